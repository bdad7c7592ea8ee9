import { RookVersion } from '../../../versions';
import { CsiImages } from '../csi-driver-props';

/** What is installed with a line of Rook. */
export interface RookRelease {
  /** Major and minor version. */
  readonly line: string;
  /** The release itself. */
  readonly version: RookVersion;
  /** Version of ceph-csi-operator, and of the charts that come with it. */
  readonly csiOperatorVersion: string;
  /** Images of the drivers and their sidecars. */
  readonly csiImages: Required<CsiImages>;
  /** Whether drivers are objects of their own, which Rook does not make any more. */
  readonly hasDriverObjects: boolean;
}

type Line = Omit<RookRelease, 'line' | 'version'>;

const SIDECARS = 'registry.k8s.io/sig-storage';

function imagesOf(cephcsi: string, provisioner: string, attacher: string, registrar: string): Required<CsiImages> {
  return {
    provisioner: `${SIDECARS}/csi-provisioner:${provisioner}`,
    attacher: `${SIDECARS}/csi-attacher:${attacher}`,
    resizer: `${SIDECARS}/csi-resizer:v2.1.0`,
    snapshotter: `${SIDECARS}/csi-snapshotter:v8.5.0`,
    registrar: `${SIDECARS}/csi-node-driver-registrar:${registrar}`,
    plugin: `quay.io/cephcsi/cephcsi:${cephcsi}`,
    addons: 'quay.io/csiaddons/k8s-sidecar:v0.14.0',
  };
}

/** Source: deploy/examples/images.txt of https://github.com/rook/rook at v1.19.10 and v1.20.6. */
const LINES: { readonly [line: string]: Line } = {
  '1.19': { csiOperatorVersion: '0.6.0', csiImages: imagesOf('v3.16.2', 'v6.1.1', 'v4.11.0', 'v2.16.0'), hasDriverObjects: false },
  '1.20': { csiOperatorVersion: '1.0.4', csiImages: imagesOf('v3.17.0', 'v6.2.0', 'v4.12.0', 'v2.17.0'), hasDriverObjects: true },
};

/** The lines of Rook that can be installed. */
export const KNOWN_LINES = Object.keys(LINES);

/** What is installed with a release of Rook; undefined where that is not known. */
export function releaseOf(version: RookVersion): RookRelease | undefined {
  return LINES[version.line] && { line: version.line, version, ...LINES[version.line] };
}
