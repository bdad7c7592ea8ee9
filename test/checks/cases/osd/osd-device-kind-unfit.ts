import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const PARTS = { nodes: [{ name: 'a', devices: [{ name: 'sdb', size: '4T' }] }, { name: 'b', devices: [{ name: 'sdb1', size: '4T', type: 'part' }, { name: 'sdb2', size: '4T', type: 'part' }, { name: 'nvme0n1', size: '1T' }] }] };
const VOLUME = machines(1, { devices: [{ name: '/dev/mapper/vg0-data', size: '1T', type: 'lvm' }] });
const nodes = (config: object, ...list: object[]) => yaml(cephCluster({ storage: { useAllNodes: false, config, nodes: list } }));
const ENCRYPTED = { encryptedDevice: 'true' };

export const CASES: RuleCases = {
  rule: 'osd-device-kind-unfit',
  fails: [
    {
      name: 'an encrypted partition at the second node',
      yaml: nodes(ENCRYPTED, { name: 'a', devices: [{ name: 'sdb' }] }, { name: 'b', devices: [{ name: 'sdb' }, { name: 'nvme0n1p3' }] }),
      finds: ['CephCluster rook-ceph: spec.storage.nodes[1].devices[1]'],
      says: ['nvme0n1p3 is a partition, and spec.storage.config[encryptedDevice] is true: '],
    },
    { name: 'an encrypted partition by its link', yaml: nodes({}, { name: 'a', config: ENCRYPTED, devices: [{ name: '/dev/disk/by-id/ata-ST4000-part2' }] }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].devices[0]'], says: ['spec.storage.nodes[0].config[encryptedDevice] is true'] },
    ...['/dev/disk/by-partuuid/5f3a7b9e-02', '/dev/disk/by-partlabel/ceph'].map(name => ({
      name: `an encrypted partition by ${name}`,
      yaml: nodes({}, { name: 'a', config: ENCRYPTED, devices: [{ name }] }),
      finds: ['CephCluster rook-ceph: spec.storage.nodes[0].devices[0]'],
    })),
    { name: 'a volume of a group with a hyphen', yaml: nodes({}, { name: 'a', config: ENCRYPTED, devices: [{ name: '/dev/mapper/ceph--vg-osd--1' }] }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].devices[0]'] },
    { name: 'an encrypted logical volume', yaml: nodes(ENCRYPTED, { name: 'a', devices: [{ fullpath: '/dev/vg0/osd' }] }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].devices[0]'], says: ['/dev/vg0/osd is a logical volume, and'] },
    { name: 'an encrypted logical volume of the mapper', yaml: nodes(ENCRYPTED, { name: 'a', devices: [{ name: '/dev/mapper/vg0-osd' }] }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].devices[0]'] },
    { name: 'a logical volume for several OSDs', yaml: nodes({}, { name: 'a', devices: [{ name: '/dev/vg0/osd', config: { osdsPerDevice: '2' } }] }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].devices[0]'], says: ['is to hold several OSDs'] },
    { name: 'a volume that the node knows to be one', topology: VOLUME, yaml: nodes({ osdsPerDevice: '4' }, { name: 'node-1', devices: [{ name: '/dev/mapper/vg0-data' }] }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].devices[0]'] },
    {
      name: 'a filter that takes partitions',
      topology: PARTS,
      yaml: yaml(cephCluster({ storage: { useAllNodes: true, deviceFilter: '^sdb', config: ENCRYPTED } })),
      finds: ['CephCluster rook-ceph: spec.storage.deviceFilter'],
      says: ['sdb1, sdb2 of b cannot be encrypted, being partitions'],
    },
  ],
  passes: [
    { name: 'whole disks', yaml: nodes({ ...ENCRYPTED, osdsPerDevice: '2' }, { name: 'a', devices: [{ name: 'sdb' }, { name: 'nvme0n1' }, { name: '/dev/disk/by-id/ata-ST4000' }, { name: '/dev/mapper/mpatha' }, { name: '/dev/mapper/3600508b400105e21' }, { name: '/dev/mapper/luks-sdb' }] }) },
    { name: 'partitions and volumes without encryption', yaml: nodes({ encryptedDevice: 'false' }, { name: 'a', devices: [{ name: 'sdb1' }, { name: '/dev/vg0/osd', config: { osdsPerDevice: '1' } }] }) },
    { name: 'a filter that takes disks', topology: PARTS, yaml: nodes(ENCRYPTED, { name: 'a', deviceFilter: '^sdb' }) },
    { name: 'a filter that takes partitions without encryption', topology: PARTS, yaml: nodes({}, { name: 'b', deviceFilter: '^sdb' }) },
    { name: 'a filter that takes something else', topology: PARTS, yaml: nodes(ENCRYPTED, { name: 'b', deviceFilter: '^nvme' }) },
    { name: 'a filter of links', topology: PARTS, yaml: nodes(ENCRYPTED, { name: 'b', devicePathFilter: '^/dev/disk/' }) },
    { name: 'no choice, and no topology', yaml: nodes(ENCRYPTED, { name: 'b', devices: [{ name: 'sdb' }] }) },
    { name: 'a filter without encryption, and no topology', yaml: nodes({}, { name: 'b', deviceFilter: '^sdb' }) },
  ],
  open: [
    { name: 'a filter, and no topology', yaml: nodes(ENCRYPTED, { name: 'b', deviceFilter: '^sdb' }), notEvaluated: ['devices'] },
    { name: 'a filter, and machines without devices', topology: machines(2), yaml: nodes(ENCRYPTED, { name: 'node-1', deviceFilter: '^sdb' }), notEvaluated: ['devices'] },
  ],
};
