import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const template = (name?: string, more: object = {}, annotations: object = {}) => ({
  metadata: { name, annotations },
  spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '500Gi' } }, ...more },
});
const set = (name: string, more: object = {}) => ({ name, count: 3, portable: true, volumeClaimTemplates: [template('data')], ...more });
const sets = (...storageClassDeviceSets: object[]) => yaml(cephCluster({ storage: { storageClassDeviceSets } }));
const nodes = (...list: object[]) => yaml(cephCluster({ storage: { useAllNodes: false, useAllDevices: true, nodes: list } }));

export const CASES: RuleCases = {
  rule: 'osd-removal-ignored',
  fails: [
    { name: 'fewer OSDs', previous: sets(set('set1'), set('set2', { count: 6 })), yaml: sets(set('set1'), set('set2')), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[1].count'], says: ['set2 had 6 and is to have 3: '] },
    { name: 'one set less', previous: sets(set('set1'), set('set2')), yaml: sets(set('set2')), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets'], says: ['the device set set1 is gone: '] },
    { name: 'one node less', previous: nodes({ name: 'a' }, { name: 'b' }), yaml: nodes({ name: 'b' }), finds: ['CephCluster rook-ceph: spec.storage.nodes'], says: ['the node a is gone: '] },
    { name: 'one device less', previous: nodes({ name: 'a' }, { name: 'b', devices: [{ name: 'sdb' }, { name: 'sdc' }] }), yaml: nodes({ name: 'a' }, { name: 'b', devices: [{ name: 'sdc' }] }), finds: ['CephCluster rook-ceph: spec.storage.nodes[1].devices'], says: ['sdb of b is gone: '] },
    { name: 'a list in the place of all nodes', previous: yaml(cephCluster()), yaml: nodes({ name: 'a' }), finds: ['CephCluster rook-ceph: spec.storage.nodes'], says: ['all nodes are no longer meant: '] },
  ],
  passes: [
    { name: 'more of everything', previous: sets(set('set1')), yaml: sets(set('set1', { count: 6 }), set('set2')) },
    { name: 'more nodes', previous: nodes({ name: 'a', devices: [{ name: 'sdb' }] }), yaml: nodes({ name: 'b' }, { name: 'a', devices: [{ name: 'sdc' }, { name: 'sdb' }] }) },
    { name: 'all nodes in the place of a list', previous: nodes({ name: 'a' }), yaml: yaml(cephCluster()) },
    { name: 'a filter in the place of devices', previous: nodes({ name: 'a', devices: [{ name: 'sdb' }] }), yaml: nodes({ name: 'a', deviceFilter: '^sdb' }) },
  ],
  open: [
    { name: 'no previous set', yaml: sets(set('set1')), notEvaluated: ['previous'] },
  ],
};
