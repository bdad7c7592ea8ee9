import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';

const store = (implicitTenants?: string) => yaml(objectStore({
  auth: { keystone: { url: 'https://keystone.example.com', acceptedRoles: ['member'], serviceUserSecretName: 'usersecret', implicitTenants } },
}));

export const CASES: RuleCases = {
  rule: 'object-store-keystone-tenants',
  fails: [
    { name: 'both', yaml: store('both'), finds: ['CephObjectStore my-store: spec.auth.keystone.implicitTenants'], says: ['"both" is no setting of it'] },
    { name: 'a list', yaml: store('swift,s3'), finds: ['CephObjectStore my-store: spec.auth.keystone.implicitTenants'] },
  ],
  passes: [
    ...['swift', 's3', 'true', 'False'].map(tenants => ({ name: tenants, yaml: store(tenants) })),
    { name: 'nothing', yaml: store() },
    { name: 'an empty text', yaml: store('') },
    { name: 'no Keystone', yaml: yaml(objectStore()) },
  ],
};
