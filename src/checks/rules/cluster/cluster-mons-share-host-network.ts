import { monCountOf, usesHostNetwork } from './private/monitors';
import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterMonsShareHostNetwork: Rule = {
  id: 'cluster-mons-share-host-network',
  refs: ['R4'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'several monitors may share a node, and its network',
  effect: 'their ports would collide: the operator refuses to start any',
  mend: 'set mon.allowMultiplePerNode: false, ask for one monitor, or leave the network of the hosts',
  source: 'pkg/operator/ceph/cluster/mon/mon.go:215 (rook d0c3b9ce6)',

  *check({ object, spec, operator }) {
    const count = monCountOf(spec);
    if (spec.mon?.allowMultiplePerNode === true && count > 1 && usesHostNetwork(spec, operator) && !isExternal(object)) {
      yield { path: 'spec.mon.allowMultiplePerNode', message: `${count} monitors on the network of their hosts may stand on one node` };
    }
  },
};
