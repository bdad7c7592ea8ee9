import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const cluster = (common: object, ...nodes: object[]) => yaml(cephCluster({ storage: { useAllNodes: false, ...common, nodes } }));
const devices = [{ name: 'sdb' }];

export const CASES: RuleCases = {
  rule: 'osd-node-devices-inherited',
  fails: [
    {
      name: 'a filter of the second node under devices of the cluster',
      yaml: cluster({ devices }, { name: 'a' }, { name: 'b', deviceFilter: '^nvme' }),
      finds: ['CephCluster rook-ceph: spec.storage.nodes[1].deviceFilter'],
      says: ['the node inherits devices from spec.storage: '],
    },
    { name: 'paths at the node, names at the cluster', yaml: cluster({ deviceFilter: '^sd' }, { name: 'a', devicePathFilter: '^/dev/disk/by-id/' }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].devicePathFilter'], says: ['inherits deviceFilter'] },
    { name: 'all devices of a node under a filter', yaml: cluster({ devicePathFilter: '/dev/sd' }, { name: 'a', useAllDevices: true }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].useAllDevices'] },
  ],
  passes: [
    { name: 'devices at the node', yaml: cluster({ devices }, { name: 'a', devices }) },
    { name: 'a filter over all devices', yaml: cluster({ useAllDevices: true }, { name: 'a', deviceFilter: '^sd' }) },
    { name: 'names at the node, paths at the cluster', yaml: cluster({ devicePathFilter: '/dev/sd' }, { name: 'a', deviceFilter: '^sd', useAllDevices: false }) },
    { name: 'a node without a choice of its own', yaml: cluster({ devices }, { name: 'a', devices: [], deviceFilter: '', useAllDevices: false }) },
    { name: 'an empty list at the cluster', yaml: cluster({ devices: [], useAllDevices: false }, { name: 'a', deviceFilter: '^sd' }) },
  ],
};
