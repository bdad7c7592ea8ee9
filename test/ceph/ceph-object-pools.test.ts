import { messageOf, newChart, objectOf } from './fixture';
import {
  CephBlockPool, CephCluster, CephObjectPoolPlacement, CephObjectRealm, CephObjectSharedPools, CephObjectStore, CephObjectStoreProps, CephObjectZone,
  CephObjectZoneGroup, ICephCluster, Redundancy,
} from '../../src/ceph';

type Options = Partial<CephObjectStoreProps>;

let chart: ReturnType<typeof newChart>;
let cluster: ICephCluster;
let meta: CephBlockPool;
let data: CephBlockPool;
let chunks: CephBlockPool;

beforeEach(() => {
  chart = newChart();
  cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'rook-ceph', namespace: 'rook-ceph' });
  meta = new CephBlockPool(chart, 'meta', { cluster, name: 'rgw-meta', spec: { application: 'rgw' } });
  data = new CephBlockPool(chart, 'data', { cluster, name: 'rgw-data', spec: { application: 'rgw' } });
  chunks = new CephBlockPool(chart, 'chunks', { cluster, name: 'rgw-chunks', redundancy: Redundancy.erasureCoded(4, 2), spec: { application: 'rgw' } });
});

function newStore(props: Options): CephObjectStore {
  return new CephObjectStore(chart, 'store', { cluster, name: 'objects', ...props });
}

function placement(props: Partial<CephObjectPoolPlacement> = {}): CephObjectPoolPlacement {
  return { name: 'fast', metadataPool: meta, dataPool: data, ...props };
}

test('stores share pools, and each keeps what it has in them when it is deleted', () => {
  newStore({ sharedPools: { metadataPool: meta, dataPool: chunks } });
  const { metadataPool, dataPool, preservePoolsOnDelete, sharedPools } = objectOf(chart, 'CephObjectStore').spec;
  expect([metadataPool, dataPool, preservePoolsOnDelete]).toEqual([undefined, undefined, undefined]);
  expect(sharedPools).toEqual({ metadataPoolName: 'rgw-meta', dataPoolName: 'rgw-chunks', preserveRadosNamespaceDataOnDelete: true });
});

test('what a store has in shared pools goes with it only where that is called unsafe', () => {
  newStore({ sharedPools: { metadataPool: meta, dataPool: data }, unsafeDeleteDataWithObjectStore: true });
  expect(objectOf(chart, 'CephObjectStore').spec.sharedPools.preserveRadosNamespaceDataOnDelete).toBe(false);
});

test('buckets have places, and objects storage classes', () => {
  newStore({
    sharedPools: {
      poolPlacements: [
        placement({ name: 'default-placement', default: true, storageClasses: [{ name: 'STANDARD_IA', dataPool: chunks }] }),
        placement({ name: 'cold', dataPool: chunks, dataNonECPool: data }),
      ],
    },
  });
  expect(objectOf(chart, 'CephObjectStore').spec.sharedPools).toEqual({
    poolPlacements: [
      {
        name: 'default-placement',
        metadataPoolName: 'rgw-meta',
        dataPoolName: 'rgw-data',
        default: true,
        storageClasses: [{ name: 'STANDARD_IA', dataPoolName: 'rgw-chunks' }],
      },
      { name: 'cold', metadataPoolName: 'rgw-meta', dataPoolName: 'rgw-chunks', dataNonECPoolName: 'rgw-data' },
    ],
    preserveRadosNamespaceDataOnDelete: true,
  });
});

test('buckets may have other places beside pools of the store\'s own', () => {
  newStore({ sharedPools: { poolPlacements: [placement()] }, dataPool: { maxSize: '1Ti' }, unsafeDeleteDataWithObjectStore: true });
  expect(objectOf(chart, 'CephObjectStore').spec).toMatchObject({
    metadataPool: { replicated: { size: 3 } },
    dataPool: { replicated: { size: 3 }, quotas: { maxSize: '1Ti' } },
    preservePoolsOnDelete: false,
    sharedPools: {
      poolPlacements: [{ name: 'fast', metadataPoolName: 'rgw-meta', dataPoolName: 'rgw-data' }],
      preserveRadosNamespaceDataOnDelete: false,
    },
  });
});

test('pools that exist already are taken as they are', () => {
  newStore({ existingPools: true });
  const { spec } = objectOf(chart, 'CephObjectStore');
  expect(Object.keys(spec)).toEqual(['gateway', 'preservePoolsOnDelete']);
  expect(spec.preservePoolsOnDelete).toBe(true);
});

describe('in a zone', () => {
  let zone: CephObjectZone;

  beforeEach(() => {
    const realm = new CephObjectRealm(chart, 'realm', { cluster, name: 'r' });
    const zoneGroup = new CephObjectZoneGroup(chart, 'group', { realm, name: 'g' });
    zone = new CephObjectZone(chart, 'zone', { zoneGroup, name: 'z' });
  });

  test('a store has no pools, and one gateway that syncs', () => {
    newStore({ zone });
    const { spec } = objectOf(chart, 'CephObjectStore');
    expect(Object.keys(spec)).toEqual(['gateway', 'zone']);
    expect([spec.zone, spec.gateway.instances]).toEqual([{ name: 'z' }, 1]);
  });

  test('a store that leaves syncing to another has two gateways', () => {
    newStore({ zone, disableMultisiteSyncTraffic: true });
    expect(objectOf(chart, 'CephObjectStore').spec.gateway).toMatchObject({ instances: 2, disableMultisiteSyncTraffic: true });
  });

  test.each<[Options, string]>([
    [{ metadataPool: {} }, 'metadataPool: would be ignored: the zone z has the pools; say it of the zone, or leave zone out'],
    [{ unsafeDeleteDataWithObjectStore: true }, 'unsafeDeleteDataWithObjectStore: would be ignored: the zone z has the pools; say it of the zone, or leave zone out'],
    [{ externalRgwEndpoints: [{ ip: '1.2.3.4' }] }, 'externalRgwEndpoints: cannot be had in a zone, whose gateways Rook runs; leave zone out'],
  ])('a store fails for %j', (props, problem) => {
    expect(messageOf(() => newStore({ zone, ...props }))).toBe(`storage/store: ${problem}`);
  });

  test('a store of another cluster cannot have it', () => {
    const other = CephCluster.fromCephClusterName(chart, 'other', { name: 'x', namespace: 'other' });
    expect(messageOf(() => newStore({ cluster: other, zone }))).toBe('storage/store: zone: storage/zone is in the cluster of the namespace rook-ceph, '
      + 'and Rook looks for it in other only; give one of the same cluster');
  });
});

