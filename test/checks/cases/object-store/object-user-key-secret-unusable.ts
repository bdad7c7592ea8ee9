import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';
import { secret, user } from '../object-store-objects';

const ref = (key: string, name: string | undefined = 'my-keys') => ({ name, key });
const owner = (...pairs: [object?, object?][]) => user({ keys: pairs.map(([accessKeyRef, secretKeyRef]) => ({ accessKeyRef, secretKeyRef })) });
const PAIR: [object, object] = [ref('access'), ref('secret')];
const KEYS = secret('my-keys', { access: 'a', secret: 's' });
const at = (path: string) => `CephObjectStoreUser my-user: spec.keys${path}`;

export const CASES: RuleCases = {
  rule: 'object-user-key-secret-unusable',
  fails: [
    { name: 'a key that is not there', yaml: yaml(KEYS, owner(PAIR, [ref('access'), ref('secret-key')])), finds: [at('[1].secretKeyRef.key')], says: ['the Secret my-keys has no key secret-key (its keys: access, secret)'] },
    { name: 'a Secret that is not', yaml: yaml(KEYS, owner([ref('access', 'keys'), ref('secret')])), finds: [at('[0].accessKeyRef.name')] },
    { name: 'half a pair, and a reference without a name', yaml: yaml(KEYS, owner([ref('access')], [ref('access', ''), ref('')])), finds: [at('[0].secretKeyRef'), at('[1].accessKeyRef'), at('[1].secretKeyRef')], says: ['there is no name', 'there is no name', 'there is no key'] },
  ],
  passes: [
    { name: 'both are there', yaml: yaml(KEYS, owner(PAIR)) },
    { name: 'keys that Rook makes', yaml: yaml(user()) },
  ],
  open: [{ name: 'no Secret', yaml: yaml(owner(PAIR)), notEvaluated: ['secrets'] }],
};
