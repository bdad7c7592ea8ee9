import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';
import { secret } from '../object-store-objects';

const store = (ref: object) => objectStore({ gateway: { port: 80, instances: 2, rgwConfigFromSecret: { rgw_keystone_barbican_password: ref } } });
const PATH = 'CephObjectStore my-store: spec.gateway.rgwConfigFromSecret.rgw_keystone_barbican_password';
const REF = { name: 'barbican-secret', key: 'password' };

export const CASES: RuleCases = {
  rule: 'object-store-config-secret-unusable',
  fails: [
    { name: 'a key that is not there', yaml: yaml(store(REF), secret('barbican-secret', { pass: 'x' })), finds: [`${PATH}.key`], says: ['the Secret barbican-secret has no key password (its keys: pass)'] },
    { name: 'no name', yaml: yaml(store({ key: 'password' })), finds: [PATH], says: ['there is no name'] },
    { name: 'an empty key', yaml: yaml(store({ name: 'barbican-secret', key: '' })), finds: [PATH], says: ['there is no key'] },
    { name: 'another name', yaml: yaml(store(REF), secret('barbican', { password: 'x' })), finds: [`${PATH}.name`], says: ['there is no Secret rook-ceph/barbican-secret in the set, which has barbican'] },
  ],
  passes: [
    { name: 'it is there', yaml: yaml(store(REF), secret('barbican-secret', { password: 'x' })) },
    { name: 'no such options', yaml: yaml(objectStore()) },
  ],
  open: [{ name: 'no Secret', yaml: yaml(store(REF)), notEvaluated: ['secrets'] }],
};
