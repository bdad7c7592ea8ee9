import { CephPool, isDefined, POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolKindMissing: Rule = {
  id: 'pool-kind-missing',
  refs: ['R87', 'R147'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  title: 'a pool is neither replicated nor erasure-coded',
  effect: 'the operator refuses the pool, and does not create it',
  mend: 'give replicated.size, or erasureCoded.dataChunks and erasureCoded.codingChunks',
  source: 'pkg/apis/ceph.rook.io/v1/pool.go:49, pkg/daemon/ceph/client/pool.go (rook d0c3b9ce6)',

  *check({ pools }) {
    for (const pool of pools) {
      if (!isDefined(pool) && isToBeMade(pool)) {
        yield { path: pool.path, message: 'it has neither replicated.size nor erasureCoded.dataChunks' };
      }
    }
  },
};

/** A filesystem without data pools is one that exists; empty pools of an object store are for a rule of their own. */
function isToBeMade({ use, spec, owner }: CephPool): boolean {
  switch (use) {
    case 'fs-metadata':
      return owner.spec?.dataPools?.length > 0;
    case 'object-metadata':
    case 'object-data':
      return !owner.spec?.zone?.name && [spec.failureDomain, spec.deviceClass, spec.crushRoot, ...Object.keys(spec.parameters ?? {})].some(Boolean);
    default:
      return true;
  }
}
