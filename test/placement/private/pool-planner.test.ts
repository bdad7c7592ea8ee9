import { CephCrushMap } from '../../../src/placement';
import { problemOfMsrRule } from '../../../src/placement/private/msr-reach';
import { blockPool, cephCluster, HDD, nodes, placed, rook } from '../manifests';

const SSD = { name: 'sdc', size: '1T', deviceClass: 'ssd' };
const MIXED = nodes(4, [HDD, SSD], 'a', 'b');

function poolsOf(objects: any[], cluster: any = cephCluster()) {
  return placed(MIXED, [cluster, ...objects]);
}

test('pools of a filesystem are numbered metadata first, those of an object store in the order of Rook', () => {
  const replicated = { replicated: { size: 3 } };
  const { pools } = poolsOf([
    rook('CephFilesystem', 'fs', { metadataPool: replicated, dataPools: [{ name: 'replicated', ...replicated }, { erasureCoded: { dataChunks: 2, codingChunks: 2 } }] }),
    rook('CephObjectStore', 'store', { metadataPool: replicated, dataPool: { erasureCoded: { dataChunks: 2, codingChunks: 1 } } }),
    rook('CephObjectStore', 'second', { metadataPool: replicated, dataPool: replicated }),
    rook('CephNFS', 'nfs', {}),
  ]);
  expect(pools.map(({ id, name, size, minSize, pgNum, rule }) => [id, name, size, minSize, pgNum, rule].join(' '))).toEqual([
    '1 .mgr 3 2 1 0',
    '2 fs-metadata 3 2 16 1', '3 fs-replicated 3 2 32 2', '4 fs-data1 4 3 32 3',
    '5 store.rgw.control 3 2 8 4', '6 store.rgw.meta 3 2 8 5', '7 store.rgw.log 3 2 8 6', '8 store.rgw.buckets.index 3 2 8 7',
    '9 store.rgw.buckets.non-ec 3 2 8 8', '10 store.rgw.otp 3 2 8 9', '11 .rgw.root 3 2 8 10', '12 store.rgw.buckets.data 3 2 32 11',
    '13 second.rgw.control 3 2 8 12', '14 second.rgw.meta 3 2 8 13', '15 second.rgw.log 3 2 8 14', '16 second.rgw.buckets.index 3 2 8 15',
    '17 second.rgw.buckets.non-ec 3 2 8 16', '18 second.rgw.otp 3 2 8 17', '19 second.rgw.buckets.data 3 2 32 18',
    '20 .nfs 3 2 32 0',
  ]);
});

test('a store of a zone has the pools of the zone, and one without pools has none', () => {
  const spec = { metadataPool: { replicated: { size: 3 } }, dataPool: { replicated: { size: 3 } } };
  const { pools } = poolsOf([
    rook('CephObjectStore', 'store', { ...spec, zone: { name: 'z' } }), rook('CephObjectZone', 'z', spec), rook('CephObjectStore', 'shared', { sharedPools: {} }),
  ]);
  expect(pools.map(({ name }) => name)).toEqual(['.mgr', 'z.rgw.control', 'z.rgw.meta', 'z.rgw.log', 'z.rgw.buckets.index', 'z.rgw.buckets.non-ec', 'z.rgw.otp',
    '.rgw.root', 'z.rgw.buckets.data']);
});

test.each([
  [1, 1], [2, 1], [3, 2], [4, 2], [5, 3],
])('of %d replicas %d have to be there', (size, minSize) => {
  expect(poolsOf([blockPool('p', { replicated: { size } })]).pools[1]).toMatchObject({ size, minSize, dataChunks: 1 });
});

test.each([
  [2, 1, 2], [2, 2, 3], [4, 2, 5], [8, 3, 9],
])('of %d + %d chunks %d have to be there', (dataChunks, codingChunks, minSize) => {
  const [, pool] = poolsOf([blockPool('p', { replicated: undefined, erasureCoded: { dataChunks, codingChunks } })]).pools;
  expect(pool).toMatchObject({ size: dataChunks + codingChunks, minSize, dataChunks, erasureCoded: true });
});

