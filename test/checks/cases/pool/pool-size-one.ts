import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, yaml } from '../../yaml';

export const CASES: RuleCases = {
  rule: 'pool-size-one',
  fails: [
    {
      name: 'a block pool, without a word of safety',
      yaml: yaml(blockPool({ replicated: { size: 1 } })),
      finds: ['CephBlockPool replicapool: spec.replicated.size'],
      says: ['size is 1, and requireSafeReplicaSize, which is not given, counts as false: '],
    },
    {
      name: 'the metadata of a filesystem, with one',
      yaml: yaml(filesystem({ metadataPool: { replicated: { size: 1, requireSafeReplicaSize: false } } })),
      finds: ['CephFilesystem myfs: spec.metadataPool.replicated.size'],
      says: ['size is 1: '],
    },
  ],
  passes: [{ name: 'two copies and more, and chunks', yaml: yaml(blockPool({ replicated: { size: 2 } }), blockPool({}, 'other'), blockPool({ erasureCoded: { dataChunks: 2, codingChunks: 1 } }, 'third')) }],
};
