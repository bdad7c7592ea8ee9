import { RuleCases } from '../../rule-cases';
import { cephCluster, filesystem, yaml } from '../../yaml';

const CODED = { failureDomain: 'host', erasureCoded: { dataChunks: 2, codingChunks: 1 } };

export const CASES: RuleCases = {
  rule: 'filesystem-metadata-pool-erasure-coded',
  fails: [
    {
      name: 'all pools alike',
      yaml: yaml(cephCluster(), filesystem({ metadataPool: CODED })),
      finds: ['CephFilesystem myfs: spec.metadataPool.erasureCoded'],
      says: ['metadata can only be in a replicated pool'],
    },
  ],
  passes: [
    { name: 'three copies', yaml: yaml(cephCluster(), filesystem()) },
    { name: 'an erasure-coded pool for data', yaml: yaml(cephCluster(), filesystem({ dataPools: [{ name: 'default', replicated: { size: 3 } }, { name: 'bulk', ...CODED }] })) },
  ],
};
