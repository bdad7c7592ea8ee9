import { machinesInZones } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const REGION = 'topology.kubernetes.io/region';
const ZONE = 'topology.kubernetes.io/zone';
const RACK = 'topology.rook.io/rack';
const node = (name: string, labels: object) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, labels: { 'kubernetes.io/hostname': name, ...labels } } });
const nodes = (...list: object[]) => yaml(cephCluster(), ...list);

export const CASES: RuleCases = {
  rule: 'node-topology-conflict',
  fails: [
    { name: 'racks of one name in two zones', yaml: nodes(node('a', { [ZONE]: 'z1', [RACK]: 'r1' }), node('b', { [ZONE]: 'z2', [RACK]: 'r1' }), node('c', { [ZONE]: 'z2', [RACK]: 'r.2' }), node('d', { [ZONE]: 'z2', [RACK]: 'r-2' })), finds: ['CephCluster rook-ceph: spec.storage'], says: ['the rack r1 is in z1 and in z2: '] },
    { name: 'a zone in two regions, as machines of Azure without zones have it', yaml: nodes(node('a', { [REGION]: 'eastus', [ZONE]: '0' }), node('b', { [REGION]: 'westus', [ZONE]: '0' })), finds: ['CephCluster rook-ceph: spec.storage'], says: ['the zone 0 is in eastus and in westus'] },
    { name: 'a label without a value', yaml: nodes(node('a', { [RACK]: 'r1' }), node('b', { [RACK]: '' })), finds: ['CephCluster rook-ceph: spec.storage'], says: ['the label topology.rook.io/rack of b is empty'] },
    { name: 'a region that is a zone as well', yaml: nodes(node('a', { [REGION]: 'nova', [ZONE]: 'nova' })), finds: ['CephCluster rook-ceph: spec.storage'], says: ['nova is a region and a zone: '] },
    { name: 'labels over those of the topology', topology: machinesInZones({ z1: 1, z2: 1 }), yaml: nodes(node('z1-1', { [RACK]: 'r1' }), node('z2-1', { [RACK]: 'r1' })), finds: ['CephCluster rook-ceph: spec.storage'] },
    { name: 'a cluster that has OSDs', previous: yaml(cephCluster()), yaml: nodes(node('a', { [REGION]: 'nova', [ZONE]: 'nova' })), finds: ['CephCluster rook-ceph: spec.storage'], says: ['is only logged where there are OSDs'] },
  ],
  passes: [
    { name: 'racks in zones', yaml: nodes(node('a', { [ZONE]: 'z1', [RACK]: 'z1-r1' }), node('b', { [ZONE]: 'z2', [RACK]: 'z2-r1' }), node('c', { [ZONE]: 'z2', [RACK]: 'z2-r1' })) },
    { name: 'a zone with the name of its only host', yaml: nodes(node('z1', { [ZONE]: 'z1' })) },
    { name: 'a real cluster with racks', topology: 'eks-three-az-racks', yaml: yaml(cephCluster()) },
    { name: 'a rack that is not in any zone for one node', yaml: nodes(node('a', { [ZONE]: 'z1', [RACK]: 'r1' }), node('b', { [RACK]: 'r1' })) },
    { name: 'the check is turned off', yaml: nodes(node('a', { [REGION]: 'nova', [ZONE]: 'nova' }), { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'rook-ceph-operator-config', namespace: 'rook-ceph' }, data: { ROOK_SKIP_OSD_TOPOLOGY_CHECK: 'true' } }) },
    { name: 'an external cluster', yaml: yaml(cephCluster({ external: { enable: true } }), node('a', { [REGION]: 'nova', [ZONE]: 'nova' })) },
  ],
  open: [
    { name: 'no topology', yaml: yaml(cephCluster()), notEvaluated: ['topology'] },
  ],
};
