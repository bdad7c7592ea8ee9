import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolReplicasPerDomainUneven: Rule = {
  id: 'pool-replicas-per-domain-uneven',
  refs: ['R95'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  title: 'size of a pool is no multiple of replicasPerFailureDomain',
  effect: 'the operator refuses the pool, and does not create or change it',
  mend: 'take a size that is twice replicasPerFailureDomain or another multiple of it',
  source: 'pkg/operator/ceph/pool/validate.go:135-139 (rook d0c3b9ce6)',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      const { size = 0, replicasPerFailureDomain: each = 0 } = spec.replicated ?? {};
      if (size === 0 || each === 0) {
        continue;
      }
      if (size <= each) {
        yield { path: `${path}.replicated.replicasPerFailureDomain`, message: `it is ${each}, and has to be less than size, which is ${size}` };
      } else if (size % each !== 0) {
        yield { path: `${path}.replicated.replicasPerFailureDomain`, message: `size ${size} can't be divided by ${each}` };
      }
    }
  },
};
