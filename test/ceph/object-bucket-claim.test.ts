import { App, Chart } from 'cdk8s';
import { messageOf, newChart, objectOf, objectsOf } from './fixture';
import {
  BucketPolicyEffect, BucketPrincipal, BucketStorageClass, BucketStorageClassOptions, CephCluster, CephObjectStore, CephObjectStoreUser, ICephCluster,
  ObjectBucketClaim, ObjectBucketClaimProps,
} from '../../src/ceph';

let chart: Chart;
let cluster: ICephCluster;
let store: CephObjectStore;
let storageClass: BucketStorageClass;

beforeEach(() => {
  chart = newChart('shop');
  cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'rook-ceph', namespace: 'rook-ceph' });
  store = new CephObjectStore(chart, 'store', { cluster, name: 'objects' });
  storageClass = store.addStorageClass('class', { name: 'buckets' });
});

function newClaim(props: Partial<ObjectBucketClaimProps> = {}): ObjectBucketClaim {
  return new ObjectBucketClaim(chart, 'claim', { storageClass, name: 'pictures', ...props });
}

function configOf(props: Partial<ObjectBucketClaimProps>): any {
  newClaim(props);
  return objectOf(chart, 'ObjectBucketClaim').spec.additionalConfig;
}

test('a claim asks for a new bucket', () => {
  const claim = newClaim();
  expect(objectOf(chart, 'ObjectBucketClaim')).toEqual({
    apiVersion: 'objectbucket.io/v1alpha1',
    kind: 'ObjectBucketClaim',
    metadata: { name: 'pictures', namespace: 'shop' },
    spec: { generateBucketName: 'pictures', storageClassName: 'buckets' },
  });
  expect([claim.namespace, claim.secretName, claim.configMapName]).toEqual(['shop', 'pictures', 'pictures']);
});

test.each([
  ['a-rather-long-name-for-a-claim-of-a-bucket', 'a-rather-long-name-for-a-c'],
  ['a-name-that-ends-in-a-bad-place', 'a-name-that-ends-in-a-bad'],
  ['shop.pictures', 'shop.pictures'],
])('a bucket for the claim %s begins with %s', (name, generateBucketName) => {
  newClaim({ name });
  expect(objectOf(chart, 'ObjectBucketClaim').spec.generateBucketName).toBe(generateBucketName);
});

test('a prefix may end in a dash', () => {
  newClaim({ generateBucketName: 'pictures-' });
  expect(objectOf(chart, 'ObjectBucketClaim').spec.generateBucketName).toBe('pictures-');
});

test('a claim without a name is named by its path, and the bucket after it', () => {
  new ObjectBucketClaim(chart, 'pictures', { storageClass });
  const { metadata, spec } = objectOf(chart, 'ObjectBucketClaim');
  expect(metadata.name).toMatch(/^storage-pictures-[0-9a-f]{8}$/);
  expect(spec.generateBucketName).toBe(metadata.name.slice(0, 26));
});

test('a claim in a chart without namespace has none', () => {
  const plain = new Chart(new App(), 'plain');
  const buckets = BucketStorageClass.fromBucketStorageClassName(plain, 'class', { name: 'buckets' });
  expect(new ObjectBucketClaim(plain, 'claim', { storageClass: buckets, name: 'pictures' }).namespace).toBeUndefined();
  expect(objectsOf(plain)[0].metadata).toEqual({ name: 'pictures' });
});

test('a claim says of its bucket what Rook knows', () => {
  const bucketOwner = new CephObjectStoreUser(chart, 'alice', { store, name: 'alice' });
  newClaim({
    namespace: 'gallery',
    bucketName: 'our.pictures',
    maxObjects: 1000,
    maxSize: '2Gi',
    bucketMaxObjects: 3000,
    bucketMaxSize: '4G',
    bucketOwner,
    spec: { additionalConfig: { maxObjects: '1001' } },
  });
  expect(objectOf(chart, 'ObjectBucketClaim')).toEqual({
    apiVersion: 'objectbucket.io/v1alpha1',
    kind: 'ObjectBucketClaim',
    metadata: { name: 'pictures', namespace: 'gallery' },
    spec: {
      bucketName: 'our.pictures',
      storageClassName: 'buckets',
      additionalConfig: { maxObjects: '1001', maxSize: '2Gi', bucketMaxObjects: '3000', bucketMaxSize: '4G', bucketOwner: 'alice' },
    },
  });
});

