import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const LABELED = { nodes: [...machines(2).nodes!, { name: 'node-3', labels: { 'osd.rook.io/device-class': 'nvme' } }] };
const storage = (spec: object) => yaml(cephCluster({ storage: { useAllNodes: true, useAllDevices: true, ...spec } }));
const config = { deviceClass: 'ssd' };
const placement = { osd: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'NotIn', values: ['node-3'] }] }] } } } };

export const CASES: RuleCases = {
  rule: 'osd-device-class-twice',
  fails: [
    {
      name: 'a class for all nodes, of which one has the label',
      topology: LABELED,
      yaml: storage({ config }),
      finds: ['CephCluster rook-ceph: spec.storage.config[deviceClass]'],
      says: ['ssd is given for nodes that have the label osd.rook.io/device-class: node-3 (nvme): '],
    },
    { name: 'a class for the second node', topology: LABELED, yaml: storage({ useAllNodes: false, nodes: [{ name: 'node-1', config }, { name: 'node-3', config }] }), finds: ['CephCluster rook-ceph: spec.storage.nodes[1].config[deviceClass]'] },
  ],
  passes: [
    { name: 'a class per device', topology: LABELED, yaml: storage({ useAllNodes: false, nodes: [{ name: 'node-3', devices: [{ name: 'sdb', config }] }] }) },
    { name: 'a class for other nodes', topology: LABELED, yaml: storage({ useAllNodes: false, nodes: [{ name: 'node-1', config }, { name: 'node-3' }] }) },
    { name: 'labels only', topology: LABELED, yaml: storage({}) },
    { name: 'the node is not for OSDs', topology: LABELED, yaml: yaml(cephCluster({ placement, storage: { useAllNodes: true, useAllDevices: true, config } })) },
  ],
  open: [
    { name: 'no topology', yaml: storage({ config }), notEvaluated: ['topology'] },
  ],
};
