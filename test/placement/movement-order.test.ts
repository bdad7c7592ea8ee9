import { Pool } from './clusters';
import { hosts, placedCluster } from './movement-clusters';
import { CephCrushMap, Movement, MovementOrder, MovementTarget, PlacedCluster } from '../../src/placement';

const POOL: Pool = { name: 'data', pgNum: 128, size: 3, replicated: {} };
const STORED = { storedBytes: { data: 1000 } };
const six = placedCluster({ osds: hosts(6, 3), pools: [POOL] });

function anew(first: number, last: number, pools = [POOL]): PlacedCluster {
  return placedCluster({ osds: hosts(last, 3).slice(3 * first).map((osd, id) => ({ ...osd, id })), pools });
}

function told(orders: readonly MovementOrder[]): (string | number | undefined)[][] {
  return orders.map(({ title, movedBytes, degradedBytes, steps }) =>
    [title, movedBytes, degradedBytes, ...steps.map(({ title: step, movement }) => `${step}: ${movement.movedBytes}`)]);
}

test('hosts that join at once move less than one after the other', () => {
  expect(told(MovementOrder.compare(six, anew(0, 9), STORED))).toEqual([
    ['everything at once', 1180, 0, '9 OSDs of g, h, i join: 1180'],
    ['host by host', 1499, 0, '3 OSDs of g join: 523', '3 OSDs of h join: 531', '3 OSDs of i join: 445'],
  ]);
});

test('OSDs that are weighed 0 move their data once, OSDs that are out twice, and OSDs that are purged are missed at once', () => {
  expect(told(MovementOrder.compare(six, anew(1, 6), STORED))).toEqual([
    ['everything at once, old OSDs drained', 633, 0, '3 OSDs of a are weighed 0: 633', '3 OSDs of a are purged: 0'],
    ['everything at once, old OSDs out as in the removal job of Rook', 945, 0, '3 OSDs of a are out: 531', '3 OSDs of a are purged: 414'],
    ['everything at once, old OSDs purged without draining', 633, 531, '3 OSDs of a are purged: 633'],
  ]);
});

test('hosts are replaced with the least data moved if new ones join while old ones are drained', () => {
  const orders = MovementOrder.compare(six, anew(2, 9), STORED);
  expect(orders.map(({ title, movedBytes, degradedBytes }) => [title, movedBytes, degradedBytes])).toEqual([
    ['everything at once, old OSDs drained', 1742, 0],
    ['one kind of change after the other', 1907, 0],
    ['everything at once, old OSDs out as in the removal job of Rook', 2148, 0],
    ['host by host', 2249, 0],
    ['everything at once, old OSDs purged without draining', 1907, 648],
  ]);
  const end = MovementTarget.of(six, anew(2, 9)).cluster;
  for (const { steps } of orders) {
    expect(steps.at(-1)!.movement.osds.filter(({ osd }) => osd < 6).every(({ bytesIn }) => bytesIn === 0)).toBe(true);
  }
  expect(end.osds).toHaveLength(21);
});

test('an order that loses data comes last', () => {
  const orders = MovementOrder.compare(six, anew(3, 6), STORED);
  expect(orders.map(({ lostGroups }) => lostGroups > 0)).toEqual([false, false, false, true]);
});

test('without stored bytes orders are told by shares', () => {
  const [best, ...others] = MovementOrder.compare(six, anew(2, 9));
  expect(best.title).toBe('everything at once, old OSDs drained');
  expect([best.movedBytes, best.degradedBytes]).toEqual([undefined, 0]);
  expect(others.at(-1)!.title).toBe('everything at once, old OSDs purged without draining');
});

