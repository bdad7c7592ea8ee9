import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const nodes = [{ name: 'node-1', devices: [{ name: 'sdb' }] }, { name: 'node-2', deviceFilter: '^nvme' }];

export const CASES: RuleCases = {
  rule: 'osd-nodes-ignored',
  fails: [
    {
      name: 'a list beside all nodes',
      yaml: yaml(cephCluster({ storage: { useAllNodes: true, useAllDevices: false, nodes } })),
      finds: ['CephCluster rook-ceph: spec.storage.nodes'],
      says: ['2 nodes are listed, and useAllNodes is true: '],
    },
  ],
  passes: [
    { name: 'a list', yaml: yaml(cephCluster({ storage: { useAllNodes: false, nodes } })) },
    { name: 'an empty list', yaml: yaml(cephCluster({ storage: { useAllNodes: true, useAllDevices: true, nodes: [] } })) },
    { name: 'no list', yaml: yaml(cephCluster()) },
  ],
};
