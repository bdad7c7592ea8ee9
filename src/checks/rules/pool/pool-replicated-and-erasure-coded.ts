import { isErasureCoded, POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolReplicatedAndErasureCoded: Rule = {
  id: 'pool-replicated-and-erasure-coded',
  refs: ['R88'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  title: 'a pool is both replicated and erasure-coded',
  effect: 'the operator refuses the pool, and does not create or change it',
  mend: 'leave out either replicated or erasureCoded',
  source: 'pkg/apis/ceph.rook.io/v1/pool.go:54, pkg/operator/ceph/pool/validate.go:56 (rook d0c3b9ce6)',

  *check({ pools, kind }) {
    for (const { path, spec } of pools) {
      const { size = 0, targetSizeRatio = 0 } = spec.replicated ?? {};
      const isStrict = kind === 'CephBlockPool';
      const isErasure = isErasureCoded(spec) || isStrict && Boolean(spec.erasureCoded?.algorithm);
      if (isErasure && size > 0) {
        yield { path: `${path}.erasureCoded`, message: `it stands beside replicated, with size ${size}` };
      } else if (isErasure && isStrict && targetSizeRatio > 0) {
        const fix = `leave replicated out, and write parameters.target_size_ratio: "${targetSizeRatio}"`;
        yield { path: `${path}.replicated.targetSizeRatio`, message: 'it stands beside erasureCoded, and belongs to replicated pools', fix };
      }
    }
  },
};
