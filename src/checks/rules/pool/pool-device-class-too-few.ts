import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { demandOf, demandText } from './private/demand';
import { domainCount } from './private/domain-count';
import { isStretched } from '../../../placement/ceph-cluster';
import { POOL_KINDS } from '../../../placement/ceph-pools';

export const poolDeviceClassTooFew: Rule = {
  id: 'pool-device-class-too-few',
  refs: ['R110', 'R107'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  needs: ['topology'],
  title: 'a pool wants a class of devices in more failure domains than have it',
  effect: 'for a class that no OSD has Ceph makes no rule, and the pool is not created; with too few the placement groups stay undersized, and claims stay pending',
  mend: 'take a class of devices that enough failure domains have, or add such devices',
  source: 'https://rook.io/docs/rook/latest/CRDs/Block-Storage/ceph-block-pool-crd/',

  *check({ pools, storage, cluster }) {
    for (const { path, spec } of storage && !isStretched(cluster) ? pools : []) {
      const demand = demandOf(spec);
      const { level, deviceClass, isCountable } = demand;
      const count = domainCount(storage!, cluster, level, deviceClass);
      if (count < demand.count && domainCount(storage!, cluster, level) >= demand.count && isCountable) {
        const field = spec.replicated?.hybridStorage ? 'replicated.hybridStorage.secondaryDeviceClass' : 'deviceClass';
        const names = storage!.domains(level, deviceClass).join(', ') || 'none';
        yield { path: `${path}.${field}`, message: `it takes ${demandText(demand)} with ${deviceClass} devices, there are ${count} (${names})` };
      }
    }
  },
};
