import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const template = (name?: string, more: object = {}, annotations: object = {}) => ({
  metadata: { name, annotations },
  spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '500Gi' } }, ...more },
});
const set = (name: string, more: object = {}) => ({ name, count: 3, portable: true, volumeClaimTemplates: [template('data')], ...more });
const sets = (...storageClassDeviceSets: object[]) => yaml(cephCluster({ storage: { storageClassDeviceSets } }));

export const CASES: RuleCases = {
  rule: 'device-set-volume-mode',
  fails: [
    { name: 'a file system', yaml: sets(set('set1'), set('set2', { volumeClaimTemplates: [template('data'), template('metadata', { volumeMode: 'Filesystem' })] })), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[1].volumeClaimTemplates[1].spec.volumeMode'], says: ['it is Filesystem: '] },
    { name: 'not given', yaml: sets(set('set1', { volumeClaimTemplates: [template('data', { volumeMode: undefined })] })), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].volumeClaimTemplates[0].spec.volumeMode'], says: ['it is not given, which means Filesystem: '] },
  ],
  passes: [
    { name: 'Block', yaml: sets(set('set1')) },
  ],
};
