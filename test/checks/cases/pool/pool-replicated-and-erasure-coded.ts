import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, yaml } from '../../yaml';

const EC = { dataChunks: 2, codingChunks: 1 };
const NO_EC = { dataChunks: 0, codingChunks: 0 };

export const CASES: RuleCases = {
  rule: 'pool-replicated-and-erasure-coded',
  fails: [
    {
      name: 'both in full',
      yaml: yaml(blockPool({ erasureCoded: EC, replicated: { size: 3 } })),
      finds: ['CephBlockPool replicapool: spec.erasureCoded'],
      says: ['it stands beside replicated, with size 3: '],
    },
    {
      name: 'a target ratio of replicated pools',
      yaml: yaml(blockPool({ erasureCoded: EC, replicated: { size: 0, targetSizeRatio: 0.5 } })),
      finds: ['CephBlockPool replicapool: spec.replicated.targetSizeRatio'],
      says: ['it stands beside erasureCoded'],
      mends: ['parameters.target_size_ratio: "0.5"'],
    },
    {
      name: 'an algorithm without chunks',
      yaml: yaml(blockPool({ erasureCoded: { ...NO_EC, algorithm: 'isa' }, replicated: { size: 3 } })),
      finds: ['CephBlockPool replicapool: spec.erasureCoded'],
    },
    {
      name: 'a data pool of a filesystem',
      yaml: yaml(filesystem({ dataPools: [{ replicated: { size: 3 } }, { name: 'ec', replicated: { size: 3 }, erasureCoded: EC }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].erasureCoded'],
    },
  ],
  passes: [
    { name: 'copies, with the ratio', yaml: yaml(blockPool({ replicated: { size: 3, targetSizeRatio: 0.5 } })) },
    { name: 'copies, with chunks of none as a cluster prints them', yaml: yaml(blockPool({ erasureCoded: NO_EC, replicated: { size: 3 } })) },
    { name: 'chunks, with copies of none as a cluster prints them', yaml: yaml(blockPool({ erasureCoded: EC, replicated: { size: 0, targetSizeRatio: 0 } })) },
    {
      name: 'a filesystem, where the operator looks at sizes alone',
      yaml: yaml(filesystem({ dataPools: [{ replicated: { size: 3 }, erasureCoded: { ...NO_EC, algorithm: 'isa' } }, { erasureCoded: EC, replicated: { size: 0, targetSizeRatio: 0.5 } }] })),
    },
  ],
};
