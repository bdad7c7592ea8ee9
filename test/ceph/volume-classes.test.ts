import { messageOf, newCluster, objectOf, objectsOf, threeZones } from './fixture';
import {
  CephBlockPool, CephBlockPoolRadosNamespace, CephCluster, CephFilesystem, CephFsMounter, CephFsStorageClassOptions, CephFsVolumeGroupSnapshotClass,
  CephFsVolumeSnapshotClass, CephNfsVolumeSnapshotClass, RbdVolumeAttributesClass, RbdVolumeAttributesClassProps, RbdVolumeGroupSnapshotClass,
  RbdVolumeSnapshotClass, Redundancy,
} from '../../src/ceph';

describe('a class of directories', () => {
  function classOf(options: CephFsStorageClassOptions): any {
    const cluster = newCluster(threeZones());
    new CephFilesystem(cluster, 'fs', { cluster, name: 'myfs' }).addStorageClass('class', { name: 'shared', ...options });
    return objectOf(cluster, 'StorageClass');
  }

  test('says how directories are mounted, in the words of the driver', () => {
    expect(classOf({
      mounter: CephFsMounter.KERNEL,
      kernelMountOptions: ['ms_mode=secure', 'norbytes'],
      fuseMountOptions: ['debug'],
      volumeNamePrefix: 'a-',
      encrypted: true,
      encryptionKMSID: 'vault',
      backingSnapshot: false,
      mountOptions: ['noatime'],
    })).toMatchObject({
      mountOptions: ['noatime'],
      parameters: {
        mounter: 'kernel',
        kernelMountOptions: 'ms_mode=secure,norbytes',
        fuseMountOptions: 'debug',
        volumeNamePrefix: 'a-',
        encrypted: 'true',
        encryptionKMSID: 'vault',
        backingSnapshot: 'false',
        pool: 'myfs-replicated',
      },
    });
  });

  test('whose volumes are snapshots names no pool', () => {
    const { parameters } = classOf({ backingSnapshot: true, mounter: CephFsMounter.FUSE });
    expect(parameters).toMatchObject({ backingSnapshot: 'true', mounter: 'fuse', fsName: 'myfs' });
    expect(parameters).not.toHaveProperty('pool');
  });

  test.each<[CephFsStorageClassOptions, string]>([
    [{ backingSnapshot: true, dataPool: 'replicated' },
      'dataPool: can not be had along with backingSnapshot, whose files are where the snapshot has them; leave it out'],
    [{ kernelMountOptions: ['a,b'] }, 'kernelMountOptions: "a,b" is no single option; give each option as an item of its own'],
    [{ fuseMountOptions: [' '] }, 'fuseMountOptions: " " is no single option; give each option as an item of its own'],
  ])('fails for %j', (options, problem) => {
    expect(messageOf(() => classOf(options))).toBe(`storage/ceph/fs/class: ${problem}`);
  });
});

describe('a snapshot class', () => {
  test('of what is mounted by NFS has the keys of CephFS', () => {
    const cluster = newCluster(threeZones(), { operatorNamespace: 'operators' });
    new CephNfsVolumeSnapshotClass(cluster, 'nfs', { cluster, name: 'csi-nfsplugin-snapclass' });
    expect(objectOf(cluster, 'VolumeSnapshotClass')).toEqual({
      apiVersion: 'snapshot.storage.k8s.io/v1',
      kind: 'VolumeSnapshotClass',
      metadata: { name: 'csi-nfsplugin-snapclass' },
      driver: 'operators.nfs.csi.ceph.com',
      parameters: {
        'clusterID': 'rook-ceph',
        'csi.storage.k8s.io/snapshotter-secret-name': 'rook-csi-cephfs-provisioner',
        'csi.storage.k8s.io/snapshotter-secret-namespace': 'rook-ceph',
      },
      deletionPolicy: 'Retain',
    });
  });

  test('may give snapshots a prefix, and the driver further parameters', () => {
    const cluster = newCluster(threeZones());
    new RbdVolumeSnapshotClass(cluster, 'rbd', { cluster, name: 'snapshots', snapshotNamePrefix: 'db-', parameters: { extra: 'x' } });
    expect(objectOf(cluster, 'VolumeSnapshotClass').parameters).toMatchObject({ snapshotNamePrefix: 'db-', extra: 'x' });
    expect(messageOf(() => new CephFsVolumeSnapshotClass(cluster, 'fs', { cluster, snapshotNamePrefix: '' }))).toBe(
      'storage/ceph/fs: snapshotNamePrefix: is empty, which the driver refuses; give a prefix, or leave it out');
  });
});

