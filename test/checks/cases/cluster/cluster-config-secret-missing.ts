import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const fromSecret = (name: string | undefined, key: string) => ({ cephConfigFromSecret: { mgr: { 'mgr/dashboard/GRAFANA_API_PASSWORD': { name, key } } } });
const secret = (namespace: string) => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'grafana', namespace }, stringData: { password: 'a' } });
const PATH = 'CephCluster rook-ceph: spec.cephConfigFromSecret.mgr[mgr/dashboard/GRAFANA_API_PASSWORD]';

export const CASES: RuleCases = {
  rule: 'cluster-config-secret-missing',
  fails: [
    {
      name: 'another key',
      yaml: yaml(secret('rook-ceph'), cephCluster(fromSecret('grafana', 'admin-password'))),
      finds: [PATH],
      says: ['the Secret grafana has no key admin-password: '],
    },
    {
      name: 'another namespace',
      yaml: yaml(secret('monitoring'), cephCluster(fromSecret('grafana', 'password'))),
      finds: [PATH],
      says: ['the Secret grafana is in monitoring, not in rook-ceph: '],
    },
    {
      name: 'another name',
      yaml: yaml(secret('rook-ceph'), cephCluster(fromSecret('grafana-admin', 'password'))),
      finds: [PATH],
      says: ['none of the Secrets of rook-ceph is called grafana-admin: '],
    },
    {
      name: 'no name',
      yaml: yaml(secret('rook-ceph'), cephCluster(fromSecret(undefined, 'password'))),
      finds: [`${PATH}.name`],
      says: ['no Secret is named: '],
      mends: ['give name and key of the Secret'],
    },
  ],
  passes: [
    { name: 'it is there', yaml: yaml(secret('monitoring'), secret('rook-ceph'), cephCluster(fromSecret('grafana', 'password'))) },
    { name: 'none', yaml: yaml(cephCluster()) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, ...fromSecret('', 'password') })) },
  ],
  open: [
    { name: 'Secrets that are not among the manifests', yaml: yaml(cephCluster(fromSecret('grafana', 'password'))), notEvaluated: ['secrets'] },
  ],
};
