import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const ZONE = 'topology.kubernetes.io/zone';
const node = (name: string, labels: object) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, labels: { 'kubernetes.io/hostname': name, ...labels } } });
const nodes = (config: object, ...list: object[]) => yaml(cephCluster({ storage: { useAllNodes: true, useAllDevices: true, config } }), ...list);

export const CASES: RuleCases = {
  rule: 'node-place-named-like-root',
  fails: [
    { name: 'the zone default', yaml: nodes({}, node('a', { [ZONE]: 'default' }), node('b', { [ZONE]: 'default' })), finds: ['CephCluster rook-ceph: spec.storage.config[crushRoot]'], says: ['the zone of a, b is called default, as the root is: '] },
    { name: 'a region with the name of a root', yaml: nodes({ crushRoot: 'eu-1' }, node('a', { 'topology.kubernetes.io/region': 'eu.1' })), finds: ['CephCluster rook-ceph: spec.storage.config[crushRoot]'], says: ['the region of a is called eu-1'] },
  ],
  passes: [
    { name: 'another root', yaml: nodes({ crushRoot: 'main' }, node('a', { [ZONE]: 'default' })) },
    { name: 'other zones', topology: 'eks-three-az-racks', yaml: yaml(cephCluster()) },
    { name: 'an external cluster', yaml: yaml(cephCluster({ external: { enable: true } }), node('a', { [ZONE]: 'default' })) },
  ],
  open: [
    { name: 'no topology', yaml: yaml(cephCluster()), notEvaluated: ['topology'] },
  ],
};
