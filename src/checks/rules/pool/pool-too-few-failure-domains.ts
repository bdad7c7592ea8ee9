import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { demandOf, demandText } from './private/demand';
import { domainCount } from './private/domain-count';
import { isStretched } from '../../../placement/ceph-cluster';
import { POOL_KINDS } from '../../../placement/ceph-pools';

export const poolTooFewFailureDomains: Rule = {
  id: 'pool-too-few-failure-domains',
  refs: ['R107'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  needs: ['topology'],
  title: 'a pool wants more failure domains than there are',
  effect: 'neither Rook nor Ceph refuses it, but its placement groups stay undersized, and claims stay pending',
  mend: 'take a lower failure domain or fewer copies, or add nodes',
  source: 'https://github.com/rook/rook/issues/2411',

  *check({ pools, storage, cluster }) {
    for (const { path, spec } of storage && !isStretched(cluster) ? pools : []) {
      const demand = demandOf(spec);
      const count = domainCount(storage!, cluster, demand.level);
      if (count < demand.count && demand.isCountable) {
        const there = count === 0 ? 'there is none with storage' : `there ${count === 1 ? 'is' : 'are'} ${count} (${storage!.domains(demand.level).join(', ')})`;
        const fix = storage!.domains('host').length === 0 ? 'mend what the CephCluster selects as nodes: none of them is there' : undefined;
        yield { path: `${path}.failureDomain`, message: `it takes ${demandText(demand)}, ${there}`, fix };
      }
    }
  },
};
