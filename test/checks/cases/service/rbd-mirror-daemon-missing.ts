import { RuleCases } from '../../rule-cases';
import { blockPool, ceph, cephCluster, yaml } from '../../yaml';

const mirrored = (mirroring: object = { enabled: true, mode: 'image' }) => blockPool({ mirroring });
const daemon = (namespace = 'rook-ceph') => ceph('CephRBDMirror', 'my-rbd-mirror', { count: 1 }, namespace);
const EXTERNAL = ceph('CephCluster', 'rook-ceph', { external: { enable: true } });
const namespaceOf = (mirroring?: object) => ceph('CephBlockPoolRadosNamespace', 'namespace-a', { blockPoolName: 'replicapool', mirroring });

export const CASES: RuleCases = {
  rule: 'rbd-mirror-daemon-missing',
  fails: [
    { name: 'a pool', yaml: yaml(cephCluster(), mirrored()), finds: ['CephBlockPool replicapool: spec.mirroring.enabled'], says: ['there is no CephRBDMirror in rook-ceph'] },
    { name: 'a daemon elsewhere', yaml: yaml(cephCluster(), mirrored(), daemon('other')), finds: ['CephBlockPool replicapool: spec.mirroring.enabled'] },
    {
      name: 'a RADOS namespace and its pool',
      yaml: yaml(cephCluster(), mirrored(), namespaceOf({ mode: 'image' })),
      finds: ['CephBlockPool replicapool: spec.mirroring.enabled', 'CephBlockPoolRadosNamespace namespace-a: spec.mirroring'],
    },
  ],
  passes: [
    { name: 'a daemon', yaml: yaml(cephCluster(), mirrored(), daemon(), namespaceOf({ mode: 'image' })) },
    { name: 'a pool that is not mirrored', yaml: yaml(cephCluster(), blockPool(), namespaceOf()) },
    { name: 'not enabled', yaml: yaml(cephCluster(), mirrored({ enabled: false, mode: 'image' })) },
  ],
  open: [
    { name: 'no cluster in the set', yaml: yaml(mirrored()), notEvaluated: ['objects'] },
    { name: 'an external cluster', yaml: yaml(EXTERNAL, mirrored()), notEvaluated: ['objects'] },
  ],
};