test('rules are those that Rook makes of the spec', () => {
  const { map, pools } = poolsOf([
    blockPool('plain', { deviceClass: 'ssd', failureDomain: 'zone' }),
    blockPool('pairs', { replicated: { size: 4, replicasPerFailureDomain: 2, subFailureDomain: 'host' }, failureDomain: 'zone' }),
    blockPool('hybrid', { replicated: { size: 3, hybridStorage: { primaryDeviceClass: 'ssd', secondaryDeviceClass: 'hdd' } } }),
    blockPool('ec', { replicated: undefined, deviceClass: 'hdd', erasureCoded: { dataChunks: 2, codingChunks: 2, crushNumFailureDomains: 2, crushOSDsPerFailureDomain: 2 } }),
  ]);
  const text = map.toText();
  expect(text).toContain('step take default class ssd\n\tstep chooseleaf firstn 0 type zone');
  expect(text).toContain('step choose firstn 0 type zone\n\tstep chooseleaf firstn 2 type host');
  expect(text).toContain('step chooseleaf firstn 1 type host\n\tstep emit\n\tstep take default class hdd');
  expect(text).toContain('step choosemsr 2 type host\n\tstep choosemsr 2 type osd');
  expect(pools.map(({ name, rule, failureDomain, deviceClass }) => [name, rule, failureDomain, deviceClass])).toEqual([
    ['.mgr', 0, 'host', undefined], ['plain', 1, 'zone', 'ssd'], ['pairs', 2, 'zone', undefined], ['hybrid', 3, 'host', undefined], ['ec', 4, 'host', 'hdd'],
  ]);
});

test.each([
  [{ deviceClass: 'nvme' }, 'pool p: Ceph would not make the rule: rule p takes class nvme of default, there are hdd, ssd'],
  [{ failureDomain: 'shelf' }, 'pool p: Ceph would not make the rule: '],
  [{ replicated: undefined }, 'pool p: it says neither replicated nor erasureCoded, Rook does not make it'],
  [{ replicated: undefined, erasureCoded: { dataChunks: 4, codingChunks: 2, crushNumFailureDomains: 2, crushOSDsPerFailureDomain: 2 } },
    'pool p: Ceph would not make the rule: 2 OSDs in each of 2 failure domains are fewer than its 6 chunks'],
])('a pool that can not be made is left out, and told: %j', (spec, reason) => {
  const { pools, notEvaluated } = poolsOf([blockPool('p', spec), blockPool('next')]);
  expect(pools.map(({ id, name }) => `${id} ${name}`)).toEqual(['1 .mgr', '2 next']);
  expect(notEvaluated).toEqual([expect.stringContaining(reason)]);
});

test.each([
  [{ parameters: { crush_rule: 'x', size: '2' } }, 'pool p: its parameters size, crush_rule are not followed here; its placement groups count nowhere'],
  [{ replicated: undefined, erasureCoded: { dataChunks: 4, codingChunks: 2, algorithm: 'lrc' } },
    'pool p: the plugin lrc is not followed here; its placement groups count nowhere'],
])('a pool that is not followed is left out, and keeps its number: %j', (spec, reason) => {
  const { pools, notEvaluated } = poolsOf([blockPool('p', spec), blockPool('next')]);
  expect(pools.map(({ id, name }) => `${id} ${name}`)).toEqual(['1 .mgr', '3 next']);
  expect(notEvaluated).toEqual([reason]);
});

test('in a stretch cluster all pools have four replicas by one rule', () => {
  const stretchCluster = { zones: [{ name: 'a' }, { name: 'b' }, { name: 'arbiter', arbiter: true }] };
  const { pools, map, notEvaluated, stretchLevel } = poolsOf([
    blockPool('p', { replicated: { size: 4 } }), blockPool('ec', { replicated: undefined, erasureCoded: { dataChunks: 2, codingChunks: 1 } }),
  ], cephCluster({}, { mon: { stretchCluster } }));
  expect(stretchLevel).toBe('zone');
  const four = { size: 4, minSize: 2, rule: 1, failureDomain: 'zone' };
  expect(pools).toEqual([expect.objectContaining({ name: '.mgr', ...four }), expect.objectContaining({ name: 'p', ...four })]);
  expect(map.rules.map(({ name }) => name)).toEqual(['replicated_rule', 'default_stretch_cluster_rule']);
  expect(notEvaluated).toEqual(['pool ec: a stretch cluster has no erasure-coded pools, Rook does not make it']);
});

test('a stretch cluster is divided by the label that it names', () => {
  const stretchCluster = { failureDomainLabel: 'topology.rook.io/rack', subFailureDomain: 'osd', zones: [{ name: 'a' }] };
  const { stretchLevel, map } = poolsOf([], cephCluster({}, { mon: { stretchCluster } }));
  expect(stretchLevel).toBe('rack');
  expect(map.toText()).toContain('step choose firstn 0 type rack\n\tstep chooseleaf firstn 2 type osd');
});

