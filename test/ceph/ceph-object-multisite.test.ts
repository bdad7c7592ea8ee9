import { HDD, messageOf, newChart, newCluster, objectOf, objectsOf, withDevices } from './fixture';
import {
  CephBlockPool, CephCluster, CephObjectRealm, CephObjectRealmProps, CephObjectStore, CephObjectZone, CephObjectZoneGroup, CephObjectZoneProps,
  ICephCluster, Redundancy,
} from '../../src/ceph';

let chart: ReturnType<typeof newChart>;
let east: ICephCluster;
let west: ICephCluster;

beforeEach(() => {
  chart = newChart();
  east = CephCluster.fromCephClusterName(chart, 'east', { name: 'east', namespace: 'east' });
  west = CephCluster.fromCephClusterName(chart, 'west', { name: 'west', namespace: 'west' });
});

const COPIES = { failureDomain: 'host', replicated: { size: 3, requireSafeReplicaSize: true } };

test('two clusters of one app have one realm', () => {
  const realm = new CephObjectRealm(chart, 'realm', { cluster: east, name: 'shop' });
  const zoneGroup = new CephObjectZoneGroup(chart, 'group', { realm, name: 'world' });
  const customEndpoints = ['https://s3.east.example.com:443'];
  const zone = new CephObjectZone(chart, 'zone', { zoneGroup, name: 'east', customEndpoints });
  new CephObjectStore(chart, 'store', { cluster: east, zone, name: 'east' });

  const pulled = new CephObjectRealm(chart, 'pulled', { cluster: west, pull: { realm, endpoint: customEndpoints[0] } });
  const sameGroup = new CephObjectZoneGroup(chart, 'same-group', { realm: pulled, name: zoneGroup.name });
  const secondary = new CephObjectZone(chart, 'secondary', { zoneGroup: sameGroup, name: 'west', dataPool: { redundancy: Redundancy.erasureCoded(4, 2) } });
  new CephObjectStore(chart, 'secondary-store', { cluster: west, zone: secondary, name: 'west' });

  const made = objectsOf(chart).filter(({ kind }) => kind !== 'CephObjectStore');
  const api = { apiVersion: 'ceph.rook.io/v1' };
  expect(made).toEqual([
    { ...api, kind: 'CephObjectRealm', metadata: { name: 'shop', namespace: 'east' } },
    { ...api, kind: 'CephObjectZoneGroup', metadata: { name: 'world', namespace: 'east' }, spec: { realm: 'shop' } },
    {
      ...api,
      kind: 'CephObjectZone',
      metadata: { name: 'east', namespace: 'east' },
      spec: {
        zoneGroup: 'world',
        metadataPool: COPIES,
        dataPool: { ...COPIES, parameters: { bulk: 'true' } },
        preservePoolsOnDelete: true,
        customEndpoints: ['https://s3.east.example.com:443'],
      },
    },
    { ...api, kind: 'CephObjectRealm', metadata: { name: 'shop', namespace: 'west' }, spec: { pull: { endpoint: 'https://s3.east.example.com:443' } } },
    { ...api, kind: 'CephObjectZoneGroup', metadata: { name: 'world', namespace: 'west' }, spec: { realm: 'shop' } },
    {
      ...api,
      kind: 'CephObjectZone',
      metadata: { name: 'west', namespace: 'west' },
      spec: {
        zoneGroup: 'world',
        metadataPool: COPIES,
        dataPool: { failureDomain: 'host', erasureCoded: { dataChunks: 4, codingChunks: 2 }, parameters: { bulk: 'true' } },
        preservePoolsOnDelete: true,
      },
    },
  ]);
  expect(objectsOf(chart).filter(({ kind }) => kind === 'CephObjectStore').map(({ metadata, spec }) => [metadata.namespace, spec.zone])).toEqual([
    ['east', { name: 'east' }], ['west', { name: 'west' }],
  ]);
  expect([realm.keysSecretName, pulled.keysSecretName]).toEqual(['shop-keys', 'shop-keys']);
});

test('a zone is derived from the machines of its cluster', () => {
  const cluster = newCluster(withDevices('ibm-three-zones', HDD), { unsafeSingleMon: true });
  const scope = cluster.node.scope!;
  const realm = new CephObjectRealm(scope, 'realm', { cluster, name: 'r' });
  const zoneGroup = new CephObjectZoneGroup(scope, 'group', { realm, name: 'g' });
  new CephObjectZone(scope, 'zone', { zoneGroup, name: 'z' });
  expect(objectOf(scope, 'CephObjectZone').spec.dataPool.failureDomain).toBe('zone');
  expect(messageOf(() => new CephObjectZone(scope, 'wide', { zoneGroup, dataPool: { redundancy: Redundancy.erasureCoded(4, 2) } }))).toMatch(
    /^storage\/wide: dataPool\.redundancy: for 4\+2 chunks, /);
});

test('a realm may be made elsewhere', () => {
  const realm = CephObjectRealm.fromCephObjectRealmName(chart, 'realm', { cluster: east, name: 'r' });
  new CephObjectZoneGroup(chart, 'group', { realm, name: 'g' });
  expect(objectOf(chart, 'CephObjectZoneGroup')).toMatchObject({ metadata: { namespace: 'east' }, spec: { realm: 'r' } });
});

