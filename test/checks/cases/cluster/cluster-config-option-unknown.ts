import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const cluster = (tag: string, global: object) => yaml(cephCluster({ cephVersion: { image: `quay.io/ceph/ceph:${tag}` }, cephConfig: { global } }));

export const CASES: RuleCases = {
  rule: 'cluster-config-option-unknown',
  fails: [
    {
      name: 'a typing mistake',
      yaml: cluster('v19.2.3', { osd_pool_default_size: '3', osd_max_backfill: '2' }),
      finds: ['CephCluster rook-ceph: spec.cephConfig.global.osd_max_backfill'],
      says: ['Ceph has no option osd_max_backfill: '],
      mends: ['write osd_max_backfills, if that is meant'],
    },
    {
      name: 'names that another release may have',
      yaml: cluster('v19.2.3', { 'mon_cluster_log_file_level': 'info', 'mgr/mine/setting': 'a' }),
      finds: ['CephCluster rook-ceph: spec.cephConfig.global.mon_cluster_log_file_level', 'CephCluster rook-ceph: spec.cephConfig.global[mgr/mine/setting]'],
      says: ['Ceph 20.2.4 has no option mon_cluster_log_file_level: ', 'Ceph 20.2.4 has no option mgr/mine/setting: '],
      mends: ['write mon_cluster_log_level, if that is meant', 'write the name as in the documentation of Ceph'],
    },
    {
      name: 'an option that is gone',
      yaml: cluster('v20.2.4', { mon_cluster_log_file_level: 'info' }),
      finds: ['CephCluster rook-ceph: spec.cephConfig.global.mon_cluster_log_file_level'],
      says: ['Ceph has no option mon_cluster_log_file_level: '],
    },
    {
      name: 'a value from a Secret',
      yaml: yaml(cephCluster({ cephConfigFromSecret: { mgr: { 'mgr/dashboard/GRAFANA_API_PASSWRD': { name: 'grafana', key: 'password' } } } })),
      finds: ['CephCluster rook-ceph: spec.cephConfigFromSecret.mgr[mgr/dashboard/GRAFANA_API_PASSWRD]'],
    },
  ],
  passes: [
    { name: 'options, also with spaces', yaml: cluster('v20.2.4', { 'osd_max_backfills': '2', 'osd max scrubs': '3', 'debug_osd': '1/5', 'mgr/dashboard/server_port': '8443' }) },
    { name: 'an option of one manager', yaml: cluster('v20.2.4', { 'mgr/dashboard/a/server_port': '8443' }) },
    { name: 'none', yaml: yaml(cephCluster()) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, cephConfig: { osd: { osd_max_backfill: '2' } } })) },
  ],
};
