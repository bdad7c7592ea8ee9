import { Pool } from './clusters';
import { hosts, placedCluster } from './movement-clusters';
import { MovementTarget, PlacedCluster } from '../../src/placement';
import { CrushOsd } from '../../src/placement/crush-osd';

const POOL: Pool = { name: 'data', pgNum: 16, size: 2, replicated: {} };
const running = placedCluster({ osds: hosts(3, 2, ['x', 'y']), pools: [POOL] });

function anew(osds: readonly CrushOsd[], pools: readonly Pool[] = [POOL]): PlacedCluster {
  return placedCluster({ osds: osds.map((osd, id) => ({ ...osd, id })), pools });
}

function on(host: string, zone: string): CrushOsd {
  return { id: 0, location: { host, zone }, sizeBytes: 2 ** 40, deviceClass: 'hdd' };
}

function buckets({ map }: PlacedCluster): string[] {
  const own = map.buckets.filter(({ shadowOf }) => shadowOf === undefined);
  return own.map(({ id, name, items }) => `${id} ${name}: ${items.map(item => item.name).join(' ')}`);
}

function takes({ map, pools }: PlacedCluster, i: number): string {
  const { name, steps } = map.rules.find(({ id }) => id === pools[i].rule)!;
  return `${name}: ${steps.map(({ operation, target, deviceClass }) => [operation, target, deviceClass].filter(Boolean).join(' ')).join(', ')}`;
}

test('what is there keeps its numbers, whatever order it would be made in anew', () => {
  const wanted = anew([on('aa', 'y'), ...hosts(3, 2, ['x', 'y']).slice(2), on('b', 'y')]);
  const { cluster, addedOsds, removedOsds, reclassedOsds, misplacedHosts } = MovementTarget.of(running, wanted);
  expect([addedOsds, removedOsds, reclassedOsds, misplacedHosts]).toEqual([[6, 7], [0, 1], [], []]);
  expect(cluster.osds.map(({ id, host }) => `${id} ${host}`)).toEqual(['2 b', '3 b', '4 c', '5 c', '6 aa', '7 b']);
  expect(buckets(running)).toEqual(['-1 default: x y', '-3 a: osd.0 osd.1', '-4 x: a c', '-7 b: osd.2 osd.3', '-8 y: b', '-11 c: osd.4 osd.5']);
  expect(buckets(cluster)).toEqual(['-1 default: x y', '-4 x: c', '-7 b: osd.2 osd.3 osd.7', '-8 y: b aa', '-11 c: osd.4 osd.5', '-13 aa: osd.6']);
});

test('new OSDs get numbers that are free while those that go are there', () => {
  const gone = MovementTarget.of(running, anew(hosts(3, 2, ['x', 'y']).slice(2))).cluster;
  expect(gone.osds.map(({ id }) => id)).toEqual([2, 3, 4, 5]);
  const back = MovementTarget.of(gone, anew([...hosts(3, 2, ['x', 'y']), on('c', 'x')]));
  expect(back.addedOsds).toEqual([0, 1, 6]);
});

test('an OSD is the same if its device is, of another size it is another one', () => {
  const named = (names: readonly string[], sizeBytes = 2 ** 40): PlacedCluster => ({
    ...running, osds: running.osds.slice(0, names.length).map((osd, i) => ({ ...osd, device: names[i], sizeBytes })),
  });
  const two = MovementTarget.of(running, { ...running, osds: running.osds.slice(0, 2) }).cluster;
  const before = { ...two, osds: named(['sdb', 'sdc']).osds };
  expect(MovementTarget.of(before, named(['sdc'])).removedOsds).toEqual([0]);
  expect(MovementTarget.of(before, named(['sdd', 'sdc']))).toMatchObject({ addedOsds: [2], removedOsds: [0] });
  expect(MovementTarget.of(before, named(['sdb', 'sdc'], 2 ** 41))).toMatchObject({ addedOsds: [2, 3], removedOsds: [0, 1] });
});

