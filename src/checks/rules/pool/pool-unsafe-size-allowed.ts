import { isErasureCoded, POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolUnsafeSizeAllowed: Rule = {
  id: 'pool-unsafe-size-allowed',
  refs: ['R116'],
  severity: Severity.ADVICE,
  kinds: POOL_KINDS,
  title: 'a replicated pool leaves requireSafeReplicaSize out, or sets it to false',
  effect: 'nothing stops a later change to a single copy',
  mend: 'set requireSafeReplicaSize: true',
  source: 'pkg/apis/ceph.rook.io/v1/types.go (rook d0c3b9ce6); deploy/examples/pool.yaml',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      const { size, requireSafeReplicaSize: isSafe } = spec.replicated ?? {};
      if (size > 1 && isSafe !== true && !isErasureCoded(spec)) {
        yield { path: `${path}.replicated.requireSafeReplicaSize`, message: `it is ${isSafe === undefined ? 'not given, and counts as false' : 'false'}, with size ${size}` };
      }
    }
  },
};
