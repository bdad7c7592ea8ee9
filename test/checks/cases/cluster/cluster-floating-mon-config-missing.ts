import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const mon = { count: 3, floatingMon: { name: 'c', configmapName: 'drbd-configure' } };
const config = (name: string, namespace: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data: { DRBD_PORT: '7794' } });

export const CASES: RuleCases = {
  rule: 'cluster-floating-mon-config-missing',
  fails: [
    {
      name: 'in the namespace of somebody else',
      yaml: yaml(config('drbd-configure', 'default'), cephCluster({ mon })),
      finds: ['CephCluster rook-ceph: spec.mon.floatingMon.configmapName'],
      says: ['the ConfigMap drbd-configure is in default, not in rook-ceph: '],
    },
    {
      name: 'under another name',
      yaml: yaml(config('drbd-config', 'rook-ceph'), cephCluster({ mon })),
      finds: ['CephCluster rook-ceph: spec.mon.floatingMon.configmapName'],
      says: ['none of the ConfigMaps of rook-ceph is called drbd-configure: '],
    },
    {
      name: 'no ConfigMap at all, so that it may be in the cluster',
      yaml: yaml(cephCluster({ mon })),
      finds: ['CephCluster rook-ceph: spec.mon.floatingMon.configmapName'],
      says: ['the ConfigMap drbd-configure is not among the manifests: '],
      notEvaluated: ['objects'],
    },
  ],
  passes: [
    { name: 'it is there', yaml: yaml(config('drbd-configure', 'rook-ceph'), config('drbd-configure', 'default'), cephCluster({ mon })) },
    { name: 'no floating monitor', yaml: yaml(config('drbd-config', 'rook-ceph'), cephCluster()) },
    { name: 'an external cluster', yaml: yaml(config('drbd-config', 'rook-ceph'), ceph('CephCluster', 'rook-ceph', { external: { enable: true }, mon })) },
  ],
};
