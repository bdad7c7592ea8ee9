import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const template = (name?: string, more: object = {}, annotations: object = {}) => ({
  metadata: { name, annotations },
  spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '500Gi' } }, ...more },
});
const set = (name: string, more: object = {}) => ({ name, count: 3, portable: true, volumeClaimTemplates: [template('data')], ...more });
const sets = (...storageClassDeviceSets: object[]) => yaml(cephCluster({ storage: { storageClassDeviceSets } }));

export const CASES: RuleCases = {
  rule: 'device-set-name-unfit',
  fails: [
    { name: 'capitals', yaml: sets(set('set1'), set('FastSet')), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[1].name'], says: ['"FastSet" is more than lower-case letters'] },
    { name: 'an underscore', yaml: sets(set('set_1')), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].name'] },
    { name: 'too long with its template', yaml: sets(set('a'.repeat(54), { volumeClaimTemplates: [template('data'), template('metadata')] })), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].name'], says: ['has 65 characters, 63 are allowed: '] },
  ],
  passes: [
    { name: 'the name of the examples', yaml: sets(set('set1')) },
    { name: 'as long as can be', yaml: sets(set(`ssd-${'a'.repeat(51)}.b`, { count: 12, volumeClaimTemplates: [template('d')] })) },
  ],
};
