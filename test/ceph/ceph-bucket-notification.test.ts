import { ApiObject, Chart } from 'cdk8s';
import { messageOf, newChart, objectOf, objectsOf } from './fixture';
import {
  AmqpAckLevel, BucketEvent, BucketStorageClass, BucketTopicEndpoint, CephBucketNotification, CephBucketNotificationProps, CephBucketTopic,
  CephCluster, CephObjectStore, CephObjectStoreProps, KafkaAckLevel, KafkaMechanism, ObjectBucketClaim,
} from '../../src/ceph';
import { bundledFacts } from '../../src/schema/private/bundled-facts';

let chart: Chart;
let store: CephObjectStore;
let storageClass: BucketStorageClass;

beforeEach(() => {
  chart = newChart('shop');
  const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'rook-ceph', namespace: 'rook-ceph' });
  store = new CephObjectStore(chart, 'store', { cluster, name: 'objects' });
  storageClass = store.addStorageClass('class', { name: 'buckets' });
});

const HTTP = BucketTopicEndpoint.http('https://receiver.shop.svc:8443/buckets');

function newTopic(endpoint: BucketTopicEndpoint = HTTP): CephBucketTopic {
  return new CephBucketTopic(chart, 'topic', { store, name: 'changes', endpoint });
}

function newNotification(props: Partial<CephBucketNotificationProps> = {}, topic: CephBucketTopic = newTopic()): CephBucketNotification {
  return new CephBucketNotification(chart, 'notification', { topic, name: 'pictures', ...props });
}

test('a bucket notifies of what happens to its objects', () => {
  const notification = newNotification();
  const claim = new ObjectBucketClaim(chart, 'claim', { storageClass, name: 'pictures', labels: { some: 'value' } });
  notification.attachTo(claim);
  expect(objectsOf(chart).slice(2)).toEqual([
    {
      apiVersion: 'ceph.rook.io/v1',
      kind: 'CephBucketTopic',
      metadata: { name: 'changes', namespace: 'shop' },
      spec: { objectStoreName: 'objects', objectStoreNamespace: 'rook-ceph', endpoint: { http: { uri: 'https://receiver.shop.svc:8443/buckets' } } },
    },
    {
      apiVersion: 'ceph.rook.io/v1',
      kind: 'CephBucketNotification',
      metadata: { name: 'pictures', namespace: 'shop' },
      spec: { topic: 'changes' },
    },
    {
      apiVersion: 'objectbucket.io/v1alpha1',
      kind: 'ObjectBucketClaim',
      metadata: { name: 'pictures', namespace: 'shop', labels: { 'some': 'value', 'bucket-notification-pictures': 'pictures' } },
      spec: { generateBucketName: 'pictures', storageClassName: 'buckets' },
    },
  ]);
});

test('notifications may be about some objects only', () => {
  newNotification({
    events: [BucketEvent.OBJECT_CREATED_PUT, BucketEvent.OBJECT_REMOVED],
    prefix: 'hello',
    suffix: '.png',
    regex: '[a-z]*\\.*',
    metadataFilters: { 'x-amz-meta-color': 'blue' },
    tagFilters: { project: 'brown' },
  });
  expect(objectOf(chart, 'CephBucketNotification').spec).toEqual({
    topic: 'changes',
    events: ['s3:ObjectCreated:Put', 's3:ObjectRemoved:*'],
    filter: {
      keyFilters: [{ name: 'prefix', value: 'hello' }, { name: 'suffix', value: '.png' }, { name: 'regex', value: '[a-z]*\\.*' }],
      metadataFilters: [{ name: 'x-amz-meta-color', value: 'blue' }],
      tagFilters: [{ name: 'project', value: 'brown' }],
    },
  });
});

test('the events are those that Rook knows', () => {
  const crd = bundledFacts('rook').crds.find(({ names }) => names.kind === 'CephBucketNotification')!;
  expect(Object.values(BucketEvent)).toEqual(crd.versions[0].schema!.properties!.spec.properties!.events.items!.enum);
});

test('a topic is given all that Rook knows of', () => {
  new CephBucketTopic(chart, 'topic', { store, name: 'changes', endpoint: HTTP, namespace: 'gallery', persistent: true, opaqueData: 'my@email.com' });
  expect(objectOf(chart, 'CephBucketTopic')).toMatchObject({
    metadata: { name: 'changes', namespace: 'gallery' }, spec: { persistent: true, opaqueData: 'my@email.com' },
  });
});

const REF = { name: 'kafka', key: 'user' };
const PASSWORD = { name: 'kafka', key: 'password' };

