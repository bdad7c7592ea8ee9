import { isStretched } from '../../../placement/ceph-cluster';
import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolSubFailureDomainIgnored: Rule = {
  id: 'pool-sub-failure-domain-ignored',
  refs: ['R97'],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  title: 'a pool has a subFailureDomain without replicasPerFailureDomain',
  effect: 'the operator ignores it without a word, and spreads copies over failureDomain alone',
  mend: 'set replicasPerFailureDomain: 2, or leave subFailureDomain out',
  source: 'pkg/daemon/ceph/client/pool.go:735-757 (rook d0c3b9ce6)',

  *check({ pools, cluster }) {
    for (const { path, spec } of pools) {
      const { subFailureDomain, replicasPerFailureDomain = 1, hybridStorage } = spec.replicated ?? {};
      if (subFailureDomain && (replicasPerFailureDomain <= 1 || hybridStorage) && !isStretched(cluster)) {
        const reason = hybridStorage ? 'hybridStorage' : 'replicasPerFailureDomain 1';
        yield { path: `${path}.replicated.subFailureDomain`, message: `${subFailureDomain} means nothing with ${reason}` };
      }
    }
  },
};
