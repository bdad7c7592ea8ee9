import { blockPool, cephCluster, HDD, nodes, placed, rook } from './manifests';
import { Capacity, CapacityProps, OsdState, PlacedCluster, PoolPlacement } from '../../src/placement';
import { Topology } from '../../src/topology';

const TB = 1e12;

/** Parameters of a pool that keeps its placement groups. */
const FIXED = { pg_num: '32', pg_autoscale_mode: 'off' };

/** Nothing on top, and groups where CRUSH puts them. */
const PLAIN: CapacityProps = { databaseRatio: 0, balanced: false };

const THREE = placed(nodes(3, [HDD]), [cephCluster(), blockPool('p'), blockPool('q')]);

function poolOf(cluster: PlacedCluster, props: CapacityProps = PLAIN, name = 'p') {
  return Capacity.of(cluster, props).pools.find(({ pool }) => pool === name)!;
}

test('where each group is on each OSD a pool holds what one OSD does', () => {
  const limits = { nearFullBytes: 3.4 * TB, backfillFullBytes: 3.6 * TB, fullBytes: 3.8 * TB };
  expect(poolOf(THREE)).toEqual({
    pool: 'p',
    rawPerByte: 3,
    storedBytes: 0,
    groups: 32,
    undersizedGroups: 0,
    inactiveGroups: 0,
    skew: 1,
    fullestOsd: 0,
    usableBytes: 3.8 * TB,
    safeBytes: 3.4 * TB,
    healthy: limits,
    afterLoss: limits,
    largestDomain: 'node-1',
    heals: false,
  });
});

test('the database takes 2 % on top, 4 % in pools of object stores, or as much as is said', () => {
  const spec = { metadataPool: { replicated: { size: 3 } }, dataPool: { replicated: { size: 3 } } };
  const cluster = placed(nodes(3, [HDD]), [cephCluster(), blockPool('p'), rook('CephObjectStore', 's', spec)]);
  expect(poolOf(cluster, {}).usableBytes).toBe(Math.round(3.8 * TB / 1.02));
  expect(poolOf(cluster, {}, 's.rgw.buckets.data').usableBytes).toBe(Math.round(3.8 * TB / 1.04));
  expect(poolOf(cluster, { databaseRatio: 0.25 }).usableBytes).toBe(3.04 * TB);
});

test('a database with a device of its own is in use from the start', () => {
  const cluster = placed(nodes(3, [HDD, { name: 'nvme0n1', size: '1T' }]), [cephCluster({ config: { metadataDevice: 'nvme0n1', databaseSizeMB: '40960' } }), blockPool('p')]);
  const databaseBytes = 40 * 2 ** 30;
  expect(poolOf(cluster, {}).usableBytes).toBe(Math.round(0.95 * (4 * TB + databaseBytes) - databaseBytes));
  expect(Capacity.of(cluster, {}).total).toEqual({
    name: '',
    osds: 3,
    rawBytes: 3 * (4 * TB + databaseBytes),
    databaseBytes: 3 * databaseBytes,
    databaseShare: databaseBytes / (4 * TB),
    usedBytes: 3 * databaseBytes,
    usableBytes: Math.round(3 * (0.95 * (4 * TB + databaseBytes) - databaseBytes)),
    safeBytes: Math.round(2 * (0.85 * (4 * TB + databaseBytes) - databaseBytes)),
  });
});

test('of an erasure-coded pool each OSD gets a chunk', () => {
  const erasureCoded = { dataChunks: 2, codingChunks: 1 };
  const cluster = placed(nodes(3, [HDD]), [cephCluster(), blockPool('p', { replicated: undefined, erasureCoded })]);
  expect(poolOf(cluster)).toMatchObject({ rawPerByte: 1.5, usableBytes: 7.6 * TB, safeBytes: 6.8 * TB });
});

test('the ratios are those of the cluster', () => {
  const cluster = placed(nodes(3, [HDD]), [cephCluster({ nearFullRatio: 0.5, backfillFullRatio: 0.6, fullRatio: 0.75 }), blockPool('p')]);
  expect(poolOf(cluster).healthy).toEqual({ nearFullBytes: 2 * TB, backfillFullBytes: 2.4 * TB, fullBytes: 3 * TB });
  expect(poolOf({ ...cluster, fullRatios: undefined }).usableBytes).toBe(3.8 * TB);
});

