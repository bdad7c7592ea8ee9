import { RuleCases } from '../../rule-cases';
import { ceph, objectStore, yaml } from '../../yaml';
import { bucketClass, storeInZone, topic, user, zone } from '../object-store-objects';

const store = (...enableAPIs: string[]) => objectStore({ protocols: { enableAPIs } });
const inZone = (name: string, ...enableAPIs: string[]) => {
  const made: any = storeInZone('paris', {}, name);
  return { ...made, spec: { ...made.spec, protocols: { enableAPIs } } };
};
const FOUND = ['CephObjectStore my-store: spec.protocols.enableAPIs'];
const ZONE = zone('paris', { customEndpoints: ['https://rgw.example.com'] });

export const CASES: RuleCases = {
  rule: 'object-store-apis-missing',
  fails: [
    { name: 'no admin, and a user', yaml: yaml(store('s3', 'sts'), user()), finds: FOUND, says: ['admin is not enabled, and there are CephObjectStoreUser my-user'] },
    { name: 'no admin, and a user of another namespace', yaml: yaml(store('s3'), user({ clusterNamespace: 'rook-ceph' }, 'web')), finds: FOUND, says: ['CephObjectStoreUser my-user'] },
    { name: 'no admin, and an account', yaml: yaml(store('s3'), ceph('CephObjectStoreAccount', 'team', { store: 'my-store' })), finds: FOUND, says: ['CephObjectStoreAccount team'] },
    { name: 'no S3, and buckets', yaml: yaml(store('admin', 'swift'), bucketClass()), finds: FOUND, says: ['s3 is not enabled, and there are StorageClass rook-ceph-bucket'] },
    { name: 'no admin, and buckets and topics', yaml: yaml(store('s3'), bucketClass(), topic()), finds: FOUND, says: ['CephBucketTopic uploads, StorageClass rook-ceph-bucket'] },
    { name: 'neither, and a zone that replicates', yaml: yaml(ZONE, inZone('my-store', 'swift')), finds: FOUND, says: ['admin and s3 is not enabled, and the zone paris replicates'] },
    { name: 'no admin, and nobody who needs it yet', yaml: yaml(store('s3'), user({ store: 'other' })), finds: FOUND, says: ['admin is not enabled for Rook, to make users and buckets: '] },
    { name: 'no S3, and nobody who needs it yet', yaml: yaml(store('swift', 'admin')), finds: FOUND, says: ['s3 is not enabled for health checks and replication'] },
    { name: 'no admin, in a zone without peers', yaml: yaml(zone('paris'), inZone('my-store', 's3'), store('admin', 's3')), finds: FOUND.slice(0, 1) },
  ],
  passes: [
    { name: 'all APIs', yaml: yaml(objectStore(), user(), bucketClass()) },
    { name: 'both', yaml: yaml(store('s3', 'admin'), user(), bucketClass()) },
    { name: 'stores of a zone share the work', yaml: yaml(zone('paris'), inZone('one', 'admin'), inZone('two', 's3'), user({ store: 'one' })) },
    { name: 'even where it replicates', yaml: yaml(ZONE, inZone('one', 'admin', 's3'), inZone('two', 'swift')) },
  ],
};
