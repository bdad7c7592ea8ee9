import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, yaml } from '../../yaml';

const withCount = (pg_num: string) => ({ replicated: { size: 3 }, parameters: { pg_num } });

export const CASES: RuleCases = {
  rule: 'pool-pg-num-uneven',
  fails: [
    {
      name: 'a round number',
      yaml: yaml(blockPool(withCount('100'))),
      finds: ['CephBlockPool replicapool: spec.parameters.pg_num'],
      says: ['100 is no power of two: '],
      mends: ['take 64 or 128'],
    },
    { name: 'a pool of a filesystem', yaml: yaml(filesystem({ dataPools: [withCount('32'), withCount('48')] })), finds: ['CephFilesystem myfs: spec.dataPools[1].parameters.pg_num'] },
  ],
  passes: [
    { name: 'powers of two', yaml: yaml(blockPool(withCount('1')), blockPool(withCount('128'), 'other')) },
    { name: 'no number, for which there is a rule of its own, and none', yaml: yaml(blockPool(withCount('many')), blockPool(withCount('0'), 'none'), blockPool({}, 'other')) },
  ],
};
