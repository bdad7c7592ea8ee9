import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';
import { realm, secret } from '../object-store-objects';

const PULLED = realm('https://rgw.example.com:443');
const KEYS = { 'access-key': 'abc', 'secret-key': 'def' };
const FOUND = ['CephObjectRealm earth: spec.pull'];

export const CASES: RuleCases = {
  rule: 'object-realm-keys-unusable',
  fails: [
    {
      name: 'keys as other tools call them',
      yaml: yaml(PULLED, secret('earth-keys', { 'access-key': 'abc', 'secretKey': 'def' })),
      finds: FOUND,
      says: ['the Secret earth-keys has no key secret-key (its keys: access-key, secretKey)'],
    },
    { name: 'a Secret of another name', yaml: yaml(PULLED, secret('realm-keys', KEYS)), finds: FOUND, says: ['there is no Secret rook-ceph/earth-keys in the set, which has realm-keys'] },
    { name: 'in another namespace', yaml: yaml(PULLED, secret('earth-keys', KEYS, 'Opaque', 'default')), finds: FOUND, mends: ['keep it in rook-ceph, not in default'] },
    { name: 'no Secret beside the CephCluster', yaml: yaml(cephCluster(), PULLED), finds: FOUND },
    { name: 'a Secret without keys for a new realm', yaml: yaml(realm(), secret('earth-keys', {})), finds: ['CephObjectRealm earth: metadata.name', 'CephObjectRealm earth: metadata.name'] },
  ],
  passes: [
    { name: 'both keys', yaml: yaml(PULLED, secret('earth-keys', KEYS)) },
    { name: 'a new realm, for which Rook makes keys', yaml: yaml(cephCluster(), realm(), secret('other', {})) },
    { name: 'keys for a new realm', yaml: yaml(realm(), secret('earth-keys', KEYS)) },
  ],
  open: [{ name: 'no Secret', yaml: yaml(PULLED), notEvaluated: ['secrets'] }],
};
