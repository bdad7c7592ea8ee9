import { App, Chart, Testing } from 'cdk8s';
import {
  BucketEvent, BucketLifecycleRule, BucketPrincipal, BucketStorageClass, BucketTopicEndpoint, CapabilityAccess, CephBucketNotification,
  CephBucketTopic, CephCluster as ClusterConstruct, CephObjectStore, CephObjectStoreUser, ObjectBucketClaim, ObjectBucketClaimProps,
  ObjectUserOperation,
} from '../../../src/ceph';
import { CephCluster } from '../harness/ceph-cluster';
import { S3Answer, S3Client, S3Keys } from '../harness/s3-client';

let cluster: CephCluster;
let alice: S3Client;
let bob: S3Client;

const ALICE: S3Keys = { accessKey: 'ALICEALICEALICEALICE', secretKey: 'alice' };
const BOB: S3Keys = { accessKey: 'BOBBOBBOBBOBBOBBOBBO', secretKey: 'bob' };

async function admin(...args: string[]): Promise<any> {
  const { code, stdout, stderr } = await cluster.run(['radosgw-admin', ...args]);
  if (code !== 0) throw new Error(`radosgw-admin ${args.join(' ')}: ${stderr}`);
  return stdout === '' ? undefined : JSON.parse(stdout);
}

async function newUser(name: string, { accessKey, secretKey }: S3Keys): Promise<S3Client> {
  await admin('user', 'create', `--uid=${name}`, `--display-name=${name}`, `--access-key=${accessKey}`, `--secret-key=${secretKey}`);
  return new S3Client(cluster.rgwUrl, { accessKey, secretKey });
}

beforeAll(async () => {
  cluster = await CephCluster.start({ rgw: true });
  alice = await newUser('alice', ALICE);
  bob = await newUser('bob', BOB);
});

afterAll(async () => {
  await cluster?.stop();
});

/** A chart with a store that is made elsewhere. */
function newChart(): { chart: Chart; store: CephObjectStore; storageClass: BucketStorageClass } {
  const chart = new Chart(new App(), 'storage', { namespace: 'rook-ceph' });
  const ceph = ClusterConstruct.fromCephClusterName(chart, 'ceph', { name: 'rook-ceph' });
  const store = new CephObjectStore(chart, 'store', { cluster: ceph, name: 'objects' });
  return { chart, store, storageClass: store.addStorageClass('class', { name: 'buckets' }) };
}

function specOf(chart: Chart, kind: string): any {
  return (Testing.synth(chart) as any[]).find(object => object.kind === kind).spec;
}

/** What a claim hands on to the operator. */
function configOf(props: Partial<ObjectBucketClaimProps>, make = newChart()): any {
  new ObjectBucketClaim(make.chart, 'claim', { storageClass: make.storageClass, name: 'claim', ...props });
  return specOf(make.chart, 'ObjectBucketClaim').additionalConfig;
}

function isRefused(props: Partial<ObjectBucketClaimProps>): boolean {
  try {
    configOf(props);
    return false;
  } catch {
    return true;
  }
}

/** JSON of a lifecycle as the XML that a client of S3 makes of it. */
function xmlOf(name: string, value: unknown): string {
  const list: { [field: string]: string } = { Rules: 'Rule', Transitions: 'Transition', NoncurrentVersionTransitions: 'NoncurrentVersionTransition', Tags: 'Tag' };
  if (Array.isArray(value)) return value.map(item => xmlOf(list[name], item)).join('');
  const inner = typeof value === 'object' ? Object.entries(value as object).map(([key, field]) => xmlOf(key, field)).join('') : String(value);
  return `<${name}>${inner}</${name}>`;
}

test('names of buckets are refused that Ceph refuses', async () => {
  const names = [
    'abc', 'pictures', 'a.b', 'a-b', '0ab', 'a'.repeat(63),
    'ab', 'a'.repeat(64), 'Pictures', 'our_pictures', '-abc', 'abc-', 'abc.', 'a..b', 'a.-b', 'a-.b', '10.0.0.1',
  ];
  const wrong: string[] = [];
  for (const bucketName of names) {
    const { status } = await alice.send('PUT', `/${bucketName}`);
    if (isRefused({ bucketName }) !== (status !== 200)) wrong.push(`${bucketName}: Ceph answers ${status}`);
  }
  expect(wrong).toEqual([]);
});

