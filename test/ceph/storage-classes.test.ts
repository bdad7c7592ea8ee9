import { messageOf, newChart, newCluster, objectOf, objectsOf, threeZones } from './fixture';
import {
  CephBlockPool, CephCluster, CephFilesystem, CephFsVolumeSnapshotClass, CephObjectStore, ICephCluster, RbdStorageClassOptions,
  RbdVolumeSnapshotClass, Redundancy,
} from '../../src/ceph';

const secrets = (driver: string, namespace: string) => ({
  'csi.storage.k8s.io/provisioner-secret-name': `rook-csi-${driver}-provisioner`,
  'csi.storage.k8s.io/provisioner-secret-namespace': namespace,
  'csi.storage.k8s.io/controller-expand-secret-name': `rook-csi-${driver}-provisioner`,
  'csi.storage.k8s.io/controller-expand-secret-namespace': namespace,
  'csi.storage.k8s.io/controller-publish-secret-name': `rook-csi-${driver}-provisioner`,
  'csi.storage.k8s.io/controller-publish-secret-namespace': namespace,
  'csi.storage.k8s.io/node-stage-secret-name': `rook-csi-${driver}-node`,
  'csi.storage.k8s.io/node-stage-secret-namespace': namespace,
});

/** A cluster whose operator is elsewhere, in a chart that has a namespace. */
function elsewhere(): ICephCluster {
  return CephCluster.fromCephClusterName(newChart('apps'), 'ceph', { name: 'ceph', namespace: 'ceph', operatorNamespace: 'operators' });
}

describe('block devices', () => {
  test('name pool, cluster and keys, and are in no namespace', () => {
    const cluster = elsewhere();
    new CephBlockPool(cluster, 'pool', { cluster, name: 'replicapool' }).addStorageClass('class', { name: 'rook-ceph-block' });
    expect(objectOf(cluster, 'StorageClass')).toEqual({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'rook-ceph-block' },
      provisioner: 'operators.rbd.csi.ceph.com',
      parameters: {
        'clusterID': 'ceph',
        'pool': 'replicapool',
        'imageFormat': '2',
        'imageFeatures': 'layering',
        'csi.storage.k8s.io/fstype': 'ext4',
        ...secrets('rbd', 'ceph'),
      },
      reclaimPolicy: 'Retain',
      volumeBindingMode: 'Immediate',
      allowVolumeExpansion: true,
    });
  });

  test('are what they are said to be', () => {
    const cluster = newCluster(threeZones());
    const pool = new CephBlockPool(cluster, 'pool', { cluster, name: 'replicapool' });
    pool.addStorageClass('class', {
      name: 'fast',
      labels: { team: 'a' },
      annotations: { note: 'b' },
      defaultClass: true,
      unsafeDeleteDataWithClaim: true,
      allowVolumeExpansion: false,
      mountOptions: ['discard'],
      fsType: 'xfs',
      imageFeatures: ['layering', 'exclusive-lock', 'object-map', 'fast-diff'],
      parameters: { mapOptions: 'krbd:rxbounce' },
    });
    expect(objectOf(cluster, 'StorageClass')).toMatchObject({
      metadata: { name: 'fast', labels: { team: 'a' }, annotations: { 'note': 'b', 'storageclass.kubernetes.io/is-default-class': 'true' } },
      parameters: { 'csi.storage.k8s.io/fstype': 'xfs', 'imageFeatures': 'layering,exclusive-lock,object-map,fast-diff', 'mapOptions': 'krbd:rxbounce', 'pool': 'replicapool' },
      reclaimPolicy: 'Delete',
      allowVolumeExpansion: false,
      mountOptions: ['discard'],
    });
  });

  describe('in a pool with erasure coding', () => {
    const farFrom = (pool: CephBlockPool) => CephCluster.fromCephClusterName(pool, 'far', { name: 'ceph', namespace: 'ceph' });
    const pools = () => {
      const cluster = newCluster(threeZones());
      return {
        replicated: new CephBlockPool(cluster, 'meta', { cluster, name: 'meta' }),
        ec: new CephBlockPool(cluster, 'ec', { cluster, name: 'ec', redundancy: Redundancy.erasureCoded(2, 1) }),
      };
    };

    test('have their metadata in a replicated one', () => {
      const { replicated, ec } = pools();
      ec.addStorageClass('class', { name: 'cheap', metadataPool: replicated });
      expect(objectOf(ec, 'StorageClass').parameters).toMatchObject({ pool: 'meta', dataPool: 'ec' });
    });

    test.each<[string, (made: ReturnType<typeof pools>) => RbdStorageClassOptions, string]>([
      ['none', () => ({}), 'is missing: images in ec need a replicated pool for their metadata, since one with erasure coding cannot hold it'],
      ['one with erasure coding', ({ ec }) => ({ metadataPool: ec }),
        'ec has erasure coding: images in ec need a replicated pool for their metadata, since one with erasure coding cannot hold it'],
      ['one of another cluster', ({ ec }) => ({ metadataPool: CephBlockPool.fromPoolName(ec, 'other', { cluster: farFrom(ec), poolName: 'other' }) }),
        'other is a pool of another cluster than ec; take one in the namespace rook-ceph'],
    ])('fails for %s', (_what, options, problem) => {
      const made = pools();
      expect(messageOf(() => made.ec.addStorageClass('class', options(made)))).toBe(`storage/ceph/ec/class: metadataPool: ${problem}`);
    });

    test('fails when a replicated pool is given another one for metadata', () => {
      const { replicated } = pools();
      expect(messageOf(() => replicated.addStorageClass('class', { metadataPool: replicated }))).toBe(
        'storage/ceph/meta/class: metadataPool: is for pools with erasure coding, and meta is replicated; leave it out');
    });

    test('are told of a pool that is not made here', () => {
      const cluster = elsewhere();
      expect(CephBlockPool.fromPoolName(cluster, 'ec', { cluster, poolName: 'ec', isErasureCoded: true }).isErasureCoded).toBe(true);
    });
  });

  test('fails for a filesystem that the driver does not know', () => {
    const cluster = newCluster(threeZones());
    const pool = new CephBlockPool(cluster, 'pool', { cluster, name: 'replicapool' });
    expect(messageOf(() => pool.addStorageClass('class', { fsType: 'ntfs' }))).toBe(
      'storage/ceph/pool/class: fsType: "ntfs" is not known to the driver; there are ext4 and xfs');
  });
});

