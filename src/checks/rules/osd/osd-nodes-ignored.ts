import { storageOf } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const osdNodesIgnored: Rule = {
  id: 'osd-nodes-ignored',
  refs: ['R50'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'nodes are listed beside useAllNodes: true',
  effect: 'Rook takes all nodes and ignores the list, with the devices and settings in it',
  mend: 'set useAllNodes: false, or remove nodes',
  source: 'pkg/operator/ceph/cluster/osd/create.go:286 (rook d0c3b9ce6)',

  *check({ object }) {
    const { useAllNodes, nodes } = storageOf(object);
    if (useAllNodes === true && nodes?.length > 0) {
      yield { path: 'spec.storage.nodes', message: `${nodes.length} nodes are listed, and useAllNodes is true` };
    }
  },
};
