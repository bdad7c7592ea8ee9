import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const template = { metadata: { name: 'data' }, spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '100Gi' } } } };
const set = (name: string, more: object = {}) => ({ name, count: 3, portable: true, volumeClaimTemplates: [template], ...more });
const storage = (spec: object) => yaml(cephCluster({ storage: spec }));
const migration = { confirmation: 'yes-really-migrate-osds' };

export const CASES: RuleCases = {
  rule: 'osd-migration-ignored',
  fails: [
    { name: 'OSDs on hosts', yaml: storage({ useAllNodes: true, useAllDevices: true, migration }), finds: ['CephCluster rook-ceph: spec.storage.migration.confirmation'], says: ['and there are no storageClassDeviceSets: '] },
    { name: 'by the older field', yaml: storage({ useAllNodes: true, useAllDevices: true, store: { updateStore: 'yes-really-update-store' } }), finds: ['CephCluster rook-ceph: spec.storage.store.updateStore'] },
    { name: 'OSDs on hosts beside device sets', yaml: storage({ useAllNodes: true, useAllDevices: true, migration, storageClassDeviceSets: [set('set1')] }), finds: ['CephCluster rook-ceph: spec.storage.migration.confirmation'], says: ['beside those of device sets: '] },
  ],
  passes: [
    { name: 'device sets', yaml: storage({ migration, storageClassDeviceSets: [set('set1')] }) },
    { name: 'no confirmation', yaml: storage({ useAllNodes: true, useAllDevices: true, migration: { confirmation: '' }, store: { type: 'bluestore' } }) },
    { name: 'device sets and hosts without a migration', yaml: storage({ useAllNodes: true, useAllDevices: true, storageClassDeviceSets: [set('set1')] }) },
  ],
};
