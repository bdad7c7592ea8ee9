import { Chart } from 'cdk8s';
import { messageOf, newChart, objectOf } from './fixture';
import {
  CapabilityAccess, CephCluster, CephCOSIBucketAccessClass, CephCOSIBucketClass, CephCOSIDriver, CephCOSIDriverProps, CephObjectStore,
  CephObjectStoreUser, CosiDeploymentStrategy, ICephCluster, ICephObjectStoreUser,
} from '../../src/ceph';

let chart: Chart;
let cluster: ICephCluster;
let store: CephObjectStore;

beforeEach(() => {
  chart = newChart('shop');
  cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'ceph', namespace: 'ceph', operatorNamespace: 'rook-ceph' });
  store = new CephObjectStore(chart, 'store', { cluster, name: 'objects' });
});

function newUser(): ICephObjectStoreUser {
  return new CephObjectStoreUser(chart, 'user', { store, name: 'cosi', capabilities: { users: CapabilityAccess.ALL, buckets: CapabilityAccess.ALL } });
}

function newDriver(props: Partial<CephCOSIDriverProps> = {}): CephCOSIDriver {
  return new CephCOSIDriver(chart, 'driver', { cluster, ...props });
}

test('the driver is where the operator is, and runs as soon as there is a store', () => {
  newDriver();
  expect(objectOf(chart, 'CephCOSIDriver')).toEqual({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephCOSIDriver',
    metadata: { name: 'ceph-cosi-driver', namespace: 'rook-ceph' },
    spec: { deploymentStrategy: 'Auto' },
  });
});

test('the driver is given all that Rook knows of', () => {
  newDriver({
    name: 'cosi',
    deploymentStrategy: CosiDeploymentStrategy.ALWAYS,
    image: 'quay.io/ceph/cosi:v0.1.4',
    objectProvisionerImage: 'sidecar:v0.2.2',
    placement: { tolerations: [{ operator: 'Exists' }] },
    resources: { limits: { memory: '1Gi' } },
    spec: { resources: { requests: { memory: '512Mi' } } },
  });
  expect(objectOf(chart, 'CephCOSIDriver')).toMatchObject({
    metadata: { name: 'cosi' },
    spec: {
      deploymentStrategy: 'Always',
      image: 'quay.io/ceph/cosi:v0.1.4',
      objectProvisionerImage: 'sidecar:v0.2.2',
      placement: { tolerations: [{ operator: 'Exists' }] },
      resources: { limits: { memory: '1Gi' }, requests: { memory: '512Mi' } },
    },
  });
});

const PARAMETERS = { objectStoreUserSecretName: 'rook-ceph-object-user-objects-cosi', objectStoreUserSecretNamespace: 'ceph' };
const API = { apiVersion: 'objectstorage.k8s.io/v1alpha1' };

test('buckets outlive their claims', () => {
  newDriver();
  new CephCOSIBucketClass(chart, 'class', { user: newUser(), name: 'buckets', parameters: { extra: 'x' } });
  expect(objectOf(chart, 'BucketClass')).toEqual({
    ...API,
    kind: 'BucketClass',
    metadata: { name: 'buckets' },
    driverName: 'rook-ceph.ceph.objectstorage.k8s.io',
    deletionPolicy: 'Retain',
    parameters: { ...PARAMETERS, extra: 'x' },
  });
});

test('buckets go with their claims where that is called unsafe', () => {
  newDriver();
  new CephCOSIBucketClass(chart, 'class', { user: newUser(), name: 'buckets', unsafeDeleteDataWithClaim: true });
  expect(objectOf(chart, 'BucketClass').deletionPolicy).toBe('Delete');
});

test('access is by keys', () => {
  newDriver();
  new CephCOSIBucketAccessClass(chart, 'access', { user: newUser(), name: 'keys' });
  expect(objectOf(chart, 'BucketAccessClass')).toEqual({
    ...API,
    kind: 'BucketAccessClass',
    metadata: { name: 'keys' },
    driverName: 'rook-ceph.ceph.objectstorage.k8s.io',
    authenticationType: 'KEY',
    parameters: PARAMETERS,
  });
});

test('the user may have capabilities under their older names, or be made elsewhere', () => {
  newDriver();
  const old = new CephObjectStoreUser(chart, 'old', { store, name: 'old', spec: { capabilities: { user: '*', bucket: '*' } } });
  const imported = CephObjectStoreUser.fromCephObjectStoreUserName(chart, 'imported', { store, name: 'imported' });
  new CephCOSIBucketClass(chart, 'class', { user: old, name: 'buckets' });
  new CephCOSIBucketAccessClass(chart, 'access', { user: imported, name: 'keys' });
  expect(objectOf(chart, 'BucketClass').parameters.objectStoreUserSecretName).toBe('rook-ceph-object-user-objects-old');
  expect(objectOf(chart, 'BucketAccessClass').parameters.objectStoreUserSecretName).toBe('rook-ceph-object-user-objects-imported');
});

test('an operator has one driver', () => {
  newDriver();
  expect(messageOf(() => new CephCOSIDriver(chart, 'second', { cluster }))).toBe(
    'storage/second: cluster: the operator in rook-ceph has a driver already, storage/driver, and runs none where there are two; leave one out');
  const other = CephCluster.fromCephClusterName(chart, 'other', { name: 'other', namespace: 'other' });
  const otherApp = newChart();
  const same = CephCluster.fromCephClusterName(otherApp, 'ceph', { name: cluster.name });
  expect(() => new CephCOSIDriver(otherApp, 'driver', { cluster: same })).not.toThrow();
  expect(() => new CephCOSIDriver(chart, 'third', { cluster: other })).not.toThrow();
});

test('fails when memory is limited below what is asked for', () => {
  expect(messageOf(() => newDriver({ resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } }))).toBe(
    'storage/driver: resources.limits.memory: 1Gi is less than the 2Gi that are requested; raise the limit or lower the request');
});

test('the driver works in the name of a user who may make users and buckets', () => {
  const user = new CephObjectStoreUser(chart, 'user', { store, name: 'cosi', capabilities: { users: CapabilityAccess.ALL, buckets: CapabilityAccess.READ } });
  for (const cls of [CephCOSIBucketClass, CephCOSIBucketAccessClass]) {
    expect(messageOf(() => new cls(chart, cls.name, { user }))).toBe(`storage/${cls.name}: user: storage/user may not make buckets, `
      + 'which the driver does in its name; give it capabilities { buckets: CapabilityAccess.ALL }');
  }
});