test.each<[string, () => Options, string]>([
  ['existing and own pools', () => ({ existingPools: true, dataPool: {} }),
    'dataPool: cannot be had beside existingPools, which are taken as they are; give one of both'],
  ['existing and shared pools', () => ({ existingPools: true, sharedPools: { metadataPool: meta, dataPool: data } }),
    'sharedPools: cannot be had beside existingPools, which are taken as they are; give one of both'],
  ['shared and own pools', () => ({ metadataPool: {}, sharedPools: { metadataPool: meta, dataPool: data } }),
    'metadataPool: cannot be had beside sharedPools.metadataPool, which takes its place; leave one out'],
  ['own pools and a default placement', () => ({ dataPool: {}, sharedPools: { poolPlacements: [placement(), placement({ name: 'b', default: true })] } }),
    'dataPool: cannot be had beside sharedPools.poolPlacements[1], which takes its place; leave one out'],
])('fails for %s', (_, props, problem) => {
  expect(messageOf(() => newStore(props()))).toBe(`storage/store: ${problem}`);
});

test.each<[string, () => CephObjectSharedPools, string]>([
  ['metadata without data', () => ({ metadataPool: meta }), '.dataPool: is missing, and the other pool is given; give both, or neither'],
  ['data without metadata', () => ({ dataPool: data, poolPlacements: [placement({ default: true })] }),
    '.metadataPool: is missing, and the other pool is given; give both, or neither'],
  ['nothing', () => ({}), ': is empty; give both pools or a placement, or leave the prop out'],
  ['metadata in chunks', () => ({ metadataPool: chunks, dataPool: data }),
    '.metadataPool: storage/chunks has erasure coding, and Ceph keeps indexes and unfinished uploads as copies only; give a replicated pool'],
  ['an index in chunks', () => ({ poolPlacements: [placement({ default: true, metadataPool: chunks })] }),
    '.poolPlacements[0].metadataPool: storage/chunks has erasure coding, and Ceph keeps indexes and unfinished uploads as copies only; give a replicated pool'],
  ['uploads in chunks', () => ({ poolPlacements: [placement({ default: true, dataNonECPool: chunks })] }),
    '.poolPlacements[0].dataNonECPool: storage/chunks has erasure coding, and Ceph keeps indexes and unfinished uploads as copies only; give a replicated pool'],
  ['two defaults', () => ({ poolPlacements: [placement({ default: true }), placement({ name: 'b', default: true })] }),
    '.poolPlacements[1].default: fast is the default already, and there can be one; leave it out here or there'],
  ['a name twice', () => ({ poolPlacements: [placement({ default: true }), placement()] }),
    '.poolPlacements[1].name: "fast" is taken by another one; names must differ'],
  ['a name that is none', () => ({ poolPlacements: [placement({ default: true, name: 'a b' })] }),
    '.poolPlacements[0].name: "a b" is no name for it: only letters, digits, ".", "_", "/" and "-"'],
  ['default-placement that is not the default', () => ({ poolPlacements: [placement({ default: true }), placement({ name: 'default-placement' })] }),
    '.poolPlacements[1].name: "default-placement" has to be the default; set default: true, or choose another name'],
  ['the class STANDARD', () => ({ poolPlacements: [placement({ default: true, storageClasses: [{ name: 'STANDARD', dataPool: data }] })] }),
    '.poolPlacements[0].storageClasses[0].name: "STANDARD" is the class of the placement\'s own pool; choose another name'],
  ['a class twice', () => ({ poolPlacements: [placement({ default: true, storageClasses: [{ name: 'A', dataPool: data }, { name: 'A', dataPool: chunks }] })] }),
    '.poolPlacements[0].storageClasses[1].name: "A" is taken by another one; names must differ'],
  ['eleven classes', () => ({
    poolPlacements: [placement({ default: true, storageClasses: [...'abcdefghijk'].map(name => ({ name, dataPool: data })) })],
  }), '.poolPlacements[0].storageClasses: 11 are too many, Rook takes 10; make another placement for some'],
  ['a pool of another cluster', () => {
    const other = CephCluster.fromCephClusterName(chart, 'other', { name: 'x', namespace: 'other' });
    return { metadataPool: meta, dataPool: CephBlockPool.fromPoolName(chart, 'pool', { cluster: other, poolName: 'p' }) };
  }, '.dataPool: storage/pool is in the cluster of the namespace other, and Rook looks for it in rook-ceph only; give one of the same cluster'],
])('shared pools fail for %s', (_, sharedPools, problem) => {
  expect(messageOf(() => newStore({ sharedPools: sharedPools() }))).toBe(`storage/store: sharedPools${problem}`);
});
