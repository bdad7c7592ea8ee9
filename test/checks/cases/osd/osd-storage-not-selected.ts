import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const finds = ['CephCluster rook-ceph: spec.storage'];
const template = { metadata: { name: 'data' }, spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '100Gi' } } } };

export const CASES: RuleCases = {
  rule: 'osd-storage-not-selected',
  fails: [
    { name: 'useAllDevices alone', yaml: yaml(cephCluster({ storage: { useAllNodes: false, useAllDevices: true } })), finds, says: ['nor storageClassDeviceSets: '] },
    { name: 'no storage at all', yaml: yaml(cephCluster({ storage: undefined })), finds },
    { name: 'an empty list of nodes and of sets', yaml: yaml(cephCluster({ storage: { nodes: [], storageClassDeviceSets: [] } })), finds },
  ],
  passes: [
    { name: 'all nodes', yaml: yaml(cephCluster()) },
    { name: 'listed nodes', yaml: yaml(cephCluster({ storage: { useAllNodes: false, nodes: [{ name: 'a', deviceFilter: '^sd' }] } })) },
    { name: 'device sets', yaml: yaml(cephCluster({ storage: { storageClassDeviceSets: [{ name: 'set1', count: 3, volumeClaimTemplates: [template] }] } })) },
    { name: 'an external cluster', yaml: yaml(cephCluster({ external: { enable: true }, storage: undefined })) },
  ],
};
