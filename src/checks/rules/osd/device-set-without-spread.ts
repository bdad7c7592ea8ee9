import { deviceSets } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const deviceSetWithoutSpread: Rule = {
  id: 'device-set-without-spread',
  refs: ['R78'],
  severity: Severity.ADVICE,
  production: true,
  kinds: ['CephCluster'],
  title: 'nothing spreads the OSDs of a device set',
  effect: 'several OSDs, or all, may end on one node or in one zone, and fail together',
  mend: 'give topologySpreadConstraints in placement, over zones or kubernetes.io/hostname',
  source: 'https://github.com/rook/rook/blob/master/deploy/examples/cluster-on-pvc.yaml',

  *check({ object, spec }) {
    for (const [path, set] of deviceSets(object)) {
      const isSpread = [set.placement, set.preparePlacement, spec.placement?.all].some(placement =>
        placement?.topologySpreadConstraints?.length > 0 || placement?.podAntiAffinity);
      if (!isSpread && set.count > 1 && spec.mon?.count !== 1) {
        yield { path: `${path}.placement`, message: `${set.name} has ${set.count} OSDs, and neither topologySpreadConstraints nor podAntiAffinity` };
      }
    }
  },
};
