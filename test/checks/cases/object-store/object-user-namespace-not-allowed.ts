import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';
import { user } from '../object-store-objects';

const store = (...allowUsersInNamespaces: string[]) => objectStore({ allowUsersInNamespaces });
const USER = user({ clusterNamespace: 'rook-ceph' }, 'web');
const FOUND = ['CephObjectStoreUser my-user: spec.clusterNamespace'];

export const CASES: RuleCases = {
  rule: 'object-user-namespace-not-allowed',
  fails: [
    { name: 'no list', yaml: yaml(objectStore(), USER), finds: FOUND, says: ['the store my-store allows users in its own namespace only, and this one is in web'] },
    { name: 'a list of others', yaml: yaml(store('shop', 'web-*'), USER), finds: FOUND, says: ['allows users only in shop, web-*'] },
  ],
  passes: [
    { name: 'it is listed', yaml: yaml(store('shop', 'web'), USER) },
    { name: 'all are', yaml: yaml(store('*'), USER) },
    { name: 'the namespace of the store', yaml: yaml(objectStore(), user({ clusterNamespace: 'rook-ceph' })) },
    { name: 'none is given', yaml: yaml(objectStore(), user()) },
    { name: 'a namespace that comes later', yaml: yaml(objectStore(), user({ clusterNamespace: 'rook-ceph' }, '')) },
  ],
  open: [{ name: 'no store', yaml: yaml(USER), notEvaluated: ['objects'] }],
};
