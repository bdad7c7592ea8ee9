import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, yaml } from '../../yaml';

const EC = { erasureCoded: { dataChunks: 2, codingChunks: 1 } };
const COPIES = { replicated: { size: 3 } };

export const CASES: RuleCases = {
  rule: 'pool-kind-changed',
  fails: [
    {
      name: 'copies become chunks',
      previous: yaml(blockPool()),
      yaml: yaml(blockPool(EC)),
      finds: ['CephBlockPool replicapool: spec.erasureCoded'],
      says: ['the pool was replicated, with size 3: '],
    },
    {
      name: 'chunks become copies, in a filesystem',
      previous: yaml(filesystem({ dataPools: [COPIES, { name: 'bulk', ...EC }] })),
      yaml: yaml(filesystem({ dataPools: [COPIES, { name: 'bulk', ...COPIES }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].replicated'],
      says: ['the pool was erasure-coded: '],
    },
  ],
  passes: [
    { name: 'chunks stay chunks, and copies copies', previous: yaml(blockPool(), blockPool(EC, 'ec')), yaml: yaml(blockPool({ replicated: { size: 2 } }), blockPool(EC, 'ec')) },
    { name: 'a cluster printed what was not given', previous: yaml(blockPool(EC), blockPool({}, 'r')), yaml: yaml(blockPool({ ...EC, replicated: { size: 0 } }), blockPool({ ...COPIES, erasureCoded: { dataChunks: 0, codingChunks: 0 } }, 'r')) },
  ],
  open: [{ name: 'no previous set', yaml: yaml(blockPool()), notEvaluated: ['previous'] }],
};