test('the fullest OSD decides, and what is left after the loss of a host has to hold all copies', () => {
  const cluster = placed(nodes(5, [HDD]), [cephCluster(), blockPool('p', { parameters: FIXED })]);
  const { usableBytes, safeBytes, skew, fullestOsd, heals, afterLoss, largestDomain } = poolOf(cluster);
  const { map, pools: [, { id: pool, rule, size, pgNum }] } = cluster;
  const most = (osds: OsdState[]) => Math.max(...PoolPlacement.of(map, { pool, rule, size, pgNum, osds }).shares.map(({ groups }) => groups));
  expect([most([]), most([{ osd: 0, reweight: 0 }])]).toEqual([24, 26]);
  expect({ usableBytes, fullestOsd, largestDomain, heals }).toEqual({
    usableBytes: Math.round(3.8 * TB * 32 / 24), fullestOsd: 2, largestDomain: 'node-1', heals: true,
  });
  expect(skew).toBeCloseTo(24 / (96 / 5), 12);
  expect(afterLoss.nearFullBytes).toBe(Math.round(3.4 * TB * 32 / 26));
  expect(safeBytes).toBe(afterLoss.nearFullBytes);
});

test('the balancer evens that out', () => {
  const cluster = placed(nodes(5, [HDD]), [cephCluster(), blockPool('p', { parameters: { bulk: 'true' } })]);
  const [plain, even] = [false, true].map(balanced => poolOf(cluster, { databaseRatio: 0, balanced }));
  expect(even.skew).toBeLessThan(plain.skew!);
  expect(even.usableBytes).toBeGreaterThan(plain.usableBytes);
  expect(even.safeBytes).toBeGreaterThan(plain.safeBytes);
  expect(poolOf(cluster, { databaseRatio: 0 })).toEqual(even);
});

test('a pool that grows gets more placement groups, by which its limits are told', () => {
  const of = (parameters: any) => placed(nodes(5, [HDD]), [cephCluster(), blockPool('p', { parameters })]);
  const growing = of({});
  const large = of({ ...FIXED, pg_num: '128' });
  expect(growing.pools[1]).toMatchObject({ pgNum: 32, fullPgNum: 128 });
  expect(large.pools[1].fullPgNum).toBeUndefined();
  expect(poolOf(growing)).toEqual({ ...poolOf(large), groups: 32, groupsWhenFull: 128 });
  // What is there already moves along with what comes.
  const storedBytes = { p: TB };
  expect(poolOf(of({}), { ...PLAIN, storedBytes }).usableBytes).toBe(poolOf(growing).usableBytes);
  expect(Capacity.of(growing, PLAIN).fullAt({ p: TB })).toEqual(Capacity.of(large, PLAIN).fullAt({ p: TB }));
});

test('groups of a number that is no power of two weigh differently', () => {
  // Of three groups the second has half of the data; each is on another OSD.
  const cluster = placed(nodes(3, [HDD]), [cephCluster(), blockPool('p', { parameters: { ...FIXED, pg_num: '3' }, replicated: { size: 1 } })]);
  expect(cluster.pools[1].pgNum).toBe(3);
  expect(poolOf(cluster).usableBytes).toBe(7.6 * TB);
});

test('a pool without enough domains takes no data, and one with too few copies of groups does not heal', () => {
  const cluster = placed(nodes(2, [HDD], 'a'), [cephCluster(), blockPool('p'), blockPool('none', { failureDomain: 'rack' }), blockPool('zones', { failureDomain: 'zone' })]);
  expect(poolOf(cluster)).toMatchObject({ groups: 32, undersizedGroups: 32, inactiveGroups: 0, usableBytes: 3.8 * TB, heals: false });
  const nothing = { nearFullBytes: 0, backfillFullBytes: 0, fullBytes: 0 };
  expect(poolOf(cluster, PLAIN, 'zones')).toMatchObject({ inactiveGroups: 32, usableBytes: 0, safeBytes: 0, healthy: nothing, afterLoss: nothing });
  const none = poolOf(cluster, PLAIN, 'none');
  expect(none).toMatchObject({ inactiveGroups: 32, usableBytes: 0, healthy: nothing, heals: false });
  expect([none.skew, none.fullestOsd, none.largestDomain]).toEqual([undefined, undefined, undefined]);
});

test('the largest domain is that of the OSDs that a full pool is on', () => {
  const topology = Topology.of({ nodes: [...[...'abcdefgh'].map(name => ({ name, devices: [HDD] })), { name: 'i', devices: [{ ...HDD, size: '5T' }] }] });
  const cluster = placed(topology, [cephCluster(), blockPool('p', { parameters: { pg_num_min: '1' } })]);
  expect(cluster.pools[1]).toMatchObject({ pgNum: 1 });
  expect(poolOf(cluster).largestDomain).toBe('i');
});

