import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const template = (name?: string, more: object = {}, annotations: object = {}) => ({
  metadata: { name, annotations },
  spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '500Gi' } }, ...more },
});
const set = (name: string, more: object = {}) => ({ name, count: 3, portable: true, volumeClaimTemplates: [template('data')], ...more });
const sets = (...storageClassDeviceSets: object[]) => yaml(cephCluster({ storage: { storageClassDeviceSets } }));

export const CASES: RuleCases = {
  rule: 'device-set-without-templates',
  fails: [
    { name: 'an empty list in the second set', yaml: sets(set('set1'), set('set2', { volumeClaimTemplates: [] })), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[1].volumeClaimTemplates'], says: ['set2 has none: '] },
  ],
  passes: [
    { name: 'a template', yaml: sets(set('set1')) },
  ],
};
