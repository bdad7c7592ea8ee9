import { Rule } from '../../rule';
import { Severity } from '../../severity';

const SETTINGS = ['swift', 's3', 'true', 'false'];

export const objectStoreKeystoneTenants: Rule = {
  id: 'object-store-keystone-tenants',
  refs: ['R154'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore'],
  title: 'implicitTenants of Keystone is none that Ceph knows',
  effect: 'the operator stops with an error before it starts the gateways',
  mend: `take one of ${SETTINGS.join(', ')}`,
  source: 'pkg/operator/ceph/object/config.go:335-350 (rook d0c3b9ce6)',

  *check({ spec }) {
    const tenants: string = spec.auth?.keystone?.implicitTenants ?? '';
    if (tenants !== '' && !SETTINGS.includes(tenants.toLowerCase())) {
      yield { path: 'spec.auth.keystone.implicitTenants', message: `"${tenants}" is no setting of it` };
    }
  },
};
