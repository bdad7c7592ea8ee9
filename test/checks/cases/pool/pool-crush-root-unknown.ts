import { machinesInZones } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, yaml } from '../../yaml';

const TOPOLOGY = machinesInZones({ a: 2, b: 1 });
const withRoot = (crushRoot: string) => blockPool({ crushRoot });

export const CASES: RuleCases = {
  rule: 'pool-crush-root-unknown',
  fails: [
    {
      name: 'a root of which the CephCluster knows nothing',
      topology: TOPOLOGY,
      yaml: yaml(cephCluster(), withRoot('ssd-root')),
      finds: ['CephBlockPool replicapool: spec.crushRoot'],
      says: ['no root and no failure domain that the CephCluster leads to is called ssd-root: '],
    },
    { name: 'the same without the nodes', yaml: yaml(cephCluster(), withRoot('ssd-root')), finds: ['CephBlockPool replicapool: spec.crushRoot'], says: ['and the nodes are not known: '] },
    {
      name: 'a data pool of a filesystem',
      topology: TOPOLOGY,
      yaml: yaml(cephCluster({ storage: { useAllNodes: true, useAllDevices: true, config: { crushRoot: 'fast' } } }), filesystem({ dataPools: [{ replicated: { size: 3 } }, { crushRoot: 'slow', replicated: { size: 3 } }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].crushRoot'],
    },
  ],
  passes: [
    { name: 'none, and the default', yaml: yaml(cephCluster(), withRoot(''), withRoot('default')) },
    { name: 'the root of the CephCluster', yaml: yaml(cephCluster({ storage: { useAllNodes: true, useAllDevices: true, config: { crushRoot: 'ssd-root' } } }), withRoot('ssd-root')) },
    { name: 'a zone, to which the pool is pinned', topology: TOPOLOGY, yaml: yaml(cephCluster(), withRoot('a')) },
  ],
  open: [{ name: 'no CephCluster', yaml: yaml(withRoot('ssd-root')), notEvaluated: ['cluster'] }],
};
