import { RuleCases } from '../../rule-cases';
import { blockPool, ceph, cephCluster, yaml } from '../../yaml';

const namespace = (more: object = { mirroring: { mode: 'image' } }) => ceph('CephBlockPoolRadosNamespace', 'tenant-a', { blockPoolName: 'replicapool', ...more });

export const CASES: RuleCases = {
  rule: 'rados-namespace-mirroring-without-pool',
  fails: [
    {
      name: 'a pool that is not mirrored',
      yaml: yaml(cephCluster(), blockPool(), namespace()),
      finds: ['CephBlockPoolRadosNamespace tenant-a: spec.mirroring'],
      says: ['CephBlockPool rook-ceph/replicapool has no mirroring enabled: '],
    },
    { name: 'a pool whose mirroring is turned off', yaml: yaml(blockPool({ mirroring: { enabled: false, mode: 'image' } }), namespace()), finds: ['CephBlockPoolRadosNamespace tenant-a: spec.mirroring'] },
  ],
  passes: [
    { name: 'a mirrored pool', yaml: yaml(blockPool({ mirroring: { enabled: true, mode: 'image' } }), namespace()) },
    { name: 'a namespace that is not mirrored', yaml: yaml(blockPool(), namespace({})) },
    { name: 'an external cluster, which the operator does not touch', yaml: yaml(cephCluster({ external: { enable: true } }), blockPool(), namespace()) },
  ],
  open: [{ name: 'the pool is not in the set', yaml: yaml(namespace()), notEvaluated: ['objects'] }],
};
