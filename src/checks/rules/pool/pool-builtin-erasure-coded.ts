import { isErasureCoded } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const BUILT_IN = ['.mgr', '.nfs', '.rgw.root'];

export const poolBuiltinErasureCoded: Rule = {
  id: 'pool-builtin-erasure-coded',
  refs: ['R90'],
  severity: Severity.ERROR,
  kinds: ['CephBlockPool'],
  title: 'a pool that Ceph makes for itself is erasure-coded',
  effect: 'the operator refuses the pool, since Ceph keeps omap data in it',
  mend: 'make it replicated',
  source: 'pkg/apis/ceph.rook.io/v1/pool.go:37-40 (rook d0c3b9ce6)',

  *check({ spec }) {
    if (BUILT_IN.includes(spec.name) && isErasureCoded(spec)) {
      yield { path: 'spec.erasureCoded', message: `${spec.name} can't be erasure-coded` };
    }
  },
};
