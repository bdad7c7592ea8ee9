import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { poolsBefore } from './private/previous-pools';
import { isErasureCoded, POOL_KINDS } from '../../../placement/ceph-pools';

export const poolKindChanged: Rule = {
  id: 'pool-kind-changed',
  refs: ['R106'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  needs: ['previous'],
  title: 'a replicated pool is to be erasure-coded, or the other way round',
  effect: 'Ceph can not turn one into the other: the operator fails with an error, or nothing happens',
  mend: 'make a new pool, and move the data to it',
  source: 'pkg/daemon/ceph/client/pool.go (rook d0c3b9ce6); https://docs.ceph.com/en/latest/rados/operations/pools/',

  *check({ pools, previous }) {
    for (const { pool: { path, spec }, old } of poolsBefore(pools, previous)) {
      if (isErasureCoded(spec) && old.replicated?.size > 0) {
        yield { path: `${path}.erasureCoded`, message: `the pool was replicated, with size ${old.replicated.size}` };
      } else if (spec.replicated?.size > 0 && isErasureCoded(old)) {
        yield { path: `${path}.replicated`, message: 'the pool was erasure-coded' };
      }
    }
  },
};
