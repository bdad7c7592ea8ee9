import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const external = (more: object) => yaml(ceph('CephCluster', 'rook-ceph-external', { external: { enable: true }, crashCollector: { disable: true }, ...more }, 'rook-ceph-external'));

export const CASES: RuleCases = {
  rule: 'cluster-external-setting-ignored',
  fails: [
    {
      name: 'all that a cluster of its own has',
      yaml: external({ mon: { count: 3 }, mgr: { count: 2 }, dashboard: { enabled: true }, storage: { nodes: [{ name: 'a' }] }, cephConfig: { global: { osd_max_backfills: '1' } } }),
      finds: ['mon', 'mgr', 'dashboard', 'storage', 'cephConfig'].map(part => `CephCluster rook-ceph-external: spec.${part}`),
      says: ['the cluster is external, and mon is set: '],
    },
    {
      name: 'disruption budgets and settings of a Secret',
      yaml: external({ disruptionManagement: { managePodBudgets: true }, cephConfigFromSecret: { global: { rgw_keystone_admin_password: { name: 'keystone', key: 'password' } } } }),
      finds: ['cephConfigFromSecret', 'disruptionManagement'].map(part => `CephCluster rook-ceph-external: spec.${part}`),
    },
  ],
  passes: [
    { name: 'all off', yaml: external({ mon: { count: 0, allowMultiplePerNode: false }, dashboard: { enabled: false }, storage: { nodes: [] } }) },
    { name: 'what is of use', yaml: external({ healthCheck: { daemonHealth: { mon: { disabled: false, interval: '45s' } } }, monitoring: { enabled: true } }) },
    { name: 'a cluster of its own', yaml: yaml(cephCluster({ dashboard: { enabled: true } })) },
  ],
};
