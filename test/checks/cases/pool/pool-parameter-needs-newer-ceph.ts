import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, yaml } from '../../yaml';

const POOL = blockPool({ erasureCoded: { dataChunks: 4, codingChunks: 2 }, parameters: { allow_ec_optimizations: 'true' } });
const image = (tag: string) => cephCluster({ cephVersion: { image: `quay.io/ceph/ceph:${tag}` } });

export const CASES: RuleCases = {
  rule: 'pool-parameter-needs-newer-ceph',
  fails: [
    {
      name: 'Squid',
      yaml: yaml(image('v19.2.3'), POOL),
      finds: ['CephBlockPool replicapool: spec.parameters.allow_ec_optimizations'],
      says: ['it needs Ceph 20, the image is v19.2.3: '],
    },
  ],
  passes: [
    { name: 'Tentacle', yaml: yaml(image('v20.2.4'), POOL) },
    { name: 'Squid without it', yaml: yaml(image('v19.2.3'), blockPool(), blockPool({ parameters: { bulk: 'true' } }, 'other')) },
  ],
  open: [{ name: 'no CephCluster', yaml: yaml(POOL), notEvaluated: ['ceph-version'] }],
};
