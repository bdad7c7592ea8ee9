import { RuleCases } from '../../rule-cases';

const cluster = (namespace: string) => `
apiVersion: ceph.rook.io/v1
kind: CephCluster
metadata:
  name: rook-ceph
  namespace: ${namespace}
spec:
  cephVersion:
    image: quay.io/ceph/ceph:v20.2.4
  dataDirHostPath: /var/lib/rook
  mon:
    count: 3
  storage:
    useAllNodes: true
    useAllDevices: true
---`;

const pool = (namespace: string) => `
apiVersion: ceph.rook.io/v1
kind: CephBlockPool
metadata:
  name: replicapool
  namespace: ${namespace}
spec:
  failureDomain: host
  replicated:
    size: 3
`;

export const CASES: RuleCases = {
  rule: 'cluster-missing-in-namespace',
  fails: [
    {
      name: 'a pool beside its workload',
      yaml: cluster('rook-ceph') + pool('shop'),
      finds: ['CephBlockPool replicapool: metadata.namespace'],
      says: ['the CephBlockPool is in shop, and no CephCluster is: '],
      mends: ['set it to rook-ceph, where the CephCluster rook-ceph/rook-ceph is'],
    },
    {
      name: 'two clusters elsewhere',
      yaml: cluster('rook-ceph') + cluster('rook-ceph-2') + pool('shop'),
      finds: ['CephBlockPool replicapool: metadata.namespace'],
      mends: ['move it to the namespace of the CephCluster'],
    },
  ],
  passes: [
    { name: 'a pool with its cluster', yaml: cluster('rook-ceph') + pool('rook-ceph') },
    { name: 'each pool with its cluster', yaml: cluster('a') + pool('a') + '---' + cluster('b') + pool('b') },
  ],
  open: [
    { name: 'a pool alone', yaml: pool('rook-ceph'), notEvaluated: ['objects'] },
    { name: 'a cluster that goes where the client points to', yaml: cluster('""') + pool('rook-ceph'), notEvaluated: ['objects'] },
  ],
};
