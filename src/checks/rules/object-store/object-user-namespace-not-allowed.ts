import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectUserNamespaceNotAllowed: Rule = {
  id: 'object-user-namespace-not-allowed',
  refs: ['R162'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStoreUser'],
  needs: ['objects'],
  title: 'a store does not allow users of this namespace',
  effect: 'the operator refuses the user, and makes no keys',
  mend: 'list the namespace of the user, or "*", in allowUsersInNamespaces of the store',
  source: 'pkg/operator/ceph/object/user/controller.go:532-537 (rook d0c3b9ce6)',

  *check({ spec, namespace, set, notEvaluated }) {
    if (!spec.clusterNamespace || spec.clusterNamespace === namespace || namespace === '') {
      return;
    }
    const store = set.find('CephObjectStore', spec.clusterNamespace, spec.store ?? '');
    if (store === undefined) {
      notEvaluated('objects');
      return;
    }
    const allowed: string[] = store.spec?.allowUsersInNamespaces ?? [];
    if (!allowed.includes('*') && !allowed.includes(namespace)) {
      const list = allowed.length > 0 ? `only in ${allowed.join(', ')}` : 'in its own namespace only';
      yield { path: 'spec.clusterNamespace', message: `the store ${spec.store} allows users ${list}, and this one is in ${namespace}`, others: [store] };
    }
  },
};
