import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const node = (config: object, ...configs: object[]) => yaml(cephCluster({
  storage: { useAllNodes: false, nodes: [{ name: 'a', devices: [{ name: 'sdz' }] }, { name: 'b', config, devices: configs.map((one, i) => ({ name: `sd${'bcd'[i]}`, config: one })) }] },
}));
const MD = { metadataDevice: 'nvme0n1' };
const device = (i: number, key: string) => `CephCluster rook-ceph: spec.storage.nodes[1].devices[${i}].config[${key}]`;

export const CASES: RuleCases = {
  rule: 'osd-metadata-device-settings-differ',
  fails: [
    {
      name: 'OSDs per device',
      yaml: node({}, { ...MD, osdsPerDevice: '2' }, { ...MD, osdsPerDevice: '2' }, { metadataDevice: '/dev/nvme0n1', osdsPerDevice: '4' }),
      finds: [device(2, 'osdsPerDevice')],
      says: ['nvme0n1 serves sdb with osdsPerDevice 2 and sdd with 4: '],
    },
    { name: 'a device without a number', yaml: node(MD, { osdsPerDevice: '2' }, {}), finds: [device(1, 'osdsPerDevice')], says: ['with osdsPerDevice 2 and sdc with 1'] },
    { name: 'sizes', yaml: node(MD, { databaseSizeMB: '10240' }, { databaseSizeMB: '20480' }), finds: [device(1, 'databaseSizeMB')], says: ['with databaseSizeMB 10240 and sdc with 20480'] },
    { name: 'a size of the node', yaml: node({ ...MD, databaseSizeMB: '10240' }, {}, { databaseSizeMB: '20480' }), finds: [device(1, 'databaseSizeMB')] },
    { name: 'the number of the node', yaml: node({ ...MD, osdsPerDevice: '2' }, {}, { osdsPerDevice: '3' }), finds: [device(1, 'osdsPerDevice')] },
  ],
  passes: [
    { name: 'equal settings', yaml: node(MD, { osdsPerDevice: '2', databaseSizeMB: '10240' }, { osdsPerDevice: '2', databaseSizeMB: '10240' }) },
    { name: 'other metadata devices', yaml: node({}, { ...MD, osdsPerDevice: '2' }, { metadataDevice: 'nvme1n1', osdsPerDevice: '4' }) },
    { name: 'no metadata device', yaml: node({}, { osdsPerDevice: '2' }, { osdsPerDevice: '4' }) },
    { name: 'a size for one device only', yaml: node(MD, { databaseSizeMB: '10240' }, {}) },
    { name: 'a size that is skipped', yaml: node(MD, { databaseSizeMB: '10240' }, { databaseSizeMB: '512' }) },
    { name: 'one OSD, which gives way to the number of the node', yaml: node({ ...MD, osdsPerDevice: '2' }, { osdsPerDevice: '1' }, { osdsPerDevice: '2' }) },
  ],
};
