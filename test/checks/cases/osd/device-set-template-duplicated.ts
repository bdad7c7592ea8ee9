import { RuleCases } from '../../rule-cases';
import { set, sets, template } from '../device-sets';

export const CASES: RuleCases = {
  rule: 'device-set-template-duplicated',
  fails: [
    {
      name: 'two for data',
      yaml: sets(set('set1'), set('set2', { volumeClaimTemplates: [template('data'), template('metadata'), template('data')] })),
      finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[1].volumeClaimTemplates[2].metadata.name'],
      says: ['an earlier template of set2 is called data as well'],
    },
    { name: 'data, and one without a name', yaml: sets(set('set1', { volumeClaimTemplates: [template('data'), template()] })), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].volumeClaimTemplates[1].metadata.name'] },
  ],
  passes: [
    { name: 'three names', yaml: sets(set('set1', { volumeClaimTemplates: [template(), template('metadata'), template('wal')] })) },
    { name: 'equal names in two sets', yaml: sets(set('set1'), set('set2')) },
  ],
};
