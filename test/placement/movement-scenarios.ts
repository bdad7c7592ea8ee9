import { Pool } from './clusters';
import { hosts, placedCluster } from './movement-clusters';
import { CephCrushMap, MovementState, MovementTarget, PlacedCluster } from '../../src/placement';
import { CrushOsd } from '../../src/placement/crush-osd';

/** A change of `RUNNING`, and how it is made in Ceph. */
export interface Scenario {
  readonly title: string;
  /** The cluster after it. */
  readonly to: MovementState;
  /** OSDs that join. */
  readonly osds?: readonly CrushOsd[];
  readonly commands?: readonly string[];
  readonly pools?: readonly Pool[];
  /** Placement groups that the pool `data` gets. */
  readonly groups?: number;
  /** What osdmaptool is told besides, as it has all OSDs in and lets none weigh nothing. */
  readonly options?: readonly string[];
}

const OSDS = hosts(6, 2, ['x', 'y', 'z']);

/** What runs before each of `SCENARIOS`: six hosts in three zones, and pools of several kinds. */
export const CLUSTER = {
  title: 'six hosts in three zones',
  osds: OSDS,
  pools: [
    { name: 'data', pgNum: 64, size: 3, replicated: {} },
    { name: 'hdds', pgNum: 24, size: 2, replicated: { deviceClass: 'hdd' } },
    { name: 'ec', pgNum: 32, size: 3, erasure: { dataChunks: 2 } },
    { name: 'pairs', pgNum: 16, size: 6, erasure: { dataChunks: 4, failureDomain: 'zone', failureDomains: 3, osdsPerFailureDomain: 2 } },
  ] as Pool[],
};

export const RUNNING: PlacedCluster = placedCluster(CLUSTER);

/** As it would be if it was made anew: numbers are given from 0 again. */
function anew(osds: readonly CrushOsd[], pools = CLUSTER.pools): PlacedCluster {
  const sorted = [...osds].sort((a, b) => a.location.host.localeCompare(b.location.host));
  return placedCluster({ osds: sorted.map((osd, id) => ({ ...osd, id })), pools });
}

function target(osds: readonly CrushOsd[], pools?: Pool[]): MovementState {
  return { cluster: MovementTarget.of(RUNNING, anew(osds, pools)).cluster };
}

function joining(first: number, host: string, zone: string): CrushOsd[] {
  return [first, first + 1].map(id => ({ id, location: { host, zone }, sizeBytes: 2 ** 40, deviceClass: 'hdd' }));
}

function changed(change: (map: CephCrushMap) => void): MovementState {
  const map = CephCrushMap.fromMap(RUNNING.map);
  change(map);
  return { cluster: { ...RUNNING, map: map.map } };
}

function withPool(i: number, pool: Partial<Pool>): Pool[] {
  return CLUSTER.pools.map((one, at) => at === i ? { ...one, ...pool } : one);
}

function withPgNum(pgNum: number): PlacedCluster {
  return { ...RUNNING, pools: RUNNING.pools.map(pool => pool.name === 'data' ? { ...pool, pgNum } : pool) };
}

const NODE = joining(12, 'bb', 'x');
const ZONE = [...joining(12, 'w1', 'w'), ...joining(14, 'w2', 'w')];
const SPLIT = [1, 3, 5, 7, 9, 11];

/** What happens to clusters. */
export const SCENARIOS: readonly Scenario[] = [
  { title: 'a node joins', to: target([...OSDS, ...NODE]), osds: NODE },
  { title: 'a zone joins', to: target([...OSDS, ...ZONE]), osds: ZONE },
  {
    title: 'a node goes',
    to: target(OSDS.filter(({ location }) => location.host !== 'b')),
    commands: ['osd purge-actual 2 --yes-i-really-mean-it', 'osd purge-actual 3 --yes-i-really-mean-it', 'osd crush rm b'],
  },
  { title: 'an OSD weighs half', to: changed(map => map.reweightOsd(4, 0.5)), commands: ['osd crush reweight osd.4 0.5'] },
  {
    title: 'a node is drained',
    to: changed(map => [2, 3].forEach(osd => map.reweightOsd(osd, 0))),
    commands: ['osd crush reweight osd.2 0', 'osd crush reweight osd.3 0'],
    options: ['--adjust-crush-weight', '2:0,3:0'],
  },
  { title: 'an OSD is out', to: { cluster: RUNNING, osdStates: [{ osd: 2, reweight: 0 }] }, options: ['--mark-out', '2'] },
  {
    title: 'the failure domain of a pool becomes the zone',
    to: target(OSDS, withPool(0, { replicated: { failureDomain: 'zone' } })),
    commands: ['osd crush rule create-replicated data_zone default zone', 'osd pool set data crush_rule data_zone'],
  },
  {
    title: 'half of the OSDs get a class of their own',
    to: target(OSDS.map(osd => SPLIT.includes(osd.id) ? { ...osd, deviceClass: 'ssd' } : osd), withPool(0, { replicated: { deviceClass: 'ssd' } })),
    commands: [
      ...SPLIT.flatMap(osd => [`osd crush rm-device-class osd.${osd}`, `osd crush set-device-class ssd osd.${osd}`]),
      'osd crush rule create-replicated data_ssd default host ssd', 'osd pool set data crush_rule data_ssd',
    ],
  },
  {
    title: 'placement groups split and spread',
    to: { cluster: withPgNum(128) },
    groups: 128,
  },
  {
    title: 'a pool of another erasure code is made',
    to: target(OSDS, [...CLUSTER.pools, { name: 'ec-new', pgNum: 32, size: 6, erasure: { dataChunks: 4 } }]),
    pools: [{ name: 'ec-new', pgNum: 32, size: 6, erasure: { dataChunks: 4 } }],
  },
];
