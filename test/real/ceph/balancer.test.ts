import * as fs from 'fs';
import * as path from 'path';
import { linesOf, MapsOfCluster } from './maps-of-cluster';
import { Balancer, PlacedCluster, PoolPlacement, PoolUpmapItems } from '../../../src/placement';
import { Cluster } from '../../placement/clusters';
import { hosts, placedCluster } from '../../placement/movement-clusters';

let real: MapsOfCluster;

afterEach(async () => real?.stop());

const TIB = 2 ** 40;

const CLUSTERS: readonly Cluster[] = [
  {
    title: 'ten hosts, OSDs of several sizes',
    osds: hosts(10, 4).map(osd => ({ ...osd, sizeBytes: (2 + osd.id % 4) * TIB })),
    pools: [
      { name: 'replicated', pgNum: 256, size: 3, replicated: {} },
      { name: 'ec', pgNum: 128, size: 6, erasure: { dataChunks: 4 } },
      { name: 'by-osd', pgNum: 64, size: 2, replicated: { failureDomain: 'osd' } },
    ],
  },
  {
    title: 'three zones, two classes',
    osds: hosts(12, 3, ['x', 'y', 'z']).map(osd => ({ ...osd, deviceClass: osd.id % 3 === 0 ? 'ssd' : 'hdd' })),
    pools: [
      { name: 'zones', pgNum: 256, size: 3, replicated: { failureDomain: 'zone', deviceClass: 'hdd' } },
      { name: 'ssds', pgNum: 50, size: 3, replicated: { deviceClass: 'ssd' } },
      { name: 'pairs', pgNum: 128, size: 6, erasure: { dataChunks: 4, failureDomain: 'zone', deviceClass: 'hdd', failureDomains: 3, osdsPerFailureDomain: 2 } },
      { name: 'ec', pgNum: 64, size: 3, erasure: { dataChunks: 2, failureDomain: 'zone' } },
    ],
  },
];

async function start({ osds, pools }: Cluster): Promise<string> {
  real = await MapsOfCluster.start();
  await real.addOsds(osds);
  await real.ceph(`osd in ${osds.map(({ id }) => id).join(' ')}`);
  for (const pool of pools) {
    await real.addPool(pool);
  }
  return real.osdMap('balancer');
}

function ups(cluster: PlacedCluster, upmapItems: readonly PoolUpmapItems[]): string[] {
  return cluster.pools.flatMap(({ id, name, rule, size, pgNum, erasureCoded }) => linesOf(id, PoolPlacement.of(cluster.map, {
    pool: id, rule, size, pgNum, erasureCoded, upmapItems: upmapItems.filter(({ pool }) => pool === name).flatMap(({ items }) => items),
  }).groups));
}

/** What osdmaptool would do, until it finds nothing more to do. */
async function theirItems(file: string, { pools }: PlacedCluster, deviation: number): Promise<PoolUpmapItems[]> {
  const all: PoolUpmapItems[] = [];
  for (const { id, name } of pools) {
    const out = path.join(real.folder, 'upmap');
    fs.rmSync(out, { force: true });
    await real.run(['osdmaptool', file, '--mark-up-in', '--upmap', out, '--upmap-pool', name, '--upmap-deviation', String(deviation), '--upmap-max', '1000']);
    const items = fs.readFileSync(out, 'utf8').split('\n').filter(line => line.startsWith('ceph osd pg-upmap-items')).flatMap(line => {
      const [group, ...osds] = line.trim().split(' ').slice(3);
      expect(group.split('.')[0]).toBe(String(id));
      return osds.flatMap((from, i) => i % 2 === 1 ? [] : [{ group: parseInt(group.split('.')[1], 16), from: Number(from), to: Number(osds[i + 1]) }]);
    });
    all.push({ pool: name, items });
  }
  return all;
}

test.each(CLUSTERS)('no OSD is further from its target than with the balancer of Ceph: $title', async cluster => {
  const file = await start(cluster);
  const placed = placedCluster(cluster);
  for (const maxDeviation of [1, 5]) {
    const ours = Balancer.balance({ cluster: placed }, { maxDeviation });
    const theirs = await theirItems(file, placed, maxDeviation);
    const left = Balancer.balance({ cluster: placed, upmapItems: theirs }, { maxDeviation: 1000 });
    ours.pools.forEach((pool, i) => {
      const most = (deviation: number) => Math.max(deviation, maxDeviation);
      expect([pool.pool, most(pool.deviationAfter)]).toEqual([pool.pool, Math.min(most(pool.deviationAfter), most(left.pools[i].deviationAfter))]);
    });
  }
});

test.each(CLUSTERS)('a monitor keeps every exception, and places groups as we do: $title', async cluster => {
  await start(cluster);
  const placed = placedCluster(cluster);
  const { commands, upmapItems } = Balancer.balance({ cluster: placed }, { maxDeviation: 1 });
  for (const command of commands) {
    await real.ceph(command.replace(/^ceph /, ''));
  }
  const kept: any[] = JSON.parse(await real.ceph('osd dump --format=json')).pg_upmap_items;
  expect(kept.reduce((sum, { mappings }) => sum + mappings.length, 0)).toBe(upmapItems.reduce((sum, { items }) => sum + items.length, 0));
  expect(ups(placed, upmapItems)).toEqual(await real.mapped(await real.osdMap('balanced')));
});
