import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, objectStore, yaml } from '../../yaml';
import { user } from '../object-store-objects';

export const CASES: RuleCases = {
  rule: 'object-user-outside-store',
  fails: [
    {
      name: 'in the namespace of an application',
      yaml: yaml(cephCluster(), objectStore({ allowUsersInNamespaces: ['web'] }), user({}, 'web')),
      finds: ['CephObjectStoreUser my-user: spec.clusterNamespace'],
      says: ['the user is in web, and the store my-store in rook-ceph'],
      mends: ['set clusterNamespace: rook-ceph, and list web in allowUsersInNamespaces of the store'],
    },
    {
      name: 'but not in namespaces with stores or a cluster, for which there is a rule of its own',
      yaml: yaml(
        objectStore(), user({}, 'web', 'found'), objectStore({}, 'other', 'blog'), user({}, 'blog', 'writer'), cephCluster({}, 'shop'), user({}, 'shop', 'seller'),
      ),
      finds: ['CephObjectStoreUser found: spec.clusterNamespace'],
    },
  ],
  passes: [
    { name: 'in the namespace of the store', yaml: yaml(objectStore(), user()) },
    { name: 'it says where the store is', yaml: yaml(objectStore({ allowUsersInNamespaces: ['web'] }), user({ clusterNamespace: 'rook-ceph' }, 'web')) },
    { name: 'a store that is nowhere', yaml: yaml(objectStore({}, 'other'), user({}, 'web')) },
    { name: 'a namespace that comes later', yaml: yaml(objectStore(), user({}, '')) },
    { name: 'an account, which has no clusterNamespace', yaml: yaml(user(), ceph('CephObjectStoreAccount', 'team', { store: 'my-store' }, 'web')) },
  ],
};