test.each<[BucketTopicEndpoint, any]>([
  [BucketTopicEndpoint.http('http://receiver:8080', { sendCloudEvents: true, unsafeDisableVerifySSL: true }),
    { http: { uri: 'http://receiver:8080', disableVerifySSL: true, sendCloudEvents: true } }],
  [BucketTopicEndpoint.amqp('amqps://rabbit:5671/vhost', 'changes', { ackLevel: AmqpAckLevel.ROUTABLE, unsafeDisableVerifySSL: false }),
    { amqp: { uri: 'amqps://rabbit:5671/vhost', exchange: 'changes', disableVerifySSL: false, ackLevel: 'routable' } }],
  [BucketTopicEndpoint.amqp('amqp://rabbit', 'changes'), { amqp: { uri: 'amqp://rabbit', exchange: 'changes' } }],
  [BucketTopicEndpoint.kafka('kafka://kafka:9092'), { kafka: { uri: 'kafka://kafka:9092' } }],
  [BucketTopicEndpoint.kafka('kafka://kafka:9093', { userSecretRef: REF, passwordSecretRef: PASSWORD, mechanism: KafkaMechanism.SCRAM_SHA_512 }),
    { kafka: { uri: 'kafka://kafka:9093', useSSL: true, mechanism: 'SCRAM-SHA-512', userSecretRef: REF, passwordSecretRef: PASSWORD } }],
  [BucketTopicEndpoint.kafka('kafka://kafka:9093', { useSSL: false, ackLevel: KafkaAckLevel.NONE, unsafeDisableVerifySSL: true }),
    { kafka: { uri: 'kafka://kafka:9093', disableVerifySSL: true, useSSL: false, ackLevel: 'none' } }],
])('an endpoint is as Rook writes it: %#', (endpoint, written) => {
  const secure = new CephObjectStore(chart, 'secure', { cluster: store.cluster, name: 'secure', sslCertificateRef: 'tls' });
  new CephBucketTopic(chart, 'topic', { store: secure, name: 'changes', endpoint });
  expect(objectOf(chart, 'CephBucketTopic').spec.endpoint).toEqual(written);
});

const CREDENTIALS = 'has credentials in it, which would stand in the manifest for all to read; leave them out';

test.each<[() => BucketTopicEndpoint, string]>([
  [() => BucketTopicEndpoint.http('receiver:8080'),
    'BucketTopicEndpoint.http: uri: "receiver:8080" is no URL; write http://host or https://host, with a port where it is not the usual one'],
  [() => BucketTopicEndpoint.http('https://user:password@receiver'), `BucketTopicEndpoint.http: uri: https://***@receiver ${CREDENTIALS}`],
  [() => BucketTopicEndpoint.amqp('amqp://guest:guest@rabbit/vhost', 'x'), `BucketTopicEndpoint.amqp: uri: amqp://***@rabbit/vhost ${CREDENTIALS}`],
  [() => BucketTopicEndpoint.amqp('http://rabbit', 'x'),
    'BucketTopicEndpoint.amqp: uri: "http://rabbit" is no URL; write amqp://host or amqps://host, with a port where it is not the usual one'],
  [() => BucketTopicEndpoint.amqp('amqp://rabbit', ''), 'BucketTopicEndpoint.amqp: exchange: is empty; name the exchange that notifications go to'],
  [() => BucketTopicEndpoint.kafka('kafka://user@kafka'), `BucketTopicEndpoint.kafka: uri: kafka://***@kafka ${CREDENTIALS}`],
  [() => BucketTopicEndpoint.kafka('kafka://kafka', { userSecretRef: REF }),
    'BucketTopicEndpoint.kafka: passwordSecretRef: is missing, and user and password go together; give both, or neither'],
  [() => BucketTopicEndpoint.kafka('kafka://kafka', { passwordSecretRef: PASSWORD }),
    'BucketTopicEndpoint.kafka: userSecretRef: is missing, and user and password go together; give both, or neither'],
  [() => BucketTopicEndpoint.kafka('kafka://kafka', { userSecretRef: REF, passwordSecretRef: { key: 'password' } }),
    'BucketTopicEndpoint.kafka: passwordSecretRef: needs name and key of a Secret in the namespace of the topic'],
])('an endpoint fails: %#', (make, problem) => {
  expect(messageOf(make)).toBe(problem);
});

test.each<[Partial<CephBucketNotificationProps>, string]>([
  [{ events: [] }, 'events: is empty, which Rook takes for objects made or removed; leave it out, or list some'],
  [{ events: [BucketEvent.REPLICATION, BucketEvent.REPLICATION] }, 'events: has s3:Replication:* twice; list each event once'],
  [{ events: [BucketEvent.OBJECT_CREATED, BucketEvent.OBJECT_RESTORE_POST] },
    'events: s3:ObjectRestore:Post is refused by Ceph 20.2.4, and then nothing is sent at all; leave it out'],
  [{ prefix: '' }, 'prefix: is empty; leave it out for any object'],
  [{ name: 'a'.repeat(44) },
    `name: "${'a'.repeat(44)}" is no DNS subdomain of at most 43 characters: only lower-case letters, digits and "-" and ".", a letter or digit at both ends`],
])('a notification fails for %j', (props, problem) => {
  expect(messageOf(() => newNotification(props))).toBe(`storage/notification: ${problem}`);
});

