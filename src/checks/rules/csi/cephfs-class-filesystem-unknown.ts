import { driverOf, parametersOf } from '../../ceph-driver';
import { poolNamed } from './private/pools-by-name';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const cephfsClassFilesystemUnknown: Rule = {
  id: 'cephfs-class-filesystem-unknown',
  refs: ['R185'],
  severity: Severity.ERROR,
  kinds: ['StorageClass'],
  needs: ['objects'],
  title: 'a StorageClass for CephFS names no CephFilesystem, or a pool of block devices',
  effect: 'the driver can not make subvolumes, and claims stay Pending',
  mend: 'fsName: the name of a CephFilesystem of the cluster; pool: one of its data pools, or nothing',
  source: 'https://rook.io/docs/rook/latest/Storage-Configuration/Shared-Filesystem-CephFS/filesystem-storage/; https://github.com/rook/rook/issues/11272',

  *check(it) {
    const { object, set, clusterNamespace } = it;
    const family = driverOf(object)?.family;
    const { fsName, pool } = parametersOf(it);
    if (family !== 'cephfs' && family !== 'nfs') {
      return;
    }
    if (fsName === undefined) {
      yield { path: 'parameters.fsName', message: 'it is missing' };
    } else {
      const { state, others } = set.lookup('CephFilesystem', clusterNamespace, fsName);
      const near = set.all('CephFilesystem', clusterNamespace).map(other => other.metadata?.name);
      if (state === 'unknown' || state === 'absent' && near.length === 0 && set.cluster(clusterNamespace) === undefined) {
        it.notEvaluated('objects');
      } else if (state === 'absent') {
        const fix = near.length > 0 ? `name one that is there (${near.join(', ')}), or add it` : undefined;
        yield { path: 'parameters.fsName', message: `there is no CephFilesystem "${fsName}" in ${clusterNamespace}`, fix, others };
      }
    }
    const named = poolNamed(set, clusterNamespace, pool);
    if (named?.use === 'block') {
      yield { path: 'parameters.pool', message: `"${pool}" is a CephBlockPool`, fix: 'name a data pool of the CephFilesystem, or leave pool out', others: [named.owner] };
    }
  },
};
