import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, yaml } from '../../yaml';
import { stretched } from '../pool-clusters';

const nodes = (...names: string[]) => cephCluster({ storage: { useAllDevices: true, nodes: names.map(name => ({ name })) } });
const deviceSet = (count: number) => ({
  name: `set-of-${count}`, count, portable: true, volumeClaimTemplates: [{ spec: { accessModes: ['ReadWriteOnce'], volumeMode: 'Block', resources: { requests: { storage: '1Ti' } } } }],
});
const sets = (...counts: number[]) => cephCluster({ storage: { storageClassDeviceSets: counts.map(deviceSet) } });
const disks = (...names: string[]) => names.map(name => ({ name }));

export const CASES: RuleCases = {
  rule: 'pool-too-few-storage-nodes',
  fails: [
    {
      name: 'three copies on two nodes, beside a cluster without storage, for which there is a rule of its own',
      yaml: yaml(nodes('node-1', 'node-2'), blockPool(), cephCluster({ storage: { useAllDevices: true } }, 'other'), blockPool({}, 'replicapool', 'other')),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
      says: ['it takes 3 failure domains of the level host, and spec.storage of the CephCluster names 2 at most: '],
    },
    { name: 'zones, which can be no more than nodes', yaml: yaml(nodes('node-1', 'node-2'), blockPool({ failureDomain: 'zone' })), finds: ['CephBlockPool replicapool: spec.failureDomain'] },
    {
      name: 'four chunks in three OSDs of device sets',
      yaml: yaml(sets(2, 1), filesystem({ dataPools: [{ replicated: { size: 3 } }, { name: 'ec', erasureCoded: { dataChunks: 2, codingChunks: 2 } }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].failureDomain'],
    },
    {
      name: 'three copies on two disks of one node',
      yaml: yaml(cephCluster({ storage: { nodes: [{ name: 'node-1', devices: disks('sdb', 'sdc') }] } }), blockPool({ failureDomain: 'osd' })),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
    },
    {
      name: 'three copies on the same disk of two nodes',
      yaml: yaml(cephCluster({ storage: { nodes: [{ name: 'node-1' }, { name: 'node-2', devices: [] }], devices: disks('sdb') } }), blockPool({ failureDomain: 'osd' })),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
    },
    { name: 'disks in halves, on two nodes', yaml: yaml(cephCluster({ storage: { nodes: [{ name: 'node-1', devices: disks('sdb') }, { name: 'node-2', devices: disks('sdb') }], config: { osdsPerDevice: '2' } } }), blockPool()), finds: ['CephBlockPool replicapool: spec.failureDomain'] },
  ],
  passes: [
    { name: 'all nodes', yaml: yaml(cephCluster(), blockPool()) },
    { name: 'three copies on three nodes', yaml: yaml(nodes('node-1', 'node-2', 'node-3'), blockPool()) },
    { name: 'four chunks in four OSDs of device sets', yaml: yaml(sets(3, 1), blockPool({ erasureCoded: { dataChunks: 2, codingChunks: 2 } })) },
    { name: 'a node and device sets', yaml: yaml(cephCluster({ storage: { nodes: [{ name: 'node-1' }], storageClassDeviceSets: [deviceSet(2)] } }), blockPool()) },
    { name: 'disks of one node, of which nobody tells how many', yaml: yaml(nodes('node-1'), blockPool({ failureDomain: 'osd' })) },
    { name: 'three disks of one node', yaml: yaml(cephCluster({ storage: { nodes: [{ name: 'node-1', devices: disks('sdb', 'sdc', 'sdd') }] } }), blockPool({ failureDomain: 'osd' })) },
    { name: 'two disks in halves', yaml: yaml(cephCluster({ storage: { nodes: [{ name: 'node-1', devices: [...disks('sdb'), { name: 'sdc', config: { osdsPerDevice: '2' } }] }] } }), blockPool({ failureDomain: 'osd' })) },
    { name: 'a stretch cluster, which has a CRUSH rule of its own', yaml: stretched({ storage: { useAllDevices: true, nodes: [{ name: 'b-1' }, { name: 'b-2' }, { name: 'c-1' }] } }) + yaml(blockPool({ replicated: { size: 4 } })) },
    { name: 'an external cluster', yaml: yaml(cephCluster({ external: { enable: true }, storage: { nodes: [{ name: 'node-1' }] } }), blockPool()) },
    { name: 'a root of its own', yaml: yaml(nodes('node-1'), blockPool({ crushRoot: 'ssd' })) },
  ],
  open: [{ name: 'no CephCluster', yaml: yaml(blockPool()), notEvaluated: ['cluster'] }],
};
