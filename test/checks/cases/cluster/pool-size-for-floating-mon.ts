import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, objectStore, yaml } from '../../yaml';

const TWO_NODES = cephCluster({ mon: { count: 3, floatingMon: { name: 'c', configmapName: 'drbd-configure' } } });
const TWO = { failureDomain: 'host', replicated: { size: 2, requireSafeReplicaSize: false } };

export const CASES: RuleCases = {
  rule: 'pool-size-for-floating-mon',
  fails: [
    {
      name: 'three copies in the metadata pool',
      yaml: yaml(TWO_NODES, blockPool(TWO), filesystem({ dataPools: [{ name: 'replicated', ...TWO }] })),
      finds: ['CephFilesystem myfs: spec.metadataPool.replicated.size'],
      says: ['the floating monitor is for two nodes, and the pool keeps 3 copies: '],
    },
    {
      name: 'one copy',
      yaml: yaml(TWO_NODES, blockPool({ replicated: { size: 1, requireSafeReplicaSize: false } })),
      finds: ['CephBlockPool replicapool: spec.replicated.size'],
      says: ['and the pool keeps 1 copy: '],
    },
  ],
  passes: [
    { name: 'two copies', yaml: yaml(TWO_NODES, blockPool(TWO)) },
    { name: 'pools that are made elsewhere', yaml: yaml(TWO_NODES, objectStore({ metadataPool: {}, dataPool: { replicated: { size: 0 } } })) },
    { name: 'no floating monitor', yaml: yaml(cephCluster(), blockPool()) },
  ],
  open: [
    { name: 'the pool alone', yaml: yaml(blockPool()), notEvaluated: ['cluster'] },
  ],
};
