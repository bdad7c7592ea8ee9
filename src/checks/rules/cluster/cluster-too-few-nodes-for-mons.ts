import { monCountOf, monZonesOf } from './private/monitors';
import { isExternal } from '../../../placement/ceph-cluster';
import { isDescribed, mergedPlacement } from '../../../placement/node-placement';
import { lastingReason } from '../../../placement/pod-nodes';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterTooFewNodesForMons: Rule = {
  id: 'cluster-too-few-nodes-for-mons',
  refs: ['R3'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['topology'],
  title: 'more monitors than nodes that can hold one',
  effect: 'with allowMultiplePerNode: false the operator refuses to start, or a monitor stays Pending',
  mend: 'ask for fewer monitors, add nodes, or tolerate the taints of those there are',
  source: 'pkg/operator/ceph/cluster/cluster.go:319-327 (rook d0c3b9ce6)',

  *check({ object, spec, topology }) {
    if (isExternal(object) || spec.mon?.allowMultiplePerNode === true) {
      return;
    }
    const wanted = monCountOf(spec) - (spec.mon?.floatingMon?.name ? 1 : 0);
    const { nodes } = topology!;
    const placement = mergedPlacement(spec.placement?.all, spec.placement?.mon);
    const closed = nodes.map(node => ({ node, reason: lastingReason(node, placement) })).filter(({ reason }) => reason !== undefined);
    // Somebody who describes machines may leave out those without storage.
    const [what, severity] = nodes.some(isDescribed) ? ['described', Severity.WARNING] : ['there', undefined];
    const open = nodes.length - closed.length;
    if (nodes.length < wanted) {
      yield { path: 'spec.mon.count', message: `${wanted} monitors need a node each, nodes that are ${what}: ${nodes.length}`, severity };
    } else if (open < wanted && monZonesOf(spec) === undefined) {
      const { node, reason } = closed[0];
      const others = closed.length > 1 ? `, and ${closed.length - 1} more` : '';
      yield {
        path: 'spec.mon.count',
        message: `${wanted} monitors need a node each, and ${open} of ${nodes.length} nodes take one (${node.name} ${reason}${others})`,
        severity: Severity.WARNING,
      };
    }
  },
};
