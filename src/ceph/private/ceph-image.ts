import { Construct } from 'constructs';
import { fail } from './storage-construct';

/** What Rook 1.20.6 deploys. */
export const DEFAULT_CEPH_IMAGE = 'quay.io/ceph/ceph:v20.2.4';

const VERSION_TAG = /:v?(\d+)(?:\.(\d+)(?:\.(\d+))?)?(?:-[^:@/]*)?(?:@.*)?$/;
const OLDEST = [19, 2, 0];
const NEWEST_MAJOR = 20;

/**
 * Refuses the images that Rook refuses (rule R21), and those known to do harm.
 * A tag that tells no version passes.
 *
 * @param allowUnsupported as in `cephVersion` of the CephCluster: newer majors pass
 */
export function checkCephImage(construct: Construct, image: string, allowUnsupported: boolean): void {
  if (image.trim() !== image || image === '') fail(construct, 'cephImage', `"${image}" is no image; write one such as ${DEFAULT_CEPH_IMAGE}`);
  const version = VERSION_TAG.exec(image)?.slice(1).map(part => part === undefined ? undefined : Number(part));
  if (version === undefined) return;
  const [major, minor, patch] = version as [number, number | undefined, number | undefined];
  if (major === 20 && minor === 2 && patch === 0) {
    fail(construct, 'cephImage', `${image}: Ceph 20.2.0 corrupts data of clients with read affinity; use 20.2.1 or later, such as ${DEFAULT_CEPH_IMAGE}`);
  }
  if (major < OLDEST[0] || (major === OLDEST[0] && minor !== undefined && minor < OLDEST[1])) {
    fail(construct, 'cephImage', `${image}: Rook 1.20 runs Ceph from ${OLDEST.join('.')} on; upgrade Ceph before Rook, or use ${DEFAULT_CEPH_IMAGE}`);
  }
  if (major > NEWEST_MAJOR && !allowUnsupported) {
    fail(construct, 'cephImage', `${image}: Rook 1.20 supports Ceph 19 and 20; to try it all the same, set unsafeAllowUnsupportedCeph: true`);
  }
}
