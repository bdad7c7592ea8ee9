import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const TINY = { name: 'sdd', size: '1G' };
const VOLUME = { name: '/dev/mapper/vg0-data', size: '1T', type: 'lvm' };
const TOPOLOGY = { nodes: [{ name: 'node-1', devices: [{ name: 'sdb', size: '4T' }, TINY] }, { name: 'node-2', devices: [{ name: 'sdc', size: '4T' }] }, { name: 'control' }] };
const TINY_VOLUME = { name: 'sdx', size: '1G', type: 'lvm' };
const VOLUMES = { nodes: [{ name: 'node-1', devices: [{ name: 'sdb', size: '4T' }, TINY_VOLUME] }, { name: 'node-2', devices: [TINY_VOLUME] }] };
const LINKS = machines(2, { devices: [{ name: '/dev/disk/by-id/wwn-0x1', size: '4T' }] });
const COUNTED = machines(2, { devices: [{ count: 4, size: '4T' }] });
const all = (spec: object) => yaml(cephCluster({ storage: { useAllNodes: true, useAllDevices: false, ...spec } }));
const nodes = (...list: object[]) => yaml(cephCluster({ storage: { useAllNodes: false, useAllDevices: false, nodes: list } }));

export const CASES: RuleCases = {
  rule: 'osd-device-unusable',
  fails: [
    {
      name: 'a device that the second node does not have',
      topology: TOPOLOGY,
      yaml: nodes({ name: 'node-1', devices: [{ name: 'sdb' }] }, { name: 'node-2', devices: [{ name: 'sdc' }, { name: '/dev/sdd' }] }),
      finds: ['CephCluster rook-ceph: spec.storage.nodes[1].devices[1]'],
      says: ['node-2 has no device /dev/sdd: '],
    },
    { name: 'a device that is too small', topology: TOPOLOGY, yaml: nodes({ name: 'node-1', devices: [{ name: 'sdd' }] }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].devices[0]'], says: ['sdd of node-1 is smaller than 5 GiB'] },
    { name: 'a device that no node has', topology: TOPOLOGY, yaml: all({ devices: [{ name: 'sdz' }] }), finds: ['CephCluster rook-ceph: spec.storage.devices[0]'] },
    { name: 'a filter that matches nothing', topology: TOPOLOGY, yaml: all({ deviceFilter: '^nvme' }), finds: ['CephCluster rook-ceph: spec.storage.deviceFilter'], says: ['deviceFilter gives no usable device on node-1, node-2, control: '] },
    { name: 'a filter of a node that matches what is too small', topology: TOPOLOGY, yaml: nodes({ name: 'node-1', devicePathFilter: '^/dev/sdd' }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].devicePathFilter'], says: ['on node-1 (sdd is smaller than 5 GiB'] },
    { name: 'a filter that matches too much', topology: TOPOLOGY, yaml: all({ deviceFilter: '^sd' }), finds: ['CephCluster rook-ceph: spec.storage.deviceFilter'], says: ['sdd of node-1 is smaller'] },
    { name: 'a filter that matches only a volume on one node', topology: VOLUMES, yaml: all({ deviceFilter: '^sd' }), finds: ['CephCluster rook-ceph: spec.storage.deviceFilter'], says: ['sdx of node-2 is smaller'] },
    {
      name: 'all devices of a node, and there is a volume alone',
      topology: { nodes: [{ name: 'node-1', devices: [{ name: '/dev/vg0/ceph', size: '1T', type: 'lvm' }] }] },
      yaml: nodes({ name: 'node-1', useAllDevices: true }),
      finds: ['CephCluster rook-ceph: spec.storage.nodes[0].useAllDevices'],
      says: ['useAllDevices gives no usable device on node-1 (vg0/ceph is a logical volume, which Rook takes only by its exact name): '],
    },
    {
      name: 'all devices, and one node has a volume alone',
      topology: { nodes: [{ name: 'node-1', devices: [{ name: 'sdb', size: '4T' }] }, { name: 'node-2', devices: [VOLUME] }] },
      yaml: yaml(cephCluster()),
      finds: ['CephCluster rook-ceph: spec.storage.useAllDevices'],
      says: ['vg0-data of node-2 is a logical volume'],
    },
    {
      name: 'all devices, and one node has a loop device alone',
      topology: { nodes: [{ name: 'node-1', devices: [{ name: 'sdb', size: '4T' }] }, { name: 'node-2', devices: [{ name: 'loop7', size: '100G', type: 'loop' }] }] },
      yaml: yaml(cephCluster()),
      finds: ['CephCluster rook-ceph: spec.storage.useAllDevices'],
      says: ['loop7 of node-2 is a loop device'],
    },
    { name: 'all devices, and none is usable', topology: machines(2, { devices: [TINY] }), yaml: yaml(cephCluster()), finds: ['CephCluster rook-ceph: spec.storage.useAllDevices'] },
  ],
  passes: [
    { name: 'devices that are there', topology: TOPOLOGY, yaml: nodes({ name: 'node-1', devices: [{ name: 'sdb' }] }, { name: 'node-2', devices: [{ fullpath: '/dev/sdc' }] }) },
    { name: 'a device that one of the nodes has', topology: TOPOLOGY, yaml: all({ devices: [{ name: 'sdc' }] }) },
    { name: 'a logical volume by its name', topology: machines(1, { devices: [VOLUME] }), yaml: nodes({ name: 'node-1', devices: [{ name: '/dev/mapper/vg0-data' }] }) },
    { name: 'all devices, and a volume beside a disk', topology: machines(1, { devices: [VOLUME, { name: 'sdb', size: '4T' }] }), yaml: yaml(cephCluster()) },
    { name: 'all devices, and a loop device beside what is mounted', topology: { nodes: [{ name: 'node-1', devices: [{ name: 'sdb', size: '4T' }] }, { name: 'node-2', devices: [TINY, { name: 'loop7', size: '100G', type: 'loop' }] }] }, yaml: yaml(cephCluster()) },
    { name: 'a link, of which nothing is known', topology: TOPOLOGY, yaml: nodes({ name: 'node-1', devices: [{ name: '/dev/disk/by-id/wwn-0x5000' }] }) },
    { name: 'devices that are known by links', topology: LINKS, yaml: nodes({ name: 'node-1', devices: [{ name: 'sdb' }] }, { name: 'node-2', deviceFilter: '^sd' }) },
    { name: 'devices that are only counted', topology: COUNTED, yaml: nodes({ name: 'node-1', devices: [{ name: 'sdb' }] }, { name: 'node-2', deviceFilter: '^nvme' }) },
    { name: 'a filter that matches on one node', topology: TOPOLOGY, yaml: all({ deviceFilter: '^sdc$' }) },
    { name: 'a filter of links', topology: TOPOLOGY, yaml: all({ devicePathFilter: '^/dev/disk/by-path/pci-0000' }) },
    { name: 'a filter that only Go understands', topology: TOPOLOGY, yaml: all({ deviceFilter: '(?i)^NVME' }) },
    { name: 'all devices', topology: TOPOLOGY, yaml: yaml(cephCluster()) },
    { name: 'a node that is left out', topology: machines(2, { devices: [TINY] }), yaml: yaml(cephCluster({ storage: { useAllNodes: false, useAllDevices: true, nodes: [{ name: 'node-1', useAllDevices: false }] } })) },
    { name: 'no choice at all', topology: TOPOLOGY, yaml: all({}) },
    { name: 'a node without devices', topology: TOPOLOGY, yaml: nodes({ name: 'control', devices: [{ name: 'sdb' }] }) },
    { name: 'all devices of a node without devices', topology: TOPOLOGY, yaml: nodes({ name: 'control', useAllDevices: true }) },
  ],
  open: [
    { name: 'a topology without devices', topology: machines(3), yaml: yaml(cephCluster()), notEvaluated: ['devices'] },
  ],
};
