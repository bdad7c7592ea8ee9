import { hosts, placedCluster } from './movement-clusters';
import { Balancer, CephCrushMap, CrushMap, Movement, PlacedCluster, PoolPlacement, PoolUpmapItems } from '../../src/placement';

const POOL = { name: 'data', pgNum: 32, size: 3, replicated: {} };
const eight = placedCluster({ osds: hosts(4, 2), pools: [POOL] });

function upOf({ map, pools }: PlacedCluster, items: readonly PoolUpmapItems[] = [], i = 0): number[][] {
  const { id, name, rule, size, pgNum, erasureCoded } = pools[i];
  const upmapItems = items.filter(({ pool }) => pool === name).flatMap(one => one.items);
  return PoolPlacement.of(map, { pool: id, rule, size, pgNum, erasureCoded, upmapItems }).groups.map(({ up }) => up);
}

/** Groups by OSD. */
function counts(ups: readonly number[][], osds: number): number[] {
  return [...Array(osds).keys()].map(osd => ups.filter(up => up.includes(osd)).length);
}

test('each OSD holds as many groups as its weight gives it, and hosts stay apart', () => {
  expect(counts(upOf(eight), 8)).not.toEqual(Array(8).fill(12));
  const { pools, upmapItems, state } = Balancer.balance({ cluster: eight }, { maxDeviation: 1 });
  const ups = upOf(eight, upmapItems);
  expect(counts(ups, 8).every(count => Math.abs(count - 12) <= 1)).toBe(true);
  expect(ups.every(up => new Set(up.map(osd => Math.floor(osd / 2))).size === 3)).toBe(true);
  const moved = Movement.between({ cluster: eight }, state).pools[0].movedCopies;
  expect(pools).toEqual([{
    pool: 'data',
    deviationBefore: Math.max(...counts(upOf(eight), 8).map(count => Math.abs(count - 12))),
    deviationAfter: Math.max(...counts(ups, 8).map(count => Math.abs(count - 12))),
    balanced: true,
    movedCopies: moved,
    upmapItems: moved,
  }]);
});

test('within the deviation that is asked for nothing moves, and by default that is five groups', () => {
  const { pools, upmapItems, commands } = Balancer.balance({ cluster: eight });
  expect(pools[0]).toMatchObject({ balanced: true, movedCopies: 0, upmapItems: 0 });
  expect(pools[0].deviationAfter).toBe(pools[0].deviationBefore);
  expect([upmapItems, commands]).toEqual([[], []]);
});

test('commands name all exceptions of a group, and take back those of groups that go back to where the rule puts them', () => {
  const { commands, upmapItems } = Balancer.balance({ cluster: eight }, { maxDeviation: 1 });
  expect(commands).toEqual([
    'ceph osd pg-upmap-items 1.0 5 1',
    'ceph osd pg-upmap-items 1.1 5 4 6 3',
    'ceph osd pg-upmap-items 1.4 5 1',
    'ceph osd pg-upmap-items 1.5 6 3',
    'ceph osd pg-upmap-items 1.6 6 0',
  ]);
  expect(upmapItems[0].items.slice(1, 3)).toEqual([{ group: 1, from: 5, to: 4 }, { group: 1, from: 6, to: 3 }]);
  // Everything is moved off osd.0 as far as it goes: to get it back, exceptions are dropped.
  const emptied = upOf(eight).flatMap((up, group) => up.includes(0) && !up.includes(1) ? [{ group, from: 0, to: 1 }] : []);
  const again = Balancer.balance({ cluster: eight, upmapItems: [{ pool: 'data', items: emptied }] }, { maxDeviation: 2 });
  expect(again.commands.some(command => /^ceph osd rm-pg-upmap-items 1\.[0-9a-f]+$/.test(command))).toBe(true);
  expect(again.pools[0].balanced).toBe(true);
});

test('an OSD that is out, weighs nothing or is down gets nothing', () => {
  const map = CephCrushMap.fromMap(eight.map);
  map.reweightOsd(2, 0);
  const cluster = { ...eight, map: map.map };
  const osdStates = [{ osd: 0, reweight: 0 }, { osd: 7, up: false }];
  const { upmapItems } = Balancer.balance({ cluster, osdStates }, { maxDeviation: 1 });
  const goals = upmapItems.flatMap(({ items }) => items.map(({ to }) => to));
  expect(goals.length).toBeGreaterThan(0);
  expect(goals.filter(osd => [0, 2, 7].includes(osd))).toEqual([]);
});