test('a policy is as S3 writes it', () => {
  const bob = CephObjectStoreUser.fromCephObjectStoreUserName(chart, 'bob', { store, name: 'bob' });
  const { bucketPolicy } = configOf({
    bucketName: 'pictures',
    bucketPolicy: [
      { sid: 'read', principals: [BucketPrincipal.user(bob), BucketPrincipal.arn('arn:aws:iam::RGW00889737169837717:root')], actions: ['s3:GetObject', 's3:ListBucket'] },
      {
        effect: BucketPolicyEffect.DENY,
        principals: [BucketPrincipal.unsafeAnyone()],
        actions: ['s3:*'],
        objects: ['private/*'],
        conditions: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  });
  expect(JSON.parse(bucketPolicy)).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'read',
        Effect: 'Allow',
        Principal: { AWS: ['arn:aws:iam:::user/bob', 'arn:aws:iam::RGW00889737169837717:root'] },
        Action: ['s3:GetObject', 's3:ListBucket'],
        Resource: ['arn:aws:s3:::pictures', 'arn:aws:s3:::pictures/*'],
      },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: ['s3:*'],
        Resource: ['arn:aws:s3:::pictures/private/*'],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  });
});

test('a policy of a bucket whose name is not known yet is for all names it can have', () => {
  const { bucketPolicy } = configOf({ bucketPolicy: [{ principals: [BucketPrincipal.unsafeAnyone()], actions: ['s3:GetObject'], objects: ['*'] }] });
  expect(JSON.parse(bucketPolicy).Statement[0].Resource).toEqual(['arn:aws:s3:::pictures-*/*']);
});

test('lifecycle rules are as S3 writes them, by id', () => {
  const { bucketLifecycle } = configOf({
    bucketLifecycle: [
      { id: 'versions', noncurrentVersionExpirationDays: 90, noncurrentVersionTransitions: [{ days: 30, storageClass: 'STANDARD_IA' }] },
      { id: 'uploads', abortIncompleteMultipartUploadDays: 1 },
      {
        id: 'logs',
        prefix: 'logs/',
        tags: { keep: 'no', team: 'shop' },
        expirationDays: 30,
        transitions: [{ days: 0, storageClass: 'STANDARD_IA' }, { days: 7, storageClass: 'GLACIER' }],
      },
      { id: 'markers', enabled: false, tags: { keep: 'no' }, expiredObjectDeleteMarker: true },
    ],
  });
  expect(JSON.parse(bucketLifecycle)).toEqual({
    Rules: [
      {
        ID: 'logs',
        Status: 'Enabled',
        Filter: { And: { Prefix: 'logs/', Tags: [{ Key: 'keep', Value: 'no' }, { Key: 'team', Value: 'shop' }] } },
        Expiration: { Days: 30 },
        Transitions: [{ Days: 0, StorageClass: 'STANDARD_IA' }, { Days: 7, StorageClass: 'GLACIER' }],
      },
      { ID: 'markers', Status: 'Disabled', Filter: { Tag: { Key: 'keep', Value: 'no' } }, Expiration: { ExpiredObjectDeleteMarker: true } },
      { ID: 'uploads', Status: 'Enabled', Prefix: '', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
      {
        ID: 'versions',
        Status: 'Enabled',
        Prefix: '',
        NoncurrentVersionExpiration: { NoncurrentDays: 90 },
        NoncurrentVersionTransitions: [{ NoncurrentDays: 30, StorageClass: 'STANDARD_IA' }],
      },
    ],
  });
});

test('two tags without prefix are a filter', () => {
  const { bucketLifecycle } = configOf({ bucketLifecycle: [{ id: 'a', tags: { a: '1', b: '2' }, expirationDays: 1 }] });
  expect(JSON.parse(bucketLifecycle).Rules[0].Filter).toEqual({ And: { Tags: [{ Key: 'a', Value: '1' }, { Key: 'b', Value: '2' }] } });
});

test('a StorageClass may give access to a bucket that exists', () => {
  const existing = store.addStorageClass('existing', { name: 'existing', bucketName: 'archive', parameters: { region: 'us-east-1' } });
  newClaim({ storageClass: existing, bucketPolicy: [{ principals: [BucketPrincipal.unsafeAnyone()], actions: ['s3:GetObject'] }] });
  expect(objectsOf(chart).find(({ metadata }) => metadata.name === 'existing')).toEqual({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'existing' },
    provisioner: 'rook-ceph.ceph.rook.io/bucket',
    parameters: { objectStoreName: 'objects', objectStoreNamespace: 'rook-ceph', bucketName: 'archive', region: 'us-east-1' },
    reclaimPolicy: 'Retain',
    volumeBindingMode: 'Immediate',
  });
  const { storageClassName, additionalConfig, ...names } = objectOf(chart, 'ObjectBucketClaim').spec;
  expect([storageClassName, names]).toEqual(['existing', {}]);
  expect(JSON.parse(additionalConfig.bucketPolicy).Statement[0].Resource).toEqual(['arn:aws:s3:::archive', 'arn:aws:s3:::archive/*']);
});

