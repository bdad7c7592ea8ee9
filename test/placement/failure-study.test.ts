import { mapOf } from './clusters';
import { clusterOf, osdsAt, states } from './failure-clusters';
import {
  FailureOutcome, FailureStudy, FailureStudyProps, PlacedCluster, PlacedDaemon, PlacedPool, PoolPlacement,
} from '../../src/placement';

const FOUR_HOSTS = clusterOf(osdsAt(4, i => ({ host: `h${i}` })), [
  { name: 'three' },
  { name: 'two', size: 2, minSize: 1 },
  { name: 'coded', minSize: 3, dataChunks: 2, erasureCoded: true },
]);
const THREE_ZONES = clusterOf(osdsAt(6, i => ({ host: `h${i}`, zone: 'abc'[i % 3] })), [{ name: 'zones', failureDomain: 'zone' }]);
const TWO_RACKS = clusterOf(osdsAt(8, i => ({ host: `h${i >> 1}`, rack: `r${i >> 2}` })), [{ name: 'hosts', size: 2, minSize: 1 }]);

/** What is said of some domains, spelled `host h0`. */
function outcomeOf(study: FailureStudy, ...names: string[]): FailureOutcome {
  return study.outcomes.find(({ domains }) => domains.map(({ level, name }) => `${level} ${name}`).join() === names.join())!;
}

/** Levels and how many scenarios there are of each. */
function scenarios({ outcomes }: FailureStudy): string[] {
  const levels = outcomes.map(({ domains }) => domains.map(({ level }) => level).join('+'));
  return [...new Set(levels)].map(level => `${levels.filter(one => one === level).length} ${level}`);
}

test('every domain fails on its own at the levels of which there are two, then pairs and sets as asked for', () => {
  expect(scenarios(FailureStudy.of(FOUR_HOSTS))).toEqual(['4 osd', '4 host']);
  const sets = [{ domains: [{ level: 'zone', name: 'a' }, { level: 'host', name: 'h1' }] }];
  const study = FailureStudy.of(THREE_ZONES, { pairsAt: ['host', 'zone'], sets });
  expect(scenarios(study)).toEqual(['6 osd', '6 host', '3 zone', '15 host+host', '3 zone+zone', '1 zone+host']);
  expect(study.outcomes.slice(12, 15).map(({ domains, osds }) => [domains[0].name, osds])).toEqual([['a', 2], ['b', 2], ['c', 2]]);
});

test('groups are counted before anything fails', () => {
  expect(FailureStudy.of(FOUR_HOSTS).before).toEqual(states(96, 0, 0, 0));
  const tooWide = clusterOf(osdsAt(2, i => ({ host: `h${i}` })), [{ name: 'three' }, { name: 'four', size: 4, minSize: 3 }]);
  expect(FailureStudy.of(tooWide).before).toEqual(states(32, 32, 32, 0));
});

test('groups with fewer OSDs than min_size are inactive while OSDs are down, and active again once the OSDs are out', () => {
  const { pools, down, out, available, heals, osds } = outcomeOf(FailureStudy.of(FOUR_HOSTS), 'host h0');
  // The pools have 18, 14 and 20 of their groups on the host.
  expect(pools).toEqual([
    { pool: 'three', down: states(32, 18, 0, 0), out: states(32, 0, 0, 0) },
    { pool: 'two', down: states(32, 14, 0, 0), out: states(32, 0, 0, 0) },
    { pool: 'coded', down: states(12, 0, 20, 0), out: states(32, 0, 0, 0) },
  ]);
  expect([down, out]).toEqual([states(76, 32, 20, 0), states(96, 0, 0, 0)]);
  expect({ available, heals, osds }).toEqual({ available: false, heals: true, osds: 1 });
});

test('data is lost with its last replica, or with more chunks than the others can make up for', () => {
  const { pools, heals, keptIn } = outcomeOf(FailureStudy.of(FOUR_HOSTS, { pairsAt: ['host'] }), 'host h0', 'host h1');
  expect(pools).toEqual([
    { pool: 'three', down: states(19, 19, 13, 0), out: states(32, 32, 0, 0) },
    { pool: 'two', down: states(29, 22, 3, 3), out: states(29, 0, 3, 3) },
    { pool: 'coded', down: states(0, 0, 32, 11), out: states(2, 0, 30, 11, 2) },
  ]);
  expect({ heals, keptIn }).toEqual({ heals: false, keptIn: undefined });
});

