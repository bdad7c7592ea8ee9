import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const storage = (spec: object) => yaml(cephCluster({ storage: { useAllNodes: false, ...spec } }));
const devices = (...metadata: (string | undefined)[]) => metadata.map((metadataDevice, i) => ({ name: `sd${'bcd'[i]}`, config: metadataDevice ? { metadataDevice } : {} }));
const PARTS = { nodes: [{ name: 'a', devices: [{ name: 'db', size: '1T', type: 'part' }, { name: 'sdb', size: '4T' }] }] };

export const CASES: RuleCases = {
  rule: 'osd-metadata-device-shared-wrongly',
  fails: [
    {
      name: 'a partition for the cluster',
      yaml: storage({ useAllNodes: true, useAllDevices: true, config: { metadataDevice: '/dev/nvme0n1p2' } }),
      finds: ['CephCluster rook-ceph: spec.storage.config[metadataDevice]'],
      says: ['/dev/nvme0n1p2 is a partition, and is given for all devices of a node: '],
    },
    { name: 'a partition for the second node', yaml: storage({ nodes: [{ name: 'a', deviceFilter: '^sd' }, { name: 'b', config: { metadataDevice: 'sda3' }, devices: devices(undefined, 'sda4') }] }), finds: ['CephCluster rook-ceph: spec.storage.nodes[1].config[metadataDevice]'] },
    { name: 'a partition for two devices', yaml: storage({ nodes: [{ name: 'a', devices: devices('nvme0n1', 'nvme0n1p1', '/dev/nvme0n1p1') }] }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].devices[1].config[metadataDevice]'], says: ['nvme0n1p1 is no whole disk, and sdc, sdd share it'] },
    { name: 'a logical volume for two devices', yaml: storage({ config: { metadataDevice: '/dev/vg/db' }, nodes: [{ name: 'a', devices: devices(undefined, undefined) }] }), finds: ['CephCluster rook-ceph: spec.storage.config[metadataDevice]'] },
    { name: 'a device that is a partition on the node', topology: PARTS, yaml: storage({ nodes: [{ name: 'a', useAllDevices: true, config: { metadataDevice: 'db' } }] }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].config[metadataDevice]'] },
  ],
  passes: [
    { name: 'a whole disk for all', yaml: storage({ useAllNodes: true, useAllDevices: true, config: { metadataDevice: 'nvme0n1' } }) },
    { name: 'a whole disk for two devices', yaml: storage({ nodes: [{ name: 'a', devices: devices('nvme0n1', 'nvme0n1') }] }) },
    { name: 'a partition for each device', yaml: storage({ nodes: [{ name: 'a', devices: devices('nvme0n1p1', 'nvme0n1p2') }] }) },
    { name: 'a partition that no device uses', yaml: storage({ config: { metadataDevice: 'nvme0n1p9' }, nodes: [{ name: 'a', devices: devices('nvme0n1p1', '/dev/vg/db') }] }) },
    { name: 'none', yaml: yaml(cephCluster()) },
  ],
};
