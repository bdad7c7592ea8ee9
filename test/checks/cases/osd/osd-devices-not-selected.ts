import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const storage = (spec: object) => yaml(cephCluster({ storage: { useAllNodes: false, useAllDevices: false, ...spec } }));

export const CASES: RuleCases = {
  rule: 'osd-devices-not-selected',
  fails: [
    {
      name: 'all nodes and no devices',
      yaml: storage({ useAllNodes: true }),
      finds: ['CephCluster rook-ceph: spec.storage'],
      says: ['each node has neither useAllDevices: true, nor a filter, nor devices: '],
    },
    {
      name: 'the second of two nodes',
      yaml: storage({ nodes: [{ name: 'node-1', devices: [{ name: 'sdb' }] }, { name: 'node-2', devices: [] }] }),
      finds: ['CephCluster rook-ceph: spec.storage.nodes[1]'],
      says: ['node-2 has neither'],
    },
    { name: 'a node that takes no part', yaml: storage({ useAllDevices: true, nodes: [{ name: 'node-1', useAllDevices: false }] }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0]'] },
  ],
  passes: [
    { name: 'all devices of all nodes', yaml: yaml(cephCluster()) },
    { name: 'a filter for all', yaml: storage({ useAllNodes: true, deviceFilter: '^sd' }) },
    { name: 'a filter of paths for all', yaml: storage({ nodes: [{ name: 'node-1' }], devicePathFilter: '^/dev/disk/by-path/' }) },
    { name: 'a filter of the node', yaml: storage({ nodes: [{ name: 'node-1', deviceFilter: '^sd' }, { name: 'node-2', devicePathFilter: '/dev/sd' }] }) },
    { name: 'all devices of one node', yaml: storage({ nodes: [{ name: 'node-1', useAllDevices: true }] }) },
    { name: 'devices for all nodes', yaml: storage({ nodes: [{ name: 'node-1' }], devices: [{ name: 'sdb' }] }) },
    { name: 'an external cluster', yaml: yaml(cephCluster({ external: { enable: true }, storage: { useAllNodes: true } })) },
  ],
};