test('groups that were never on enough OSDs are not lost', () => {
  const cluster = clusterOf(osdsAt(2, i => ({ host: `h${i}` })), [{ name: 'coded', size: 4, minSize: 4, dataChunks: 3, erasureCoded: true }]);
  expect(outcomeOf(FailureStudy.of(cluster), 'host h0').down).toEqual(states(0, 0, 32, 0));
});

test('a zone of three leaves two replicas, which serve, and does not heal', () => {
  const { down, out, available, heals, keptIn } = outcomeOf(FailureStudy.of(THREE_ZONES), 'zone a');
  expect({ down, out, available, heals }).toEqual({ down: states(32, 32, 0, 0), out: states(32, 32, 0, 0), available: true, heals: false });
  expect(keptIn).toBe('all OSDs of zone a are down, which Ceph takes for a fault that passes (mon_osd_down_out_subtree_limit rack)');
  expect(outcomeOf(FailureStudy.of(THREE_ZONES), 'host h0')).toMatchObject({ out: states(32, 0, 0, 0), keptIn: undefined, heals: true });
});

test('a cluster without a host to spare does not heal, though it goes on', () => {
  const cluster = clusterOf(osdsAt(3, i => ({ host: `h${i}` })), [{ name: 'pool' }]);
  const outcome = outcomeOf(FailureStudy.of(cluster), 'host h0');
  expect(outcome).toMatchObject({ out: states(32, 32, 0, 0), keptIn: undefined, available: true, heals: false });
});

test('a rack that is down as a whole is not marked out, unless the limit is higher', () => {
  const reason = 'all OSDs of rack r0 are down, which Ceph takes for a fault that passes (mon_osd_down_out_subtree_limit rack)';
  const studied = (props: FailureStudyProps) => FailureStudy.of(TWO_RACKS, { minInRatio: 0, ...props });
  const keptIn = (props: FailureStudyProps, ...names: string[]) => outcomeOf(studied(props), ...names).keptIn;
  expect(keptIn({}, 'rack r0')).toBe(reason);
  expect(keptIn({ pairsAt: ['host'] }, 'host h0', 'host h1')).toBe(reason);
  expect(keptIn({ pairsAt: ['host'] }, 'host h0', 'host h2')).toBeUndefined();
  expect(keptIn({ downOutSubtreeLimit: 'zone' }, 'rack r0')).toBeUndefined();
  expect(keptIn({ downOutSubtreeLimit: 'osd' }, 'rack r0')).toBeUndefined();
  expect(keptIn({ downOutSubtreeLimit: 'host' }, 'host h3')).toMatch(/^all OSDs of host h3 are down/);
});

test('without racks it is all of the root that is not marked out', () => {
  const all = { domains: [0, 1, 2, 3].map(i => ({ level: 'host', name: `h${i}` })) };
  const { keptIn, down } = FailureStudy.of(FOUR_HOSTS, { sets: [all] }).outcomes.at(-1)!;
  expect(keptIn).toMatch(/^all OSDs of root default are down/);
  expect(down).toEqual(states(0, 0, 96, 96));
});

test('OSDs stay in when too few others are in', () => {
  const study = (props: FailureStudyProps) => outcomeOf(FailureStudy.of(TWO_RACKS, { pairsAt: ['host'], ...props }), 'host h0', 'host h2');
  // Of 8 OSDs 6 are three quarters, so that a third one goes out; the fourth stays.
  expect(study({}).keptIn).toBe('1 of 4 OSDs stay in, since fewer than 75 % of the OSDs are in by then (mon_osd_min_in_ratio)');
  expect(study({ minInRatio: 0.625 }).keptIn).toBeUndefined();
  expect(study({ minInRatio: 0.63 }).keptIn).toMatch(/^1 of 4 OSDs stay in/);
});

const MONITORS: PlacedDaemon[] = [0, 1, 4].map(i => ({ type: 'mon', location: { host: `h${i}`, zone: 'abc'[i % 3] } }));

