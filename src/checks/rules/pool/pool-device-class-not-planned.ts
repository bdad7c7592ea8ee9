import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { demandOf, demandText } from './private/demand';
import { mostDomains } from './private/planned-domains';
import { isStretched } from '../../../placement/ceph-cluster';
import { POOL_KINDS } from '../../../placement/ceph-pools';

export const poolDeviceClassNotPlanned: Rule = {
  id: 'pool-device-class-not-planned',
  refs: ['R110', 'R107'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  needs: ['cluster'],
  title: 'a pool wants a class of devices that the CephCluster gives to too few OSDs',
  effect: 'for a class that no OSD has Ceph makes no rule, and the pool is not created; with too few the placement groups stay undersized, and claims stay pending',
  mend: 'take a class that spec.storage of the CephCluster gives, or give it to devices there',
  source: 'https://rook.io/docs/rook/latest/CRDs/Block-Storage/ceph-block-pool-crd/',

  *check({ pools, cluster, topology }) {
    for (const { path, spec } of topology || isStretched(cluster) ? [] : pools) {
      const demand = demandOf(spec);
      const { level, deviceClass, count, isCountable } = demand;
      const most = mostDomains(cluster, level, deviceClass);
      if (most < count && mostDomains(cluster, level) >= count && isCountable) {
        const field = spec.replicated?.hybridStorage ? 'replicated.hybridStorage.secondaryDeviceClass' : 'deviceClass';
        const message = `it takes ${demandText(demand)} with ${deviceClass} devices, and spec.storage of the CephCluster gives ${most} at most`;
        yield { path: `${path}.${field}`, message, others: [cluster] };
      }
    }
  },
};
