import { RuleCases } from '../../rule-cases';
import { set, sets, template } from '../device-sets';

export const CASES: RuleCases = {
  rule: 'device-set-annotation-ignored',
  fails: [
    { name: 'a class on metadata beside that on data', yaml: sets(set('set1', { volumeClaimTemplates: [template('data', {}, { crushDeviceClass: 'hdd' }), template('metadata', {}, { crushDeviceClass: 'ssd' })] })), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].volumeClaimTemplates[1].metadata.annotations[crushDeviceClass]'], says: ['it is read on data alone, which says hdd: '] },
    { name: 'a class on metadata', yaml: sets(set('set1', { volumeClaimTemplates: [template('data'), template('metadata', {}, { crushDeviceClass: 'ssd' })] })), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].volumeClaimTemplates[1].metadata.annotations[crushDeviceClass]'], says: ['it is read on data alone, and this is metadata: '] },
    {
      name: 'weights on data with metadata behind it',
      yaml: sets(set('set1'), set('set2', { volumeClaimTemplates: [template('data', {}, { crushInitialWeight: '1.5', crushPrimaryAffinity: '0.5' }), template('metadata')] })),
      finds: ['crushInitialWeight', 'crushPrimaryAffinity'].map(key => `CephCluster rook-ceph: spec.storage.storageClassDeviceSets[1].volumeClaimTemplates[0].metadata.annotations[${key}]`),
      says: ['it is read on the last template alone, which is metadata: '],
    },
  ],
  passes: [
    { name: 'all on the only template', yaml: sets(set('set1', { volumeClaimTemplates: [template('block', {}, { crushDeviceClass: 'ssd', crushInitialWeight: '1', crushPrimaryAffinity: '1' })] })) },
    { name: 'the class on data, the weight on the last one', yaml: sets(set('set1', { volumeClaimTemplates: [template('data', {}, { crushDeviceClass: 'ssd', crushInitialWeight: '1' }), template('wal', {}, { crushInitialWeight: '1' })] })) },
  ],
};
