import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const template = { metadata: { name: 'data' }, spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '100Gi' } } } };
const set = (name: string, more: object = {}) => ({ name, count: 3, portable: true, volumeClaimTemplates: [template], ...more });
const storage = (spec: object) => yaml(cephCluster({ storage: spec }));
const sets = (...storageClassDeviceSets: object[]) => storage({ storageClassDeviceSets });
const hosts = (config: object) => storage({ useAllNodes: true, useAllDevices: true, config });

export const CASES: RuleCases = {
  rule: 'osd-encryption-change-ignored',
  fails: [
    { name: 'a device set is to be encrypted', previous: sets(set('set0'), set('set1')), yaml: sets(set('set0'), set('set1', { encrypted: true })), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[1].encrypted'], says: ['it was false and is to be true: '] },
    { name: 'a device set is no longer to be encrypted', previous: sets(set('set1', { encrypted: true })), yaml: sets(set('set1')), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].encrypted'] },
    { name: 'another store', previous: storage({ storageClassDeviceSets: [set('set1')] }), yaml: storage({ storageClassDeviceSets: [set('set1')], store: { type: 'bluestore-rdr' } }), finds: ['CephCluster rook-ceph: spec.storage.store.type'], says: ['it was bluestore and is to be bluestore-rdr'] },
    { name: 'hosts', previous: hosts({}), yaml: hosts({ encryptedDevice: 'true' }), finds: ['CephCluster rook-ceph: spec.storage.config[encryptedDevice]'], says: ['it was false and is to be true: '], mends: ['remove the OSDs of the host'] },
  ],
  passes: [
    { name: 'with a migration', previous: sets(set('set1')), yaml: storage({ storageClassDeviceSets: [set('set1', { encrypted: true })], migration: { confirmation: 'yes-really-migrate-osds' } }) },
    { name: 'with a migration of the store', previous: sets(set('set1')), yaml: storage({ storageClassDeviceSets: [set('set1')], store: { type: 'bluestore-rdr', updateStore: 'yes-really-update-store' } }) },
    { name: 'a new set', previous: sets(set('set1')), yaml: sets(set('set1', { encrypted: false }), set('set2', { encrypted: true })) },
    { name: 'the store spelled out', previous: hosts({ encryptedDevice: 'false' }), yaml: storage({ useAllNodes: true, useAllDevices: true, store: { type: 'bluestore' } }) },
    { name: 'a new node', previous: storage({ useAllDevices: true, nodes: [{ name: 'a' }] }), yaml: storage({ useAllDevices: true, nodes: [{ name: 'a' }, { name: 'b', config: { encryptedDevice: 'true' } }] }) },
  ],
  open: [
    { name: 'no previous set', yaml: sets(set('set1')), notEvaluated: ['previous'] },
  ],
};
