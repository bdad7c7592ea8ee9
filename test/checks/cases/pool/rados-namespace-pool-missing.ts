import { RuleCases } from '../../rule-cases';
import { blockPool, ceph, cephCluster, yaml } from '../../yaml';

const namespace = (blockPoolName: string) => ceph('CephBlockPoolRadosNamespace', 'tenant-a', { blockPoolName });

export const CASES: RuleCases = {
  rule: 'rados-namespace-pool-missing',
  fails: [
    {
      name: 'a slip of the pen',
      yaml: yaml(blockPool(), blockPool({}, 'other'), namespace('replica-pool')),
      finds: ['CephBlockPoolRadosNamespace tenant-a: spec.blockPoolName'],
      says: ['there is no CephBlockPool replica-pool in rook-ceph: '],
      mends: ['the CephBlockPools of rook-ceph are replicapool, other'],
    },
    {
      name: 'a pool of another cluster',
      yaml: yaml(blockPool({}, 'replicapool', 'second'), namespace('replicapool')),
      finds: ['CephBlockPoolRadosNamespace tenant-a: spec.blockPoolName'],
      mends: ['name a CephBlockPool of the same namespace'],
    },
    {
      name: 'a cluster without any pool',
      yaml: yaml(cephCluster(), namespace('replicapool')),
      finds: ['CephBlockPoolRadosNamespace tenant-a: spec.blockPoolName'],
      says: ['there is no CephBlockPool replicapool in the set, which has the CephCluster: '],
    },
    {
      name: 'the name in Ceph',
      yaml: yaml(blockPool({ name: '.nfs' }, 'builtin-nfs'), namespace('.nfs')),
      finds: ['CephBlockPoolRadosNamespace tenant-a: spec.blockPoolName'],
    },
  ],
  passes: [{ name: 'the pool is there', yaml: yaml(blockPool(), namespace('replicapool')) }],
  open: [
    { name: 'the namespace alone', yaml: yaml(namespace('replicapool')), notEvaluated: ['objects'] },
    { name: 'an external cluster', yaml: yaml(cephCluster({ external: { enable: true } }), blockPool({}, 'other'), namespace('replicapool')), notEvaluated: ['objects'] },
  ],
};
