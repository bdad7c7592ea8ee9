import { missing } from './private/references';
import { isOutsideStore } from './private/user-namespace';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectUserStoreMissing: Rule = {
  id: 'object-user-store-missing',
  refs: ['R161'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStoreUser', 'CephObjectStoreAccount'],
  needs: ['objects'],
  title: 'a user or account names a store that is not there',
  effect: 'the operator waits for the store, and makes no keys',
  mend: 'name a CephObjectStore of the namespace of the user, or of its clusterNamespace',
  source: 'pkg/operator/ceph/object/user/controller.go:740-761 (rook d0c3b9ce6)',

  *check(it) {
    const { store, clusterNamespace } = it.spec;
    const problem = store && !isOutsideStore(it) ? missing(it, 'CephObjectStore', clusterNamespace || it.namespace, store) : undefined;
    if (problem) {
      yield { path: 'spec.store', ...problem };
    }
  },
};
