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
  ],
  passes: [
    { name: 'in the namespace of the store', yaml: yaml(objectStore(), user()) },
    { name: 'it says where the store is', yaml: yaml(objectStore(), user({ clusterNamespace: 'rook-ceph' }, 'web')) },
    { name: 'a namespace with other stores', yaml: yaml(objectStore(), objectStore({}, 'other', 'web'), user({}, 'web')) },
    { name: 'a namespace with a cluster', yaml: yaml(objectStore(), cephCluster({}, 'web'), user({}, 'web')) },
    { name: 'a store that is nowhere', yaml: yaml(objectStore({}, 'other'), user({}, 'web')) },
    { name: 'a namespace that comes later', yaml: yaml(objectStore(), user({}, '')) },
    { name: 'an account, which has no clusterNamespace', yaml: yaml(user(), ceph('CephObjectStoreAccount', 'team', { store: 'my-store' }, 'web')) },
  ],
};
