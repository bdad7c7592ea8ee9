import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { messageOf, newCluster, objectOf, objectsOf, zones } from './fixture';
import {
  BuiltInPool, CephBlockPool, CephCluster, RbdEncryptionType, RbdMounter, RbdStorageClass, RbdStorageClassOptions, Redundancy, VolumeBindingMode,
} from '../../src/ceph';

function newPool(): CephBlockPool {
  const cluster = newCluster(zones(1, 'a', 'b', 'c'));
  return new CephBlockPool(cluster, 'pool', { cluster, name: 'replicapool' });
}

function classOf(options: RbdStorageClassOptions, pool = newPool()): any {
  pool.addStorageClass('class', { name: 'block', ...options });
  return objectOf(pool, 'StorageClass');
}

/** Message of the error that options end with, without the path of the class. */
function problemOf(options: RbdStorageClassOptions, pool = newPool()): string {
  return messageOf(() => pool.addStorageClass('class', options)).replace('storage/ceph/pool/class: ', '');
}

/** Parameters that a class has whatever it is told. */
const USUAL = [
  'clusterID', 'csi.storage.k8s.io/controller-expand-secret-name', 'csi.storage.k8s.io/controller-expand-secret-namespace',
  'csi.storage.k8s.io/controller-publish-secret-name', 'csi.storage.k8s.io/controller-publish-secret-namespace', 'csi.storage.k8s.io/fstype',
  'csi.storage.k8s.io/node-stage-secret-name', 'csi.storage.k8s.io/node-stage-secret-namespace',
  'csi.storage.k8s.io/provisioner-secret-name', 'csi.storage.k8s.io/provisioner-secret-namespace', 'imageFeatures', 'imageFormat', 'pool',
];

/** Parameters that options add. */
function addedBy(options: RbdStorageClassOptions): any {
  const { parameters } = classOf(options);
  return Object.fromEntries(Object.entries(parameters).filter(([key]) => !USUAL.includes(key)));
}

test('nothing is added that nobody asked for', () => {
  expect(addedBy({})).toEqual({});
  expect(Object.keys(classOf({}).parameters).sort()).toEqual(USUAL);
});

test('how images are made and attached is told in the words of the driver', () => {
  expect(addedBy({
    mounter: RbdMounter.RBD_NBD,
    tryOtherMounters: true,
    mapOptions: ['lock_on_read', 'queue_depth=1024'],
    unmapOptions: ['force'],
    mkfsOptions: '-m0',
    volumeNamePrefix: 'db-',
    objectSize: '8Mi',
    stripeUnit: '64Ki',
    stripeCount: 4,
  })).toEqual({
    mounter: 'rbd-nbd',
    tryOtherMounters: 'true',
    mapOptions: 'lock_on_read,queue_depth=1024',
    unmapOptions: 'force',
    mkfsOptions: '-m0',
    volumeNamePrefix: 'db-',
    objectSize: '8388608',
    stripeUnit: '65536',
    stripeCount: '4',
  });
});

test('volumes may be encrypted, and their keys changed', () => {
  const made = classOf({ encrypted: true, encryptionKMSID: 'vault', encryptionType: RbdEncryptionType.FILE, keyRotationSchedule: '@weekly' });
  expect(made.parameters).toMatchObject({ encrypted: 'true', encryptionKMSID: 'vault', encryptionType: 'file' });
  expect(made.metadata).toEqual({ name: 'block', annotations: { 'keyrotation.csiaddons.openshift.io/schedule': '@weekly' } });
  expect(addedBy({ encrypted: true })).toEqual({ encrypted: 'true' });
});

test('space is given back on a schedule, beside other annotations', () => {
  expect(classOf({ reclaimSpaceSchedule: '0 3 * * 6', annotations: { note: 'b' }, defaultClass: true }).metadata.annotations).toEqual({
    'note': 'b', 'reclaimspace.csiaddons.openshift.io/schedule': '0 3 * * 6', 'storageclass.kubernetes.io/is-default-class': 'true',
  });
});

test('volumes that may be bounded have the Secrets for it', () => {
  expect(addedBy({ volumeAttributes: true })).toEqual({
    'csi.storage.k8s.io/controller-modify-secret-name': 'rook-csi-rbd-provisioner',
    'csi.storage.k8s.io/controller-modify-secret-namespace': 'rook-ceph',
    'csi.storage.k8s.io/node-publish-secret-name': 'rook-csi-rbd-node',
    'csi.storage.k8s.io/node-publish-secret-namespace': 'rook-ceph',
  });
});

test('volumes may wait for their first pod, and be for some nodes only', () => {
  const made = classOf({
    volumeBindingMode: VolumeBindingMode.WAIT_FOR_FIRST_CONSUMER,
    allowedTopologies: [{ key: 'topology.kubernetes.io/zone', values: ['a', 'b'] }, { key: 'disk', values: ['ssd'] }],
  });
  expect([made.volumeBindingMode, made.allowedTopologies]).toEqual(['WaitForFirstConsumer', [
    { matchLabelExpressions: [{ key: 'topology.kubernetes.io/zone', values: ['a', 'b'] }, { key: 'disk', values: ['ssd'] }] },
  ]]);
  expect(classOf({ allowedTopologies: [] })).not.toHaveProperty('allowedTopologies');
});

