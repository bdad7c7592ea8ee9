import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const storage = (spec: object) => yaml(cephCluster({ storage: { useAllNodes: true, ...spec } }));
const nodes = (...list: object[]) => storage({ useAllNodes: false, nodes: list });
const devices = [{ name: 'sdb' }, { name: 'sdc' }];
const template = { metadata: { name: 'data' }, spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] } };
const storageClassDeviceSets = [{ name: 'set1', count: 1, volumeClaimTemplates: [template] }];

export const CASES: RuleCases = {
  rule: 'osd-device-selection-overruled',
  fails: [
    {
      name: 'two filters',
      yaml: storage({ useAllDevices: false, deviceFilter: '^sd[b-d]$', devicePathFilter: '^/dev/disk/by-path/pci-' }),
      finds: ['CephCluster rook-ceph: spec.storage.devicePathFilter'],
      says: ['it is given beside deviceFilter, which wins: '],
    },
    { name: 'a filter and all devices', yaml: storage({ useAllDevices: true, deviceFilter: '^nvme' }), finds: ['CephCluster rook-ceph: spec.storage.useAllDevices'], says: ['it adds nothing to deviceFilter'] },
    {
      name: 'all four',
      yaml: storage({ useAllDevices: true, deviceFilter: '^nvme', devicePathFilter: '^/dev/nvme', devices }),
      finds: ['deviceFilter', 'devicePathFilter', 'useAllDevices'].map(field => `CephCluster rook-ceph: spec.storage.${field}`),
    },
    { name: 'at the second node', yaml: nodes({ name: 'a', devices }, { name: 'b', devices, deviceFilter: '^sd' }), finds: ['CephCluster rook-ceph: spec.storage.nodes[1].deviceFilter'], says: ['beside devices'] },
    { name: 'at the cluster and at a node', yaml: storage({ useAllNodes: false, useAllDevices: true, deviceFilter: '^sd', nodes: [{ name: 'a', useAllDevices: true, devices }] }), finds: ['CephCluster rook-ceph: spec.storage.useAllDevices', 'CephCluster rook-ceph: spec.storage.nodes[0].useAllDevices'] },
  ],
  passes: [
    { name: 'all devices', yaml: yaml(cephCluster()) },
    { name: 'an empty filter, as in the examples', yaml: storage({ useAllDevices: true, deviceFilter: '', devices: [] }) },
    { name: 'each node in its own way', yaml: nodes({ name: 'a', devices }, { name: 'b', deviceFilter: '^sd', useAllDevices: false }) },
    { name: 'nodes otherwise than the cluster', yaml: storage({ useAllNodes: false, useAllDevices: true, nodes: [{ name: 'a', devices }] }) },
    { name: 'no OSDs on hosts', yaml: storage({ useAllNodes: false, storageClassDeviceSets, useAllDevices: true, deviceFilter: '^sd' }) },
  ],
};
