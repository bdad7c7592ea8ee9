import { CephCrushMap } from '../../src/placement/ceph-crush-map';
import { ErasureRuleProps, HybridRuleProps, ReplicatedRuleProps, TwoStepRuleProps } from '../../src/placement/ceph-rule';
import { CrushOsd } from '../../src/placement/crush-osd';

/** A pool as Rook would create it; number and rule are those of its place in the list. */
export interface Pool {
  readonly name: string;
  readonly pgNum: number;
  readonly size: number;
  readonly replicated?: Omit<ReplicatedRuleProps, 'name'>;
  readonly twoStep?: Omit<TwoStepRuleProps, 'name'>;
  readonly hybrid?: Omit<HybridRuleProps, 'name'>;
  readonly erasure?: Omit<ErasureRuleProps, 'name'> & { readonly dataChunks: number };
}

/** A cluster with pools. */
export interface Cluster {
  readonly title: string;
  readonly osds: CrushOsd[];
  readonly pools: readonly Pool[];
}

const TB = 1e12;

/** One OSD after the other, each `hdd` of 4 TB if it doesn't say otherwise. */
function osds(...some: (Pick<CrushOsd, 'location'> & Partial<CrushOsd>)[]): CrushOsd[] {
  return some.map((osd, id) => ({ id, sizeBytes: 4 * TB, deviceClass: 'hdd', ...osd }));
}

function times<T>(count: number, make: (i: number) => T | T[]): T[] {
  return [...Array(count).keys()].flatMap(make);
}

/** Clusters of the shapes that there are: flat, zones, racks in zones, mixed classes, a root of its own. */
export const CLUSTERS: readonly Cluster[] = [
  {
    title: 'flat, hosts with dots in their names, one OSD without a class',
    osds: osds(
      ...times(5, i => times(i % 2 + 1, j => ({ location: { host: `node-${i}.example.com` }, sizeBytes: [4, 8, 1.92][j + i % 2] * TB }))),
      { location: { host: 'node-5' }, deviceClass: undefined, sizeBytes: 2 ** 35 },
    ),
    pools: [
      { name: 'replicapool', pgNum: 33, size: 3, replicated: {} },
      { name: 'by-osd', pgNum: 16, size: 2, replicated: { failureDomain: 'osd', deviceClass: 'hdd' } },
      { name: 'ec', pgNum: 20, size: 3, erasure: { dataChunks: 2, deviceClass: 'hdd' } },
      { name: 'ec-by-osd', pgNum: 8, size: 6, erasure: { dataChunks: 4, failureDomain: 'osd' } },
    ],
  },
  {
    title: 'three zones of a region, two classes on each host',
    osds: osds(...times(6, i => times(3, j => ({
      location: { host: `host${i}`, zone: `eu-1${'abc'[i % 3]}`, region: 'eu-1' },
      deviceClass: j === 1 ? 'ssd' : 'hdd',
      sizeBytes: Math.round((j + 1 + i / 7) * 2 ** 40),
    })))),
    pools: [
      { name: 'ssd', pgNum: 32, size: 3, replicated: { failureDomain: 'zone', deviceClass: 'ssd' } },
      { name: 'hybrid', pgNum: 32, size: 3, hybrid: { failureDomain: 'zone', primaryDeviceClass: 'ssd', secondaryDeviceClass: 'hdd' } },
      { name: 'pairs', pgNum: 64, size: 4, twoStep: { failureDomain: 'zone', deviceClass: 'hdd' } },
      { name: 'ec', pgNum: 32, size: 6, erasure: { dataChunks: 4, failureDomain: 'zone', deviceClass: 'hdd', failureDomains: 3, osdsPerFailureDomain: 2 } },
    ],
  },
  {
    title: 'racks in zones, a second class that comes late, numbers in another order than joining',
    osds: [
      ...times(8, i => ({
        id: 15 - i, location: { host: `h${i}`, rack: `z${i % 2}-r${i % 4}`, zone: `z${i % 2}` }, sizeBytes: 16 * TB, deviceClass: 'hdd',
      })),
      ...times(8, i => ({
        id: 7 - i, location: { host: `h${i}`, rack: `z${i % 2}-r${i % 4}`, zone: `z${i % 2}` }, sizeBytes: 3.84 * TB, deviceClass: i % 3 === 0 ? 'nvme' : 'ssd',
      })),
      { id: 16, location: { host: 'late', rack: 'z0-r4', zone: 'z0' }, sizeBytes: 4e12, deviceClass: 'ssd' },
    ],
    pools: [
      { name: 'racks', pgNum: 48, size: 3, replicated: { failureDomain: 'rack', deviceClass: 'hdd' } },
      { name: 'stretch', pgNum: 64, size: 4, twoStep: { failureDomain: 'zone', subFailureDomain: 'rack' } },
      { name: 'ec', pgNum: 16, size: 4, erasure: { dataChunks: 2, failureDomain: 'rack', deviceClass: 'hdd' } },
      { name: 'too-wide', pgNum: 16, size: 3, replicated: { failureDomain: 'zone', deviceClass: 'ssd' } },
    ],
  },
  {
    title: 'a root of its own beside the default one, all levels',
    osds: osds(...times(6, i => times(2, j => ({
      location: {
        host: `n${i}`,
        chassis: `c${i}`,
        rack: `r${i % 3}`,
        row: `row${i % 3}`,
        pdu: `pdu${i % 3}`,
        pod: `pod${i % 3}`,
        room: `room${i % 3}`,
        datacenter: `dc${i % 3}`,
        zone: `z${i % 3}`,
        region: 'r',
        root: i === 5 ? 'default' : 'rook',
      },
      deviceClass: (i + j) % 2 === 0 ? 'ssd' : 'hdd',
      sizeBytes: (1 + j) * TB,
    })))),
    pools: [
      { name: 'replicapool', pgNum: 32, size: 3, replicated: { crushRoot: 'rook', failureDomain: 'datacenter' } },
      { name: 'chassis', pgNum: 32, size: 2, replicated: { crushRoot: 'rook', failureDomain: 'chassis', deviceClass: 'hdd' } },
      { name: 'ec', pgNum: 16, size: 3, erasure: { dataChunks: 2, crushRoot: 'rook', deviceClass: 'ssd' } },
      { name: 'nowhere', pgNum: 8, size: 3, replicated: { failureDomain: 'zone' } },
    ],
  },
];

/** The map of a cluster with the rules of its pools. */
export function mapOf({ osds: all, pools }: Pick<Cluster, 'osds' | 'pools'>): CephCrushMap {
  const map = CephCrushMap.of(all);
  for (const { name, replicated, twoStep, hybrid, erasure } of pools) {
    if (replicated) map.addReplicatedRule({ name, ...replicated });
    if (twoStep) map.addTwoStepRule({ name, ...twoStep });
    if (hybrid) map.addHybridRule({ name, ...hybrid });
    if (erasure) map.addErasureRule({ name, ...erasure });
  }
  return map;
}
