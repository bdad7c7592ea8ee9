import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';
import { user } from '../object-store-objects';

const FOUND = ['CephObjectStoreUser my-user: spec.store'];

export const CASES: RuleCases = {
  rule: 'object-user-without-store',
  fails: [
    { name: 'no store', yaml: yaml(user({ store: undefined })), finds: FOUND, says: ['there is no store'] },
    { name: 'an empty name', yaml: yaml(user({ store: '' })), finds: FOUND },
  ],
  passes: [{ name: 'a store', yaml: yaml(user()) }],
};
