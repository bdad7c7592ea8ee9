import { messageOf, newChart, newCluster, objectOf, objectsOf, threeZones } from './fixture';
import {
  BuiltInPool, CephBlockPool, CephBlockPoolProps, CephBlockPoolRadosNamespace, CephBlockPoolRadosNamespaceOptions, CephCluster, CephRBDMirror,
  RbdMirroringMode, Redundancy,
} from '../../src/ceph';

/** The first 32 digits of `printf rook-ceph-replicapool-block-tenant-a | sha256sum`. */
const HASH = '43fcfc25ca6744e179a40cd0b519de25';

function newPool(props: Partial<CephBlockPoolProps> = {}): CephBlockPool {
  const cluster = newCluster(threeZones());
  return new CephBlockPool(cluster.node.scope!, 'pool', { cluster, name: 'replicapool', ...props });
}

function newNamespace(options: CephBlockPoolRadosNamespaceOptions = {}, pool = newPool()): CephBlockPoolRadosNamespace {
  return pool.addRadosNamespace('tenant', { name: 'tenant-a', ...options });
}

test('a namespace is a part of its pool, by the clusterID that Rook would make', () => {
  expect(objectOf(newNamespace(), 'CephBlockPoolRadosNamespace')).toEqual({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephBlockPoolRadosNamespace',
    metadata: { name: 'tenant-a', namespace: 'rook-ceph' },
    spec: { blockPoolName: 'replicapool', clusterID: HASH },
  });
});

test('names and the clusterID are what they are said to be', () => {
  const namespace = newNamespace({ radosNamespace: 'tenant.A', clusterID: 'tenant-1', labels: { team: 'a' } });
  expect([namespace.radosNamespace, namespace.clusterID, namespace.pool.poolName]).toEqual(['tenant.A', 'tenant-1', 'replicapool']);
  expect(objectOf(namespace, 'CephBlockPoolRadosNamespace')).toMatchObject({
    metadata: { labels: { team: 'a' } }, spec: { blockPoolName: 'replicapool', name: 'tenant.A', clusterID: 'tenant-1' },
  });
});

test('a namespace is mirrored along with its pool', () => {
  const pool = newPool({ mirroring: { mode: RbdMirroringMode.IMAGE } });
  new CephRBDMirror(pool, 'mirror', { cluster: pool.cluster, name: 'mirror' });
  const mirroring = { mode: RbdMirroringMode.IMAGE, remoteNamespace: 'there', snapshotSchedules: [{ interval: '24h', startTime: '14:00:00-05:00' }] };
  expect(objectOf(newNamespace({ mirroring }, pool), 'CephBlockPoolRadosNamespace').spec).toEqual({
    blockPoolName: 'replicapool',
    clusterID: HASH,
    mirroring: { mode: 'image', remoteNamespace: 'there', snapshotSchedules: [{ interval: '24h', startTime: '14:00:00-05:00' }] },
  });
});

test('fields that are laid over the pool decide whether it is mirrored', () => {
  const mirroring = { mode: RbdMirroringMode.IMAGE };
  const on = newPool({ spec: { mirroring: { enabled: true, mode: 'image' } } });
  expect(objectOf(newNamespace({ mirroring }, on), 'CephBlockPoolRadosNamespace').spec.mirroring).toEqual({ mode: 'image' });
  const off = newPool({ mirroring, spec: { mirroring: { enabled: false } } });
  expect(messageOf(() => newNamespace({ mirroring }, off))).toBe(
    'storage/pool/tenant: mirroring: replicapool is not mirrored itself; give the pool its mirroring too');
});

test('a namespace of a pool that is not made here may be mirrored', () => {
  const chart = newChart();
  const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'x' });
  const pool = CephBlockPool.fromPoolName(chart, 'pool', { cluster, poolName: 'replicapool' });
  new CephBlockPoolRadosNamespace(chart, 'tenant', { pool, name: 'tenant-a', mirroring: { mode: RbdMirroringMode.POOL } });
  expect(objectOf(chart, 'CephBlockPoolRadosNamespace').spec.mirroring).toEqual({ mode: 'pool' });
});

test('fields are laid over', () => {
  const pool = newPool({ mirroring: { mode: RbdMirroringMode.IMAGE } });
  const namespace = newNamespace({ mirroring: { mode: RbdMirroringMode.POOL }, spec: { mirroring: { mode: 'image' } } }, pool);
  expect(objectOf(namespace, 'CephBlockPoolRadosNamespace').spec.mirroring).toEqual({ mode: 'image' });
});

test('a class has its volumes in the namespace', () => {
  const namespace = newNamespace();
  namespace.addStorageClass('class', { name: 'tenant-a' });
  expect(objectOf(namespace, 'StorageClass').parameters).toMatchObject({ clusterID: HASH, pool: 'replicapool' });
});

