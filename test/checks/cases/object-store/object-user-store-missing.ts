import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, objectStore, yaml } from '../../yaml';
import { user } from '../object-store-objects';

const account = (store: string, namespace?: string) => ceph('CephObjectStoreAccount', 'team', { store }, namespace);
const FOUND = ['CephObjectStoreUser my-user: spec.store'];

export const CASES: RuleCases = {
  rule: 'object-user-store-missing',
  fails: [
    {
      name: 'a slip in the name',
      yaml: yaml(objectStore(), user({ store: 'mystore' })),
      finds: FOUND,
      says: ['there is no CephObjectStore rook-ceph/mystore: '],
      mends: ['name one that is there (my-store), or add it'],
    },
    { name: 'of an account', yaml: yaml(objectStore(), account('mystore')), finds: ['CephObjectStoreAccount team: spec.store'] },
    { name: 'an account in another namespace', yaml: yaml(objectStore(), account('my-store', 'web')), finds: ['CephObjectStoreAccount team: spec.store'], mends: ['keep it in web'] },
    { name: 'clusterNamespace of another cluster', yaml: yaml(objectStore(), user({ clusterNamespace: 'rook' }, 'web')), finds: FOUND, says: ['there is no CephObjectStore rook/my-store'] },
    { name: 'a store of another cluster', yaml: yaml(objectStore({}, 'other'), objectStore({}, 'my-store', 'second'), user()), finds: FOUND },
    { name: 'the store stands in the other of two clusters', yaml: yaml(cephCluster(), objectStore({}, 'my-store', 'second'), user()), finds: FOUND },
    { name: 'no store beside the CephCluster', yaml: yaml(cephCluster(), user()), finds: FOUND, says: ['in the set, which has others of the cluster'] },
    {
      name: 'but not where there is no store or no clusterNamespace, for which there are rules of their own',
      yaml: yaml(objectStore(), user({ store: '' }, 'rook-ceph', 'nobody'), user({}, 'web', 'outside'), user({ store: 'mystore' })),
      finds: FOUND,
    },
  ],
  passes: [
    { name: 'it is there', yaml: yaml(objectStore(), user(), account('my-store')) },
    { name: 'in the namespace that is given', yaml: yaml(objectStore({ allowUsersInNamespaces: ['*'] }), user({ clusterNamespace: 'rook-ceph' }, 'web')) },
  ],
  open: [{ name: 'no stores', yaml: yaml(user()), notEvaluated: ['objects'] }],
};
