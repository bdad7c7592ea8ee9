import { RuleCases } from '../../rule-cases';
import { blockPool, ceph, cephCluster, rbdClass, yaml } from '../../yaml';

const namespace = (blockPoolName: string) => ceph('CephBlockPoolRadosNamespace', 'tenant', { blockPoolName });
const OTHER = blockPool({}, 'other');

export const CASES: RuleCases = {
  rule: 'pool-removed-with-content',
  fails: [
    {
      name: 'a namespace is still in it',
      previous: yaml(cephCluster(), blockPool(), OTHER, namespace('replicapool')),
      yaml: yaml(cephCluster(), OTHER, namespace('replicapool')),
      finds: ['CephBlockPool replicapool: '],
      says: ['it is gone from the set, and CephBlockPoolRadosNamespace rook-ceph/tenant is not: '],
    },
    {
      name: 'classes still make images in it, and in those of another cluster',
      previous: yaml(blockPool(), blockPool({}, 'data'), OTHER),
      yaml: yaml(OTHER, rbdClass(), { ...rbdClass({ pool: 'other', dataPool: 'data' }), metadata: { name: 'ec' } }, { ...rbdClass({ clusterID: 'second' }), metadata: { name: 'second' } }),
      finds: ['CephBlockPool replicapool: ', 'CephBlockPool data: '],
      says: ['it is gone from the set, and StorageClass rook-ceph-block is not: ', 'it is gone from the set, and StorageClass ec is not: '],
    },
    { name: 'nobody tells what is in it', previous: yaml(cephCluster(), blockPool(), OTHER), yaml: yaml(cephCluster(), OTHER), finds: ['CephBlockPool replicapool: '], says: ['it is gone from the set: '] },
    { name: 'nobody tells what is in it, nor of the cluster', previous: yaml(blockPool(), OTHER), yaml: yaml(OTHER, namespace('other')), finds: ['CephBlockPool replicapool: '], says: ['it is gone from the set: '] },
  ],
  passes: [
    { name: 'it is still there', previous: yaml(cephCluster(), blockPool()), yaml: yaml(cephCluster(), blockPool(), rbdClass(), namespace('replicapool')) },
    { name: 'the cluster goes with it', previous: yaml(cephCluster(), blockPool(), cephCluster({}, 'second')), yaml: yaml(cephCluster({}, 'second')) },
  ],
  open: [{ name: 'no previous set', yaml: yaml(blockPool()), notEvaluated: ['previous'] }],
};