test('monitors keep a quorum with more than half of them; other daemons are counted by what they serve', () => {
  const daemons: PlacedDaemon[] = [
    ...MONITORS,
    { type: 'mds', service: 'home', location: { host: 'h1', zone: 'b' } },
    { type: 'rgw', service: 'store', location: { host: 'h1', zone: 'b' } },
    { type: 'mds', service: 'home', location: { host: 'h2', zone: 'c' } },
  ];
  const study = FailureStudy.of(THREE_ZONES, { daemons });
  expect(outcomeOf(study, 'zone b')).toMatchObject({ quorum: false, available: false, heals: false, down: states(32, 32, 0, 0) });
  expect(outcomeOf(study, 'zone b').daemons).toEqual([
    { type: 'mon', total: 3, left: 1 }, { type: 'mds', service: 'home', total: 2, left: 1 }, { type: 'rgw', service: 'store', total: 1, left: 0 },
  ]);
  expect(outcomeOf(study, 'host h1')).toMatchObject({ quorum: true, available: true, heals: true });
  expect(outcomeOf(study, 'osd osd.1').daemons.map(({ left }) => left)).toEqual([3, 2, 1]);
  expect(outcomeOf(FailureStudy.of(THREE_ZONES), 'zone b').quorum).toBeUndefined();
});

test('half of the monitors are no quorum, without which nothing is marked out', () => {
  const daemons: PlacedDaemon[] = ['h0', 'h1'].map(host => ({ type: 'mon', location: { host } }));
  expect(outcomeOf(FailureStudy.of(FOUR_HOSTS, { daemons }), 'host h0')).toMatchObject({ quorum: false, out: states(96, 0, 0, 0), heals: false });
});

test('a domain without OSDs takes its daemons with it', () => {
  const daemons = [...MONITORS.slice(0, 2), { type: 'mon', location: { host: 'm', zone: 'arbiter' } }];
  const outcome = outcomeOf(FailureStudy.of(THREE_ZONES, { daemons }), 'zone arbiter');
  expect(outcome).toMatchObject({ osds: 0, down: states(32, 0, 0, 0), out: states(32, 0, 0, 0), quorum: true, available: true, heals: true });
  expect(outcome.daemons).toEqual([{ type: 'mon', total: 3, left: 2 }]);
});

test('a device with the databases of several OSDs fails as one', () => {
  const osds = osdsAt(6, i => ({ host: `h${i >> 1}` })).map(osd => (
    { ...osd, node: osd.host, ...osd.id < 4 ? { databaseDevice: 'nvme0n1', databaseBytes: 1e11 } : {} }
  ));
  const study = FailureStudy.of(clusterOf(osds, [{ name: 'pool' }]), { storedBytes: {} });
  expect(outcomeOf(study, 'database-device h1/nvme0n1')).toMatchObject({ osds: 2, down: outcomeOf(study, 'host h1').down, fullestOsd: 0, fullestShare: 0.1 });
  expect(scenarios(study)).toEqual(['6 osd', '2 database-device', '3 host']);
});

test('what is stored moves to the OSDs that take over, with the database that it needs, and fits or not', () => {
  // One group: three replicas on OSDs of 1 TB; the fourth OSD takes over.
  const single = clusterOf(FOUR_HOSTS.osds, [{ name: 'one', pgNum: 1 }, { name: 'coded', pgNum: 1, minSize: 3, dataChunks: 2, erasureCoded: true }]);
  const [{ up: [osd] }] = PoolPlacement.of(single.map, { pool: 1, rule: single.pools[0].rule, size: 3, pgNum: 1 }).groups;
  const outcome = (storedBytes: { [pool: string]: number }, cluster: PlacedCluster = single) => (
    outcomeOf(FailureStudy.of(cluster, { storedBytes }), `host h${osd}`)
  );
  const share = (expected: number) => expect.closeTo(expected, 9);
  expect(outcome({ one: 0.6e12 })).toMatchObject({ fullestShare: share(0.612), fits: true, heals: true });
  expect(outcome({ one: 0.88e12 })).toMatchObject({ fullestShare: share(0.8976), fits: true });
  expect(outcome({ one: 0.89e12 })).toMatchObject({ fullestShare: share(0.9078), fits: false, heals: false });
  expect(outcome({ one: 0.89e12 }, { ...single, fullRatios: { nearFull: 0.9, backfillFull: 0.92, full: 0.95 } }).fits).toBe(true);
  expect(outcome({ coded: 1e12 })).toMatchObject({ fullestShare: share(0.51) });
  expect(outcome({ coded: 1e12 }, { ...single, pools: single.pools.map(pool => ({ ...pool, use: 'object-data' })) })).toMatchObject({ fullestShare: share(0.52) });
  const apart = single.osds.map(one => ({ ...one, sizeBytes: 1.1e12, databaseBytes: 1e11, databaseDevice: 'nvme0n1' }));
  expect(outcome({ one: 0.45e12 }, { ...single, osds: apart })).toMatchObject({ fullestShare: share(0.5) });
  expect(outcomeOf(FailureStudy.of(single), 'host h0')).toMatchObject({ fullestOsd: undefined, fullestShare: undefined, fits: undefined });
});

