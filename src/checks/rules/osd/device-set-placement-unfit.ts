import { deviceSets } from './private/host-storage';
import { deviceSetPlacement, reasonForNow } from '../../../placement/pod-nodes';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const deviceSetPlacementUnfit: Rule = {
  id: 'device-set-placement-unfit',
  refs: ['R52', 'R77'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['topology'],
  title: 'the placement of a device set fits no node',
  effect: 'the prepare pods stay Pending, and there are no OSDs',
  mend: 'mend the node affinity, or tolerate the taints, in the placement of the device set',
  source: 'pkg/operator/ceph/cluster/osd/spec.go:610 (rook d0c3b9ce6)',

  *check({ object, topology }) {
    for (const [path, set] of deviceSets(object)) {
      const placement = deviceSetPlacement(object, set);
      const reasons = topology!.nodes.map(node => reasonForNow(node, placement));
      if (reasons.length > 0 && !reasons.includes(undefined)) {
        yield { path: `${path}.placement`, message: `no node is left for ${set.name}: ${topology!.nodes[0].name} ${reasons[0]}` };
      }
    }
  },
};
