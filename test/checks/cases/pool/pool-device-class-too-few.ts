import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, yaml } from '../../yaml';
import { stretched } from '../pool-clusters';

const NODES = {
  nodes: ['hdd', 'hdd', 'hdd', 'ssd', 'ssd'].map((deviceClass, i) => ({ name: `node-${i + 1}`, devices: [{ name: 'sdb', size: '4T', deviceClass }] })),
};
const IN_ZONES = { nodes: ['a', 'b', 'b', 'c', 'c'].map((zone, i) => ({ ...NODES.nodes[i], zone })) };
const NO_DEVICES = machines(5);

export const CASES: RuleCases = {
  rule: 'pool-device-class-too-few',
  fails: [
    {
      name: 'a class that two nodes have, beside a pool for which all nodes are too few',
      topology: NODES,
      yaml: yaml(cephCluster(), blockPool({ deviceClass: 'ssd' }), blockPool({ deviceClass: 'ssd', replicated: { size: 6 } }, 'big')),
      finds: ['CephBlockPool replicapool: spec.deviceClass'],
      says: ['it takes 3 failure domains of the level host with ssd devices, there are 2 (node-4, node-5): '],
    },
    {
      name: 'a class that no node has',
      topology: NODES,
      yaml: yaml(cephCluster(), filesystem({ dataPools: [{ replicated: { size: 3 } }, { deviceClass: 'nvme', erasureCoded: { dataChunks: 2, codingChunks: 1 } }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].deviceClass'],
      says: ['with nvme devices, there are 0 (none): '],
    },
    {
      name: 'as many copies as there are nodes of all classes',
      topology: NODES,
      yaml: yaml(cephCluster(), blockPool({ deviceClass: 'ssd', replicated: { size: 5 } })),
      finds: ['CephBlockPool replicapool: spec.deviceClass'],
    },
    {
      name: 'classes in layers',
      topology: NODES,
      yaml: yaml(cephCluster(), blockPool({ replicated: { size: 4, hybridStorage: { primaryDeviceClass: 'hdd', secondaryDeviceClass: 'ssd' } } })),
      finds: ['CephBlockPool replicapool: spec.replicated.hybridStorage.secondaryDeviceClass'],
    },
  ],
  passes: [
    { name: 'a class that three nodes have', topology: NODES, yaml: yaml(cephCluster(), blockPool({ deviceClass: 'hdd' })) },
    { name: 'any class', topology: NODES, yaml: yaml(cephCluster(), blockPool()) },
    { name: 'nobody tells the devices', topology: NO_DEVICES, yaml: yaml(cephCluster(), blockPool({ deviceClass: 'ssd' })) },
    { name: 'a root of its own', topology: NODES, yaml: yaml(cephCluster(), blockPool({ deviceClass: 'ssd', crushRoot: 'fast' })) },
    { name: 'a stretch cluster, which has a CRUSH rule of its own', topology: IN_ZONES, yaml: stretched() + yaml(blockPool({ deviceClass: 'ssd', replicated: { size: 4 } })) },
    { name: 'an external cluster', topology: NODES, yaml: yaml(cephCluster({ external: { enable: true } }), blockPool({ deviceClass: 'ssd' })) },
  ],
  open: [{ name: 'no topology', yaml: yaml(cephCluster(), blockPool({ deviceClass: 'ssd' })), notEvaluated: ['topology'] }],
};