test('.mgr is there before Rook comes to it: its size changes, its rule only where that is allowed', () => {
  const mgr = (spec: any) => poolsOf([blockPool('builtin-mgr', { name: '.mgr', ...spec })]).pools[0];
  expect(mgr({ replicated: { size: 2 }, deviceClass: 'ssd' })).toMatchObject({ id: 1, size: 2, minSize: 1, rule: 0, pgNum: 1 });
  const moved = poolsOf([blockPool('builtin-mgr', { name: '.mgr', failureDomain: 'zone', deviceClass: 'ssd', enableCrushUpdates: true })]);
  expect(moved.pools[0]).toMatchObject({ id: 1, size: 3, rule: 1, failureDomain: 'zone', deviceClass: 'ssd' });
  expect(moved.map.rules[1].name).toBe('.mgr_zone_ssd');
  expect(mgr({ failureDomain: 'host', enableCrushUpdates: true })).toMatchObject({ rule: 0 });
});

test('the size of .mgr is the default that the cluster is given', () => {
  const size = (objects: any[], cluster = cephCluster()) => poolsOf(objects, cluster).pools[0].size;
  expect(size([], cephCluster({}, { cephConfig: { global: { 'osd pool default size': '2' } } }))).toBe(2);
  const override = { ...rook('ConfigMap', 'rook-config-override', undefined), apiVersion: 'v1', data: { config: '[global]\nosd_pool_default_size = 1\n' } };
  expect(size([override])).toBe(1);
});

test('min_size can be set', () => {
  expect(poolsOf([blockPool('p', { parameters: { min_size: '1' } })]).pools[1].minSize).toBe(1);
});

test('another root takes the place of the default one, but not in rules of erasure-coded pools', () => {
  const erasureCoded = { dataChunks: 2, codingChunks: 1 };
  const { map, pools, notEvaluated } = poolsOf([
    blockPool('p'), blockPool('ec', { replicated: undefined, erasureCoded }), blockPool('own', { replicated: undefined, erasureCoded, crushRoot: 'mine' }),
  ], cephCluster({ config: { crushRoot: 'mine' } }));
  // What comes next gets the number of the root that is gone.
  expect(map.buckets.slice(0, 2).map(({ id, name }) => `${id} ${name}`)).toEqual(['-1 mine~hdd', '-2 mine']);
  expect(pools.map(({ id, name, rule }) => [id, name, rule].join(' '))).toEqual(['1 .mgr 0', '2 p 1', '3 own 2']);
  expect(map.rules.map(({ steps }) => steps.find(({ operation }) => operation === 'take')!.target)).toEqual(['mine', 'mine', 'mine']);
  expect(notEvaluated).toEqual([expect.stringMatching(/^pool ec: Ceph would not make the rule: rule ec .*default/)]);
});

test('a rule with several chunks in each failure domain that comes to an OSD in none is told, not followed', () => {
  const coded = (failureDomain: string, deviceClass?: string) => blockPool('wide', {
    replicated: undefined,
    failureDomain,
    deviceClass,
    erasureCoded: { dataChunks: 4, codingChunks: 2, crushNumFailureDomains: 3, crushOSDsPerFailureDomain: 2 },
  });
  const { pools, notEvaluated } = poolsOf([coded('rack')]);
  expect(pools.map(({ name }) => name)).toEqual(['.mgr']);
  expect(notEvaluated).toEqual(['pool wide: Ceph could not follow its rule: osd.0 is in no rack; give every node one, or choose another failure domain']);
  expect(poolsOf([coded('host')]).notEvaluated).toEqual([]);
  expect(poolsOf([coded('zone', 'ssd')]).notEvaluated).toEqual([]);
});

test('where all OSDs of a class weigh nothing, the rule comes to a bucket that is empty', () => {
  const map = CephCrushMap.of([{ host: 'a', deviceClass: 'hdd' }, { host: 'b', deviceClass: 'ssd' }].map(({ host, deviceClass }, id) => (
    { id, deviceClass, sizeBytes: deviceClass === 'ssd' ? 1 : 2 ** 40, location: { host } }
  )));
  const rule = (deviceClass: string) => map.addErasureRule({ name: deviceClass, deviceClass, osdsPerFailureDomain: 2, failureDomains: 3 });
  const [light, heavy] = ['ssd', 'hdd'].map(rule);
  expect(problemOfMsrRule(map.map, light)).toBe('a~ssd is empty; take a device class that has OSDs there, or none');
  expect(problemOfMsrRule(map.map, heavy)).toBeUndefined();
});
