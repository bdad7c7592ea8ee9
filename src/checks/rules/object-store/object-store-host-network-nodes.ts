import { isOnHostNetwork } from './private/host-network';
import { mergedPlacement, reasonAgainst } from '../../../placement/node-placement';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** Taints that keep nobody away. */
const SOFT = { tolerations: [{ operator: 'Exists', effect: 'PreferNoSchedule' }] };

export const objectStoreHostNetworkNodes: Rule = {
  id: 'object-store-host-network-nodes',
  refs: ['R153'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore'],
  needs: ['topology'],
  title: 'more gateways on the host network than nodes for them',
  effect: 'gateways on the host network must keep apart, so that those beyond the nodes stay Pending',
  mend: 'run at most one gateway a node, or allow more nodes in gateway.placement',
  source: 'pkg/operator/ceph/object/spec.go:313 (rook d0c3b9ce6)',

  *check({ object, spec, cluster, topology }) {
    const { instances = 1, placement } = spec.gateway ?? {};
    const allowed = mergedPlacement(SOFT, placement);
    const nodes = topology!.nodes.filter(node => reasonAgainst(node, allowed) === undefined);
    if (isOnHostNetwork(object, cluster) && instances > nodes.length) {
      const names = nodes.map(node => node.name).join(', ') || 'none';
      yield { path: 'spec.gateway.instances', message: `${instances} gateways need as many nodes, there are ${nodes.length} (${names})` };
    }
  },
};