test('where the number of groups is no power of two, some have twice the data of others', () => {
  const cluster = clusterOf(FOUR_HOSTS.osds, [{ name: 'odd', size: 1, minSize: 1, pgNum: 3 }]);
  const { groups } = PoolPlacement.of(cluster.map, { pool: 1, rule: cluster.pools[0].rule, size: 1, pgNum: 3 });
  // Group 1 would be split in two; groups 0 and 2 have a quarter each.
  const bytes = (osd: number) => groups.reduce((sum, { group, up }) => sum + (up[0] === osd ? [0.25, 0.5, 0.25][group] : 0), 0) * 0.4e12;
  const idle = FOUR_HOSTS.osds.find(({ id }) => bytes(id) === 0)!;
  const { fullestShare } = outcomeOf(FailureStudy.of(cluster, { storedBytes: { odd: 0.4e12 } }), `host ${idle.host}`);
  expect(fullestShare).toBeCloseTo(Math.max(...FOUR_HOSTS.osds.map(({ id }) => bytes(id))) * 1.02 / 1e12, 9);
});

test('a fill level spreads over pools as their groups do; what is lost moves nowhere', () => {
  const even = clusterOf(osdsAt(4, i => ({ host: `h${i}` })), [{ name: 'all', size: 4, minSize: 2 }]);
  // Every OSD has every group; nobody takes over.
  expect(outcomeOf(FailureStudy.of(even, { fill: 0.4 }), 'host h1')).toMatchObject({ fullestOsd: 0, fullestShare: expect.closeTo(0.4, 9) });
  const single = clusterOf(osdsAt(2, i => ({ host: `h${i}` })), [{ name: 'alone', size: 1, minSize: 1, pgNum: 1 }]);
  const [{ up: [osd] }] = PoolPlacement.of(single.map, { pool: 1, rule: single.pools[0].rule, size: 1, pgNum: 1 }).groups;
  const outcome = outcomeOf(FailureStudy.of(single, { fill: 0.4 }), `host h${osd}`);
  expect(outcome).toMatchObject({ out: states(0, 0, 1, 1), fullestOsd: 1 - osd, fullestShare: 0, heals: false });
});

test('of no OSD that is left it is said how full it is', () => {
  const { fullestOsd, fits } = FailureStudy.of(FOUR_HOSTS, { fill: 0.5, sets: [{ domains: FOUR_HOSTS.osds.map(({ host }) => ({ level: 'host', name: host })) }] }).outcomes.at(-1)!;
  expect([fullestOsd, fits]).toEqual([undefined, undefined]);
});

