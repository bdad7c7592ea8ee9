import { Rule } from '../../rule';
import { Severity } from '../../severity';

const POOL = '.nfs';

export const nfsRadosIgnored: Rule = {
  id: 'nfs-rados-ignored',
  refs: ['R173'],
  severity: Severity.WARNING,
  kinds: ['CephNFS'],
  title: 'a CephNFS says where its exports are kept',
  effect: 'the operator ignores it, and keeps exports in the pool .nfs, in a RADOS namespace with the name of the CephNFS',
  mend: 'leave rados out',
  source: 'pkg/operator/ceph/nfs/controller.go:302 (rook d0c3b9ce6)',

  *check({ spec, name }) {
    const { pool, namespace } = spec.rados ?? {};
    if (pool && pool !== POOL) {
      yield { path: 'spec.rados.pool', message: `it is "${pool}", and the pool is always ${POOL}`, fix: `leave rados out; a CephBlockPool with spec.name ${POOL} sets up the pool` };
    }
    if (namespace && namespace !== name) {
      yield { path: 'spec.rados.namespace', message: `it is "${namespace}", and the RADOS namespace is always ${name}` };
    }
  },
};