test('what a policy allows is allowed, and nothing else', async () => {
  await alice.send('PUT', '/policies');
  await alice.send('PUT', '/policies/a', 'a', 'text/plain');
  await alice.send('PUT', '/policies/private/b', 'b', 'text/plain');
  const statuses = async () => [
    (await bob.send('GET', '/policies/a')).status, (await bob.send('GET', '/policies/private/b')).status,
    (await bob.send('GET', '/policies')).status, (await new S3Client(cluster.rgwUrl).send('GET', '/policies/a')).status,
  ];
  expect(await statuses()).toEqual([403, 403, 403, 403]);
  const make = newChart();
  const reader = CephObjectStoreUser.fromCephObjectStoreUserName(make.chart, 'bob', { store: make.store, name: 'bob' });
  const { bucketPolicy } = configOf({
    bucketName: 'policies', bucketPolicy: [{ principals: [BucketPrincipal.user(reader)], actions: ['s3:GetObject', 's3:ListBucket'] }],
  }, make);
  expect((await alice.send('PUT', '/policies?policy', bucketPolicy, 'application/json')).text).toBe('');
  expect(await statuses()).toEqual([200, 200, 200, 403]);
});

test('a policy for all names that a bucket can have is in effect for the one that it gets', async () => {
  const name = 'claim-0a1b2c3d-0a1b-4c3d-8e9f-0a1b2c3d4e5f';
  await alice.send('PUT', `/${name}`);
  await alice.send('PUT', `/${name}/public/a`, 'a', 'text/plain');
  await alice.send('PUT', `/${name}/b`, 'b', 'text/plain');
  const { bucketPolicy } = configOf({ bucketPolicy: [{ principals: [BucketPrincipal.unsafeAnyone()], actions: ['s3:GetObject'], objects: ['public/*'] }] });
  expect((await alice.send('PUT', `/${name}?policy`, bucketPolicy, 'application/json')).text).toBe('');
  const anyone = new S3Client(cluster.rgwUrl);
  expect([(await anyone.send('GET', `/${name}/public/a`)).status, (await anyone.send('GET', `/${name}/b`)).status]).toEqual([200, 403]);
});

const MOVES = [{ days: 7, storageClass: 'STANDARD' }];

test('lifecycle rules are kept as they are given', async () => {
  await alice.send('PUT', '/lifecycles');
  const bucketLifecycle: BucketLifecycleRule[] = [
    { id: 'markers', expiredObjectDeleteMarker: true },
    { id: 'old', prefix: 'logs/', tags: { keep: 'no', team: 'shop' }, expirationDays: 30, transitions: MOVES },
    { id: 'tagged', enabled: false, tags: { keep: 'no' }, expirationDays: 1 },
    { id: 'uploads', abortIncompleteMultipartUploadDays: 1 },
    { id: 'versions', noncurrentVersionExpirationDays: 90, noncurrentVersionTransitions: MOVES },
  ];
  const { Rules } = JSON.parse(configOf({ bucketLifecycle }).bucketLifecycle);
  expect((await alice.send('PUT', '/lifecycles?lifecycle', xmlOf('LifecycleConfiguration', { Rules }))).text).toBe('');
  const kept = (await alice.send('GET', '/lifecycles?lifecycle')).text;
  expect([...kept.matchAll(/<ID>(.*?)<\/ID>/g)].map(([, id]) => id)).toEqual(['markers', 'old', 'tagged', 'uploads', 'versions']);
  expect([...kept.matchAll(/<Status>(.*?)<\/Status>/g)].map(([, status]) => status)).toEqual(['Enabled', 'Enabled', 'Disabled', 'Enabled', 'Enabled']);
  expect([...kept.matchAll(/<(\w*Days\w*)>(\d+)</g)].map(([, field, days]) => `${field} ${days}`).sort()).toEqual([
    'Days 1', 'Days 30', 'Days 7', 'DaysAfterInitiation 1', 'NoncurrentDays 7', 'NoncurrentDays 90',
  ]);
});

test.each<[string, BucketLifecycleRule]>([
  ['moves twice to one class', { id: 'a', transitions: [...MOVES, { days: 8, storageClass: 'STANDARD' }] }],
  ['has nothing to do', { id: 'a' }],
])('a rule that %s is refused by Ceph too', async (_, rule) => {
  expect(isRefused({ bucketLifecycle: [rule] })).toBe(true);
  await alice.send('PUT', '/refused');
  const transitions = rule.transitions?.map(({ days, storageClass }) => ({ Days: days, StorageClass: storageClass }));
  const Rules = [{
    ID: rule.id,
    Status: 'Enabled',
    Prefix: '',
    ...(transitions && { Transitions: transitions }),
  }];
  expect((await alice.send('PUT', '/refused?lifecycle', xmlOf('LifecycleConfiguration', { Rules }))).status).toBe(400);
});