test('where the loss of a domain stops the pool, nothing is safe', () => {
  const cluster = placed(nodes(2, [HDD]), [cephCluster(), blockPool('p')]);
  expect(poolOf(cluster)).toMatchObject({ usableBytes: 3.8 * TB, safeBytes: 0, afterLoss: { fullBytes: 0 } });
});

test('what other pools hold is not there, and what a pool holds counts as room', () => {
  const props = { ...PLAIN, storedBytes: { p: 1 * TB, q: 0.8 * TB } };
  const { pools, total } = Capacity.of(THREE, props);
  expect(pools.map(({ pool, storedBytes, usableBytes, safeBytes }) => [pool, storedBytes, usableBytes, safeBytes])).toEqual([
    ['.mgr', 0, 2 * TB, 1.6 * TB], ['p', 1 * TB, 3 * TB, 2.6 * TB], ['q', 0.8 * TB, 2.8 * TB, 2.4 * TB],
  ]);
  expect(total).toMatchObject({ rawBytes: 12 * TB, usedBytes: 5.4 * TB, usableBytes: 11.4 * TB, safeBytes: 6.8 * TB });
});

test('more than there is leaves nothing', () => {
  expect(poolOf(THREE, { ...PLAIN, storedBytes: { q: 5 * TB } }).usableBytes).toBe(0);
});

test('classes and zones are told apart', () => {
  const topology = Topology.of({
    nodes: [
      { name: 'a1', zone: 'a', devices: [HDD] }, { name: 'a2', zone: 'a', devices: [{ name: 'sdb', size: '2T', deviceClass: 'ssd' }] },
      { name: 'b1', zone: 'b', devices: [HDD, { ...HDD, name: 'sdc' }] }, { name: 'c', devices: [{ name: 'sdb', size: '1T' }] },
    ],
  });
  const capacity = Capacity.of(placed(topology, [cephCluster()]), PLAIN);
  const parts = (list: any[]) => list.map(({ name, osds, rawBytes, usableBytes, safeBytes }) => [name, osds, rawBytes, usableBytes, safeBytes]);
  expect(parts(capacity.deviceClasses)).toEqual([
    ['', 1, 1 * TB, 0.95 * TB, 0], ['hdd', 3, 12 * TB, 11.4 * TB, 3.4 * TB], ['ssd', 1, 2 * TB, 1.9 * TB, 0],
  ]);
  expect(parts(capacity.domains('zone'))).toEqual([['a', 2, 6 * TB, 5.7 * TB, 1.7 * TB], ['b', 2, 8 * TB, 7.6 * TB, 0]]);
  expect(capacity.domains('rack')).toEqual([]);
});

test('a cluster that grows runs out of space month by month', () => {
  const capacity = Capacity.of(THREE, { ...PLAIN, storedBytes: { p: 1 * TB } });
  expect(capacity.fullAt({ p: 0.1 * TB })).toEqual({ unsafeMonths: 24, nearFullMonths: 24, backfillFullMonths: 26, fullMonths: 28, fullestOsd: 0 });
  expect(capacity.fullAt({ p: 0.1 * TB, q: 0.3 * TB }).fullMonths).toBe(7);
  expect(capacity.fullAt({})).toEqual({});
  expect(Capacity.of(THREE, { ...PLAIN, storedBytes: { q: 4 * TB } }).fullAt({ p: 1 })).toMatchObject({ nearFullMonths: 0, fullMonths: 0 });
});

test('a cluster that heals is unsafe before it is nearly full', () => {
  const capacity = Capacity.of(placed(nodes(5, [HDD]), [cephCluster(), blockPool('p', { parameters: FIXED })]), PLAIN);
  const { unsafeMonths, nearFullMonths } = capacity.fullAt({ p: TB });
  expect(unsafeMonths).toBeCloseTo(3.4 * 32 / 26, 12);
  expect(nearFullMonths).toBeCloseTo(3.4 * 32 / 24, 12);
});

test.each([
  ['a pool that there is not', () => Capacity.of(THREE, { storedBytes: { r: 1 } }), 'storedBytes: there is no pool r; there are .mgr, p, q'],
  ['bytes below 0', () => Capacity.of(THREE).fullAt({ p: -1 }), 'perMonthBytes: pool p has -1 bytes, give a number from 0'],
  ['a ratio of 1', () => Capacity.of(THREE, { databaseRatio: 1 }), 'databaseRatio: 1 must be a share from 0 to below 1, such as 0.02'],
  ['no OSDs', () => Capacity.of({ ...THREE, osds: [] }),
    'the cluster has no OSDs, so there is no capacity; where OSDs are not known, notEvaluated of the placement says why'],
])('%s is an error', (_, run, message) => {
  expect(run).toThrow(message);
});
