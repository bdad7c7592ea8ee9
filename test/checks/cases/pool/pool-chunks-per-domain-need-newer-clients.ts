import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, yaml } from '../../yaml';

const ec = (more: object = {}) => ({ erasureCoded: { dataChunks: 4, codingChunks: 2, ...more } });
const TWO = { crushNumFailureDomains: 3, crushOSDsPerFailureDomain: 2 };

export const CASES: RuleCases = {
  rule: 'pool-chunks-per-domain-need-newer-clients',
  fails: [
    {
      name: 'two chunks on each host',
      yaml: yaml(blockPool(ec(TWO))),
      finds: ['CephBlockPool replicapool: spec.erasureCoded.crushOSDsPerFailureDomain'],
      says: ['it is 2, which takes a rule of a kind that only clients since Ceph 19 know: '],
    },
    {
      name: 'in the second data pool',
      yaml: yaml(filesystem({ dataPools: [{ name: 'one', replicated: { size: 3 } }, { name: 'two', ...ec(TWO) }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].erasureCoded.crushOSDsPerFailureDomain'],
    },
  ],
  passes: [
    { name: 'a chunk on each host', yaml: yaml(blockPool(ec({ crushNumFailureDomains: 6, crushOSDsPerFailureDomain: 1 }))) },
    { name: 'a host for each chunk', yaml: yaml(blockPool(ec())) },
    { name: 'copies', yaml: yaml(blockPool()) },
  ],
};
