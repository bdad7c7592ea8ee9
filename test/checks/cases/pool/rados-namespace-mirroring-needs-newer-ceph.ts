import { RuleCases } from '../../rule-cases';
import { blockPool, ceph, cephCluster, yaml } from '../../yaml';

const POOL = blockPool({ mirroring: { enabled: true, mode: 'image' } });
const namespace = (mirroring?: object) => ceph('CephBlockPoolRadosNamespace', 'tenant-a', { blockPoolName: 'replicapool', mirroring });
const image = (tag: string) => cephCluster({ cephVersion: { image: `quay.io/ceph/ceph:${tag}` } });

export const CASES: RuleCases = {
  rule: 'rados-namespace-mirroring-needs-newer-ceph',
  fails: [
    {
      name: 'Squid',
      yaml: yaml(image('v19.2.3'), POOL, namespace({ mode: 'image' })),
      finds: ['CephBlockPoolRadosNamespace tenant-a: spec.mirroring'],
      says: ['it needs Ceph 20, the image is v19.2.3: '],
    },
  ],
  passes: [
    { name: 'Tentacle', yaml: yaml(image('v20.2.4'), POOL, namespace({ mode: 'image' })) },
    { name: 'not mirrored', yaml: yaml(image('v19.2.3'), POOL, namespace()) },
  ],
  open: [{ name: 'no CephCluster', yaml: yaml(POOL, namespace({ mode: 'image' })), notEvaluated: ['ceph-version'] }],
};
