import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const cluster = (cephConfig: object) => yaml(cephCluster({ cephConfig }));

export const CASES: RuleCases = {
  rule: 'cluster-config-value-refused',
  fails: [
    {
      name: 'texts for numbers and truth',
      yaml: cluster({ global: { osd_pool_default_size: 'three', mon_allow_pool_delete: 'enabled' }, osd: { osd_memory_target: '4GiB?' } }),
      finds: [
        'CephCluster rook-ceph: spec.cephConfig.global.osd_pool_default_size',
        'CephCluster rook-ceph: spec.cephConfig.global.mon_allow_pool_delete',
        'CephCluster rook-ceph: spec.cephConfig.osd.osd_memory_target',
      ],
      says: ['"three" is no value of osd_pool_default_size', '"enabled" is no value of mon_allow_pool_delete, which takes true or false: '],
    },
    {
      name: 'what the monitors do not keep',
      yaml: cluster({ global: { mon_osd_full_ratio: '0.9' } }),
      finds: ['CephCluster rook-ceph: spec.cephConfig.global.mon_osd_full_ratio'],
      says: ['mon_osd_full_ratio can\'t be set through the monitors: '],
    },
  ],
  passes: [
    { name: 'values', yaml: cluster({ global: { osd_pool_default_size: ' 3', mon_allow_pool_delete: 'true' }, osd: { osd_memory_target: '4G' } }) },
    { name: 'values from Secrets', yaml: yaml(cephCluster({ cephConfigFromSecret: { global: { osd_pool_default_size: { name: 'a', key: 'b' } } } })) },
    { name: 'none', yaml: yaml(cephCluster()) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, cephConfig: { global: { osd_pool_default_size: 'three' } } })) },
  ],
};
