import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** The ratios from the lowest to the highest, with what Ceph has when nothing is given. */
const RATIOS = [['nearFullRatio', 0.85], ['backfillFullRatio', 0.9], ['fullRatio', 0.95]] as const;

/** Above this an OSD stops on its own. */
const FAILSAFE = 0.97;

export const clusterFullRatiosOutOfOrder: Rule = {
  id: 'cluster-full-ratios-out-of-order',
  refs: ['R40'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'nearFullRatio, backfillFullRatio and fullRatio are not in this order',
  effect: 'Ceph raises OSD_OUT_OF_ORDER_FULL, and while its health is HEALTH_ERR the operator leaves pools and filesystems alone',
  mend: 'keep nearFullRatio < backfillFullRatio < fullRatio <= 0.97; what is not given is 0.85, 0.90 and 0.95',
  source: 'pkg/operator/ceph/cluster/cluster.go:621-660 (rook d0c3b9ce6)',

  *check({ object, spec }) {
    const storage = isExternal(object) ? {} : spec.storage ?? {};
    const ratios = RATIOS.map(([name, otherwise]) => (
      { name, isGiven: storage[name] !== undefined, value: Number(Number(storage[name] ?? otherwise).toFixed(2)) }
    ));
    for (const [i, lower] of ratios.slice(0, -1).entries()) {
      const upper = ratios[i + 1];
      if ((lower.isGiven || upper.isGiven) && lower.value >= upper.value) {
        const path = `spec.storage.${lower.isGiven ? lower.name : upper.name}`;
        const [message, severity] = lower.value === upper.value
          ? [`${lower.name} and ${upper.name} are both ${lower.value}`, Severity.WARNING]
          : [`${lower.name} is ${lower.value} and ${upper.name} is ${upper.value}`, undefined];
        yield { path, message, severity };
      }
    }
    if (storage.fullRatio > FAILSAFE) {
      yield { path: 'spec.storage.fullRatio', message: `fullRatio is ${storage.fullRatio}, and OSDs stop by themselves at ${FAILSAFE}` };
    }
  },
};
