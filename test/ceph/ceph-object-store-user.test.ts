import { messageOf, newChart, objectOf } from './fixture';
import {
  CapabilityAccess, CephCluster, CephObjectStore, CephObjectStoreAccount, CephObjectStoreAccountProps, CephObjectStoreUser, CephObjectStoreUserProps,
  ICephCluster, ObjectUserOperation,
} from '../../src/ceph';

let chart: ReturnType<typeof newChart>;
let cluster: ICephCluster;
let store: CephObjectStore;

beforeEach(() => {
  chart = newChart();
  cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'rook-ceph', namespace: 'rook-ceph' });
  store = new CephObjectStore(chart, 'store', { cluster, name: 'objects', allowUsersInNamespaces: ['shop'] });
});

function newUser(props: Partial<CephObjectStoreUserProps> = {}): CephObjectStoreUser {
  return new CephObjectStoreUser(chart, 'user', { store, name: 'alice', ...props });
}

test('a user stands beside the store, and has keys in a Secret', () => {
  const user = newUser();
  expect(objectOf(chart, 'CephObjectStoreUser')).toEqual({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephObjectStoreUser',
    metadata: { name: 'alice', namespace: 'rook-ceph' },
    spec: { store: 'objects' },
  });
  expect([user.namespace, user.secretName]).toEqual(['rook-ceph', 'rook-ceph-object-user-objects-alice']);
});

test('a user has all that Rook knows of', () => {
  newUser({
    namespace: 'shop',
    displayName: 'Alice of the shop',
    maxBuckets: -1,
    maxObjects: 10000,
    maxSize: '100Gi',
    capabilities: {
      amzCache: CapabilityAccess.ALL,
      buckets: CapabilityAccess.READ,
      users: CapabilityAccess.READ_WRITE,
      oidcProvider: CapabilityAccess.WRITE,
      userPolicy: CapabilityAccess.READ,
    },
    opMask: [ObjectUserOperation.READ, ObjectUserOperation.WRITE],
    keys: [{ accessKeyRef: { name: 'keys', key: 'id' }, secretKeyRef: { name: 'keys', key: 'secret' } }],
    labels: { team: 'shop' },
  });
  expect(objectOf(chart, 'CephObjectStoreUser')).toEqual({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephObjectStoreUser',
    metadata: { name: 'alice', namespace: 'shop', labels: { team: 'shop' } },
    spec: {
      store: 'objects',
      clusterNamespace: 'rook-ceph',
      displayName: 'Alice of the shop',
      quotas: { maxBuckets: -1, maxObjects: 10000, maxSize: '100Gi' },
      capabilities: { 'amz-cache': '*', 'buckets': 'read', 'users': 'read, write', 'oidc-provider': 'write', 'user-policy': 'read' },
      opMask: ['read', 'write'],
      keys: [{ accessKeyRef: { name: 'keys', key: 'id' }, secretKeyRef: { name: 'keys', key: 'secret' } }],
    },
  });
});

test('what is not a prop is laid over', () => {
  newUser({ capabilities: { users: CapabilityAccess.READ }, spec: { capabilities: { bucket: '*' }, quotas: { maxSize: 1024 } } });
  expect(objectOf(chart, 'CephObjectStoreUser').spec).toEqual({
    store: 'objects', capabilities: { users: 'read', bucket: '*' }, quotas: { maxSize: 1024 },
  });
});

test('a user may be one of an account', () => {
  const account = new CephObjectStoreAccount(chart, 'account', { store, name: 'shop' });
  newUser({ account });
  expect(objectOf(chart, 'CephObjectStoreAccount')).toEqual({
    apiVersion: 'ceph.rook.io/v1', kind: 'CephObjectStoreAccount', metadata: { name: 'shop', namespace: 'rook-ceph' }, spec: { store: 'objects' },
  });
  expect(objectOf(chart, 'CephObjectStoreUser').spec).toEqual({ store: 'objects', accountRef: { name: 'shop' } });
});

test('an account has all that Rook knows of', () => {
  new CephObjectStoreAccount(chart, 'account', {
    store, name: 'shop', accountName: 'The shop', accountId: 'RGW00889737169837717', rootUserDisplayName: 'root@shop', skipRootUser: false,
  });
  expect(objectOf(chart, 'CephObjectStoreAccount').spec).toEqual({
    store: 'objects', name: 'The shop', accountID: 'RGW00889737169837717', rootUser: { displayName: 'root@shop', skipCreate: false },
  });
});

test('an account without root user', () => {
  new CephObjectStoreAccount(chart, 'account', { store, name: 'shop', skipRootUser: true });
  expect(objectOf(chart, 'CephObjectStoreAccount').spec).toEqual({ store: 'objects', rootUser: { skipCreate: true } });
});

test('a user and an account may be made elsewhere', () => {
  const user = CephObjectStoreUser.fromCephObjectStoreUserName(chart, 'bob', { store, name: 'bob' });
  expect([user.name, user.namespace, user.secretName, user.store]).toEqual(['bob', 'rook-ceph', 'rook-ceph-object-user-objects-bob', store]);
  expect(CephObjectStoreUser.fromCephObjectStoreUserName(chart, 'eve', { store, name: 'eve', namespace: 'shop' }).namespace).toBe('shop');
  const account = CephObjectStoreAccount.fromCephObjectStoreAccountName(chart, 'account', { store, name: 'shop' });
  newUser({ account });
  expect(objectOf(chart, 'CephObjectStoreUser').spec.accountRef).toEqual({ name: 'shop' });
});

