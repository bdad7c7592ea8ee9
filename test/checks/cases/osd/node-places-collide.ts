import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const ZONE = 'topology.kubernetes.io/zone';
const node = (name: string, labels: object) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, labels: { 'kubernetes.io/hostname': name, ...labels } } });

export const CASES: RuleCases = {
  rule: 'node-places-collide',
  fails: [
    { name: 'zones', yaml: yaml(cephCluster(), node('a', { [ZONE]: 'eu.1' }), node('b', { [ZONE]: 'eu-1' }), node('c', { [ZONE]: 'eu-1' })), finds: ['CephCluster rook-ceph: spec.storage'], says: ['the zones eu.1 and eu-1 are both eu-1 in CRUSH: '] },
    { name: 'hosts', yaml: yaml(cephCluster(), node('node.1', {}), node('node-1', {})), finds: ['CephCluster rook-ceph: spec.storage'], says: ['the hosts node.1 and node-1'] },
  ],
  passes: [
    { name: 'names with points', yaml: yaml(cephCluster(), node('a.example.com', { [ZONE]: 'eu.1' }), node('b.example.com', { [ZONE]: 'eu.2' }), node('c.example.com', { [ZONE]: 'eu.2' })) },
    { name: 'a real cluster', topology: 'eks-three-az-racks', yaml: yaml(cephCluster()) },
    { name: 'an external cluster', yaml: yaml(cephCluster({ external: { enable: true } }), node('node.1', {}), node('node-1', {})) },
  ],
  open: [
    { name: 'no topology', yaml: yaml(cephCluster()), notEvaluated: ['topology'] },
  ],
};
