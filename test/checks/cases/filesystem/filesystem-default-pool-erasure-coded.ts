import { RuleCases } from '../../rule-cases';
import { cephCluster, filesystem, yaml } from '../../yaml';

const CODED = { name: 'erasurecoded', failureDomain: 'host', erasureCoded: { dataChunks: 2, codingChunks: 1 } };
const COPIES = { name: 'replicated', failureDomain: 'host', replicated: { size: 3 } };

export const CASES: RuleCases = {
  rule: 'filesystem-default-pool-erasure-coded',
  fails: [
    {
      name: 'the only one',
      yaml: yaml(cephCluster(), filesystem({ dataPools: [CODED] })),
      finds: ['CephFilesystem myfs: spec.dataPools[0].erasureCoded'],
      says: ['myfs-erasurecoded is the default data pool'],
      mends: ['put a replicated pool first in dataPools'],
    },
    {
      name: 'two of them, and a replicated one last',
      yaml: yaml(cephCluster(), filesystem({ dataPools: [CODED, { ...CODED, name: 'more' }, COPIES] })),
      finds: ['CephFilesystem myfs: spec.dataPools[0].erasureCoded'],
      mends: ['move myfs-replicated to the front'],
    },
  ],
  passes: [
    { name: 'a replicated pool first', yaml: yaml(cephCluster(), filesystem({ dataPools: [COPIES, CODED] })) },
    { name: 'no data pool', yaml: yaml(cephCluster(), filesystem({ dataPools: [] })) },
    { name: 'sizes of both kinds, of which one is zero', yaml: yaml(cephCluster(), filesystem({ dataPools: [{ ...COPIES, erasureCoded: { dataChunks: 0, codingChunks: 0 } }] })) },
  ],
};
