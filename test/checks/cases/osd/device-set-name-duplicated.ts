import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const template = (name?: string, more: object = {}, annotations: object = {}) => ({
  metadata: { name, annotations },
  spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '500Gi' } }, ...more },
});
const set = (name: string, more: object = {}) => ({ name, count: 3, portable: true, volumeClaimTemplates: [template('data')], ...more });
const sets = (...storageClassDeviceSets: object[]) => yaml(cephCluster({ storage: { storageClassDeviceSets } }));

export const CASES: RuleCases = {
  rule: 'device-set-name-duplicated',
  fails: [
    { name: 'two of one name', yaml: sets(set('set1'), set('set2'), set('set1')), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[2].name'], says: ['an earlier device set is called set1 as well: '] },
  ],
  passes: [
    { name: 'two names', yaml: sets(set('set1'), set('set2')) },
    { name: 'no device sets', yaml: yaml(cephCluster()) },
  ],
};
