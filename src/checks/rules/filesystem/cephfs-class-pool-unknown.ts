import { wrongDataPool } from './private/data-pools';
import { driverOf } from '../../ceph-driver';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** Families of drivers that make volumes of a CephFilesystem. */
const SHARED = ['cephfs', 'nfs'];

export const cephfsClassPoolUnknown: Rule = {
  id: 'cephfs-class-pool-unknown',
  refs: ['R127', 'R185'],
  severity: Severity.ERROR,
  kinds: ['StorageClass'],
  needs: ['objects'],
  title: 'a StorageClass names a pool that is no data pool of its CephFilesystem',
  effect: 'Ceph refuses the pool layout, and claims stay Pending',
  mend: 'name the pool as Ceph does: <filesystem>-<name>, <filesystem>-data<index> where it has no name, or the name alone with preservePoolNames; or leave pool out',
  source: 'https://rook.io/docs/rook/latest/CRDs/Shared-Filesystem/ceph-filesystem-crd/#pools; https://github.com/rook/rook/issues/9826',

  *check({ object, set, clusterNamespace, notEvaluated }) {
    const { pool, fsName } = object.parameters ?? {};
    if (!SHARED.includes(driverOf(object)?.family ?? '') || !pool || !fsName) {
      return;
    }
    const wrong = wrongDataPool(set, clusterNamespace, fsName, pool);
    const isOfBlocks = set.all('CephBlockPool', clusterNamespace).some(other => (other.spec?.name || other.metadata?.name) === pool);
    if (wrong === 'unknown') {
      notEvaluated('objects');
    } else if (wrong && !isOfBlocks) {
      yield { path: 'parameters.pool', ...wrong };
    }
  },
};
