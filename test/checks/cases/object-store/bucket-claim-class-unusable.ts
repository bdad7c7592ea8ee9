import { RuleCases } from '../../rule-cases';
import { rbdClass, yaml } from '../../yaml';
import { bucketClaim, bucketClass } from '../object-store-objects';

const FOUND = ['ObjectBucketClaim photos: spec.storageClassName'];
const other = (provisioner: string) => ({ ...rbdClass({}, { provisioner, parameters: {}, metadata: { name: 'rook-ceph-bucket' } }) });

export const CASES: RuleCases = {
  rule: 'bucket-claim-class-unusable',
  fails: [
    {
      name: 'a class for volumes',
      yaml: yaml(bucketClass(), rbdClass(), bucketClaim({ storageClassName: 'rook-ceph-block' })),
      finds: FOUND,
      says: ['rook-ceph-block is a StorageClass of rook-ceph.rbd.csi.ceph.com'],
      mends: ['name one that is there: rook-ceph-bucket'],
    },
    { name: 'a class for volumes of somebody else', yaml: yaml(other('ebs.csi.aws.com'), bucketClaim()), finds: FOUND, mends: ['name a StorageClass whose provisioner ends in'] },
    { name: 'no class', yaml: yaml(bucketClass(), bucketClaim({ storageClassName: undefined })), finds: FOUND, says: ['there is no storageClassName'] },
    { name: 'a class that is not there', yaml: yaml(bucketClass(), bucketClaim({ storageClassName: 'rook-ceph-buckets' })), finds: FOUND, says: ['there is no StorageClass rook-ceph-buckets in the set, which has rook-ceph-bucket'] },
  ],
  passes: [
    { name: 'a class for buckets', yaml: yaml(bucketClass(), bucketClaim()) },
    { name: 'a class for buckets of somebody else', yaml: yaml(other('openshift-storage.noobaa.io/obc'), bucketClaim()) },
  ],
  open: [{ name: 'no classes for buckets', yaml: yaml(rbdClass(), bucketClaim()), notEvaluated: ['objects'] }],
};
