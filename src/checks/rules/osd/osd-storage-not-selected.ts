import { storageOf } from './private/host-storage';
import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const osdStorageNotSelected: Rule = {
  id: 'osd-storage-not-selected',
  refs: ['R49'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'a CephCluster selects no storage',
  effect: 'the operator only logs a warning, and the cluster gets no OSDs',
  mend: 'set useAllNodes: true, list nodes, or give storageClassDeviceSets',
  source: 'pkg/operator/ceph/cluster/osd/osd.go:276 (rook d0c3b9ce6)',

  *check({ object }) {
    const { useAllNodes, nodes, storageClassDeviceSets: sets } = storageOf(object);
    if (!isExternal(object) && useAllNodes !== true && !(nodes?.length > 0) && !(sets?.length > 0)) {
      yield { path: 'spec.storage', message: 'it has neither useAllNodes: true, nor nodes, nor storageClassDeviceSets' };
    }
  },
};
