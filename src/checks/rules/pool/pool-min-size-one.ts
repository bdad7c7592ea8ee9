import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolMinSizeOne: Rule = {
  id: 'pool-min-size-one',
  refs: ['R117'],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  title: 'a pool takes writes while a single copy is left',
  effect: 'what is written then is lost with that one disk, and Ceph can no longer tell which copy is right',
  mend: 'leave min_size out; Ceph takes 2 of 3 copies',
  source: 'https://docs.ceph.com/en/latest/rados/operations/pools/#setting-pool-values',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      if (spec.replicated?.size > 1 && spec.parameters?.min_size === '1') {
        yield { path: `${path}.parameters.min_size`, message: `min_size is 1, with size ${spec.replicated.size}`, fix: spec.replicated.size === 2 ? 'set size: 3, and leave min_size out; Ceph takes 2 of 3 copies' : undefined };
      }
    }
  },
};
