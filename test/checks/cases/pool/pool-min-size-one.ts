import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, yaml } from '../../yaml';

const ONE = { parameters: { min_size: '1' } };

export const CASES: RuleCases = {
  rule: 'pool-min-size-one',
  fails: [
    {
      name: 'a block pool',
      yaml: yaml(blockPool(ONE)),
      finds: ['CephBlockPool replicapool: spec.parameters.min_size'],
      says: ['min_size is 1, with size 3: '],
    },
    {
      name: 'a pool of two copies, which leaves no other way',
      yaml: yaml(blockPool({ replicated: { size: 2 }, parameters: { min_size: '1' } })),
      finds: ['CephBlockPool replicapool: spec.parameters.min_size'],
      mends: ['set size: 3, and leave min_size out'],
    },
    {
      name: 'a data pool of a filesystem',
      yaml: yaml(filesystem({ dataPools: [{ replicated: { size: 3 } }, { replicated: { size: 2 }, ...ONE }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].parameters.min_size'],
    },
  ],
  passes: [
    { name: 'two of three', yaml: yaml(blockPool({ parameters: { min_size: '2' } }), blockPool({}, 'other')) },
    { name: 'one copy, for which there is a rule of its own', yaml: yaml(blockPool({ replicated: { size: 1 }, ...ONE })) },
  ],
};
