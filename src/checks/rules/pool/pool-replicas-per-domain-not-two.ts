import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolReplicasPerDomainNotTwo: Rule = {
  id: 'pool-replicas-per-domain-not-two',
  refs: ['R96'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  title: 'replicasPerFailureDomain of a pool is more than 2',
  effect: 'the CRUSH rule of the operator takes 2 whatever is asked for, and places copies elsewhere or not at all',
  mend: 'take 2, with as many failure domains as that needs',
  source: 'pkg/daemon/ceph/client/crush_rule.go:32-42 (rook d0c3b9ce6); https://github.com/rook/rook/issues/12529',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      const { size = 0, replicasPerFailureDomain: each = 0, hybridStorage } = spec.replicated ?? {};
      if (each > 2 && size > 0 && !hybridStorage) {
        const fix = size % 2 === 0 ? `take 2, and ${size / 2} failure domains` : undefined;
        yield { path: `${path}.replicated.replicasPerFailureDomain`, message: `it is ${each}, and only 2 works`, fix };
      }
    }
  },
};
