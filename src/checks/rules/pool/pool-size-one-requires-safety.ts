import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolSizeOneRequiresSafety: Rule = {
  id: 'pool-size-one-requires-safety',
  refs: ['R94'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  title: 'a pool of one copy has requireSafeReplicaSize',
  effect: 'the operator refuses the pool, and does not create or change it',
  mend: 'set size: 3; only where the data may be lost, requireSafeReplicaSize: false',
  source: 'pkg/operator/ceph/pool/validate.go:131 (rook d0c3b9ce6)',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      if (spec.replicated?.size === 1 && spec.replicated.requireSafeReplicaSize === true) {
        yield { path: `${path}.replicated.requireSafeReplicaSize`, message: 'it asks for more than one copy, and size is 1' };
      }
    }
  },
};
