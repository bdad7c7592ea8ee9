import { RuleCases } from '../../rule-cases';
import { cephCluster, objectStore, rbdClass, yaml } from '../../yaml';
import { bucketClass } from '../object-store-objects';

const at = (parameter: string) => [`StorageClass rook-ceph-bucket: parameters.${parameter}`];

export const CASES: RuleCases = {
  rule: 'bucket-class-store-missing',
  fails: [
    {
      name: 'a slip in the name',
      yaml: yaml(objectStore(), bucketClass({ objectStoreName: 'mystore' })),
      finds: at('objectStoreName'),
      says: ['there is no CephObjectStore rook-ceph/mystore'],
      mends: ['name one that is there (my-store)'],
    },
    { name: 'another namespace', yaml: yaml(objectStore(), bucketClass({ objectStoreNamespace: 'default' })), finds: at('objectStoreNamespace') },
    { name: 'no namespace', yaml: yaml(objectStore(), bucketClass({ objectStoreNamespace: undefined })), finds: at('objectStoreNamespace'), says: ['there is no objectStoreNamespace'] },
    { name: 'no name', yaml: yaml(objectStore(), bucketClass({ objectStoreName: '' })), finds: at('objectStoreName') },
    {
      name: 'neither',
      yaml: yaml(bucketClass({ objectStoreName: undefined, objectStoreNamespace: undefined, region: 'us-east-1' })),
      finds: [...at('objectStoreName'), ...at('objectStoreNamespace')],
    },
    { name: 'neither, and a provisioner without a prefix', yaml: yaml(bucketClass({ objectStoreName: undefined, objectStoreNamespace: '' }, 'ceph.rook.io/bucket')), finds: [...at('objectStoreName'), ...at('objectStoreNamespace')] },
    { name: 'a name alone, with the provisioner of volumes', yaml: yaml(bucketClass({ objectStoreNamespace: undefined }, 'rook-ceph.rbd.csi.ceph.com')), finds: at('objectStoreNamespace') },
    { name: 'a namespace alone', yaml: yaml(bucketClass({ objectStoreName: undefined }, 'rook-ceph.rbd.csi.ceph.com')), finds: at('objectStoreName') },
    { name: 'no store beside the CephCluster', yaml: yaml(cephCluster(), bucketClass()), finds: at('objectStoreName') },
  ],
  passes: [
    { name: 'it is there', yaml: yaml(objectStore(), bucketClass()) },
    { name: 'an address of gateways elsewhere', yaml: yaml(objectStore(), bucketClass({ objectStoreName: undefined, endpoint: '192.0.2.10:80' })) },
    { name: 'a class for volumes', yaml: yaml(objectStore(), rbdClass()) },
  ],
  open: [{ name: 'no stores', yaml: yaml(bucketClass()), notEvaluated: ['objects'] }],
};
