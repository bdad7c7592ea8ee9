import { RuleCases } from '../../rule-cases';
import { set, sets, template } from '../device-sets';

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