test.each(['quay.io/ceph/ceph:v20.2.5', 'registry.example.com/ceph:ours'])('events of archives are not refused with %s', cephImage => {
  const cluster = CephCluster.fromCephClusterName(chart, 'newer', { name: 'newer', namespace: 'newer', cephImage });
  const other = CephObjectStore.fromCephObjectStoreName(chart, 'other', { cluster, name: 'other' });
  const topic = CephBucketTopic.fromCephBucketTopicName(chart, 'elsewhere', { store: other, name: 'changes' });
  const { node } = new CephBucketNotification(chart, 'archive', { topic, name: 'archive', events: [BucketEvent.OBJECT_RESTORE] });
  expect(ApiObject.of(node.findChild('Resource')).toJson().spec.events).toEqual(['s3:ObjectRestore:*']);
});

test('Ceph takes credentials of a broker over TLS only', () => {
  const endpoint = BucketTopicEndpoint.kafka('kafka://kafka:9093', { userSecretRef: REF, passwordSecretRef: PASSWORD });
  const make = (id: string, props: Partial<CephObjectStoreProps>) =>
    new CephBucketTopic(chart, id, { store: new CephObjectStore(chart, `${id}-store`, { cluster: store.cluster, name: id, ...props }), endpoint, name: id });
  expect(messageOf(() => make('plain', {}))).toBe('storage/plain: endpoint: has credentials, which Ceph takes over TLS only, '
    + 'and storage/plain-store speaks none; give the store a certificate in sslCertificateRef');
  expect(() => make('secure', { sslCertificateRef: 'tls' })).not.toThrow();
  expect(() => make('told', { rgwConfig: { rgw_allow_notification_secrets_in_cleartext: 'true' } })).not.toThrow();
  const elsewhere = CephObjectStore.fromCephObjectStoreName(chart, 'elsewhere', { cluster: store.cluster, name: 'elsewhere' });
  expect(() => new CephBucketTopic(chart, 'unknown', { store: elsewhere, endpoint, name: 'unknown' })).not.toThrow();
});

test('a store has one topic of a name, whatever the namespace', () => {
  newTopic();
  expect(messageOf(() => new CephBucketTopic(chart, 'second', { store, name: 'changes', namespace: 'gallery', endpoint: HTTP }))).toBe(
    'storage/second: name: "changes" is the topic of storage/topic already, and both would be the same one in Ceph; give another name');
  const other = new CephObjectStore(chart, 'other', { cluster: store.cluster, name: 'other' });
  expect(() => new CephBucketTopic(chart, 'third', { store: other, name: 'changes', namespace: 'gallery', endpoint: HTTP })).not.toThrow();
});

test('the name of a topic has no dots', () => {
  expect(messageOf(() => new CephBucketTopic(chart, 'topic', { store, name: 'shop.changes', endpoint: HTTP }))).toBe('storage/topic: name: "shop.changes" is no '
    + 'name of a topic of at most 253 characters: only lower-case letters, digits and "-", a letter or digit at both ends');
});

test('a claim of another namespace cannot notify', () => {
  const claim = new ObjectBucketClaim(chart, 'claim', { storageClass, name: 'pictures', namespace: 'gallery' });
  expect(messageOf(() => newNotification().attachTo(claim))).toBe('storage/notification: attachTo: storage/claim is in gallery, '
    + 'and the notification in shop, where alone Rook looks for it; give claim and topic the same namespace');
});

test('a bucket of another store cannot notify', () => {
  const other = new CephObjectStore(chart, 'other', { cluster: store.cluster, name: 'other' });
  const claim = new ObjectBucketClaim(chart, 'claim', { storageClass: other.addStorageClass('class', { name: 'others' }), name: 'pictures' });
  expect(messageOf(() => newNotification().attachTo(claim))).toBe('storage/notification: attachTo: the bucket of storage/claim is in the store other, '
    + 'and the topic changes is of objects; use a topic of the same store');
});

test('a topic that is made elsewhere gives the namespace', () => {
  const plain = newChart();
  const cluster = CephCluster.fromCephClusterName(plain, 'ceph', { name: 'rook-ceph' });
  const there = CephObjectStore.fromCephObjectStoreName(plain, 'store', { cluster, name: store.name });
  const topic = CephBucketTopic.fromCephBucketTopicName(plain, 'topic', { store: there, name: 'changes', namespace: 'gallery' });
  const notification = new CephBucketNotification(plain, 'notification', { topic, name: 'pictures' });
  const buckets = BucketStorageClass.fromBucketStorageClassName(plain, 'class', { name: 'buckets' });
  const claim = new ObjectBucketClaim(plain, 'claim', { storageClass: buckets, name: 'pictures', namespace: 'gallery' });
  notification.attachTo(claim);
  expect(objectsOf(plain).map(({ metadata }) => metadata)).toEqual([
    { name: 'pictures', namespace: 'gallery' },
    { name: 'pictures', namespace: 'gallery', labels: { 'bucket-notification-pictures': 'pictures' } },
  ]);
  const lost = new ObjectBucketClaim(plain, 'lost', { storageClass: buckets, name: 'lost' });
  expect(messageOf(() => notification.attachTo(lost))).toMatch(/^storage\/notification: attachTo: storage\/lost is in no namespace of its own, and /);
});
