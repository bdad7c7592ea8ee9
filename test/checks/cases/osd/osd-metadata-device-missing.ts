import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const DISKS = [{ name: 'sdb', size: '4T' }, { name: 'sdc', size: '4T' }];
const NVME = { name: 'nvme0n1', size: '1T' };
const TOPOLOGY = {
  nodes: [
    { name: 'a', devices: [...DISKS, NVME] },
    { name: 'b', devices: DISKS },
    { name: 'control', devices: [{ name: 'sda', size: '1G' }] },
    { name: 'gpu', devices: DISKS, taints: [{ key: 'gpu', effect: 'NoSchedule' }] },
  ],
};
const storage = (spec: object) => yaml(cephCluster({ storage: spec }));
const metadataDevice = 'nvme0n1';
const devices = [{ name: 'sdb' }, { name: 'sdc', config: { metadataDevice } }];

export const CASES: RuleCases = {
  rule: 'osd-metadata-device-missing',
  fails: [
    {
      name: 'for all nodes, of which one does not have it',
      topology: TOPOLOGY,
      yaml: storage({ useAllNodes: true, useAllDevices: true, config: { metadataDevice } }),
      finds: ['CephCluster rook-ceph: spec.storage.config[metadataDevice]'],
      says: ['b is described without a device nvme0n1: '],
    },
    { name: 'at the second node', topology: TOPOLOGY, yaml: storage({ useAllDevices: true, nodes: [{ name: 'a', config: { metadataDevice } }, { name: 'b', config: { metadataDevice: '/dev/nvme0n1' } }] }), finds: ['CephCluster rook-ceph: spec.storage.nodes[1].config[metadataDevice]'] },
    { name: 'at a device', topology: TOPOLOGY, yaml: storage({ nodes: [{ name: 'b', devices }] }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].devices[1].config[metadataDevice]'] },
    { name: 'for the device that has none of its own', topology: TOPOLOGY, yaml: storage({ config: { metadataDevice: 'nvme9n1' }, nodes: [{ name: 'a', devices }] }), finds: ['CephCluster rook-ceph: spec.storage.config[metadataDevice]'] },
  ],
  passes: [
    { name: 'a node that has it', topology: TOPOLOGY, yaml: storage({ useAllDevices: true, config: { metadataDevice }, nodes: [{ name: 'a' }] }) },
    { name: 'each device has its own', topology: TOPOLOGY, yaml: storage({ config: { metadataDevice: 'nvme9n1' }, nodes: [{ name: 'a', devices: [devices[1]] }] }) },
    { name: 'a link', topology: TOPOLOGY, yaml: storage({ nodes: [{ name: 'b', useAllDevices: true, config: { metadataDevice: '/dev/disk/by-id/nvme-1' } }] }) },
    { name: 'a logical volume', topology: TOPOLOGY, yaml: storage({ nodes: [{ name: 'b', useAllDevices: true, config: { metadataDevice: '/dev/vg/db' } }] }) },
    { name: 'devices that are only counted', topology: machines(2, { devices: [{ count: 4, size: '4T' }] }), yaml: storage({ useAllNodes: true, useAllDevices: true, config: { metadataDevice } }) },
    { name: 'no metadataDevice', topology: TOPOLOGY, yaml: yaml(cephCluster()) },
  ],
  open: [
    { name: 'a topology without devices', topology: machines(3), yaml: storage({ useAllNodes: true, useAllDevices: true, config: { metadataDevice } }), notEvaluated: ['devices'] },
  ],
};
