import { RuleCases } from '../../rule-cases';
import { ceph, yaml } from '../../yaml';

const FIELD = 'CephCOSIDriver ceph-cosi-driver: spec.deploymentStrategy';
const driver = (deploymentStrategy?: string) => ceph('CephCOSIDriver', 'ceph-cosi-driver', { deploymentStrategy });
const bucketClass = (driverName: string, kind = 'BucketClass') => ({
  apiVersion: 'objectstorage.k8s.io/v1alpha1', kind, metadata: { name: 'sample-bcc' }, driverName, deletionPolicy: 'Delete', parameters: {},
});

export const CASES: RuleCases = {
  rule: 'cosi-driver-not-deployed',
  fails: [
    { name: 'no strategy', yaml: yaml(driver()), finds: [FIELD], says: ['it is missing, which means Never'] },
    {
      name: 'Never, and a class for buckets',
      yaml: yaml(driver('Never'), bucketClass('other.objectstorage.example.com'), bucketClass('rook-ceph.ceph.objectstorage.k8s.io')),
      finds: [FIELD],
      says: ['it is Never, and BucketClass sample-bcc names the driver'],
    },
    { name: 'Never, and a class for access', yaml: yaml(driver('Never'), bucketClass('rook-ceph.ceph.objectstorage.k8s.io', 'BucketAccessClass')), finds: [FIELD] },
    { name: 'Never, and nobody minds', yaml: yaml(driver('Never'), bucketClass('other.objectstorage.example.com')), finds: [FIELD], says: ['it is Never: '] },
  ],
  passes: [
    { name: 'Auto', yaml: yaml(driver('Auto'), bucketClass('rook-ceph.ceph.objectstorage.k8s.io')) },
  ],
};
