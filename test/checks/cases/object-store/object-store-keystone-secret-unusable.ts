import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';
import { secret } from '../object-store-objects';

const STORE = objectStore({ auth: { keystone: { url: 'https://keystone.example.com', acceptedRoles: ['member'], serviceUserSecretName: 'usersecret' } } });
const VALUES = {
  OS_AUTH_TYPE: 'password', OS_IDENTITY_API_VERSION: '3', OS_PASSWORD: 'secret', OS_PROJECT_DOMAIN_NAME: 'Default', OS_PROJECT_NAME: 'admin', OS_USER_DOMAIN_NAME: 'Default', OS_USERNAME: 'rook',
};
const values = (more: object) => yaml(STORE, secret('usersecret', { ...VALUES, ...more }));
const FOUND = ['CephObjectStore my-store: spec.auth.keystone.serviceUserSecretName'];

export const CASES: RuleCases = {
  rule: 'object-store-keystone-secret-unusable',
  fails: [
    { name: 'a variable is missing', yaml: values({ OS_PROJECT_NAME: undefined }), finds: FOUND, says: ['the Secret usersecret has no OS_PROJECT_NAME'] },
    { name: 'one is empty', yaml: values({ OS_PASSWORD: '' }), finds: FOUND, says: ['has no OS_PASSWORD'] },
    { name: 'no domains', yaml: values({ OS_USER_DOMAIN_NAME: undefined, OS_PROJECT_DOMAIN_NAME: undefined }), finds: [...FOUND, ...FOUND] },
    { name: 'the domain of the user is missing', yaml: values({ OS_USER_DOMAIN_NAME: undefined }), finds: FOUND },
    { name: 'the domain of the project is missing', yaml: values({ OS_PROJECT_DOMAIN_NAME: undefined }), finds: FOUND },
    { name: 'another way to authenticate', yaml: values({ OS_AUTH_TYPE: 'v3applicationcredential' }), finds: FOUND, says: ['OS_AUTH_TYPE in the Secret usersecret is "v3applicationcredential", not password'] },
    { name: 'an older version', yaml: values({ OS_IDENTITY_API_VERSION: '2' }), finds: FOUND, says: ['is "2", not 3'] },
    { name: 'two domains', yaml: values({ OS_USER_DOMAIN_NAME: 'Users' }), finds: FOUND, says: ['the domain of the project is "Default", that of the user "Users"'] },
    {
      name: 'a line break that was encoded with the text',
      yaml: yaml(STORE, { ...secret('usersecret', { ...VALUES, OS_AUTH_TYPE: undefined }), data: { OS_AUTH_TYPE: 'cGFzc3dvcmQK' } }),
      finds: FOUND,
      says: ['is "password\\n", not password'],
    },
    { name: 'another Secret', yaml: yaml(STORE, secret('keystone', VALUES)), finds: FOUND },
  ],
  passes: [
    { name: 'all of them', yaml: values({}) },
    { name: 'without type and version', yaml: values({ OS_AUTH_TYPE: undefined, OS_IDENTITY_API_VERSION: undefined }) },
    { name: 'no Keystone', yaml: yaml(objectStore(), secret('usersecret', {})) },
  ],
  open: [{ name: 'no Secret', yaml: yaml(STORE), notEvaluated: ['secrets'] }],
};
