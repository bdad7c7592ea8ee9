import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const template = (name?: string, more: object = {}, annotations: object = {}) => ({
  metadata: { name, annotations },
  spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '500Gi' } }, ...more },
});
const set = (name: string, more: object = {}) => ({ name, count: 3, portable: true, volumeClaimTemplates: [template('data')], ...more });
const sets = (...storageClassDeviceSets: object[]) => yaml(cephCluster({ storage: { storageClassDeviceSets } }));
const hosts = (spec: object) => yaml(cephCluster({ storage: { useAllNodes: true, useAllDevices: true, ...spec } }));
const nodes = (...list: object[]) => hosts({ useAllNodes: false, nodes: list });
const classes = (data?: string) =>
  sets(set('set1', { volumeClaimTemplates: [template('data', {}, { crushDeviceClass: data }), template('metadata')] }));

export const CASES: RuleCases = {
  rule: 'osd-device-class-change-ignored',
  fails: [
    { name: 'for the cluster', previous: hosts({ config: { deviceClass: 'hdd' } }), yaml: hosts({ config: { deviceClass: 'ssd' } }), finds: ['CephCluster rook-ceph: spec.storage.config[deviceClass]'], says: ['it was hdd and is to be ssd: '] },
    { name: 'for a node that has moved in the list', previous: nodes({ name: 'a' }, { name: 'b' }), yaml: nodes({ name: 'b', config: { deviceClass: 'nvme' } }, { name: 'a' }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].config[deviceClass]'], says: ['it was left to Ceph and is to be nvme: '] },
    {
      name: 'for a device',
      previous: nodes({ name: 'a', devices: [{ name: 'sdb' }] }),
      yaml: nodes({ name: 'a', devices: [{ name: 'sdb', config: { deviceClass: 'ssd' } }] }),
      finds: ['CephCluster rook-ceph: spec.storage.nodes[0].devices[0].config[deviceClass]'],
    },
    { name: 'for a device set', previous: classes('hdd'), yaml: classes('ssd'), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].volumeClaimTemplates[0].metadata.annotations[crushDeviceClass]'] },
    { name: 'for a set with one template of another name', previous: sets(set('set1', { volumeClaimTemplates: [template('block')] })), yaml: sets(set('set1', { volumeClaimTemplates: [template('block', {}, { crushDeviceClass: 'ssd' })] })), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].volumeClaimTemplates[0].metadata.annotations[crushDeviceClass]'] },
  ],
  passes: [
    { name: 'the change is allowed', previous: hosts({ config: { deviceClass: 'hdd' } }), yaml: hosts({ config: { deviceClass: 'ssd' }, allowDeviceClassUpdate: true }) },
    { name: 'no change', previous: hosts({ config: { deviceClass: 'hdd' } }), yaml: hosts({ config: { deviceClass: 'hdd' } }) },
    { name: 'the class is left to Ceph again', previous: hosts({ config: { deviceClass: 'hdd' } }), yaml: hosts({}) },
    { name: 'a new node', previous: nodes({ name: 'a' }), yaml: nodes({ name: 'a' }, { name: 'b', config: { deviceClass: 'ssd' } }) },
    { name: 'the first OSDs on hosts', previous: sets(set('set1')), yaml: hosts({ config: { deviceClass: 'ssd' } }) },
  ],
  open: [
    { name: 'no previous set', yaml: sets(set('set1')), notEvaluated: ['previous'] },
  ],
};