test('a zone group may be made elsewhere', () => {
  const zoneGroup = CephObjectZoneGroup.fromCephObjectZoneGroupName(chart, 'group', { cluster: east, name: 'g' });
  new CephObjectZone(chart, 'zone', { zoneGroup, name: 'z' });
  expect(objectOf(chart, 'CephObjectZone')).toMatchObject({ metadata: { namespace: 'east' }, spec: { zoneGroup: 'g' } });
});

test('a zone may be made elsewhere', () => {
  const zone = CephObjectZone.fromCephObjectZoneName(chart, 'zone', { cluster: east, name: 'z' });
  new CephObjectStore(chart, 'store', { cluster: east, zone, name: 's' });
  expect(objectOf(chart, 'CephObjectStore')).toMatchObject({ metadata: { namespace: 'east' }, spec: { zone: { name: 'z' } } });
});

test('what is not a prop is laid over', () => {
  const realm = new CephObjectRealm(chart, 'realm', { cluster: east, name: 'r', defaultRealm: false, spec: { defaultRealm: true } });
  const zoneGroup = new CephObjectZoneGroup(chart, 'group', { realm, name: 'g' });
  new CephObjectZone(chart, 'zone', { zoneGroup, name: 'z', existingPools: true, unsafeDeleteDataWithZone: true, spec: { customEndpoints: ['http://a:80'] } });
  expect(objectsOf(chart).map(({ spec }) => spec)).toEqual([
    { defaultRealm: true }, { realm: 'r' }, { zoneGroup: 'g', preservePoolsOnDelete: false, customEndpoints: ['http://a:80'] },
  ]);
});

test('a zone shares pools', () => {
  const realm = new CephObjectRealm(chart, 'realm', { cluster: east, name: 'r', defaultRealm: true });
  const zoneGroup = new CephObjectZoneGroup(chart, 'group', { realm, name: 'g' });
  const pool = CephBlockPool.fromPoolName(chart, 'pool', { cluster: east, poolName: 'p' });
  new CephObjectZone(chart, 'zone', { zoneGroup, name: 'z', sharedPools: { metadataPool: pool, dataPool: pool }, unsafeDeleteDataWithZone: true });
  expect(objectOf(chart, 'CephObjectRealm').spec).toEqual({ defaultRealm: true });
  expect(objectOf(chart, 'CephObjectZone').spec).toEqual({
    zoneGroup: 'g', sharedPools: { metadataPoolName: 'p', dataPoolName: 'p', preserveRadosNamespaceDataOnDelete: false },
  });
});

test('a realm may be pulled from a cluster that is not in the app', () => {
  new CephObjectRealm(chart, 'realm', { cluster: west, name: 'shop', pull: { endpoint: 'https://s3.east.example.com' } });
  expect(objectOf(chart, 'CephObjectRealm')).toMatchObject({ metadata: { name: 'shop' }, spec: { pull: { endpoint: 'https://s3.east.example.com' } } });
});

const ENDPOINT = 'https://s3.east.example.com';

test.each<[string, () => Partial<CephObjectRealmProps>, string]>([
  ['no name', () => ({ pull: { endpoint: ENDPOINT } }), 'name: is missing, and a realm is pulled by its name; give that of the realm, or the realm in pull.realm'],
  ['no URL', () => ({ name: 'r', pull: { endpoint: 's3.east.example.com' } }),
    'pull.endpoint: "s3.east.example.com" is no URL; write http://host or https://host, with a port where it is not the usual one'],
  ['keys in the URL', () => ({ name: 'r', pull: { endpoint: 'https://key:secret@s3.east.example.com' } }),
    'pull.endpoint: https://***@s3.east.example.com has credentials in it, which would stand in the manifest for all to read; leave them out'],
  ['a realm of the same cluster', () => ({ pull: { endpoint: ENDPOINT, realm: new CephObjectRealm(chart, 'first', { cluster: west, name: 'r' }) } }),
    'pull.realm: storage/first is in the same cluster, where a zone group can name it; leave pull out, or pull from another cluster'],
  ['another name', () => ({ name: 'q', pull: { endpoint: ENDPOINT, realm: new CephObjectRealm(chart, 'first', { cluster: east, name: 'r' }) } }),
    'name: "q" is not the name of the realm that is pulled, r; leave name out'],
  ['a name that is none', () => ({ name: 'R' }),
    'name: "R" is no DNS subdomain of at most 253 characters: only lower-case letters, digits and "-" and ".", a letter or digit at both ends'],
])('a realm fails for %s', (_, props, problem) => {
  expect(messageOf(() => new CephObjectRealm(chart, 'realm', { cluster: west, ...props() }))).toBe(`storage/realm: ${problem}`);
});

test.each<[Partial<CephObjectZoneProps>, string]>([
  [{ customEndpoints: ['http://a', 'ftp://b'] }, 'customEndpoints[1]: "ftp://b" is no URL; write http://host or https://host, with a port where it is not the usual one'],
  [{ metadataPool: { redundancy: Redundancy.erasureCoded(2, 1) } },
    'metadataPool.redundancy: 2+1 chunks cannot be had for metadata, which Ceph keeps as copies only; use Redundancy.replicated'],
  [{ dataPool: { maxSize: '1 TB' } }, 'dataPool.maxSize: "1 TB" is no quantity; write a number with a suffix, such as 10Ti'],
])('a zone fails for %j', (props, problem) => {
  const zoneGroup = CephObjectZoneGroup.fromCephObjectZoneGroupName(chart, 'group', { cluster: east, name: 'g' });
  expect(messageOf(() => new CephObjectZone(chart, 'zone', { zoneGroup, name: 'z', ...props }))).toBe(`storage/zone: ${problem}`);
});