test('a class has what is known of chunked images in the namespace', () => {
  const pool = newPool();
  const ec = new CephBlockPool(pool, 'ec', { cluster: pool.cluster, name: 'ec', redundancy: Redundancy.erasureCoded(2, 1) });
  ec.addStorageClass('class', { name: 'tenant-a', metadataPool: pool, radosNamespace: newNamespace({}, pool) });
  const [storageClass] = objectsOf(pool).filter(object => object.kind === 'StorageClass');
  expect(storageClass.parameters).toMatchObject({ clusterID: HASH, pool: 'replicapool', dataPool: 'ec' });
});

test('a namespace that is not made here is known by name, or by its clusterID', () => {
  const pool = newPool();
  const found = CephBlockPoolRadosNamespace.fromRadosNamespaceName(pool, 'found', { pool, radosNamespace: 'tenant-a' });
  expect([found.pool, found.radosNamespace, found.clusterID]).toEqual([pool, 'tenant-a', HASH]);
  expect(CephBlockPoolRadosNamespace.fromRadosNamespaceName(pool, 'other', { pool, radosNamespace: 'x', clusterID: 'abc' }).clusterID).toBe('abc');
});

test.each<[CephBlockPoolRadosNamespaceOptions, string]>([
  [{ radosNamespace: '' }, 'radosNamespace: is empty, and that is the whole pool; give a name, or leave the prop out'],
  [{ clusterID: 'rook-ceph' }, 'clusterID: "rook-ceph" is what the whole cluster is known by; give another one, or leave the prop out'],
  [{ clusterID: 'Tenant' }, 'clusterID: "Tenant" must be 1 to 36 lower-case letters, digits and "-", a letter or digit at both ends: Rook gives a ClientProfile this name'],
  [{ clusterID: 'a.b' }, 'clusterID: "a.b" must be 1 to 36 lower-case letters, digits and "-", a letter or digit at both ends: Rook gives a ClientProfile this name'],
  [{ clusterID: 'a'.repeat(37) },
    `clusterID: "${'a'.repeat(37)}" must be 1 to 36 lower-case letters, digits and "-", a letter or digit at both ends: Rook gives a ClientProfile this name`],
  [{ mirroring: { mode: RbdMirroringMode.IMAGE } }, 'mirroring: replicapool is not mirrored itself; give the pool its mirroring too'],
  [{ mirroring: { mode: RbdMirroringMode.INIT_ONLY } }, 'mirroring.mode: "init-only" is for whole pools; take RbdMirroringMode.POOL or RbdMirroringMode.IMAGE'],
])('fails for %j', (options, problem) => {
  expect(messageOf(() => newNamespace(options))).toBe(`storage/pool/tenant: ${problem}`);
});

test('fails for pools that can not have namespaces', () => {
  expect(messageOf(() => newNamespace({}, newPool({ builtIn: BuiltInPool.MGR })))).toBe(
    'storage/pool/tenant: pool: .mgr is built in, and Rook finds pools by the name of their object; give a pool of your own');
  expect(messageOf(() => newNamespace({}, newPool({ redundancy: Redundancy.erasureCoded(2, 1) })))).toBe(
    "storage/pool/tenant: pool: replicapool has erasure coding, and a namespace is part of the pool that has the images' metadata; give the replicated pool");
});

test('fails for the clusterID of another part', () => {
  const pool = newPool();
  pool.addRadosNamespace('a', { name: 'a', clusterID: 'tenant' });
  expect(messageOf(() => pool.addRadosNamespace('b', { name: 'b', clusterID: 'tenant' }))).toBe(
    'storage/pool/b: clusterID: "tenant" is taken by storage/pool/a; give another one');
  expect(pool.addRadosNamespace('c', { name: 'c', clusterID: 'other' }).clusterID).toBe('other');
});

test('fails for a class of another pool, or of several', () => {
  const pool = newPool();
  const radosNamespace = newNamespace({}, pool);
  const other = new CephBlockPool(pool, 'other', { cluster: pool.cluster, name: 'other' });
  expect(messageOf(() => other.addStorageClass('class', { radosNamespace }))).toBe('storage/pool/other/class: radosNamespace: tenant-a is a part of replicapool '
    + 'in rook-ceph, and images are in other in rook-ceph; give a part of that pool');
  const there = CephCluster.fromCephClusterName(pool, 'there', { name: 'there', namespace: 'there' });
  const far = CephBlockPool.fromPoolName(pool, 'far', { cluster: there, poolName: 'replicapool' });
  const part = CephBlockPoolRadosNamespace.fromRadosNamespaceName(pool, 'part', { pool: far, radosNamespace: 'tenant-a' });
  expect(messageOf(() => pool.addStorageClass('far-class', { radosNamespace: part }))).toBe('storage/pool/far-class: radosNamespace: tenant-a is a part of '
    + 'replicapool in there, and images are in replicapool in rook-ceph; give a part of that pool');
  const topologyConstrainedPools = [{ pool, domainSegments: { zone: 'a' } }];
  expect(messageOf(() => pool.addStorageClass('class', { radosNamespace, topologyConstrainedPools }))).toBe(
    'storage/pool/class: radosNamespace: is part of one pool, and topologyConstrainedPools names several; leave one of both out');
});