test('an OSD that takes half of its part is given half of the groups', () => {
  const cluster = placedCluster({ osds: hosts(4, 2), pools: [{ ...POOL, pgNum: 128 }] });
  const osdStates = [{ osd: 3, reweight: 0.5 }];
  const { upmapItems, pools } = Balancer.balance({ cluster, osdStates }, { maxDeviation: 1 });
  const { id, rule, size, pgNum } = cluster.pools[0];
  const { groups } = PoolPlacement.of(cluster.map, { pool: id, rule, size, pgNum, osds: osdStates, upmapItems: upmapItems[0].items });
  // Of 384 copies, by weights of 1 and one of a half.
  expect(Math.abs(groups.filter(({ up }) => up.includes(3)).length - 384 * 0.5 / 7.5)).toBeLessThanOrEqual(1);
  expect(pools[0].balanced).toBe(true);
});

test('a host never gets more than one copy of a group, whatever it weighs', () => {
  const osds = hosts(3, 2).map(osd => ({ ...osd, sizeBytes: osd.location.host === 'a' ? 8 * osd.sizeBytes : osd.sizeBytes }));
  const cluster = placedCluster({ osds, pools: [POOL] });
  const { upmapItems, pools } = Balancer.balance({ cluster }, { maxDeviation: 1 });
  expect(pools[0].balanced).toBe(true);
  expect(counts(upOf(cluster, upmapItems), 6).every(count => Math.abs(count - 16) <= 1)).toBe(true);
});

test.each([
  ['by OSD', { ...POOL, replicated: { failureDomain: 'osd' } }],
  ['in positions', { name: 'data', pgNum: 32, size: 4, erasure: { dataChunks: 2 } }],
  ['two in each zone', { ...POOL, pgNum: 144, size: 4, twoStep: { failureDomain: 'zone' }, replicated: undefined }],
  ['several chunks in each zone', {
    name: 'data', pgNum: 32, size: 6, erasure: { dataChunks: 4, failureDomain: 'zone', failureDomains: 3, osdsPerFailureDomain: 2 },
  }],
])('pools that place %s are made even within their rule', (_, pool) => {
  const cluster = placedCluster({ osds: hosts(9, 2, ['x', 'y', 'z']), pools: [pool] });
  const { upmapItems, pools } = Balancer.balance({ cluster }, { maxDeviation: 1 });
  expect(pools[0].balanced).toBe(true);
  expect(pools[0].movedCopies).toBeGreaterThan(0);
  const [before, after] = [upOf(cluster), upOf(cluster, upmapItems)];
  const zoneOf = (osd: number) => Math.floor(osd / 2) % 3;
  const zones = (up: number[]) => up.map(zoneOf).sort();
  const inside = pool.name === 'data' && 'twoStep' in pool || pool.size === 6;
  expect(after.every((up, group) => new Set(up).size === up.length && (!inside || String(zones(up)) === String(zones(before[group]))))).toBe(true);
});

test('pools with a part of their own for the primary are made even in each part', () => {
  const osds = hosts(8, 2).map(osd => ({ ...osd, deviceClass: osd.id % 2 === 0 ? 'ssd' : 'hdd' }));
  const hybrid = { primaryDeviceClass: 'ssd', secondaryDeviceClass: 'hdd' };
  const cluster = placedCluster({ osds, pools: [{ name: 'data', pgNum: 64, size: 3, hybrid }] });
  const { upmapItems } = Balancer.balance({ cluster }, { maxDeviation: 1 });
  const ups = upOf(cluster, upmapItems);
  expect(ups.every(([first, ...others]) => first % 2 === 0 && others.every(osd => osd % 2 === 1))).toBe(true);
  expect(counts(ups, 16).every((count, osd) => Math.abs(count - (osd % 2 === 0 ? 8 : 16)) <= 1)).toBe(true);
});

test('where no group can move straight from the fullest OSD to one that lacks groups, others pass it on', () => {
  const osds = hosts(4, 2).map(osd => ({ ...osd, sizeBytes: (1 + osd.id % 4) * osd.sizeBytes }));
  const cluster = placedCluster({ osds, pools: [{ ...POOL, pgNum: 128 }] });
  const { pools, upmapItems } = Balancer.balance({ cluster }, { maxDeviation: 1 });
  expect(pools[0].balanced).toBe(true);
  expect(upOf(cluster, upmapItems).every(up => new Set(up.map(osd => Math.floor(osd / 2))).size === 3)).toBe(true);
});

