import { wrongDataPool } from './private/data-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const subvolumeGroupPoolUnknown: Rule = {
  id: 'subvolume-group-pool-unknown',
  refs: ['R127', 'R131'],
  severity: Severity.ERROR,
  kinds: ['CephFilesystemSubVolumeGroup'],
  needs: ['objects'],
  title: 'a subvolume group names a pool that is no data pool of its CephFilesystem',
  effect: 'Ceph refuses the pool layout, and the group is not made',
  mend: 'name the pool as Ceph does: <filesystem>-<name>, <filesystem>-data<index> where it has no name, or the name alone with preservePoolNames; or leave dataPoolName out',
  source: 'https://rook.io/docs/rook/latest/CRDs/Shared-Filesystem/ceph-fs-subvolumegroup-crd/',

  *check({ spec, set, namespace, notEvaluated }) {
    if (!spec.dataPoolName || !spec.filesystemName) {
      return;
    }
    const wrong = wrongDataPool(set, namespace, spec.filesystemName, spec.dataPoolName);
    if (wrong === 'unknown') {
      notEvaluated('objects');
    } else if (wrong) {
      yield { path: 'spec.dataPoolName', ...wrong };
    }
  },
};
