import { createHash } from 'crypto';
import * as fs from 'fs';
import * as path from 'path';
import { hosts, placedCluster, placedOsds } from './movement-clusters';
import { RUNNING, SCENARIOS } from './movement-scenarios';
import { CephCrushMap, CrushMap, Movement, MovementState, PlacedCluster, PoolPlacement } from '../../src/placement';

/** New places by pool, and a digest of all groups, of each of `SCENARIOS` with Ceph 20.2.4. */
const FILE = path.join(__dirname, '..', 'fixtures', 'placement', 'movements.jsonl');
const RECORDED: { title: string; moved: { [pool: string]: number }; groups: string }[] = fs.readFileSync(FILE, 'utf8').trimEnd().split('\n')
  .map(line => JSON.parse(line));

const REPLICATED = { name: 'data', pgNum: 64, size: 3, replicated: {} };
const ERASURE = { name: 'ec', pgNum: 32, size: 3, erasure: { dataChunks: 2 } };
const four = placedCluster({ osds: hosts(4, 2), pools: [REPLICATED, ERASURE] });
const STORED = { storedBytes: { data: 6400, ec: 6400 } };

function upOf({ map, pools }: PlacedCluster, i: number): number[][] {
  const { id, rule, size, pgNum, erasureCoded } = pools[i];
  return PoolPlacement.of(map, { pool: id, rule, size, pgNum, erasureCoded }).groups.map(({ up }) => up);
}

function digest({ cluster, osdStates, pgpNums = {} }: MovementState): string {
  const lines = cluster.pools.flatMap(({ id, name, rule, size, pgNum, erasureCoded }) => PoolPlacement.of(cluster.map, {
    pool: id, rule, size, pgNum, erasureCoded, pgpNum: pgpNums[name], osds: osdStates,
  }).groups.map(({ group, up }) => `${id}.${group.toString(16)} [${up.join(',')}]`));
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}