test.each([
  [7, 4, 64, 6], [5, 4, 64, 4], [4, 8, 128, 3], [8, 4, 128, 6],
])('exceptions of a group do not depend on their order: %d hosts of %d OSDs, %d groups of %d', (count, each, pgNum, size) => {
  const osds = hosts(count, each).map(osd => ({ ...osd, sizeBytes: (1 + osd.id % 3) * osd.sizeBytes }));
  const cluster = placedCluster({ osds, pools: [{ ...POOL, pgNum, size }] });
  const [{ items }] = Balancer.balance({ cluster }, { maxDeviation: 1 }).upmapItems;
  const before = upOf(cluster);
  expect(items.length).toBeGreaterThan(20);
  expect(items.filter(({ group, to }) => before[group].includes(to))).toEqual([]);
  expect(upOf(cluster, [{ pool: 'data', items: [...items].reverse() }])).toEqual(upOf(cluster, [{ pool: 'data', items }]));
});

test('only pools that are named are balanced, exceptions of others stay', () => {
  const cluster = placedCluster({ osds: hosts(4, 2), pools: [POOL, { ...POOL, name: 'other' }] });
  const all = Balancer.balance({ cluster }, { maxDeviation: 1 });
  const { pools, upmapItems } = Balancer.balance(all.state, { maxDeviation: 1, pools: ['other'] });
  expect(pools.map(({ pool }) => pool)).toEqual(['other']);
  expect(upmapItems).toEqual(all.upmapItems);
});

test('for exceptions that stay there are no commands', () => {
  const { state, upmapItems } = Balancer.balance({ cluster: eight }, { maxDeviation: 1 });
  const again = Balancer.balance(state, { maxDeviation: 1 });
  expect([again.commands, again.upmapItems]).toEqual([[], upmapItems]);
});

test('exceptions that a monitor would drop are not kept: two on a host, an OSD that is out or that the rule does not take', () => {
  const [up] = upOf(eight);
  const [other] = upOf(eight).slice(1);
  const neighbor = up[1] + (up[1] % 2 === 0 ? 1 : -1);
  const items = [{ group: 0, from: up[0], to: neighbor }, { group: 1, from: other[0], to: 99 }];
  const balanced = Balancer.balance({ cluster: eight, upmapItems: [{ pool: 'data', items }] }, { maxDeviation: 30 });
  expect(balanced.upmapItems).toEqual([]);
});

test.each([
  ['one OSD', 'step take osd.3'],
  ['hosts', 'step take default\n\tstep choose firstn 0 type host'],
])('where a rule gives %s there is nothing to balance', (_, steps) => {
  const text = eight.map.toText().replace('step take default\n\tstep chooseleaf firstn 0 type host', steps);
  const cluster = { ...eight, map: CrushMap.fromText(text), pools: eight.pools.map(pool => ({ ...pool, rule: 0 })) };
  expect(upOf(cluster).flat()).not.toEqual(upOf(eight).flat());
  const { pools } = Balancer.balance({ cluster }, { maxDeviation: 1 });
  expect(pools[0]).toMatchObject({ movedCopies: 0, upmapItems: 0 });
});

test('what the rule can not place is not moved', () => {
  const cluster = placedCluster({ osds: hosts(2, 2), pools: [{ name: 'data', pgNum: 8, size: 3, erasure: { dataChunks: 2 } }] });
  const { upmapItems } = Balancer.balance({ cluster }, { maxDeviation: 1 });
  expect(upOf(cluster, upmapItems).every(up => up.filter(osd => osd === CrushMap.NONE).length === 1)).toBe(true);
});

test.each<[Parameters<typeof Balancer.balance>, string]>([
  [[{ cluster: eight }, { pools: ['none'] }], 'the balancer names pool none, which is not there; there are data'],
  [[{ cluster: eight }, { maxDeviation: 0.5 }], 'maxDeviation is 0.5, give a number from 1'],
  [[{ cluster: eight, upmapItems: [{ pool: 'x', items: [] }] }], 'the state of a cluster names pool x, which is not there; there are data'],
])('what is not there is refused: %#', ([state, props], message) => {
  expect(() => Balancer.balance(state, props)).toThrow(new Error(message));
});
