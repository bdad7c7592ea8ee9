import { RuleCases } from '../../rule-cases';
import { set, sets, template } from '../device-sets';

export const CASES: RuleCases = {
  rule: 'device-set-template-unknown',
  fails: [
    { name: 'no data', yaml: sets(set('set1'), set('set2', { volumeClaimTemplates: [template('block'), template('metadata')] })), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[1].volumeClaimTemplates'], says: ['the templates of set2 are block, metadata, and none is data: '] },
    { name: 'db for metadata', yaml: sets(set('set1', { volumeClaimTemplates: [template('data'), template('db')] })), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].volumeClaimTemplates[1].metadata.name'], says: ['db is none of data, metadata, wal: '] },
  ],
  passes: [
    { name: 'one template, whatever its name', yaml: sets(set('set1', { volumeClaimTemplates: [template('block')] })) },
    { name: 'all three', yaml: sets(set('set1', { volumeClaimTemplates: [template(), template('metadata'), template('wal')] })) },
  ],
};
