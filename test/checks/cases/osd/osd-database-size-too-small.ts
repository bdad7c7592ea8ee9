import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const storage = (spec: object) => yaml(cephCluster({ storage: { useAllNodes: true, useAllDevices: true, ...spec } }));
const size = (databaseSizeMB: string) => ({ config: { metadataDevice: 'nvme0n1', databaseSizeMB } });
const template = { metadata: { name: 'data' }, spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] } };
const storageClassDeviceSets = [{ name: 'set1', count: 1, volumeClaimTemplates: [template] }];

export const CASES: RuleCases = {
  rule: 'osd-database-size-too-small',
  fails: [
    { name: 'at the cluster', yaml: storage(size('512')), finds: ['CephCluster rook-ceph: spec.storage.config[databaseSizeMB]'], says: ['512 is less than 1024: '] },
    {
      name: 'at the second node and its device',
      yaml: storage({ useAllNodes: false, nodes: [{ name: 'a' }, { name: 'b', ...size('1000'), devices: [{ name: 'sdb', ...size('30') }] }] }),
      finds: ['CephCluster rook-ceph: spec.storage.nodes[1].config[databaseSizeMB]', 'CephCluster rook-ceph: spec.storage.nodes[1].devices[0].config[databaseSizeMB]'],
    },
    { name: 'at a device of all nodes', yaml: storage({ devices: [{ name: 'sdb', ...size('1') }] }), finds: ['CephCluster rook-ceph: spec.storage.devices[0].config[databaseSizeMB]'] },
  ],
  passes: [
    { name: 'the size of the examples', yaml: storage(size('1024')) },
    { name: 'none', yaml: storage({}) },
    { name: 'none at all', yaml: storage(size('0')) },
    { name: 'no OSDs on hosts', yaml: storage({ useAllNodes: false, storageClassDeviceSets, ...size('512') }) },
  ],
};