test('a StorageClass that is made elsewhere may say what it knows', () => {
  const known = BucketStorageClass.fromBucketStorageClassName(chart, 'known', { name: 'known', objectStore: store, bucketName: 'archive' });
  expect([known.name, known.objectStore, known.bucketName]).toEqual(['known', store, 'archive']);
});

const NO_BUCKET = 'is no name of a bucket: 3 to 63 lower-case letters, digits, "-" and ".", a letter or digit at both ends and on both sides of each "."';
const NO_PREFIX = 'is nothing that names of buckets begin with: lower-case letters, digits, "-" and ".", a letter or digit in front and on both sides of each "."';
const ANYONE = { principals: [BucketPrincipal.unsafeAnyone()] };

test.each<[Partial<ObjectBucketClaimProps>, string]>([
  [{ bucketName: 'Pictures' }, `bucketName: "Pictures" ${NO_BUCKET}`],
  [{ bucketName: 'ab' }, `bucketName: "ab" ${NO_BUCKET}`],
  [{ bucketName: 'a'.repeat(64) }, `bucketName: "${'a'.repeat(64)}" ${NO_BUCKET}`],
  [{ bucketName: 'a..b' }, `bucketName: "a..b" ${NO_BUCKET}`],
  [{ bucketName: 'a.-b' }, `bucketName: "a.-b" ${NO_BUCKET}`],
  [{ bucketName: 'pictures-' }, `bucketName: "pictures-" ${NO_BUCKET}`],
  [{ bucketName: 'our_pictures' }, `bucketName: "our_pictures" ${NO_BUCKET}`],
  [{ bucketName: '10.0.0.1' }, 'bucketName: "10.0.0.1" is an IP address, which no bucket can be called; put a letter in it'],
  [{ generateBucketName: 'a'.repeat(27) },
    `generateBucketName: "${'a'.repeat(27)}" has 27 characters, and a dash and 36 more follow; give at most 26`],
  [{ generateBucketName: '-a' }, `generateBucketName: "-a" ${NO_PREFIX}`],
  [{ generateBucketName: 'a.' }, `generateBucketName: "a." ${NO_PREFIX}`],
  [{ bucketName: 'pictures', generateBucketName: 'pictures' }, 'generateBucketName: would be ignored beside bucketName; leave out one of both'],
  [{ maxObjects: 1.5 }, 'maxObjects: 1.5 must be a whole number of at least 1'],
  [{ bucketMaxObjects: 0 }, 'bucketMaxObjects: 0 must be a whole number of at least 1'],
  [{ maxSize: '2GB' }, 'maxSize: "2GB" is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T'],
  [{ bucketMaxSize: '-1Gi' }, 'bucketMaxSize: "-1Gi" is less than a byte; give a quantity such as 100Gi, or leave it out for no bound'],
  [{ bucketPolicy: [] }, 'bucketPolicy: is empty; give a statement, or leave the prop out'],
  [{ bucketPolicy: [{ principals: [], actions: ['s3:*'] }] },
    'bucketPolicy[0].principals: is empty, and the statement about nobody; give a principal, such as BucketPrincipal.user'],
  [{ bucketPolicy: [{ ...ANYONE, actions: [] }] }, 'bucketPolicy[0].actions: is empty; give an action, such as s3:GetObject'],
  [{ bucketPolicy: [{ ...ANYONE, actions: ['GetObject'] }] },
    'bucketPolicy[0].actions: "GetObject" is no action on buckets; write s3: and a name, such as s3:GetObject'],
  [{ bucketPolicy: [{ ...ANYONE, actions: ['s3:*'], objects: [] }] },
    'bucketPolicy[0].objects: is empty; give a pattern, such as public/*, or leave it out for the bucket and all objects'],
  [{ bucketLifecycle: [] }, 'bucketLifecycle: is empty; give a rule, or leave the prop out'],
  [{ bucketLifecycle: [{ id: '', expirationDays: 1 }] }, 'bucketLifecycle[0].id: "" has 0 characters; give 1 to 255'],
  [{ bucketLifecycle: [{ id: 'a', expirationDays: 1 }, { id: 'a', expirationDays: 1 }] },
    'bucketLifecycle[1].id: "a" is taken by another rule; ids must differ'],
  [{ bucketLifecycle: [{ id: 'a' }] }, 'bucketLifecycle[0]: "a" does nothing; give expirationDays, transitions or another thing that happens to objects'],
  [{ bucketLifecycle: [{ id: 'a', expirationDays: 0 }] }, 'bucketLifecycle[0].expirationDays: 0 must be a whole number of at least 1'],
  [{ bucketLifecycle: [{ id: 'a', expirationDays: 1, expiredObjectDeleteMarker: true }] },
    'bucketLifecycle[0].expiredObjectDeleteMarker: cannot be had beside expirationDays; make two rules'],
  [{ bucketLifecycle: [{ id: 'a', transitions: [{ days: -1, storageClass: 'X' }] }] },
    'bucketLifecycle[0].transitions[0].days: -1 must be a whole number of at least 0'],
  [{ bucketLifecycle: [{ id: 'a', transitions: [{ days: 1, storageClass: 'X' }, { days: 2, storageClass: 'X' }] }] },
    'bucketLifecycle[0].transitions[1].storageClass: "X" is where another transition moves objects to; name each class once'],
  [{ bucketLifecycle: [{ id: 'a', expirationDays: 30, transitions: [{ days: 30, storageClass: 'X' }] }] },
    'bucketLifecycle[0].transitions[0].days: 30 is not before the 30 days after which objects are deleted, so that none is moved; move them earlier, or delete them later'],
  [{ namespace: 'Shop' },
    'namespace: "Shop" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
  [{ name: 'a'.repeat(250) },
    `name: is too long by 6: Rook makes an ObjectBucket obc-shop-${'a'.repeat(31)}…; give a shorter name`],
])('fails for %j', (props, problem) => {
  expect(messageOf(() => newClaim(props))).toBe(`storage/claim: ${problem}`);
});

test('who is let in by a policy is a user of the same store', () => {
  const other = new CephObjectStore(chart, 'far', { cluster, name: 'far' });
  const eve = BucketPrincipal.user(new CephObjectStoreUser(chart, 'mallory', { store: other, name: 'mallory' }));
  const bucketPolicy = [{ principals: [BucketPrincipal.unsafeAnyone(), eve], actions: ['s3:GetObject'] }];
  expect(messageOf(() => newClaim({ bucketPolicy }))).toBe(
    'storage/claim: bucketPolicy[0].principals[1]: storage/mallory is a user of far, and the bucket is in objects; give a user of that store');
});

test('an owner is a user of the same store', () => {
  const other = new CephObjectStore(chart, 'other', { cluster, name: 'other' });
  const bucketOwner = new CephObjectStoreUser(chart, 'eve', { store: other, name: 'eve' });
  expect(messageOf(() => newClaim({ bucketOwner }))).toBe(
    'storage/claim: bucketOwner: storage/eve is a user of the store other, and the bucket is in objects; give a user of the same store');
});

test('a store has one bucket of a name', () => {
  newClaim({ bucketName: 'pictures' });
  expect(messageOf(() => new ObjectBucketClaim(chart, 'second', { storageClass, bucketName: 'pictures', namespace: 'gallery' }))).toBe(
    'storage/second: bucketName: "pictures" is the bucket of storage/claim already, and both would be the same one in Ceph; give another name');
  const elsewhere = BucketStorageClass.fromBucketStorageClassName(chart, 'elsewhere', { name: 'elsewhere' });
  expect(() => new ObjectBucketClaim(chart, 'third', { storageClass: elsewhere, bucketName: 'pictures' })).not.toThrow();
});

test('a claim does not name a bucket where the StorageClass does', () => {
  const existing = store.addStorageClass('existing', { name: 'existing', bucketName: 'archive' });
  for (const prop of ['bucketName', 'generateBucketName']) {
    expect(messageOf(() => new ObjectBucketClaim(chart, prop, { storageClass: existing, [prop]: 'pictures' }))).toBe(
      `storage/${prop}: ${prop}: would be ignored: the StorageClass gives access to the bucket archive; leave it out`);
  }
});

test.each<[BucketStorageClassOptions, string]>([
  [{ bucketName: 'B' }, `bucketName: "B" ${NO_BUCKET}`],
  [{ name: 'B' }, 'name: "B" is no DNS subdomain of at most 253 characters: only lower-case letters, digits and "-" and ".", a letter or digit at both ends'],
])('a StorageClass fails for %j', (options, problem) => {
  expect(messageOf(() => store.addStorageClass('bad', options))).toBe(`storage/store/bad: ${problem}`);
});

test('a principal is one of IAM', () => {
  expect(messageOf(() => BucketPrincipal.arn('alice'))).toBe(
    'BucketPrincipal.arn: "alice" is no principal; write arn:aws:iam::<tenant or account>:user/<name>, or role/<name> or root');
});