describe('a pool for each zone', () => {
  test('is chosen by the node of the first pod', () => {
    const pool = newPool();
    const { cluster } = pool;
    const ec = new CephBlockPool(cluster, 'ec', { cluster, name: 'ec-b', redundancy: Redundancy.erasureCoded(2, 1) });
    const made = classOf({
      topologyConstrainedPools: [
        { pool, domainSegments: { region: 'eu', zone: 'a' } },
        { pool: ec, metadataPool: pool, domainSegments: { region: 'eu', zone: 'b' } },
      ],
    }, pool);
    expect(made.volumeBindingMode).toBe('WaitForFirstConsumer');
    expect(made.parameters).not.toHaveProperty('pool');
    expect(JSON.parse(made.parameters.topologyConstrainedPools)).toEqual([
      { poolName: 'replicapool', domainSegments: [{ domainLabel: 'region', value: 'eu' }, { domainLabel: 'zone', value: 'a' }] },
      { poolName: 'replicapool', dataPool: 'ec-b', domainSegments: [{ domainLabel: 'region', value: 'eu' }, { domainLabel: 'zone', value: 'b' }] },
    ]);
  });

  test.each<[string, (pool: CephBlockPool) => RbdStorageClassOptions, string]>([
    ['no pool', () => ({ topologyConstrainedPools: [] }), 'topologyConstrainedPools: is empty; give a pool for each part of the cluster, or leave the prop out'],
    ['no place', pool => ({ topologyConstrainedPools: [{ pool, domainSegments: {} }] }),
      'topologyConstrainedPools[0].domainSegments: is empty, and no node would be in it; give a label and its value, such as zone'],
    ['the whole key of a label', pool => ({ topologyConstrainedPools: [{ pool, domainSegments: { 'topology.kubernetes.io/zone': 'a' } }] }),
      'topologyConstrainedPools[0].domainSegments: "topology.kubernetes.io/zone" is no name of a label; write what is after "/" in its key, such as zone'],
    ['a pool with erasure coding alone', pool => ({
      topologyConstrainedPools: [{ pool: CephBlockPool.fromPoolName(pool, 'ec', { cluster: pool.cluster, poolName: 'ec', isErasureCoded: true }), domainSegments: { zone: 'a' } }],
    }), 'topologyConstrainedPools[0].metadataPool: is missing: images in ec need a replicated pool for their metadata, since one with erasure coding cannot hold it'],
    ['a pool of another cluster', pool => ({
      topologyConstrainedPools: [{
        pool: CephBlockPool.fromPoolName(pool, 'far', {
          cluster: CephCluster.fromCephClusterName(pool, 'there', { name: 'there', namespace: 'there' }), poolName: 'far',
        }),
        domainSegments: { zone: 'a' },
      }],
    }), 'topologyConstrainedPools[0].pool: far is a pool of another cluster than replicapool; take one in the namespace rook-ceph'],
    ['volumes made at once', pool => ({ topologyConstrainedPools: [{ pool, domainSegments: { zone: 'a' } }], volumeBindingMode: VolumeBindingMode.IMMEDIATE }),
      'volumeBindingMode: Immediate makes volumes before their pods have a node, which chooses among topologyConstrainedPools; leave it out'],
    ['one metadata pool for all', pool => ({ topologyConstrainedPools: [{ pool, domainSegments: { zone: 'a' } }], metadataPool: pool }),
      'metadataPool: is for one pool; give each item of topologyConstrainedPools its own'],
  ])('fails for %s', (_what, options, problem) => {
    const pool = newPool();
    expect(problemOf(options(pool), pool)).toBe(problem);
  });
});

