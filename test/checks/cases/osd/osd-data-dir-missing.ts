import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const mon = { count: 3, volumeClaimTemplate: { spec: { storageClassName: 'gp3', resources: { requests: { storage: '10Gi' } } } } };
const without = (storage: object) => yaml(cephCluster({ mon, dataDirHostPath: undefined, storage }));
const finds = ['CephCluster rook-ceph: spec.dataDirHostPath'];
const template = { metadata: { name: 'data' }, spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] } };
const storageClassDeviceSets = [{ name: 'set1', count: 1, volumeClaimTemplates: [template] }];

export const CASES: RuleCases = {
  rule: 'osd-data-dir-missing',
  fails: [
    { name: 'all nodes', yaml: without({ useAllNodes: true, useAllDevices: true }), finds, says: ['it is empty, and spec.storage selects nodes: '] },
    { name: 'listed nodes', yaml: without({ nodes: [{ name: 'node-1', devices: [{ name: 'sdb' }] }] }), finds },
  ],
  passes: [
    { name: 'the folder of the examples', yaml: yaml(cephCluster()) },
    { name: 'no OSDs on hosts', yaml: without({ useAllNodes: false, nodes: [], storageClassDeviceSets }) },
  ],
};