/** Without these OSDs. */
function without(cluster: PlacedCluster, gone: readonly number[]): PlacedCluster {
  const map = CephCrushMap.fromMap(cluster.map);
  gone.forEach(osd => map.purgeOsd(osd));
  return { ...cluster, map: map.map, osds: cluster.osds.filter(({ id }) => !gone.includes(id)) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

test.each(SCENARIOS.map((scenario, i) => ({ ...scenario, recorded: RECORDED[i] })))('as with Ceph: $title', ({ title, to, recorded }) => {
  const { pools } = Movement.between({ cluster: RUNNING }, to);
  const moved = Object.fromEntries(RUNNING.pools.map(({ name }) => [name, pools.find(({ pool }) => pool === name)!.movedCopies]));
  expect({ title, moved, groups: digest(to) }).toEqual(recorded);
});

test('a host that joins gets its share, and everything stays readable meanwhile', () => {
  const map = CephCrushMap.fromMap(four.map);
  const joined = hosts(5, 2).slice(8);
  map.addOsds(joined);
  const five = { ...four, map: map.map, osds: [...four.osds, ...placedOsds(joined)] };
  const movement = Movement.between({ cluster: four }, { cluster: five }, STORED);
  const [before, after] = [upOf(four, 0), upOf(five, 0)];
  const moved = after.map((up, group) => up.filter(osd => !before[group].includes(osd)).length);
  expect(movement.pools[0]).toEqual({
    pool: 'data',
    change: 'kept',
    groups: 64,
    movedGroups: moved.filter(one => one > 0).length,
    movedCopies: sum(moved),
    movedShare: sum(moved) / 192,
    misplacedShare: sum(moved) / 192,
    degradedShare: 0,
    unplacedShare: 0,
    inactiveGroups: 0,
    lostGroups: 0,
    movedBytes: sum(moved) * 100,
    misplacedBytes: sum(moved) * 100,
    degradedBytes: 0,
  });
  const [chunksBefore, chunksAfter] = [upOf(four, 1), upOf(five, 1)];
  const chunks = sum(chunksAfter.map((up, group) => up.filter((osd, i) => osd !== chunksBefore[group][i]).length));
  expect(movement.pools[1]).toMatchObject({ movedCopies: chunks, movedBytes: chunks * 100, degradedBytes: 0 });
  expect(movement.movedBytes).toBe((sum(moved) + chunks) * 100);
  expect([movement.misplacedBytes, movement.degradedBytes]).toEqual([movement.movedBytes, 0]);
  // All that is written is read once, and freed where it was.
  for (const bytes of [movement.osds.map(osd => osd.bytesIn), movement.osds.map(osd => osd.bytesOut), movement.osds.map(osd => osd.bytesFreed)]) {
    expect(sum(bytes)).toBe(movement.movedBytes);
  }
});

test('what an OSD held that is gone is degraded, of one that is out or weighs nothing misplaced', () => {
  const gone = Movement.between({ cluster: four }, { cluster: without(four, [5]) }, STORED);
  expect(gone.pools.map(({ misplacedShare, degradedShare }) => [misplacedShare > 0, degradedShare > 0])).toEqual([[true, true], [true, true]]);
  const held = upOf(four, 0).filter(up => up.includes(5)).length;
  expect(gone.pools[0].degradedShare).toBe(held / 192);
  expect(gone.pools[1].degradedBytes).toBe(upOf(four, 1).filter(up => up.includes(5)).length * 100);
  const out = Movement.between({ cluster: four }, { cluster: four, osdStates: [{ osd: 5, reweight: 0 }] }, STORED);
  expect([out.degradedBytes, out.pools[0].movedCopies]).toEqual([0, held]);
});

test('an OSD that is down stays without its copies, and what it has stays where it is', () => {
  const movement = Movement.between({ cluster: four }, { cluster: four, osdStates: [{ osd: 5, up: false }] }, STORED);
  const held = [upOf(four, 0), upOf(four, 1)].map(up => up.filter(one => one.includes(5)).length);
  expect(movement.pools.map(({ movedCopies, unplacedShare }) => [movedCopies, unplacedShare])).toEqual([[0, held[0] / 192], [0, held[1] / 96]]);
  expect(movement.osds.find(({ osd }) => osd === 5)).toEqual({ osd: 5, copiesIn: 0, copiesOut: 0, bytesIn: 0, bytesOut: 0, bytesFreed: 0 });
});

test('a chunk that is gone is made of as many others as hold the data, a chunk that is there is copied', () => {
  const cluster = placedCluster({ osds: hosts(4, 2), pools: [{ name: 'ec', pgNum: 32, size: 3, erasure: { dataChunks: 2 } }] });
  const { osds, pools: [pool] } = Movement.between({ cluster }, { cluster: without(cluster, [5]) }, { storedBytes: { ec: 6400 } });
  expect(sum(osds.map(({ bytesOut }) => bytesOut))).toBe(pool.misplacedBytes! + 2 * pool.degradedBytes!);
  expect(sum(osds.map(({ bytesIn }) => bytesIn))).toBe(pool.movedBytes);
});

test('replicas are read from the primary, as long as it has the group', () => {
  const cluster = placedCluster({ osds: hosts(4, 1), pools: [{ ...REPLICATED, pgNum: 1 }] });
  const [[a, b, c]] = upOf(cluster, 0);
  const missing = [0, 1, 2, 3].find(osd => ![a, b, c].includes(osd))!;
  const { osds } = Movement.between({ cluster }, { cluster: without(cluster, [b]) }, { storedBytes: { data: 10 } });
  expect(osds.filter(({ copiesIn, copiesOut }) => copiesIn + copiesOut > 0).sort((x, y) => y.copiesOut - x.copiesOut)).toEqual([
    { osd: a, copiesIn: 0, copiesOut: 1, bytesIn: 0, bytesOut: 10, bytesFreed: 0 },
    { osd: missing, copiesIn: 1, copiesOut: 0, bytesIn: 10, bytesOut: 0, bytesFreed: 0 },
  ]);
});

test('groups wait that have fewer copies left than they need, and are lost if too few are left to make anything of them', () => {
  const { pools } = Movement.between({ cluster: four }, { cluster: without(four, [0, 1, 2, 3]) });
  const left = (up: number[]) => up.filter(osd => osd > 3).length;
  const [data, ec] = [upOf(four, 0), upOf(four, 1)].map(ups => ups.map(left));
  expect(pools.map(({ inactiveGroups, lostGroups }) => [inactiveGroups, lostGroups])).toEqual([
    [data.filter(count => count < 2).length, 0],
    [ec.filter(count => count < 3).length, ec.filter(count => count < 2).length],
  ]);
  expect(pools[1].lostGroups).toBeGreaterThan(0);
  expect(pools[0].unplacedShare).toBeCloseTo(1 / 3, 12);
  const all = Movement.between({ cluster: four }, { cluster: without(four, [0, 1, 2, 3, 4, 5]) }).pools[0];
  expect(all.lostGroups).toBe(upOf(four, 0).filter(up => up.every(osd => osd < 6)).length);
});

test('where the number of groups is no power of two, some hold twice as much', () => {
  const cluster = placedCluster({ osds: hosts(4, 1), pools: [{ ...REPLICATED, pgNum: 3 }] });
  const drained = CephCrushMap.fromMap(cluster.map);
  drained.reweightOsd(0, 0);
  const { osds } = Movement.between({ cluster }, { cluster: { ...cluster, map: drained.map } }, { storedBytes: { data: 400 } });
  const bytes = upOf(cluster, 0).map((up, group) => up.includes(0) ? [100, 200, 100][group] : 0);
  expect(osds[0].bytesFreed).toBe(sum(bytes));
});

test('groups that merge are followed from where each of them is', () => {
  const half = { ...four, pools: four.pools.map(pool => ({ ...pool, pgNum: pool.pgNum / 2 })) };
  const { pools } = Movement.between({ cluster: four }, { cluster: half }, STORED);
  const [before, after] = [upOf(four, 0), upOf(half, 0)];
  const copies = sum(before.map((up, group) => after[group % 32].filter(osd => !up.includes(osd)).length));
  expect(pools[0]).toMatchObject({ groups: 64, movedCopies: copies, movedShare: copies / 192, movedBytes: copies * 100 });
  expect(copies).toBeGreaterThan(0);
});

test('another replica of each group is missing until it is made', () => {
  const cluster = placedCluster({ osds: hosts(4, 2), pools: [{ ...REPLICATED, size: 2 }] });
  const more = { ...cluster, pools: cluster.pools.map(pool => ({ ...pool, size: 3 })) };
  expect(Movement.between({ cluster }, { cluster: more }, { storedBytes: { data: 6400 } })).toMatchObject({ movedBytes: 6400, degradedBytes: 6400 });
  expect(Movement.between({ cluster: more }, { cluster }, { storedBytes: { data: 6400 } }).movedBytes).toBe(0);
});

test('pools that come or go move nothing; what one held that goes is freed', () => {
  const one = { ...four, pools: four.pools.slice(0, 1) };
  const removed = Movement.between({ cluster: four }, { cluster: one }, STORED);
  expect(removed.pools.map(({ pool, change, movedCopies }) => [pool, change, movedCopies])).toEqual([['data', 'kept', 0], ['ec', 'removed', 0]]);
  expect(sum(removed.osds.map(({ bytesFreed }) => bytesFreed))).toBe(6400 * 1.5);
  const added = Movement.between({ cluster: one }, { cluster: four });
  expect(added.pools.map(({ pool, change, unplacedShare }) => [pool, change, unplacedShare])).toEqual([['data', 'kept', 0], ['ec', 'added', 0]]);
});

test('a pool that is copied into another is read once and written with all its chunks', () => {
  const migrations = [{ from: 'data', to: 'ec' }, { from: 'ec', to: 'data' }];
  const movement = Movement.between({ cluster: four }, { cluster: four }, { ...STORED, migrations });
  expect(movement.pools.map(({ migratedBytes, movedBytes }) => [migratedBytes, movedBytes])).toEqual([[6400 * 3, 0], [6400 * 1.5, 0]]);
  expect(sum(movement.osds.map(({ bytesIn }) => bytesIn))).toBe(6400 * 4.5);
  expect(sum(movement.osds.map(({ bytesOut }) => bytesOut))).toBe(6400 * 2);
  const unknown = Movement.between({ cluster: four }, { cluster: four }, { migrations: [{ from: 'data', to: 'ec' }] });
  expect(unknown.pools[1].migratedBytes).toBeUndefined();
});

test('without the bytes of a pool there are shares, and it is said so', () => {
  const to = { cluster: without(four, [5]) };
  const movement = Movement.between({ cluster: four }, to, { storedBytes: { data: 6400 } });
  expect(movement.poolsWithoutBytes).toEqual(['ec']);
  expect([movement.movedBytes, movement.misplacedBytes, movement.degradedBytes]).toEqual([undefined, undefined, undefined]);
  expect(movement.pools[1].movedBytes).toBeUndefined();
  expect(movement.pools[1].movedShare).toBeGreaterThan(0);
  expect(() => movement.estimate({ osdBytesPerSecond: 1 }))
    .toThrow(new Error('stored bytes of pool ec are not known, without them there is no duration; give storedBytes'));
});

test('the busiest OSD decides how long it takes', () => {
  const movement = Movement.between({ cluster: four }, { cluster: without(four, [5]) }, STORED);
  const most = Math.max(...movement.osds.flatMap(({ bytesIn, bytesOut }) => [bytesIn, bytesOut]));
  const { osd, direction, ...estimate } = movement.estimate({ osdBytesPerSecond: 50 });
  expect(estimate).toEqual({ seconds: most / 50, bytes: most, bytesPerSecond: 50 });
  const busiest = movement.osds.find(one => one.osd === osd)!;
  expect(direction === 'in' ? busiest.bytesIn : busiest.bytesOut).toBe(most);
  const limited = movement.estimate({ osdBytesPerSecond: 50, maxBackfills: 2, backfillBytesPerSecond: 10 });
  expect(limited).toMatchObject({ seconds: most / 20, bytesPerSecond: 20 });
  expect(Movement.between({ cluster: four }, { cluster: four }, STORED).estimate({ osdBytesPerSecond: 50 }))
    .toEqual({ seconds: 0, bytes: 0, bytesPerSecond: 50 });
});

test.each<[Parameters<Movement['estimate']>[0], string]>([
  [{ osdBytesPerSecond: 0 }, 'osdBytesPerSecond is 0, give a number above 0'],
  [{ osdBytesPerSecond: 1, maxBackfills: -1 }, 'maxBackfills is -1, give a number above 0'],
  [{ osdBytesPerSecond: 1, maxBackfills: 1 }, 'maxBackfills and backfillBytesPerSecond limit an OSD together, give both or neither'],
])('limits are refused: %j', (limits, message) => {
  expect(() => Movement.between({ cluster: four }, { cluster: four }).estimate(limits)).toThrow(new Error(message));
});

test('exceptions that a monitor drops with the new map do not hold data', () => {
  const [up] = upOf(four, 0);
  const free = [0, 2, 4, 6].find(osd => !up.some(one => one >> 1 === osd >> 1))!;
  const upmapItems = [{ pool: 'data', items: [{ group: 0, from: up[1], to: free }] }];
  const [pool] = Movement.between({ cluster: four }, { cluster: four, upmapItems }).pools;
  expect(pool.movedCopies).toBe(1);
  const gone = without(four, [free]);
  expect(Movement.between({ cluster: four, upmapItems }, { cluster: gone, upmapItems }).pools[0].unplacedShare).toBe(0);
  expect(Movement.between({ cluster: gone }, { cluster: gone, upmapItems }).pools[0].movedCopies).toBe(0);
  const out = [{ osd: free, reweight: 0 }];
  expect(Movement.between({ cluster: four, osdStates: out }, { cluster: four, osdStates: out, upmapItems }).pools[0].movedCopies).toBe(0);
});

test('what is placed nowhere moves when it can be placed', () => {
  const cluster = placedCluster({ osds: hosts(2, 2), pools: [ERASURE] });
  expect(upOf(cluster, 0).flat()).toContain(CrushMap.NONE);
  const map = CephCrushMap.fromMap(cluster.map);
  map.addOsds(hosts(3, 2).slice(4));
  const [pool] = Movement.between({ cluster }, { cluster: { ...cluster, map: map.map, osds: placedOsds(hosts(3, 2)) } }).pools;
  expect(pool).toMatchObject({ unplacedShare: 0, inactiveGroups: 0, lostGroups: 0 });
  expect(pool.degradedShare).toBeCloseTo(1 / 3, 12);
});

const moved = { ...four, osds: four.osds.map(osd => ({ ...osd, host: osd.id === 3 ? 'z' : osd.host })) };
const renumbered = { ...four, pools: four.pools.map(pool => ({ ...pool, id: pool.id + 1 })) };
const recoded = { ...four, pools: four.pools.map(pool => ({ ...pool, dataChunks: 1, size: 3 })) };
test.each<[string, MovementState, Parameters<typeof Movement.between>[2], string]>([
  ['an OSD is on another host', { cluster: moved }, {}, 'osd.3 is on host b before and on z after, numbers of OSDs stay; '
    + 'make the cluster of after with MovementTarget'],
  ['a pool has another number', { cluster: renumbered }, {}, 'pool data has number 1 before and 2 after, numbers of pools stay; '
    + 'make the cluster of after with MovementTarget'],
  ['a pool has another erasure code', { cluster: recoded }, {},
    'pool ec changes its erasure code, which Ceph does not do; make a pool of another name and copy the data'],
  ['bytes are of no pool', { cluster: four }, { storedBytes: { x: 1 } }, 'storedBytes names pool x, which is not there; there are data, ec'],
  ['bytes are no number', { cluster: four }, { storedBytes: { ec: -1 } }, 'pool ec stores -1 bytes, give a number from 0'],
  ['what is copied is not there', { cluster: four }, { migrations: [{ from: 'x', to: 'ec' }] },
    'a migration names pool x, which is not there; there are data, ec'],
  ['what is copied into is not there', { cluster: four }, { migrations: [{ from: 'ec', to: 'x' }] },
    'a migration names pool x, which is not there; there are data, ec'],
  ['pgp_num is of no pool', { cluster: four, pgpNums: { x: 1 } }, {}, 'the state of a cluster names pool x, which is not there; there are data, ec'],
])('it is refused if %s', (_, to, props, message) => {
  expect(() => Movement.between({ cluster: four }, to, props)).toThrow(new Error(message));
});