test('Ceph knows each capability and operation, and the bounds of a user', async () => {
  const { chart, store } = newChart();
  const all = CapabilityAccess.READ_WRITE;
  new CephObjectStoreUser(chart, 'carol', {
    store,
    name: 'carol',
    maxBuckets: -1,
    maxSize: '1Gi',
    capabilities: {
      amzCache: CapabilityAccess.ALL,
      bilog: all,
      buckets: all,
      datalog: all,
      info: all,
      mdlog: all,
      metadata: all,
      oidcProvider: all,
      ratelimit: all,
      roles: all,
      usage: all,
      userPolicy: all,
      users: CapabilityAccess.READ,
      zone: CapabilityAccess.WRITE,
    },
    opMask: [ObjectUserOperation.READ, ObjectUserOperation.WRITE],
  });
  const { capabilities, opMask, quotas } = specOf(chart, 'CephObjectStoreUser');
  const caps = Object.entries(capabilities).map(([type, perm]) => `${type}=${perm}`).join(';');
  const user = await admin('user', 'create', '--uid=carol', '--display-name=carol', `--caps=${caps}`, `--op-mask=${opMask.join(',')}`, `--max-buckets=${quotas.maxBuckets}`);
  expect(user.caps).toHaveLength(14);
  expect([user.op_mask, user.max_buckets]).toEqual(['read, write', -1]);
});

/** Has Ceph make a topic, as Rook does. */
async function createTopic(name: string, endpoint: string): Promise<S3Answer> {
  const attributes = `Attributes.entry.1.key=push-endpoint&Attributes.entry.1.value=${encodeURIComponent(endpoint)}`;
  return alice.send('POST', '/', `Action=CreateTopic&Name=${name}&${attributes}`, 'application/x-www-form-urlencoded');
}

test('names of topics are refused that Ceph refuses', async () => {
  const wrong: string[] = [];
  for (const name of ['changes', 'shop-changes', '0', 'a'.repeat(253), 'shop.changes']) {
    const { status } = await createTopic(name, 'http://127.0.0.1:1');
    if (isTopicRefused(name, BucketTopicEndpoint.http('http://127.0.0.1:1')) !== (status !== 200)) wrong.push(`${name}: Ceph answers ${status}`);
  }
  expect(wrong).toEqual([]);
});

test('credentials of a broker are refused for a store without TLS, as Ceph refuses them', async () => {
  const [userSecretRef, passwordSecretRef] = ['user', 'password'].map(key => ({ name: 'kafka', key }));
  expect(isTopicRefused('secret', BucketTopicEndpoint.kafka('kafka://127.0.0.1:9093', { userSecretRef, passwordSecretRef }))).toBe(true);
  const { status, text } = await createTopic('secret', 'kafka://user:password@127.0.0.1:9093');
  expect([status, /<Message>(.*?)</.exec(text)?.[1]]).toEqual([400, 'Topic contains secrets that must be transmitted over a secure transport']);
});

function isTopicRefused(name: string, endpoint: BucketTopicEndpoint): boolean {
  const { chart, store } = newChart();
  try {
    new CephBucketTopic(chart, 'topic', { store, name, endpoint });
    return false;
  } catch {
    return true;
  }
}

test('Ceph knows each event that is not refused', async () => {
  await alice.send('PUT', '/events');
  const created = await createTopic('changes', 'http://127.0.0.1:1');
  const topic = /<TopicArn>(.*?)<\/TopicArn>/.exec(created.text)![1];
  const wrong: string[] = [];
  for (const event of Object.values(BucketEvent)) {
    const configuration = `<TopicConfiguration><Id>n</Id><Topic>${topic}</Topic><Event>${event}</Event></TopicConfiguration>`;
    const { status } = await alice.send('PUT', '/events?notification', `<NotificationConfiguration>${configuration}</NotificationConfiguration>`);
    if (refusesEvent(event) !== (status !== 200)) wrong.push(`${event}: Ceph answers ${status}`);
  }
  expect(wrong).toEqual([]);
});

/** Whether a notification with the event is refused for the version of the judge. */
function refusesEvent(event: BucketEvent): boolean {
  const { chart, store } = newChart();
  const topic = CephBucketTopic.fromCephBucketTopicName(chart, 'topic', { store, name: 'changes' });
  try {
    new CephBucketNotification(chart, 'notification', { topic, name: 'n', events: [event] });
    return false;
  } catch {
    return true;
  }
}
