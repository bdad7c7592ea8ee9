import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, yaml } from '../../yaml';

const ONE = { replicated: { size: 1, requireSafeReplicaSize: true } };

export const CASES: RuleCases = {
  rule: 'pool-size-one-requires-safety',
  fails: [
    {
      name: 'a block pool',
      yaml: yaml(blockPool(ONE)),
      finds: ['CephBlockPool replicapool: spec.replicated.requireSafeReplicaSize'],
      says: ['it asks for more than one copy, and size is 1: '],
    },
    {
      name: 'both pools of a filesystem',
      yaml: yaml(filesystem({ metadataPool: ONE, dataPools: [ONE] })),
      finds: ['CephFilesystem myfs: spec.metadataPool.replicated.requireSafeReplicaSize', 'CephFilesystem myfs: spec.dataPools[0].replicated.requireSafeReplicaSize'],
    },
  ],
  passes: [
    { name: 'three copies', yaml: yaml(blockPool({ replicated: { size: 3, requireSafeReplicaSize: true } })) },
    { name: 'one copy, as is asked for', yaml: yaml(blockPool({ replicated: { size: 1, requireSafeReplicaSize: false } })) },
    { name: 'one copy, which nothing forbids', yaml: yaml(blockPool({ replicated: { size: 1 } })) },
  ],
};
