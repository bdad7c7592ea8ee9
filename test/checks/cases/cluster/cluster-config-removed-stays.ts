import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const cluster = (cephConfig: object, cephConfigFromSecret: object = {}) => yaml(cephCluster({ cephConfig, cephConfigFromSecret }));
const external = (cephConfig: object) => yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, cephConfig }));

export const CASES: RuleCases = {
  rule: 'cluster-config-removed-stays',
  fails: [
    {
      name: 'one of two is left',
      previous: cluster({ global: { osd_pool_default_size: '3' }, osd: { osd_max_backfills: '2', osd_max_scrubs: '1' } }),
      yaml: cluster({ global: { osd_pool_default_size: '2', osd_max_backfills: '2' }, osd: { osd_max_scrubs: '1' } }),
      finds: ['CephCluster rook-ceph: spec.cephConfig.osd.osd_max_backfills'],
      says: ['osd_max_backfills of osd is not set any more: '],
      mends: ['run ceph config rm osd osd_max_backfills as well'],
    },
  ],
  passes: [
    {
      name: 'it comes from a Secret now',
      previous: cluster({ global: { rgw_keystone_admin_password: 'a' } }),
      yaml: cluster({}, { global: { rgw_keystone_admin_password: { name: 'keystone', key: 'password' } } }),
    },
    { name: 'another value', previous: cluster({ osd: { osd_max_backfills: '2' } }), yaml: cluster({ osd: { osd_max_backfills: '1' } }) },
    { name: 'an external cluster', previous: external({ osd: { osd_max_backfills: '2' } }), yaml: external({}) },
  ],
  open: [
    { name: 'nothing known of before', yaml: cluster({}), notEvaluated: ['previous'] },
  ],
};
