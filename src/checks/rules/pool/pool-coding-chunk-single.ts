import { isErasureCoded, POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolCodingChunkSingle: Rule = {
  id: 'pool-coding-chunk-single',
  refs: [],
  severity: Severity.ADVICE,
  kinds: POOL_KINDS,
  title: 'an erasure-coded pool has a single coding chunk',
  effect: 'while one failure domain is away Ceph writes on without any redundancy, and the loss of another disk loses data',
  mend: 'take 2 coding chunks for data that can not be made again',
  source: 'https://rook.io/docs/rook/latest/CRDs/Block-Storage/ceph-block-pool-crd/#erasure-coding',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      if (isErasureCoded(spec) && spec.erasureCoded.codingChunks === 1) {
        yield { path: `${path}.erasureCoded.codingChunks`, message: `it is 1, with ${spec.erasureCoded.dataChunks ?? 0} data chunks` };
      }
    }
  },
};
