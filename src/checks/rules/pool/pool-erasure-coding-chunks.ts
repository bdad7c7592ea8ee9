import { isErasureCoded, POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolErasureCodingChunks: Rule = {
  id: 'pool-erasure-coding-chunks',
  refs: ['R89'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  title: 'an erasure-coded pool has too few data or coding chunks, or more than its algorithm computes',
  effect: 'the operator or Ceph refuses the erasure-code profile, and the pool is not created',
  mend: 'take at least 2 data chunks and 1 coding chunk; 2 coding chunks survive the loss of two failure domains',
  source: 'pkg/apis/ceph.rook.io/v1/pool.go:61-66 (rook d0c3b9ce6); https://docs.ceph.com/en/latest/rados/operations/erasure-code/',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      if (!isErasureCoded(spec)) {
        continue;
      }
      const { dataChunks = 0, codingChunks = 0, algorithm } = spec.erasureCoded;
      if (dataChunks < 2) {
        yield { path: `${path}.erasureCoded.dataChunks`, message: `there have to be 2 data chunks or more, there are ${dataChunks}` };
      }
      if (codingChunks < 1) {
        yield { path: `${path}.erasureCoded.codingChunks`, message: `there has to be 1 coding chunk or more, there are ${codingChunks}` };
      }
      if (algorithm === 'isa' && (codingChunks > 4 || codingChunks === 4 && dataChunks > 21)) {
        yield {
          path: `${path}.erasureCoded.codingChunks`,
          message: `isa computes at most 4 coding chunks, and 4 of at most 21 data chunks; there are ${dataChunks} and ${codingChunks}`,
          fix: 'take less, or the algorithm jerasure',
        };
      }
    }
  },
};
