import { App, Chart } from 'cdk8s';
import { hosts } from './fixture';
import {
  BucketEvent, BucketStorageClass, CephBlockPool, CephBlockPoolRadosNamespace, CephBucketNotification, CephBucketTopic, CephCluster,
  CephFilesystem, CephFilesystemSubVolumeGroup, CephFsStorageClass, CephObjectRealm, CephObjectStore, CephObjectStoreAccount,
  CephObjectStoreUser, CephObjectZoneGroup, ObjectBucketClaim, RbdStorageClass,
} from '../../src/ceph';
import { Pack } from '../../src/checks';
import { StorageChecks } from '../../src/gate';

let written = '';
beforeEach(() => {
  written = '';
  jest.spyOn(process.stderr, 'write').mockImplementation(text => {
    written += text;
    return true;
  });
});
afterEach(() => jest.restoreAllMocks());

/** A cluster of which the app makes some parts. */
function newEstate(): { app: App; chart: Chart; cluster: CephCluster; store: CephObjectStore } {
  const app = new App();
  const chart = new Chart(app, 'storage');
  const cluster = new CephCluster(chart, 'ceph', { topology: hosts(3) });
  new CephBlockPool(chart, 'pool', { cluster, name: 'replicapool' });
  new CephFilesystem(chart, 'files', { cluster, name: 'myfs' });
  const store = new CephObjectStore(chart, 'store', { cluster, name: 'my-store' });
  StorageChecks.of(app).usePack(Pack.ALL);
  return { app, chart, cluster, store };
}

/** Everything that is said of something that is not there. */
function missed(app: App): string[] {
  app.synthYaml();
  return written.split('\n').filter(line => /there is no|has no Ceph|and no CephCluster|is right only/.test(line));
}

test('what exists already, or is made elsewhere, is not missing beside others of its kind', () => {
  const { app, chart, cluster } = newEstate();
  const pool = CephBlockPool.fromPoolName(chart, 'other-pool', { cluster, poolName: 'other' });
  new RbdStorageClass(chart, 'class', { pool });
  new CephBlockPoolRadosNamespace(chart, 'tenant', { pool });
  const filesystem = CephFilesystem.fromCephFilesystemName(chart, 'other-files', { cluster, name: 'other' });
  new CephFilesystemSubVolumeGroup(chart, 'group', { filesystem });
  const store = CephObjectStore.fromCephObjectStoreName(chart, 'other-store', { cluster, name: 'other' });
  new CephObjectStoreUser(chart, 'user', { store });
  new CephObjectStoreUser(chart, 'member', { store, account: CephObjectStoreAccount.fromCephObjectStoreAccountName(chart, 'account', { store, name: 'team' }) });
  new CephBucketNotification(chart, 'notification', {
    topic: CephBucketTopic.fromCephBucketTopicName(chart, 'topic', { store, name: 'uploads', namespace: 'web' }), events: [BucketEvent.OBJECT_CREATED],
  });
  new CephObjectZoneGroup(chart, 'group-of-zones', { realm: CephObjectRealm.fromCephObjectRealmName(chart, 'realm', { cluster, name: 'europe' }) });
  expect(missed(app)).toEqual([]);
});

test('a part of a pool that is made elsewhere may be named by its clusterID', () => {
  const { app, chart, cluster } = newEstate();
  const pool = CephBlockPool.fromPoolName(chart, 'other-pool', { cluster, poolName: 'other' });
  const radosNamespace = CephBlockPoolRadosNamespace.fromRadosNamespaceName(chart, 'tenant', { pool, radosNamespace: 'a', clusterID: 'tenant-a' });
  new RbdStorageClass(chart, 'class', { pool, radosNamespace });
  const filesystem = CephFilesystem.fromCephFilesystemName(chart, 'other-files', { cluster, name: 'other' });
  const subVolumeGroup = CephFilesystemSubVolumeGroup.fromSubVolumeGroupName(chart, 'group', { filesystem, groupName: 'b', clusterID: 'team-b' });
  new CephFsStorageClass(chart, 'files-class', { filesystem, subVolumeGroup });
  expect(missed(app)).toEqual([]);
});

test('a cluster that exists already is not missing beside one that is made', () => {
  const { app, chart } = newEstate();
  const cluster = CephCluster.fromCephClusterName(chart, 'far', { name: 'far', namespace: 'rook-ceph-far', operatorNamespace: 'rook-ceph' });
  new CephBlockPool(chart, 'far-pool', { cluster, name: 'far' }).addStorageClass('class');
  expect(missed(app)).toEqual([]);
});

test('a class of buckets that exists already is not missing beside others', () => {
  const { app, chart, store } = newEstate();
  store.addStorageClass('class', { name: 'own-buckets' });
  new ObjectBucketClaim(chart, 'claim', { storageClass: BucketStorageClass.fromBucketStorageClassName(chart, 'buckets', { name: 'buckets' }) });
  expect(missed(app)).toEqual([]);
});
