import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolSizeOne: Rule = {
  id: 'pool-size-one',
  refs: ['R116'],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  title: 'a pool keeps one copy of its data',
  effect: 'the first disk that fails takes data with it for good',
  mend: 'set size: 3 and requireSafeReplicaSize: true; acknowledge it where the data may be lost',
  source: 'https://rook.io/docs/rook/latest/CRDs/Block-Storage/ceph-block-pool-crd/',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      if (spec.replicated?.size === 1) {
        const safety = spec.replicated.requireSafeReplicaSize === undefined ? ', and requireSafeReplicaSize, which is not given, counts as false' : '';
        yield { path: `${path}.replicated.size`, message: `size is 1${safety}` };
      }
    }
  },
};