test.each<[RbdStorageClassOptions, string]>([
  [{ imageFeatures: ['layering', 'striping'] },
    'imageFeatures: "striping" is not known to the driver; there are layering, exclusive-lock, object-map, fast-diff, deep-flatten, journaling'],
  [{ imageFeatures: ['object-map'] }, 'imageFeatures: "object-map" needs "exclusive-lock", which is not in the list; add it'],
  [{ imageFeatures: ['exclusive-lock', 'journaling'] }, 'imageFeatures: "journaling" is not known to the kernel; give mounter: RbdMounter.RBD_NBD with it'],
  [{ mapOptions: ['a,b'] }, 'mapOptions: "a,b" is no single option; give each option as an item of its own'],
  [{ unmapOptions: [''] }, 'unmapOptions: "" is no single option; give each option as an item of its own'],
  [{ volumeNamePrefix: '' }, 'volumeNamePrefix: is empty, which the driver refuses; give a prefix, or leave it out'],
  [{ encryptionKMSID: 'vault' }, 'encryptionKMSID: is for encrypted volumes; give encrypted: true with it, or leave it out'],
  [{ encrypted: true, encryptionKMSID: '' }, 'encryptionKMSID: is empty; give a key of config.json, or leave it out'],
  [{ encryptionType: RbdEncryptionType.BLOCK }, 'encryptionType: is for encrypted volumes; give encrypted: true with it, or leave it out'],
  [{ keyRotationSchedule: '@weekly' }, 'keyRotationSchedule: is for encrypted volumes; give encrypted: true with it, or leave it out'],
  [{ objectSize: '3Mi' }, 'objectSize: "3Mi" must be a power of two from 4Ki to 32Mi'],
  [{ objectSize: '64Mi' }, 'objectSize: "64Mi" must be a power of two from 4Ki to 32Mi'],
  [{ objectSize: 'big' }, 'objectSize: "big" is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T'],
  [{ stripeUnit: '64Ki' }, 'stripeUnit: goes along with stripeCount, which is missing; give both, or none'],
  [{ stripeCount: 4 }, 'stripeCount: goes along with stripeUnit, which is missing; give both, or none'],
  [{ stripeUnit: '3Ki', stripeCount: 4 }, 'stripeUnit: "3Ki" must divide the 4Mi of an object; take one such as 64Ki'],
  [{ stripeUnit: '64Ki', stripeCount: 0 }, 'stripeCount: 0 must be a whole number of at least 1'],
  [{ allowedTopologies: [{ key: 'zone', values: [] }] }, 'allowedTopologies[0].values: is empty, and no node would do; give values of the label'],
])('fails for %j', (options, problem) => {
  expect(problemOf(options)).toBe(problem);
});

test('journaling is for the mounter that knows it', () => {
  expect(classOf({ imageFeatures: ['exclusive-lock', 'journaling'], mounter: RbdMounter.RBD_NBD }).parameters.imageFeatures).toBe('exclusive-lock,journaling');
  expect(classOf({ imageFeatures: ['exclusive-lock', 'journaling'], tryOtherMounters: true }).parameters.imageFeatures).toBe('exclusive-lock,journaling');
});

test("fails for Ceph's own pools", () => {
  const pool = newPool();
  const { cluster } = pool;
  const mgr = new CephBlockPool(cluster, 'mgr', { cluster, name: 'builtin-mgr', builtIn: BuiltInPool.MGR });
  const ec = new CephBlockPool(cluster, 'ec', { cluster, name: 'ec', redundancy: Redundancy.erasureCoded(2, 1) });
  const problem = '.mgr is what Ceph keeps for itself, and no place for volumes; give a pool of your own';
  expect(messageOf(() => mgr.addStorageClass('class'))).toBe(`storage/ceph/mgr/class: pool: ${problem}`);
  expect(messageOf(() => ec.addStorageClass('class', { metadataPool: mgr }))).toBe(`storage/ceph/ec/class: metadataPool: ${problem}`);
  expect(problemOf({ topologyConstrainedPools: [{ pool: mgr, domainSegments: { zone: 'a' } }] }, pool)).toBe(`topologyConstrainedPools[0].pool: ${problem}`);
});

describe('a schedule', () => {
  test.each(['@weekly', '@hourly', '@every 1h30m', '*/15 * * * *', '0 3 * * 6', '0 0 1-7 jan,jul MON-FRI', 'TZ=Europe/Berlin 0 3 * * *', '0-30/10 ? 31 12 0'])('may be %j', text => {
    expect(classOf({ reclaimSpaceSchedule: text }).metadata.annotations['reclaimspace.csiaddons.openshift.io/schedule']).toBe(text);
  });

  test.each([
    '', 'weekly', '@reboot', '@every day', '* * * *', '60 * * * *', '0 24 * * *', '0 0 0 * *', '0 0 1 13 *', '0 0 * * 7', '5-1 * * * *', '1-2-3 * * * *', '*/0 * * * *',
    '*/5/5 * * * *', '1-x * * * *', '0 0 * foo *',
  ])('can not be %j', text => {
    expect(problemOf({ reclaimSpaceSchedule: text })).toBe(`reclaimSpaceSchedule: "${text}" is no schedule; write minute, hour, day of the month, month and `
      + 'day of the week, such as "0 3 * * 6", or @hourly, @daily, @weekly, @monthly');
  });
});

test('a claim of cdk8s-plus takes a class by its name', () => {
  const pool = newPool();
  const storageClass: RbdStorageClass = pool.addStorageClass('class', { name: 'block' });
  const claim = new kplus.PersistentVolumeClaim(pool, 'claim', {
    metadata: { name: 'data', namespace: 'apps' },
    storageClassName: storageClass.name,
    accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE],
    storage: Size.gibibytes(10),
  });
  expect(claim.storageClassName).toBe('block');
  expect(objectsOf(pool).find(({ kind }) => kind === 'PersistentVolumeClaim').spec).toMatchObject({ storageClassName: 'block', accessModes: ['ReadWriteOnce'] });
});
