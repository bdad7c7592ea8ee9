import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, yaml } from '../../yaml';

const ec = (crushNumFailureDomains: number, crushOSDsPerFailureDomain: number) => ({
  erasureCoded: { dataChunks: 4, codingChunks: 2, crushNumFailureDomains, crushOSDsPerFailureDomain },
});

export const CASES: RuleCases = {
  rule: 'pool-erasure-domains-do-not-hold-chunks',
  fails: [
    {
      name: 'two in each of two',
      yaml: yaml(blockPool(ec(2, 2))),
      finds: ['CephBlockPool replicapool: spec.erasureCoded.crushNumFailureDomains'],
      says: ["2 times 2 OSDs don't hold 6 chunks: "],
    },
    {
      name: 'a data pool of a filesystem',
      yaml: yaml(filesystem({ dataPools: [{ replicated: { size: 3 } }, { name: 'ec', ...ec(1, 5) }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].erasureCoded.crushNumFailureDomains'],
    },
  ],
  passes: [
    { name: 'two in each of three', yaml: yaml(blockPool(ec(3, 2))) },
    { name: 'neither', yaml: yaml(blockPool({ erasureCoded: { dataChunks: 4, codingChunks: 2 } }), blockPool({}, 'other')) },
  ],
};