test('hosts stay where they are although they are wanted elsewhere, unless they are moved', () => {
  const wanted = anew([...hosts(3, 2, ['x', 'y', 'z']), on('c', 'z')]);
  const stay = MovementTarget.of(running, wanted);
  expect(stay.misplacedHosts).toEqual(['c']);
  expect(buckets(stay.cluster)).toEqual([
    '-1 default: x y', '-3 a: osd.0 osd.1', '-4 x: a c', '-7 b: osd.2 osd.3', '-8 y: b', '-11 c: osd.4 osd.5 osd.6',
  ]);
  expect(stay.cluster.osds.filter(({ host }) => host === 'c').map(({ location }) => location.zone)).toEqual(['x', 'x', 'x']);
  const { cluster } = MovementTarget.of(running, wanted, { moveHosts: true });
  expect(buckets(cluster)).toEqual([
    '-1 default: x y z', '-3 a: osd.0 osd.1', '-4 x: a', '-7 b: osd.2 osd.3', '-8 y: b', '-11 c: osd.4 osd.5 osd.6', '-13 z: c',
  ]);
  expect(cluster.osds.filter(({ host }) => host === 'c').map(({ location }) => location.zone)).toEqual(['z', 'z', 'z']);
});

test('a rule that changes is made anew beside the old one, one that does not is kept', () => {
  const wanted = anew(hosts(3, 2, ['x', 'y']), [{ ...POOL, replicated: { failureDomain: 'zone' } }]);
  const zones = MovementTarget.of(running, wanted).cluster;
  expect([takes(running, 0), takes(zones, 0)]).toEqual([
    'data: take default, chooseleaf firstn host, emit', 'data_: take default, chooseleaf firstn zone, emit',
  ]);
  expect(MovementTarget.of(zones, wanted).cluster.map.rules).toEqual(zones.map.rules);
  expect(MovementTarget.of(zones, running).cluster.pools[0].rule).toBe(running.pools[0].rule);
  expect(MovementTarget.of(running, running).cluster).toEqual(running);
});

test('OSDs change their class, and pools follow to where it is', () => {
  const split = hosts(3, 2, ['x', 'y']).map(osd => osd.id % 2 === 0 ? osd : { ...osd, deviceClass: 'ssd' });
  const { cluster, reclassedOsds } = MovementTarget.of(running, anew(split, [{ ...POOL, replicated: { deviceClass: 'ssd' } }]));
  expect(reclassedOsds).toEqual([1, 3, 5]);
  expect(cluster.osds.map(({ deviceClass }) => deviceClass)).toEqual(['hdd', 'ssd', 'hdd', 'ssd', 'hdd', 'ssd']);
  expect(takes(cluster, 0)).toBe('data_: take default ssd, chooseleaf firstn host, emit');
});

test('new pools get the next numbers, pools that are not wanted go', () => {
  const two = MovementTarget.of(running, anew(hosts(3, 2, ['x', 'y']), [
    { name: 'ec', pgNum: 8, size: 3, erasure: { dataChunks: 2 } },
    { ...POOL, pgNum: 32 },
    { name: 'pairs', pgNum: 8, size: 4, twoStep: { failureDomain: 'zone' } },
  ])).cluster;
  expect(two.pools.map(({ id, name, pgNum }) => `${id} ${name} ${pgNum}`)).toEqual(['1 data 32', '2 ec 8', '3 pairs 8']);
  expect(takes(two, 2)).toBe('pairs: take default, choose firstn zone, chooseleaf firstn host, emit');
  expect(MovementTarget.of(two, running).cluster.pools.map(({ id, name }) => `${id} ${name}`)).toEqual(['1 data']);
});

test('a pool that changes its erasure code is refused', () => {
  const ec = (dataChunks: number): Pool => ({ name: 'data', pgNum: 8, size: 3, erasure: { dataChunks } });
  expect(() => MovementTarget.of(running, anew(hosts(3, 2, ['x', 'y']), [ec(2)])))
    .toThrow(new Error('pool data changes its erasure code, which Ceph does not do; make a pool of another name and copy the data'));
});

test('the cluster in the end has the settings and daemons that are wanted', () => {
  const wanted = { ...running, fullRatios: { nearFull: 0.7, backfillFull: 0.8, full: 0.9 }, stretchLevel: 'zone', daemons: [{ type: 'mon', location: { zone: 'x' } }] };
  const { cluster } = MovementTarget.of({ ...running, fullRatios: { nearFull: 0.8, backfillFull: 0.85, full: 0.9 } }, wanted);
  expect(cluster).toMatchObject({ fullRatios: wanted.fullRatios, stretchLevel: 'zone', daemons: wanted.daemons });
});