test('a pool of another erasure code is made, copied and takes the place of the old one', () => {
  const ec = (name: string, size: number): Pool => ({ name, pgNum: 32, size, erasure: { dataChunks: size - 1 } });
  const before = placedCluster({ osds: hosts(6, 1), pools: [ec('old', 3)] });
  const after = placedCluster({ osds: hosts(6, 1), pools: [ec('new', 5)] });
  const orders = MovementOrder.compare(before, after, { storedBytes: { old: 3200 }, migrations: [{ from: 'old', to: 'new' }] });
  expect(orders.map(({ title }) => title)).toEqual(['everything at once']);
  expect(orders[0].steps.map(({ title, movement: { movedBytes, pools, osds } }) => [
    title, movedBytes, pools.map(({ pool, migratedBytes }) => [pool, migratedBytes]), osds.reduce((sum, osd) => sum + osd.bytesFreed, 0),
  ])).toEqual([
    ['pools change', 0, [['old', undefined], ['new', undefined]], 0],
    ['old is copied into new', 0, [['old', undefined], ['new', 4000]], 0],
    ['old deleted', 0, [['old', undefined], ['new', undefined]], 4800],
  ]);
});

test('OSDs that are out stay out while pools are copied', () => {
  const pools = [POOL, { ...POOL, name: 'copy' }];
  const before = placedCluster({ osds: hosts(6, 1), pools });
  const after = placedCluster({ osds: hosts(5, 1), pools });
  const orders = MovementOrder.compare(before, after, { storedBytes: { data: 1000, copy: 0 }, migrations: [{ from: 'data', to: 'copy' }] });
  const { steps } = orders.find(({ title }) => title.includes('out as in'))!;
  expect(steps.map(({ title }) => title)).toEqual(['1 OSD of f is out', 'data is copied into copy', '1 OSD of f is purged']);
  expect(steps[1].movement.movedBytes).toBe(0);
  expect(steps[1].movement.osds.find(({ osd }) => osd === 5)).toMatchObject({ bytesIn: 0, bytesOut: 0 });
});

test('classes, hosts and rules that change are steps of their own, or one together', () => {
  const before = placedCluster({ osds: hosts(6, 2, ['x', 'y']), pools: [POOL] });
  const osds = hosts(6, 2, ['x', 'y', 'z']).map(osd => osd.id % 2 === 0 ? osd : { ...osd, deviceClass: 'ssd' });
  const after = placedCluster({ osds, pools: [{ ...POOL, replicated: { failureDomain: 'zone', deviceClass: 'ssd' } }] });
  const orders = MovementOrder.compare(before, after, { ...STORED, moveHosts: true });
  expect(orders.map(({ title, steps }) => [title, ...steps.map(step => step.title)])).toEqual([
    ['everything at once', '6 OSDs of a, b, c, d, e, f get another class, c, d, e, f move, pools change'],
    ['one kind of change after the other', '6 OSDs of a, b, c, d, e, f get another class', 'c, d, e, f move', 'pools change'],
  ]);
  expect(orders[0].steps[0].movement.pools[0].unplacedShare).toBe(0);
  const staying = MovementOrder.compare(before, after, STORED);
  expect(staying[0].steps.at(-1)!.movement.pools[0].unplacedShare).toBeCloseTo(1 / 3, 12);
});

test('of many hosts a step says how many they are', () => {
  const one = placedCluster({ osds: hosts(1, 1), pools: [] });
  const eight = placedCluster({ osds: hosts(8, 1), pools: [] });
  const titles = (orders: readonly MovementOrder[]) => orders[0].steps.map(({ title }) => title);
  expect(titles(MovementOrder.compare(one, eight))).toEqual(['7 OSDs of 7 hosts join']);
  expect(titles(MovementOrder.compare(eight, placedCluster({ osds: hosts(7, 1), pools: [] })))).toEqual(['1 OSD of h is weighed 0', '1 OSD of h is purged']);
});

test('nothing that changes needs no step', () => {
  expect(MovementOrder.compare(six, anew(0, 6)).map(({ steps }) => steps)).toEqual([[]]);
});

test('an order of one\'s own follows each step from the one before', () => {
  const drained = CephCrushMap.fromMap(six.map);
  [0, 1, 2].forEach(osd => drained.reweightOsd(osd, 0));
  const state = { cluster: { ...six, map: drained.map } };
  const order = MovementOrder.of('and back', { cluster: six }, [{ title: 'drain', state }, { title: 'fill', state: { cluster: six } }], STORED);
  const there = Movement.between({ cluster: six }, state, STORED);
  expect(told([order])).toEqual([['and back', 2 * there.movedBytes!, 0, `drain: ${there.movedBytes}`, `fill: ${there.movedBytes}`]]);
});
