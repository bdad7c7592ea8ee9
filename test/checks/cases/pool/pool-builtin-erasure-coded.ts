import { RuleCases } from '../../rule-cases';
import { blockPool, yaml } from '../../yaml';

const EC = { erasureCoded: { dataChunks: 2, codingChunks: 1 } };

export const CASES: RuleCases = {
  rule: 'pool-builtin-erasure-coded',
  fails: ['.mgr', '.nfs', '.rgw.root'].map(name => ({
    name,
    yaml: yaml(blockPool({ name, ...EC }, 'builtin')),
    finds: ['CephBlockPool builtin: spec.erasureCoded'],
    says: [`${name} can't be erasure-coded: `],
  })),
  passes: [
    { name: 'three copies', yaml: yaml(blockPool({ name: '.mgr' }, 'builtin')) },
    { name: 'a pool of its own', yaml: yaml(blockPool(EC, 'mgr')) },
  ],
};
