import { bucketNotification } from './bucket-notification';
import { bucketNotificationEndpoint } from './bucket-notification-endpoint';
import { bucketTopic } from './bucket-topic';
import { JustifiedDifference, OfficialExample } from './compare';
import { cosiBucketaccess } from './cosi-bucketaccess';
import { cosiBucketaccessclass } from './cosi-bucketaccessclass';
import { cosiBucketclaim } from './cosi-bucketclaim';
import { cosiBucketclass } from './cosi-bucketclass';
import { cosiCephcosidriver } from './cosi-cephcosidriver';
import { externalObjectBucketClaimDelete } from './external-object-bucket-claim-delete';
import { externalObjectExternal } from './external-object-external';
import { externalStorageclassBucketDelete } from './external-storageclass-bucket-delete';
import { object } from './object';
import { objectA } from './object-a';
import { objectAccount } from './object-account';
import { objectB } from './object-b';
import { objectBucketClaimA } from './object-bucket-claim-a';
import { objectBucketClaimDelete } from './object-bucket-claim-delete';
import { objectBucketClaimNotification } from './object-bucket-claim-notification';
import { objectBucketClaimRetain } from './object-bucket-claim-retain';
import { objectEc } from './object-ec';
import { objectExternal } from './object-external';
import { objectMultiInstanceTest } from './object-multi-instance-test';
import { objectMultisite } from './object-multisite';
import { objectMultisitePullRealm } from './object-multisite-pull-realm';
import { objectMultisitePullRealmTest } from './object-multisite-pull-realm-test';
import { objectMultisiteRealmTest } from './object-multisite-realm-test';
import { objectMultisiteStoreTest } from './object-multisite-store-test';
import { objectMultisiteTest } from './object-multisite-test';
import { objectOpenshift } from './object-openshift';
import { objectSeparatePoolsTest } from './object-separate-pools-test';
import { objectSharedPools } from './object-shared-pools';
import { objectSharedPoolsTest } from './object-shared-pools-test';
import { objectTest } from './object-test';
import { objectUser } from './object-user';
import { rgwExternal } from './rgw-external';
import { storageclassBucketA } from './storageclass-bucket-a';
import { storageclassBucketDelete } from './storageclass-bucket-delete';
import { storageclassBucketRetain } from './storageclass-bucket-retain';
import { twoObjectOneZoneTest } from './two-object-one-zone-test';

/** Why gateways are given more than in the originals. */
const RESOURCES: JustifiedDifference = {
  object: '*', path: 'spec.gateway.resources', reason: 'gateways ask for CPU and memory, so that they are not put where there is none',
};
const PRIORITY: JustifiedDifference = {
  object: '*', path: 'spec.gateway.priorityClassName', reason: 'gateways are not evicted before those that use them, as in object.yaml',
};
const PLACEMENT: JustifiedDifference = {
  object: '*', path: 'spec.gateway.placement', reason: 'gateways are kept apart by hosts, as in object.yaml, and by zones too',
};
const GATEWAY = [RESOURCES, PRIORITY, PLACEMENT];

/** Why pools are other than in the originals. */
const BULK: JustifiedDifference = {
  object: '*', path: 'spec.dataPool.parameters', reason: 'the pool of the objects starts with as many placement groups as it will need, as in object.yaml',
};
const SAFE_SIZE: JustifiedDifference = {
  object: '*', path: 'spec.replicated.requireSafeReplicaSize', reason: 'nothing is gained by allowing fewer copies where there are three',
};
const SINGLE_COPY: readonly JustifiedDifference[] = ['metadataPool', 'dataPool'].flatMap(pool => [
  { object: '*', path: `spec.${pool}.replicated.requireSafeReplicaSize`, reason: 'false is what Rook takes where it is left out, and is said' },
  { object: '*', path: `spec.${pool}.failureDomain`, reason: 'host is what Rook takes where it is left out, and its disruption budgets do not see that (R86)' },
]);
const POOLS_OF_DEFAULT: readonly JustifiedDifference[] = ['metadataPool', 'dataPool'].map(pool => (
  { object: 'CephObjectZone test-zone', path: `spec.${pool}`, reason: 'Rook makes no such pool where a placement is the default (R143)' }
));

/** Why what is pulled is other than in the originals. */
const PULLED: readonly JustifiedDifference[] = [
  { object: 'Secret realm-a-keys', path: '', reason: 'no secret stands in a manifest: it is copied from the other cluster' },
  { object: 'CephObjectRealm realm-a', path: 'spec.pull.endpoint', reason: 'the original has a placeholder, which the API server refuses' },
];