describe('directories', () => {
  test('name filesystem, pool, cluster and keys', () => {
    const cluster = elsewhere();
    const filesystem = new CephFilesystem(cluster, 'fs', { cluster, name: 'myfs' });
    filesystem.addStorageClass('class', { name: 'rook-cephfs' });
    expect(objectOf(cluster, 'StorageClass')).toEqual({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'rook-cephfs' },
      provisioner: 'operators.cephfs.csi.ceph.com',
      parameters: { clusterID: 'ceph', fsName: 'myfs', pool: 'myfs-replicated', ...secrets('cephfs', 'ceph') },
      reclaimPolicy: 'Retain',
      volumeBindingMode: 'Immediate',
      allowVolumeExpansion: true,
    });
  });

  test('may be in another data pool, if there is one', () => {
    const cluster = newCluster(threeZones());
    const filesystem = new CephFilesystem(cluster, 'fs', { cluster, name: 'myfs', dataPools: [{ name: 'main' }, { name: 'ec', redundancy: Redundancy.erasureCoded(2, 1) }] });
    filesystem.addStorageClass('class', { name: 'cheap', dataPool: 'ec' });
    expect(objectOf(cluster, 'StorageClass').parameters.pool).toBe('myfs-ec');
    expect(messageOf(() => filesystem.addStorageClass('other', { dataPool: 'x' }))).toBe(
      'storage/ceph/fs/other: dataPool: "x" is no data pool of storage/ceph/fs; there are main, ec');
  });
});

describe('buckets', () => {
  test('name store and cluster', () => {
    const cluster = elsewhere();
    const store = CephObjectStore.fromCephObjectStoreName(cluster, 'store', { cluster, name: 'my-store' });
    expect(store.name).toBe('my-store');
    new CephObjectStore(cluster, 'other', { cluster, name: 'other' }).addStorageClass('class', { name: 'rook-ceph-bucket' });
    expect(objectOf(cluster, 'StorageClass')).toEqual({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'rook-ceph-bucket' },
      provisioner: 'ceph.ceph.rook.io/bucket',
      parameters: { objectStoreName: 'other', objectStoreNamespace: 'ceph' },
      reclaimPolicy: 'Retain',
      volumeBindingMode: 'Immediate',
    });
  });

  test('are deleted with their claims only if it is called unsafe', () => {
    const cluster = newCluster(threeZones());
    new CephObjectStore(cluster, 'store', { cluster, name: 'my-store' }).addStorageClass('class', { name: 'scratch', unsafeDeleteDataWithClaim: true });
    expect(objectOf(cluster, 'StorageClass').reclaimPolicy).toBe('Delete');
  });
});

describe('snapshots', () => {
  test('name cluster and keys, and are kept', () => {
    const cluster = elsewhere();
    new RbdVolumeSnapshotClass(cluster, 'rbd', { cluster, name: 'csi-rbdplugin-snapclass' });
    new CephFsVolumeSnapshotClass(cluster, 'cephfs', { cluster, name: 'csi-cephfsplugin-snapclass' });
    expect(objectsOf(cluster)).toEqual(['rbd', 'cephfs'].map(driver => ({
      apiVersion: 'snapshot.storage.k8s.io/v1',
      kind: 'VolumeSnapshotClass',
      metadata: { name: `csi-${driver}plugin-snapclass` },
      driver: `operators.${driver}.csi.ceph.com`,
      parameters: {
        'clusterID': 'ceph',
        'csi.storage.k8s.io/snapshotter-secret-name': `rook-csi-${driver}-provisioner`,
        'csi.storage.k8s.io/snapshotter-secret-namespace': 'ceph',
      },
      deletionPolicy: 'Retain',
    })));
  });

  test('may be the default, and may be deleted if it is called unsafe', () => {
    const cluster = newCluster(threeZones());
    new RbdVolumeSnapshotClass(cluster, 'rbd', { cluster, name: 'snapshots', defaultClass: true, unsafeDeleteDataWithSnapshot: true });
    expect(objectOf(cluster, 'VolumeSnapshotClass')).toMatchObject({
      metadata: { annotations: { 'snapshot.storage.kubernetes.io/is-default-class': 'true' } }, deletionPolicy: 'Delete',
    });
  });
});
