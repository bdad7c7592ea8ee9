import { RuleCases } from '../../rule-cases';
import { cephCluster, rbdClass, yaml } from '../../yaml';
import { bucketClass, operatorSettings } from '../object-store-objects';

const FOUND = ['StorageClass rook-ceph-bucket: provisioner'];
const ON = operatorSettings({ ROOK_OBC_WATCH_OPERATOR_NAMESPACE: 'true' });
const OFF = operatorSettings({ ROOK_OBC_WATCH_OPERATOR_NAMESPACE: 'false' });
const CUSTOM = operatorSettings({ ROOK_OBC_PROVISIONER_NAME_PREFIX: 'custom', ROOK_OBC_WATCH_OPERATOR_NAMESPACE: 'true' });
const named = (provisioner: string) => bucketClass({}, provisioner);

export const CASES: RuleCases = {
  rule: 'bucket-class-provisioner-unknown',
  fails: [
    {
      name: 'that of volumes',
      yaml: yaml(named('rook-ceph.rbd.csi.ceph.com')),
      finds: FOUND,
      says: ['"rook-ceph.rbd.csi.ceph.com" is not rook-ceph.ceph.rook.io/bucket: '],
      mends: ['name rook-ceph.ceph.rook.io/bucket'],
    },
    { name: 'a slip', yaml: yaml(ON, named('rook-ceph.ceph.rook.io/buckets')), finds: FOUND },
    { name: 'no prefix', yaml: yaml(ON, named('ceph.rook.io/bucket')), finds: FOUND, says: ['is not rook-ceph.ceph.rook.io/bucket: '] },
    { name: 'another prefix', yaml: yaml(ON, named('rook.ceph.rook.io/bucket')), finds: FOUND },
    { name: 'another prefix than the operator has', yaml: yaml(CUSTOM, bucketClass()), finds: FOUND, says: ['is not custom.ceph.rook.io/bucket'] },
    { name: 'a prefix, and the operator has none', yaml: yaml(OFF, bucketClass()), finds: FOUND, says: ['is not ceph.rook.io/bucket'] },
    {
      name: 'a prefix of nobody who is known',
      yaml: yaml(named('rook.ceph.rook.io/bucket')),
      finds: FOUND,
      says: ['"rook.ceph.rook.io/bucket" is not rook-ceph.ceph.rook.io/bucket, as far as the set tells'],
    },
    {
      name: 'another prefix, and the operator does not say which it takes',
      yaml: yaml(operatorSettings({}), named('rook.ceph.rook.io/bucket')),
      finds: FOUND,
      says: ['as far as the set tells'],
    },
    { name: 'nobody is known', yaml: yaml(bucketClass({ objectStoreNamespace: '' }, 'bucket.ceph.rook.io')), finds: FOUND, says: ['is not <namespace>.ceph.rook.io/bucket'], mends: ['name <namespace of the operator>'] },
    {
      name: 'the namespace of the operator, and the store is in another one',
      yaml: yaml(operatorSettings({ ROOK_LOG_LEVEL: 'INFO' }), bucketClass({ objectStoreNamespace: 'rook-ceph-second' })),
      finds: FOUND,
      says: ['has the namespace of the operator, as the documentation wants it'],
      mends: ['name rook-ceph-second.ceph.rook.io/bucket, or set ROOK_OBC_PROVISIONER_NAME_PREFIX'],
    },
    {
      name: 'the namespace of the store, and the operator is in another one',
      yaml: yaml(ON, bucketClass({ objectStoreNamespace: 'rook-ceph-second' }, 'rook-ceph-second.ceph.rook.io/bucket')),
      finds: FOUND,
      says: ['has the namespace of the CephCluster, to which operators answer'],
    },
  ],
  passes: [
    { name: 'the namespace of the operator', yaml: yaml(ON, bucketClass()) },
    { name: 'that of the store', yaml: yaml(bucketClass()) },
    { name: 'that of the CephCluster', yaml: yaml(cephCluster(), bucketClass({ objectStoreNamespace: 'default' })) },
    { name: 'a prefix that the operator has', yaml: yaml(CUSTOM, named('custom.ceph.rook.io/bucket')) },
    { name: 'no prefix, as the operator has none', yaml: yaml(OFF, named('ceph.rook.io/bucket')) },
    { name: 'a class for volumes', yaml: yaml(ON, rbdClass()) },
  ],
};
