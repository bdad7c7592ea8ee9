import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, yaml } from '../../yaml';

const SAFE = { replicated: { size: 3, requireSafeReplicaSize: true } };

export const CASES: RuleCases = {
  rule: 'pool-unsafe-size-allowed',
  fails: [
    {
      name: 'three copies, beside a pool of copies and chunks, for which there is a rule of its own',
      yaml: yaml(blockPool(), blockPool({ erasureCoded: { dataChunks: 2, codingChunks: 1 }, replicated: { size: 3 } }, 'both')),
      finds: ['CephBlockPool replicapool: spec.replicated.requireSafeReplicaSize'],
      says: ['it is not given, and counts as false, with size 3: '],
    },
    {
      name: 'the second data pool of a filesystem',
      yaml: yaml(filesystem({ metadataPool: SAFE, dataPools: [SAFE, { replicated: { size: 2 } }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].replicated.requireSafeReplicaSize'],
    },
    {
      name: 'false',
      yaml: yaml(blockPool(SAFE), blockPool({ replicated: { size: 2, requireSafeReplicaSize: false } }, 'other')),
      finds: ['CephBlockPool other: spec.replicated.requireSafeReplicaSize'],
      says: ['it is false, with size 2: '],
    },
  ],
  passes: [
    { name: 'given', yaml: yaml(blockPool(SAFE)) },
    { name: 'one copy, for which there is a rule of its own', yaml: yaml(blockPool({ replicated: { size: 1 } })) },
    { name: 'chunks', yaml: yaml(blockPool({ erasureCoded: { dataChunks: 2, codingChunks: 1 } })) },
  ],
};