describe('in stretch mode', () => {
  const osds = osdsAt(8, i => ({ host: `h${i}`, zone: 'ab'[i % 2] }));
  const map = mapOf({ osds, pools: [{ name: 'stretch', pgNum: 64, size: 4, twoStep: { failureDomain: 'zone' } }] });
  const pool: PlacedPool = {
    id: 1, name: 'stretch', rule: 1, size: 4, minSize: 2, dataChunks: 1, erasureCoded: false, pgNum: 64, failureDomain: 'zone',
  };
  const cluster: PlacedCluster = { map: map.map, osds, pools: [pool] };
  // Two monitors in each zone, on hosts without OSDs, and the arbiter.
  const daemons: PlacedDaemon[] = [...'aabbc'].map((zone, i) => ({ type: 'mon', location: { host: `m${i}`, zone } }));

  test('a zone that fails with its monitors leaves the other one serving with half the min_size', () => {
    const study = FailureStudy.of({ ...cluster, pools: [{ ...pool, minSize: 3 }] }, { stretchLevel: 'zone', daemons });
    expect(outcomeOf(study, 'zone a')).toMatchObject({ degradedStretch: true, down: states(64, 64, 0, 0), quorum: true, available: true, heals: false });
    const plain = FailureStudy.of({ ...cluster, pools: [{ ...pool, minSize: 3 }] }, { daemons });
    expect(outcomeOf(plain, 'zone a')).toMatchObject({ degradedStretch: undefined, down: states(0, 0, 64, 0), available: false });
  });

  test('the zone of the arbiter changes nothing', () => {
    const study = FailureStudy.of(cluster, { stretchLevel: 'zone', daemons });
    expect(outcomeOf(study, 'zone c')).toMatchObject({ degradedStretch: false, down: states(64, 0, 0, 0), quorum: true, heals: true });
  });

  test('groups that are left in one zone alone are inactive while the other zone lives', () => {
    const inA = { domains: ['h0', 'h2', 'h4', 'h6'].map(name => ({ level: 'host', name })) };
    const hosts = { domains: inA.domains.slice(0, 3) };
    const stretched = FailureStudy.of(cluster, { stretchLevel: 'zone', daemons, sets: [inA, hosts] }).outcomes.slice(-2);
    // The monitors of the zone live on.
    expect(stretched[0]).toMatchObject({ degradedStretch: false, down: states(0, 0, 64, 0) });
    const left = groupsWith(new Set([6]));
    expect(stretched[1]).toMatchObject({ degradedStretch: false, down: states(left, left, 64 - left, 0) });
    expect(FailureStudy.of(cluster, { sets: [inA] }).outcomes.at(-1)!.down).toEqual(states(64, 64, 0, 0));
  });

  /** Groups with an OSD of some. */
  function groupsWith(osdsOf: ReadonlySet<number>): number {
    return PoolPlacement.of(cluster.map, { pool: 1, rule: 1, size: 4, pgNum: 64 }).groups.filter(({ up }) => up.some(osd => osdsOf.has(osd))).length;
  }
});

test.each<[FailureStudyProps, string]>([
  [{ pairsAt: ['node'] }, 'failures are to be studied at the level node; the levels are osd, database-device, host, chassis, rack, row, pdu, pod, room, datacenter, zone, region'],
  [{ sets: [{ domains: [{ level: 'host', name: 'h9' }] }] }, 'a set of failures has host h9, which the cluster doesn\'t have; there are h0, h1, h2, h3'],
  [{ sets: [{ domains: [{ level: 'rack', name: 'r' }] }] }, 'a set of failures has rack r, which the cluster doesn\'t have; no OSD or daemon says where it is at that level'],
  [{ storedBytes: { more: 1 } }, 'storedBytes has the pool more, which the cluster doesn\'t have; there are three, two, coded'],
  [{ storedBytes: { two: -1 } }, 'storedBytes of pool two is -1, give bytes from 0'],
  [{ upmapItems: [{ pool: 'more', items: [] }] }, 'a study of failures names pool more, which is not there; there are three, two, coded'],
  [{ fill: 1.5 }, 'fill is 1.5, it goes from 0 to 1'],
  [{ minInRatio: NaN }, 'minInRatio is NaN, it goes from 0 to 1'],
  [{ downOutSubtreeLimit: 'zones' }, 'downOutSubtreeLimit is zones; the levels are osd, host, chassis, rack, row, pdu, pod, room, datacenter, zone, region'],
  [{ stretchLevel: 'zones' }, 'failures are to be studied at the level zones; the levels are osd, database-device, host, chassis, rack, row, pdu, pod, room, datacenter, zone, region'],
])('a study is refused with %j', (props, message) => {
  expect(() => FailureStudy.of(FOUR_HOSTS, props)).toThrow(new Error(message));
});