describe('a snapshot class of a part', () => {
  test('names the part', () => {
    const cluster = newCluster(threeZones());
    const pool = new CephBlockPool(cluster, 'pool', { cluster, name: 'replicapool' });
    const filesystem = new CephFilesystem(cluster, 'fs', { cluster, name: 'myfs' });
    const radosNamespace = pool.addRadosNamespace('tenant', { name: 'tenant', clusterID: 'rbd-part' });
    const subVolumeGroup = filesystem.addSubVolumeGroup('tenant', { name: 'tenant', clusterID: 'fs-part' });
    new RbdVolumeSnapshotClass(cluster, 'rbd', { cluster, radosNamespace, name: 'rbd' });
    new CephFsVolumeSnapshotClass(cluster, 'cephfs', { cluster, subVolumeGroup, name: 'cephfs' });
    expect(objectsOf(cluster).filter(({ kind }) => kind === 'VolumeSnapshotClass').map(({ parameters }) => parameters.clusterID)).toEqual(['rbd-part', 'fs-part']);
  });

  test('fails for a part of another cluster', () => {
    const cluster = newCluster(threeZones());
    const there = CephCluster.fromCephClusterName(cluster, 'there', { name: 'there', namespace: 'there' });
    const pool = CephBlockPool.fromPoolName(cluster, 'pool', { cluster: there, poolName: 'far' });
    const radosNamespace = CephBlockPoolRadosNamespace.fromRadosNamespaceName(cluster, 'part', { pool, radosNamespace: 'tenant' });
    expect(messageOf(() => new RbdVolumeSnapshotClass(cluster, 'rbd', { cluster, radosNamespace }))).toBe('storage/ceph/rbd: radosNamespace: tenant belongs to '
      + 'the cluster in there, and snapshots are taken of volumes of the one in rook-ceph; give a part of that');
  });
});

describe('a class of group snapshots', () => {
  const keys = (driver: string) => ({
    'clusterID': 'rook-ceph',
    'csi.storage.k8s.io/group-snapshotter-secret-name': `rook-csi-${driver}-provisioner`,
    'csi.storage.k8s.io/group-snapshotter-secret-namespace': 'rook-ceph',
  });

  test('names pool or filesystem, cluster and keys, and keeps snapshots', () => {
    const cluster = newCluster(threeZones());
    const pool = new CephBlockPool(cluster, 'pool', { cluster, name: 'replicapool' });
    const filesystem = new CephFilesystem(cluster, 'fs', { cluster, name: 'myfs' });
    new RbdVolumeGroupSnapshotClass(cluster, 'rbd', { pool, name: 'rbd' });
    new CephFsVolumeGroupSnapshotClass(cluster, 'cephfs', { filesystem, name: 'cephfs' });
    const made = (name: string, parameters: object) => ({
      apiVersion: 'groupsnapshot.storage.k8s.io/v1',
      kind: 'VolumeGroupSnapshotClass',
      metadata: { name },
      driver: `rook-ceph.${name}.csi.ceph.com`,
      parameters: { ...keys(name), ...parameters },
      deletionPolicy: 'Retain',
    });
    expect(objectsOf(cluster).filter(({ kind }) => kind === 'VolumeGroupSnapshotClass')).toEqual([
      made('rbd', { pool: 'replicapool' }), made('cephfs', { fsName: 'myfs' }),
    ]);
  });

  test('may be of a part of the pool, the default, and unsafe', () => {
    const cluster = newCluster(threeZones());
    const pool = new CephBlockPool(cluster, 'pool', { cluster, name: 'replicapool' });
    const radosNamespace = new CephBlockPoolRadosNamespace(pool, 'tenant', { pool, name: 'tenant', clusterID: 'tenant' });
    new RbdVolumeGroupSnapshotClass(cluster, 'rbd', {
      pool, radosNamespace, name: 'rbd', defaultClass: true, unsafeDeleteDataWithSnapshot: true, parameters: { extra: 'x' },
    });
    expect(objectOf(cluster, 'VolumeGroupSnapshotClass')).toMatchObject({
      metadata: { annotations: { 'groupsnapshot.storage.kubernetes.io/is-default-class': 'true' } },
      parameters: { clusterID: 'tenant', pool: 'replicapool', extra: 'x' },
      deletionPolicy: 'Delete',
    });
  });

  test('may be of a group of directories, of the same filesystem', () => {
    const cluster = newCluster(threeZones());
    const filesystem = new CephFilesystem(cluster, 'fs', { cluster, name: 'myfs' });
    const other = new CephFilesystem(cluster, 'other', { cluster, name: 'other' });
    const subVolumeGroup = filesystem.addSubVolumeGroup('tenant', { name: 'tenant', clusterID: 'fs-part' });
    new CephFsVolumeGroupSnapshotClass(cluster, 'cephfs', { filesystem, subVolumeGroup, name: 'cephfs' });
    expect(objectOf(cluster, 'VolumeGroupSnapshotClass').parameters).toMatchObject({ clusterID: 'fs-part', fsName: 'myfs' });
    const there = CephCluster.fromCephClusterName(cluster, 'there', { name: 'there', namespace: 'there' });
    const far = CephFilesystem.fromCephFilesystemName(cluster, 'far', { cluster: there, name: 'myfs' });
    expect(messageOf(() => new CephFsVolumeGroupSnapshotClass(cluster, 'f', { filesystem: far, subVolumeGroup }))).toBe(
      'storage/ceph/f: subVolumeGroup: storage/ceph/fs is in the cluster of the namespace rook-ceph, and Rook looks for it in there only; give one of the same cluster');
    expect(messageOf(() => new CephFsVolumeGroupSnapshotClass(cluster, 'a', { filesystem: other, subVolumeGroup }))).toBe(
      'storage/ceph/a: subVolumeGroup: tenant is a group of myfs, not of other; give a group of that filesystem');
  });

  test('fails for a pool that can not have groups, or that the part is not of', () => {
    const cluster = newCluster(threeZones());
    const pool = new CephBlockPool(cluster, 'pool', { cluster, name: 'replicapool' });
    const ec = new CephBlockPool(cluster, 'ec', { cluster, name: 'ec', redundancy: Redundancy.erasureCoded(2, 1) });
    const other = new CephBlockPool(cluster, 'other', { cluster, name: 'other' });
    const radosNamespace = new CephBlockPoolRadosNamespace(pool, 'tenant', { pool, name: 'tenant' });
    expect(messageOf(() => new RbdVolumeGroupSnapshotClass(cluster, 'a', { pool: ec }))).toBe(
      "storage/ceph/a: pool: ec has erasure coding, and groups are kept in the pool that has the images' metadata; give that one");
    const there = CephCluster.fromCephClusterName(cluster, 'there', { name: 'there', namespace: 'there' });
    const far = CephBlockPool.fromPoolName(cluster, 'far', { cluster: there, poolName: 'replicapool' });
    expect(messageOf(() => new RbdVolumeGroupSnapshotClass(cluster, 'f', { pool: far, radosNamespace }))).toBe(
      'storage/ceph/f: radosNamespace: storage/ceph/pool is in the cluster of the namespace rook-ceph, and Rook looks for it in there only; give one of the same cluster');
    expect(messageOf(() => new RbdVolumeGroupSnapshotClass(cluster, 'b', { pool: other, radosNamespace }))).toBe(
      'storage/ceph/b: radosNamespace: tenant is a part of replicapool, not of other; give a part of that pool');
  });
});

