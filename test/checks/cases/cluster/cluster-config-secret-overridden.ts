import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const fromSecret = { client: { rgw_keystone_admin_password: { name: 'keystone', key: 'password' }, rgw_keystone_admin_user: { name: 'keystone', key: 'user' } } };

export const CASES: RuleCases = {
  rule: 'cluster-config-secret-overridden',
  fails: [
    {
      name: 'a password in both',
      yaml: yaml(cephCluster({ cephConfigFromSecret: fromSecret, cephConfig: { client: { rgw_keystone_admin_user: 'admin' } } })),
      finds: ['CephCluster rook-ceph: spec.cephConfigFromSecret.client.rgw_keystone_admin_user'],
      says: ['rgw_keystone_admin_user of client is in cephConfig too: '],
    },
  ],
  passes: [
    { name: 'for others', yaml: yaml(cephCluster({ cephConfigFromSecret: fromSecret, cephConfig: { global: { rgw_keystone_admin_user: 'admin' } } })) },
    { name: 'only from the Secret', yaml: yaml(cephCluster({ cephConfigFromSecret: fromSecret })) },
    { name: 'no Secret', yaml: yaml(cephCluster({ cephConfig: { client: { rgw_keystone_admin_user: 'admin' } } })) },
  ],
};
