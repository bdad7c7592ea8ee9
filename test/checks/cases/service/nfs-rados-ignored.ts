import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const nfs = (rados?: object) => yaml(cephCluster(), ceph('CephNFS', 'my-nfs', { rados, server: { active: 1 } }));

export const CASES: RuleCases = {
  rule: 'nfs-rados-ignored',
  fails: [
    {
      name: 'as before Rook 1.9',
      yaml: nfs({ pool: 'myfs-data0', namespace: 'nfs-ns' }),
      finds: ['CephNFS my-nfs: spec.rados.pool', 'CephNFS my-nfs: spec.rados.namespace'],
      says: ['it is "myfs-data0", and the pool is always .nfs', 'it is "nfs-ns", and the RADOS namespace is always my-nfs'],
      mends: ['a CephBlockPool with spec.name .nfs sets up the pool', 'leave rados out'],
    },
    { name: 'only a pool', yaml: nfs({ pool: 'replicapool' }), finds: ['CephNFS my-nfs: spec.rados.pool'] },
  ],
  passes: [
    { name: 'what is taken anyhow', yaml: nfs({ pool: '.nfs', namespace: 'my-nfs' }) },
    { name: 'nothing', yaml: nfs() },
  ],
};
