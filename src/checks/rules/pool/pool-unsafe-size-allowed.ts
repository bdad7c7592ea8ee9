import { isErasureCoded, POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolUnsafeSizeAllowed: Rule = {
  id: 'pool-unsafe-size-allowed',
  refs: ['R116'],
  severity: Severity.ADVICE,
  kinds: POOL_KINDS,
  title: 'a replicated pool leaves requireSafeReplicaSize out',
  effect: 'it counts as false, and nothing stops a later change to a single copy',
  mend: 'set requireSafeReplicaSize: true',
  source: 'pkg/apis/ceph.rook.io/v1/types.go (rook d0c3b9ce6); deploy/examples/pool.yaml',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      if (spec.replicated?.size > 1 && spec.replicated.requireSafeReplicaSize === undefined && !isErasureCoded(spec)) {
        yield { path: `${path}.replicated.requireSafeReplicaSize`, message: `it is not given, with size ${spec.replicated.size}` };
      }
    }
  },
};
