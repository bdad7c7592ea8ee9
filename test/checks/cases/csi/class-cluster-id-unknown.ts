import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, rbdClass, yaml } from '../../yaml';

/** Of rook-ceph-replicapool-block-a. */
const HASH_OF_A = '7d44a44bf1b2b48e520b5735c184af7f';
const HASH = '80fc4f4bacc064be641633e6ed25ba7e';
const namespaceOf = (clusterID: string) => ceph('CephBlockPoolRadosNamespace', 'a', { blockPoolName: 'replicapool', clusterID });
const profile = (name: string) => ({ apiVersion: 'csi.ceph.io/v1', kind: 'ClientProfile', metadata: { name, namespace: 'rook-ceph' }, spec: { cephConnectionRef: { name: 'rook-ceph' } } });
const FOUND = ['StorageClass rook-ceph-block: parameters.clusterID'];

export const CASES: RuleCases = {
  rule: 'class-cluster-id-unknown',
  fails: [
    {
      name: 'the cluster is in another namespace',
      yaml: yaml(cephCluster({}, 'storage'), rbdClass()),
      finds: FOUND,
      says: ['there is no CephCluster in the namespace "rook-ceph"'],
      mends: ['give storage'],
    },
    { name: 'not given', yaml: yaml(cephCluster(), rbdClass({ clusterID: undefined })), finds: FOUND, says: ['it is missing'] },
  ],
  passes: [
    { name: 'the namespace of the cluster', yaml: yaml(cephCluster(), rbdClass()) },
    { name: 'a RADOS namespace', yaml: yaml(cephCluster(), namespaceOf('tenants'), rbdClass({ clusterID: 'tenants' })) },
    {
      name: 'the hash that Rook makes for a RADOS namespace',
      yaml: yaml(cephCluster(), ceph('CephBlockPoolRadosNamespace', 'a', { blockPoolName: 'replicapool' }), rbdClass({ clusterID: HASH_OF_A })),
    },
    { name: 'a profile, and no cluster in the set', yaml: yaml(profile('tenants'), rbdClass({ clusterID: 'tenants' })) },
    { name: 'a profile', yaml: yaml(cephCluster(), profile('tenants'), rbdClass({ clusterID: 'tenants' })) },
    { name: 'another provider', yaml: yaml(cephCluster(), rbdClass({}, { provisioner: 'ebs.csi.aws.com', parameters: { type: 'gp3' } })) },
  ],
  open: [
    { name: 'no cluster in the set', yaml: yaml(rbdClass()), notEvaluated: ['objects'] },
    {
      name: 'a driver that is not run by Rook, for a cluster by its fsid',
      yaml: yaml(cephCluster(), rbdClass({ clusterID: 'b9127830-b0cc-4e34-aa47-9d1a2e9949a8' }, { provisioner: 'rbd.csi.ceph.com' })),
      notEvaluated: ['objects'],
    },
    { name: 'a hash, which only the running cluster knows', yaml: yaml(cephCluster(), rbdClass({ clusterID: HASH })), notEvaluated: ['objects'] },
  ],
};
