import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, yaml } from '../../yaml';

const DISKS = { failureDomain: 'osd', replicated: { size: 3 } };

export const CASES: RuleCases = {
  rule: 'pool-failure-domain-osd',
  fails: [
    { name: 'a block pool', yaml: yaml(blockPool(DISKS)), finds: ['CephBlockPool replicapool: spec.failureDomain'], says: ['it is osd: '] },
    { name: 'chunks, in a filesystem', yaml: yaml(filesystem({ dataPools: [{ replicated: { size: 3 } }, { failureDomain: 'osd', erasureCoded: { dataChunks: 2, codingChunks: 1 } }] })), finds: ['CephFilesystem myfs: spec.dataPools[1].failureDomain'] },
  ],
  passes: [
    { name: 'hosts', yaml: yaml(blockPool()) },
    { name: 'one copy, for which there is a rule of its own', yaml: yaml(blockPool({ failureDomain: 'osd', replicated: { size: 1 } })) },
  ],
};
