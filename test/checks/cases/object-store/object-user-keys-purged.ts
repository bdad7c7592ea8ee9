import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';
import { user } from '../object-store-objects';

const owner = (...names: string[]) => yaml(user({ keys: names.map(name => ({ accessKeyRef: { name, key: 'access' }, secretKeyRef: { name, key: 'secret' } })) }));
const FOUND = ['CephObjectStoreUser my-user: spec.keys'];

export const CASES: RuleCases = {
  rule: 'object-user-keys-purged',
  fails: [
    { name: 'one pair less', previous: owner('old', 'new'), yaml: owner('new'), finds: FOUND, says: ['the keys of old/access are not listed any more'] },
    { name: 'another pair', previous: owner('old'), yaml: owner('new'), finds: FOUND },
    { name: 'the first pair', previous: yaml(user()), yaml: owner('new'), finds: FOUND, says: ['the keys that Rook made are not listed'] },
  ],
  passes: [
    { name: 'one pair more', previous: owner('old'), yaml: owner('new', 'old') },
    { name: 'no change', previous: owner('old'), yaml: owner('old') },
    { name: 'no keys', previous: yaml(user()), yaml: yaml(user()) },
  ],
  open: [{ name: 'no previous set', yaml: owner('new'), notEvaluated: ['previous'] }],
};