describe('a class of attributes', () => {
  const newClass = (props: Partial<RbdVolumeAttributesClassProps>) => {
    const cluster = newCluster(threeZones());
    return new RbdVolumeAttributesClass(cluster, 'class', { cluster, name: 'bounded', ...props });
  };

  test('bounds what volumes read and write', () => {
    expect(objectOf(newClass({ maxReadIops: 1000, maxWriteIops: 2000, maxReadBps: '100Mi', maxWriteBps: '200Mi' }), 'VolumeAttributesClass')).toEqual({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'VolumeAttributesClass',
      metadata: { name: 'bounded' },
      driverName: 'rook-ceph.rbd.csi.ceph.com',
      parameters: { maxReadIops: '1000', maxWriteIops: '2000', maxReadBps: '104857600', maxWriteBps: '209715200' },
    });
    expect(objectOf(newClass({ maxWriteBps: '1G', parameters: { extra: 'x' } }), 'VolumeAttributesClass').parameters).toEqual({
      maxWriteBps: '1000000000', extra: 'x',
    });
    expect(objectOf(newClass({ parameters: { extra: 'x' } }), 'VolumeAttributesClass').parameters).toEqual({ extra: 'x' });
  });

  test.each<[Partial<RbdVolumeAttributesClassProps>, string]>([
    [{}, 'maxReadIops: is missing, and so are all other bounds; give at least one of maxReadIops, maxWriteIops, maxReadBps and maxWriteBps'],
    [{ maxReadIops: 0 }, 'maxReadIops: 0 must be a whole number of at least 1'],
    [{ maxWriteIops: 1.5 }, 'maxWriteIops: 1.5 must be a whole number of at least 1'],
    [{ maxReadBps: 'fast' }, 'maxReadBps: "fast" is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T'],
    [{ maxWriteBps: '0' }, 'maxWriteBps: "0" is less than a byte; give an amount such as 100Mi, or leave it out'],
  ])('fails for %j', (props, problem) => {
    expect(messageOf(() => newClass(props))).toBe(`storage/ceph/class: ${problem}`);
  });
});
