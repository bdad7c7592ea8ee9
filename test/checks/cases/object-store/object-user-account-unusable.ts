import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';
import { user } from '../object-store-objects';

const account = (store = 'my-store', name = 'team', namespace?: string) => ceph('CephObjectStoreAccount', name, { store }, namespace);
const member = (spec: object = {}) => user({ accountRef: { name: 'team' }, ...spec });
const at = (field: string) => [`CephObjectStoreUser my-user: spec.${field}`];

export const CASES: RuleCases = {
  rule: 'object-user-account-unusable',
  fails: [
    {
      name: 'a display name with spaces',
      yaml: yaml(account(), member({ displayName: 'my display name' })),
      finds: at('displayName'),
      says: ['"my display name" has characters that IAM does not allow'],
      mends: ['take letters, digits and _+=,.@- without spaces'],
    },
    { name: 'no such account', yaml: yaml(account('my-store', 'teams'), member()), finds: at('accountRef.name'), says: ['there is no CephObjectStoreAccount rook-ceph/team'] },
    { name: 'an account in another namespace', yaml: yaml(account('my-store', 'team', 'web'), member()), finds: at('accountRef.name') },
    { name: 'no account beside the CephCluster', yaml: yaml(cephCluster(), member()), finds: at('accountRef.name') },
    { name: 'an account of another store', yaml: yaml(account('other'), member()), finds: at('store'), says: ['the user is of the store my-store, its account team of other'] },
  ],
  passes: [
    { name: 'an account of the same store', yaml: yaml(account(), member()) },
    { name: 'the name of the object as display name', yaml: yaml(account(), member({ displayName: undefined })) },
    { name: 'spaces in the name of a user without account', yaml: yaml(account('other'), user({ displayName: 'my display name' })) },
  ],
  open: [{ name: 'no account', yaml: yaml(member()), notEvaluated: ['objects'] }],
};
