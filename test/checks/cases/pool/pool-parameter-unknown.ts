import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, yaml } from '../../yaml';

export const CASES: RuleCases = {
  rule: 'pool-parameter-unknown',
  fails: [
    {
      name: 'a slip of the pen',
      yaml: yaml(blockPool({ parameters: { compression_mode: 'aggressive', compresion_algorithm: 'zstd' } })),
      finds: ['CephBlockPool replicapool: spec.parameters.compresion_algorithm'],
      says: ['Ceph has no pool parameter "compresion_algorithm": '],
      mends: ['the closest one is compression_algorithm'],
    },
    {
      name: 'the name of a field, in a filesystem',
      yaml: yaml(filesystem({ dataPools: [{ replicated: { size: 3 } }, { replicated: { size: 3 }, parameters: { targetSizeRatio: '0.5' } }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].parameters.targetSizeRatio'],
    },
  ],
  passes: [
    { name: 'parameters that Ceph knows', yaml: yaml(blockPool({ parameters: { 'bulk': 'true', 'pg_num': '64', 'nodeep-scrub': '1', 'allow_ec_optimizations': 'true' } })) },
    { name: 'no parameters', yaml: yaml(blockPool()) },
  ],
};
