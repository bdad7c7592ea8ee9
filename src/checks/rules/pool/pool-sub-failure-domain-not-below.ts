import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { CRUSH_TYPES } from './private/crush-types';
import { isStretched } from '../../../placement/ceph-cluster';
import { failureDomainOf, POOL_KINDS } from '../../../placement/ceph-pools';

export const poolSubFailureDomainNotBelow: Rule = {
  id: 'pool-sub-failure-domain-not-below',
  refs: ['R97'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  title: 'subFailureDomain of a pool does not lie below its failureDomain',
  effect: 'nobody checks it, CRUSH finds no place for any copy, and claims stay pending',
  mend: 'take a subFailureDomain below failureDomain, such as host below zone',
  source: 'pkg/daemon/ceph/client/pool.go:735-757 (rook d0c3b9ce6)',

  *check({ pools, cluster }) {
    for (const { path, spec } of pools) {
      const { subFailureDomain, replicasPerFailureDomain = 1, hybridStorage } = spec.replicated ?? {};
      const failureDomain = failureDomainOf(spec);
      const isUsed = replicasPerFailureDomain > 1 && !hybridStorage && !isStretched(cluster);
      if (isUsed && CRUSH_TYPES.includes(failureDomain) && CRUSH_TYPES.indexOf(subFailureDomain) > CRUSH_TYPES.indexOf(failureDomain)) {
        yield { path: `${path}.replicated.subFailureDomain`, message: `${subFailureDomain} lies above ${failureDomain}` };
      }
    }
  },
};
