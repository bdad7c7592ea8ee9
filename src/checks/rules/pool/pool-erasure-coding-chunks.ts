import { isErasureCoded, POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolErasureCodingChunks: Rule = {
  id: 'pool-erasure-coding-chunks',
  refs: ['R89'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  title: 'an erasure-coded pool has too few data or coding chunks',
  effect: 'the operator or Ceph refuses the erasure-code profile, and the pool is not created',
  mend: 'take at least 2 data chunks and 1 coding chunk; 2 coding chunks survive the loss of two failure domains',
  source: 'pkg/apis/ceph.rook.io/v1/pool.go:61-66 (rook d0c3b9ce6); https://docs.ceph.com/en/latest/rados/operations/erasure-code/',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      if (!isErasureCoded(spec)) {
        continue;
      }
      const { dataChunks = 0, codingChunks = 0 } = spec.erasureCoded;
      if (dataChunks < 2) {
        yield { path: `${path}.erasureCoded.dataChunks`, message: `there have to be 2 data chunks or more, there are ${dataChunks}` };
      }
      if (codingChunks < 1) {
        yield { path: `${path}.erasureCoded.codingChunks`, message: `there has to be 1 coding chunk or more, there are ${codingChunks}` };
      }
    }
  },
};
