import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, objectStore, yaml } from '../../yaml';

const EC = { erasureCoded: { dataChunks: 2, codingChunks: 1 } };
const NODES = {
  nodes: ['hdd', 'hdd', 'hdd', 'ssd'].map((deviceClass, i) => ({ name: `node-${i + 1}`, devices: [{ name: 'sdb', size: '4T', deviceClass }] })),
};

export const CASES: RuleCases = {
  rule: 'pool-no-spare-failure-domain',
  fails: [
    {
      name: 'three chunks on three hosts',
      topology: machines(3),
      yaml: yaml(cephCluster(), blockPool(EC)),
      finds: ['CephBlockPool replicapool: spec.erasureCoded'],
      says: ['it takes all 3 failure domains of the level host: '],
    },
    {
      name: 'three hosts with such devices',
      topology: NODES,
      yaml: yaml(cephCluster(), objectStore({ dataPool: { ...EC, deviceClass: 'hdd' } })),
      finds: ['CephObjectStore my-store: spec.dataPool.erasureCoded'],
      says: ['it takes all 3 failure domains of the level host with hdd devices: '],
    },
  ],
  passes: [
    { name: 'three chunks on four hosts', topology: NODES, yaml: yaml(cephCluster(), blockPool(EC)) },
    { name: 'four chunks on three hosts, for which there is a rule of its own', topology: machines(3), yaml: yaml(cephCluster(), blockPool({ replicated: { size: 2 } })) },
    { name: 'three copies on three hosts', topology: machines(3), yaml: yaml(cephCluster(), blockPool()) },
    { name: 'a root of its own', topology: machines(3), yaml: yaml(cephCluster(), blockPool({ ...EC, crushRoot: 'ssd' })) },
    { name: 'an external cluster', topology: machines(3), yaml: yaml(cephCluster({ external: { enable: true } }), blockPool(EC)) },
  ],
  open: [{ name: 'no topology', yaml: yaml(cephCluster(), blockPool(EC)), notEvaluated: ['topology'] }],
};
