import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, yaml } from '../../yaml';

const mirrored = (mode: string, enabled = true) => blockPool({ mirroring: { enabled, mode } });
const image = (tag: string) => cephCluster({ cephVersion: { image: `quay.io/ceph/ceph:${tag}` } });

export const CASES: RuleCases = {
  rule: 'pool-mirroring-init-only-needs-newer-ceph',
  fails: [
    {
      name: 'Squid',
      yaml: yaml(image('v19.2.3'), mirrored('init-only')),
      finds: ['CephBlockPool replicapool: spec.mirroring.mode'],
      says: ['init-only needs Ceph 20, the image is v19.2.3: '],
    },
  ],
  passes: [
    { name: 'Tentacle', yaml: yaml(image('v20'), mirrored('init-only')) },
    { name: 'Squid with another mode', yaml: yaml(image('v19.2.3'), mirrored('image')) },
    { name: 'Squid, and not enabled', yaml: yaml(image('v19.2.3'), mirrored('init-only', false)) },
  ],
  open: [{ name: 'no CephCluster', yaml: yaml(mirrored('init-only')), notEvaluated: ['ceph-version'] }],
};
