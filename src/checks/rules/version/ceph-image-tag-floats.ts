import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const cephImageTagFloats: Rule = {
  id: 'ceph-image-tag-floats',
  refs: [],
  severity: Severity.ADVICE,
  production: true,
  kinds: ['CephCluster'],
  title: 'the tag of the Ceph image does not name one release',
  effect: 'nodes pull what the tag means on their day, and daemons of one cluster run different versions',
  mend: 'name the release in full, such as quay.io/ceph/ceph:v20.2.4',
  source: 'https://rook.io/docs/rook/latest/Upgrade/ceph-upgrade/#ceph-images',

  *check({ object, spec }) {
    const image: string = spec.cephVersion?.image ?? '';
    const isDigest = image.includes('@sha256:');
    // Own builds count on behind the release: 20.2.4.1, v20.2.4-20260820.
    const isExact = /:v?\d+\.\d+\.\d+([.+_-][^/:]*)?$/.test(image);
    if (image !== '' && !isDigest && !isExact && !isExternal(object)) {
      yield { path: 'spec.cephVersion.image', message: `"${image}" may be another release tomorrow` };
    }
  },
};
