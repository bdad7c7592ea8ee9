import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';
import { user } from '../object-store-objects';

const OPEN = objectStore({ allowUsersInNamespaces: ['*'] });
const THERE = { clusterNamespace: 'rook-ceph' };
const FOUND = ['CephObjectStoreUser my-user: metadata.name'];

export const CASES: RuleCases = {
  rule: 'object-user-name-shared',
  fails: [
    { name: 'two tenants', yaml: yaml(OPEN, user(THERE, 'shop'), user(THERE, 'web')), finds: FOUND, says: ['CephObjectStoreUser shop/my-user is the same user of my-store: '] },
    { name: 'a tenant and the owner of the store', yaml: yaml(OPEN, user(), user(THERE, 'web')), finds: FOUND, says: ['CephObjectStoreUser rook-ceph/my-user is'] },
    {
      name: 'two tenants, and two users of no store',
      yaml: yaml(user(THERE, 'shop'), user(THERE, 'web'), user({ store: undefined, ...THERE }, 'a', 'b'), user({ store: undefined, ...THERE }, 'b', 'b')),
      finds: FOUND,
    },
    { name: 'three tenants', yaml: yaml(user(THERE, 'a'), user(THERE, 'b'), user(THERE, 'c')), finds: [...FOUND, ...FOUND], says: ['CephObjectStoreUser a/', 'CephObjectStoreUser a/'] },
  ],
  passes: [
    { name: 'names of their own', yaml: yaml(OPEN, user(THERE, 'shop', 'shop'), user(THERE, 'web', 'web')) },
    { name: 'stores of their own', yaml: yaml(user({ ...THERE, store: 'a' }, 'shop'), user({ ...THERE, store: 'b' }, 'web')) },
    { name: 'clusters of their own', yaml: yaml(user(), user({}, 'rook-ceph-second')) },
  ],
};
