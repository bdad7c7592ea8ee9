import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const storage = (config: object, spec: object = {}) => yaml(cephCluster({ storage: { useAllNodes: true, useAllDevices: true, config, ...spec } }));
const device = (config: object) => storage({}, { useAllNodes: false, nodes: [{ name: 'a', devices: [{ name: 'sdb' }, { name: 'sdc', config }] }] });

export const CASES: RuleCases = {
  rule: 'osd-host-needs-lvm',
  fails: [
    { name: 'encryption', yaml: storage({ encryptedDevice: 'true', metadataDevice: 'nvme0n1' }), finds: ['CephCluster rook-ceph: spec.storage.config[encryptedDevice]'] },
    { name: 'a metadata device', yaml: device({ metadataDevice: 'nvme0n1' }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].devices[1].config[metadataDevice]'] },
    { name: 'several OSDs', yaml: device({ osdsPerDevice: '2' }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].devices[1].config[osdsPerDevice]'] },
  ],
  passes: [
    { name: 'whole devices', yaml: storage({ osdsPerDevice: '1', encryptedDevice: 'false', deviceClass: 'ssd' }) },
  ],
};