test('whom a store that is made elsewhere allows is not known', () => {
  const apart = newChart();
  const home = CephCluster.fromCephClusterName(apart, 'ceph', { name: 'rook-ceph', namespace: 'rook-ceph' });
  const other = CephObjectStore.fromCephObjectStoreName(apart, 'other', { cluster: home, name: 'other' });
  new CephObjectStoreUser(apart, 'user', { store: other, name: 'alice', namespace: 'anywhere' });
  expect(objectOf(apart, 'CephObjectStoreUser').spec).toEqual({ store: 'other', clusterNamespace: 'rook-ceph' });
});

test('a store that is made elsewhere has users in its own namespace', () => {
  const apart = newChart();
  const home = CephCluster.fromCephClusterName(apart, 'ceph', { name: 'rook-ceph', namespace: 'rook-ceph' });
  const other = CephObjectStore.fromCephObjectStoreName(apart, 'other', { cluster: home, name: 'other' });
  new CephObjectStoreUser(apart, 'user', { store: other, name: 'alice' });
  expect(objectOf(apart, 'CephObjectStoreUser').spec).toEqual({ store: 'other' });
});

test('a store may allow all namespaces', () => {
  const open = new CephObjectStore(chart, 'open', { cluster, name: 'open', allowUsersInNamespaces: ['*'] });
  newUser({ store: open, namespace: 'anywhere' });
  expect(objectOf(chart, 'CephObjectStoreUser').metadata.namespace).toBe('anywhere');
});

test('a store has one user of a name, whatever the namespace', () => {
  newUser();
  expect(messageOf(() => new CephObjectStoreUser(chart, 'second', { store, name: 'alice', namespace: 'shop' }))).toBe(
    'storage/second: name: "alice" is the user of storage/user already, and both would be the same one in Ceph; give another name');
});

const KEY = { name: 'keys', key: 'id' };
const LONG = 'a'.repeat(64);

test.each<[() => Partial<CephObjectStoreUserProps>, string]>([
  [() => ({ namespace: 'bank' }), 'namespace: "bank" may have no users of storage/store; list it in allowUsersInNamespaces of the store'],
  [() => ({ namespace: 'Shop' }),
    'namespace: "Shop" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
  [() => ({ name: LONG }),
    `name: "${LONG}" is no DNS subdomain of at most 63 characters: only lower-case letters, digits and "-" and ".", a letter or digit at both ends`],
  [() => ({ name: 'dashboard-admin' }),
    'name: "dashboard-admin" is whom Rook and the dashboard work as, and they would lose their keys; give another name'],
  [() => ({ maxBuckets: -2 }), 'maxBuckets: -2 must be a whole number of at least -1'],
  [() => ({ maxObjects: 0 }), 'maxObjects: 0 must be a whole number of at least 1'],
  [() => ({ maxSize: '10GB' }), 'maxSize: "10GB" is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T'],
  [() => ({ maxSize: '0' }), 'maxSize: "0" is less than a byte; give a quantity such as 100Gi, or leave it out for no bound'],
  [() => ({ opMask: [ObjectUserOperation.READ, ObjectUserOperation.READ] }), 'opMask: has read twice; list each operation once'],
  [() => ({ keys: [] }), 'keys: is empty; give a pair, or leave the prop out for one that Rook makes'],
  [() => ({ keys: [{ accessKeyRef: KEY, secretKeyRef: { key: 'x' } }] }), 'keys[0].secretKeyRef: needs name and key of a Secret in the namespace of the user'],
  [() => ({ keys: [{ accessKeyRef: KEY, secretKeyRef: KEY }, { accessKeyRef: KEY, secretKeyRef: KEY }] }),
    'keys[1].accessKeyRef: keys/id is the access key of another pair; give each pair one of its own'],
  [() => ({ account: new CephObjectStoreAccount(chart, 'a', { store, name: 'a' }), displayName: 'Alice of the shop' }),
    'displayName: "Alice of the shop" has characters that a user of an account cannot have; use letters, digits and _+=,.@- only'],
  [() => ({ account: new CephObjectStoreAccount(chart, 'a', { store, name: 'a' }), namespace: 'shop' }),
    'namespace: "shop" is not that of the account, rook-ceph, where Rook looks for it; leave namespace out'],
  [() => ({ account: new CephObjectStoreAccount(chart, 'a', { store: new CephObjectStore(chart, 'b', { cluster, name: 'b' }), name: 'a' }) }),
    'account: storage/a is of the store b, and the user of objects; give an account of the same store'],
])('a user fails: %s', (props, problem) => {
  expect(messageOf(() => newUser(props()))).toBe(`storage/user: ${problem}`);
});

test.each<[Partial<CephObjectStoreAccountProps>, string]>([
  [{ accountName: 'a/b' }, 'accountName: "a/b" is no name of an account; use letters, digits, spaces and ._- only'],
  [{ accountId: 'RGW1' }, 'accountId: "RGW1" is no id; write RGW and 17 digits, or leave it out'],
  [{ rootUserDisplayName: 'a b' },
    'rootUserDisplayName: "a b" has characters that a user of an account cannot have; use letters, digits and _+=,.@- only'],
  [{ rootUserDisplayName: 'a'.repeat(65) }, 'rootUserDisplayName: has 65 characters; give at most 64'],
  [{ rootUserDisplayName: 'a', skipRootUser: true }, 'rootUserDisplayName: is for a root user, and skipRootUser makes none; leave out one of both'],
])('an account fails for %j', (props, problem) => {
  expect(messageOf(() => new CephObjectStoreAccount(chart, 'account', { store, name: 'a', ...props }))).toBe(`storage/account: ${problem}`);
});
