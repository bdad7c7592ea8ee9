import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';
import { set, sets } from '../device-sets';

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
