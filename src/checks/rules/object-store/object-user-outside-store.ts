import { isOutsideStore } from './private/user-namespace';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectUserOutsideStore: Rule = {
  id: 'object-user-outside-store',
  refs: ['R162', 'R161', 'R35'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStoreUser'],
  needs: ['objects'],
  title: 'a user stands in another namespace than its store, without clusterNamespace',
  effect: 'the operator looks for cluster and store in the namespace of the user, and waits for ever',
  mend: 'set clusterNamespace to the namespace of the store, and list the namespace of the user in its allowUsersInNamespaces',
  source: 'pkg/operator/ceph/object/user/controller.go:532-537,765 (rook d0c3b9ce6)',

  *check(it) {
    if (isOutsideStore(it)) {
      const { others } = it.set.lookup('CephObjectStore', it.namespace, it.spec.store);
      const { namespace } = others[0].metadata;
      yield {
        path: 'spec.clusterNamespace',
        message: `the user is in ${it.namespace}, and the store ${it.spec.store} in ${namespace}`,
        fix: `set clusterNamespace: ${namespace}, and list ${it.namespace} in allowUsersInNamespaces of the store`,
        others,
      };
    }
  },
};