const OLD_CAPABILITIES: readonly JustifiedDifference[] = ['user', 'users', 'bucket', 'buckets'].map(capability => (
  { object: 'CephObjectStoreUser cosi', path: `spec.capabilities.${capability}`, reason: 'Rook hands user and bucket on to Ceph as users and buckets' }
));

/** The official examples of object storage, with what is other on purpose. */
export const OBJECT_EXAMPLES: readonly OfficialExample[] = [
  { file: 'bucket-notification.yaml', build: bucketNotification },
  { file: 'bucket-notification-endpoint.yaml', build: bucketNotificationEndpoint },
  { file: 'bucket-topic.yaml', build: bucketTopic },
  { file: 'cosi/bucketaccess.yaml', build: cosiBucketaccess },
  { file: 'cosi/bucketaccessclass.yaml', build: cosiBucketaccessclass },
  { file: 'cosi/bucketclaim.yaml', build: cosiBucketclaim },
  { file: 'cosi/bucketclass.yaml', build: cosiBucketclass },
  { file: 'cosi/cephcosidriver.yaml', build: cosiCephcosidriver, justified: OLD_CAPABILITIES },
  { file: 'external/object-bucket-claim-delete.yaml', build: externalObjectBucketClaimDelete },
  { file: 'external/object-external.yaml', build: externalObjectExternal },
  { file: 'external/storageclass-bucket-delete.yaml', build: externalStorageclassBucketDelete },
  { file: 'object.yaml', build: object, justified: [RESOURCES, PLACEMENT] },
  { file: 'object-a.yaml', build: objectA, justified: [RESOURCES, PLACEMENT] },
  { file: 'object-account.yaml', build: objectAccount },
  { file: 'object-b.yaml', build: objectB, justified: [RESOURCES, PLACEMENT] },
  { file: 'object-bucket-claim-a.yaml', build: objectBucketClaimA },
  { file: 'object-bucket-claim-delete.yaml', build: objectBucketClaimDelete },
  { file: 'object-bucket-claim-notification.yaml', build: objectBucketClaimNotification },
  { file: 'object-bucket-claim-retain.yaml', build: objectBucketClaimRetain },
  { file: 'object-ec.yaml', build: objectEc, justified: GATEWAY },
  { file: 'object-external.yaml', build: objectExternal },
  { file: 'object-multi-instance-test.yaml', build: objectMultiInstanceTest, justified: [...GATEWAY, BULK] },
  { file: 'object-multisite.yaml', build: objectMultisite, justified: GATEWAY },
  { file: 'object-multisite-pull-realm.yaml', build: objectMultisitePullRealm, justified: [...PULLED, ...GATEWAY] },
  { file: 'object-multisite-pull-realm-test.yaml', build: objectMultisitePullRealmTest, justified: [...PULLED, ...GATEWAY, BULK] },
  { file: 'object-multisite-realm-test.yaml', build: objectMultisiteRealmTest, justified: POOLS_OF_DEFAULT },
  { file: 'object-multisite-store-test.yaml', build: objectMultisiteStoreTest, justified: GATEWAY },
  { file: 'object-multisite-test.yaml', build: objectMultisiteTest, justified: [...GATEWAY, BULK] },
  { file: 'object-openshift.yaml', build: objectOpenshift, justified: GATEWAY },
  { file: 'object-separate-pools-test.yaml', build: objectSeparatePoolsTest },
  { file: 'object-shared-pools.yaml', build: objectSharedPools, justified: [SAFE_SIZE] },
  { file: 'object-shared-pools-test.yaml', build: objectSharedPoolsTest },
  { file: 'object-test.yaml', build: objectTest, justified: [...GATEWAY, BULK, ...SINGLE_COPY] },
  { file: 'object-user.yaml', build: objectUser },
  { file: 'rgw-external.yaml', build: rgwExternal },
  { file: 'storageclass-bucket-a.yaml', build: storageclassBucketA },
  { file: 'storageclass-bucket-delete.yaml', build: storageclassBucketDelete },
  { file: 'storageclass-bucket-retain.yaml', build: storageclassBucketRetain },
  { file: 'two-object-one-zone-test.yaml', build: twoObjectOneZoneTest, justified: GATEWAY },
];
