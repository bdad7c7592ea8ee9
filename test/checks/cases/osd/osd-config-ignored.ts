import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const storage = (config: object, spec: object = {}) => yaml(cephCluster({ storage: { useAllNodes: true, useAllDevices: true, config, ...spec } }));
const node = (config: object, ...devices: object[]) => storage({}, { useAllNodes: false, nodes: [{ name: 'a' }, { name: 'b', config, devices }] });
const path = (rest: string) => `CephCluster rook-ceph: spec.storage.${rest}`;
const template = { metadata: { name: 'data' }, spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] } };
const storageClassDeviceSets = [{ name: 'set1', count: 1, volumeClaimTemplates: [template] }];

export const CASES: RuleCases = {
  rule: 'osd-config-ignored',
  fails: [
    { name: 'enabled is not true', yaml: storage({ encryptedDevice: 'enabled' }), finds: [path('config[encryptedDevice]')], says: ['"enabled" does not encrypt, only "true" does: '], mends: ['write "true" or "false"'] },
    { name: 'True is not true', yaml: node({ encryptedDevice: 'True' }), finds: [path('nodes[1].config[encryptedDevice]')] },
    { name: 'a size with a unit', yaml: storage({ databaseSizeMB: '10Gi', walSizeMB: '1e3' }), finds: [path('config[databaseSizeMB]'), path('config[walSizeMB]')], says: ['"10Gi" is no whole number'] },
    { name: 'less than nothing', yaml: storage({ walSizeMB: '-1', databaseSizeMB: '0' }), finds: [path('config[walSizeMB]')], says: ['-1 is below zero: '] },
    { name: 'no OSDs', yaml: node({}, { name: 'sdb', config: { osdsPerDevice: '0' } }), finds: [path('nodes[1].devices[0].config[osdsPerDevice]')], says: ['0 OSDs per device count as 1'] },
    { name: 'half an OSD', yaml: storage({ osdsPerDevice: '0.5' }), finds: [path('config[osdsPerDevice]')] },
    { name: 'another spelling', yaml: storage({ osdsperdevice: '2' }), finds: [path('config[osdsperdevice]')], says: ['Rook knows no osdsperdevice'], mends: ['write osdsPerDevice'] },
    { name: 'a key that is gone', yaml: storage({ journalSizeMB: '1024' }), finds: [path('config[journalSizeMB]')], mends: ['the keys are'] },
    { name: 'encryption of one device', yaml: node({}, { name: 'sdb' }, { name: 'sdc', config: { encryptedDevice: 'true' } }), finds: [path('nodes[1].devices[1].config[encryptedDevice]')], says: ['Rook does not read encryptedDevice at a device'], mends: ['set encryptedDevice at the node or in spec.storage.config'] },
    { name: 'a root for one node', yaml: node({ crushRoot: 'ssd' }), finds: [path('nodes[1].config[crushRoot]')], mends: ['set crushRoot in spec.storage.config'] },
    { name: 'a root for one device', yaml: node({}, { name: 'sdb', config: { crushRoot: 'ssd' } }), finds: [path('nodes[1].devices[0].config[crushRoot]')], mends: ['set crushRoot in spec.storage.config'] },
  ],
  passes: [
    { name: 'all keys of a cluster', yaml: storage({ crushRoot: 'ssd', metadataDevice: 'nvme0n1', databaseSizeMB: '1024', walSizeMB: '512', osdsPerDevice: '1', encryptedDevice: 'true', deviceClass: 'ssd', initialWeight: '1', primaryAffinity: '0.5' }) },
    { name: 'all keys of a device', yaml: node({ encryptedDevice: 'false' }, { name: 'sdb', config: { metadataDevice: 'nvme0n1', databaseSizeMB: '+1024', osdsPerDevice: '4', deviceClass: 'ssd', initialWeight: '1' } }) },
    { name: 'an empty config', yaml: storage({}) },
    { name: 'no OSDs on hosts', yaml: storage({ encryptedDevice: 'enabled' }, { useAllNodes: false, storageClassDeviceSets }) },
  ],
};
