import * as path from 'path';
import { MapsOfCluster } from './maps-of-cluster';
import { CrushRule } from '../../../src/placement';
import { CephCrushMap } from '../../../src/placement/ceph-crush-map';
import { OsdState } from '../../../src/placement/osd-state';
import { PoolPlacement } from '../../../src/placement/pool-placement';
import { Cluster, CLUSTERS, mapOf } from '../../placement/clusters';
import { crushDump } from '../../placement/crush-dump';

let real: MapsOfCluster;

afterEach(async () => real?.stop());

async function start({ osds, pools }: Cluster): Promise<void> {
  real = await MapsOfCluster.start();
  await real.addOsds(osds);
  for (const pool of pools) {
    await real.addPool(pool);
  }
}

/** Lines as `1.a [3,5,2147483647] 3`, as osdmaptool writes them. */
async function mapped(file: string, pool: number, ...options: string[]): Promise<string[]> {
  const text = await real.run(['osdmaptool', file, '--test-map-pgs-dump', '--pool', String(pool), ...options]);
  return [...text.matchAll(/^(\d+\.[0-9a-f]+)\t(\[.*\])\t(-?\d+)$/gm)].map(([, group, up, primary]) => `${group} ${up} ${primary}`);
}

function lines(placement: PoolPlacement, pool: number): string[] {
  return placement.groups.map(({ group, up, primary }) => `${pool}.${group.toString(16)} [${up.join(',')}] ${primary ?? -1}`);
}

function ruleOf(map: CephCrushMap, name: string): CrushRule {
  return map.map.rules.find(rule => rule.name === name)!;
}

/** In the order of numbers, which Ceph's dump doesn't keep for buckets. */
function sorted({ devices, types, buckets, rules }: any): any {
  return { devices, types, buckets: [...buckets].sort((a, b) => b.id - a.id), rules };
}

test.each(CLUSTERS)('map and placement groups are those of Ceph: $title', async cluster => {
  await start(cluster);
  const map = mapOf(cluster);
  expect(crushDump(map.map)).toEqual(sorted(JSON.parse(await real.ceph('osd crush dump --format=json'))));
  const file = await real.osdMap('osdmap');
  for (const [i, { name, pgNum, size, erasure }] of cluster.pools.entries()) {
    const placement = PoolPlacement.of(map.map, { pool: i + 1, rule: ruleOf(map, name).id, size, pgNum, erasureCoded: erasure !== undefined });
    expect(lines(placement, i + 1)).toEqual(await mapped(file, i + 1, '--mark-up-in'));
  }
});

test('OSDs that are down, out or no primaries, and exceptions, change placement groups as in Ceph', async () => {
  const cluster = CLUSTERS[0];
  await start(cluster);
  const map = mapOf(cluster);
  const poolAt = (i: number) => {
    const { name, pgNum, size, erasure } = cluster.pools[i];
    return { pool: i + 1, rule: ruleOf(map, name).id, size, pgNum, erasureCoded: erasure !== undefined };
  };
  const reweights = [{ osd: 2, reweight: 0.4 }, { osd: 5, reweight: 0 }];
  const affinities = [{ osd: 1, primaryAffinity: 0.3 }, { osd: 4, primaryAffinity: 0 }];
  for (const { osd, reweight } of reweights) {
    await real.ceph(`osd reweight ${osd} ${reweight}`);
  }
  for (const { osd, primaryAffinity } of affinities) {
    await real.ceph(`osd primary-affinity ${osd} ${primaryAffinity}`);
  }
  // Ceph drops exceptions that break a rule: the next OSD that is free will do in the pools by OSD.
  for (const i of cluster.pools.keys()) {
    const { groups } = PoolPlacement.of(map.map, { ...poolAt(i), osds: reweights });
    for (const { group, up } of groups.slice(0, 6)) {
      const to = cluster.osds.find(({ id }) => id !== 5 && !up.includes(id));
      await real.ceph(`osd pg-upmap-items ${i + 1}.${group.toString(16)} ${up[group % 2]} ${to?.id ?? 0}`).catch(() => undefined);
    }
  }
  const file = await real.osdMap('osdmap');
  const kept: any[] = JSON.parse(await real.ceph('osd dump --format=json')).pg_upmap_items;
  expect(kept.length).toBeGreaterThan(3);
  for (const i of cluster.pools.keys()) {
    const upmapItems = kept.filter(({ pgid }) => pgid.startsWith(`${i + 1}.`))
      .flatMap(({ pgid, mappings }) => mappings.map(({ from, to }: any) => ({ group: parseInt(pgid.split('.')[1], 16), from, to })));
    const ours = (osds: OsdState[]) => lines(PoolPlacement.of(map.map, { ...poolAt(i), osds, upmapItems }), i + 1);
    // All up also means all in; one up is what the tool can do besides.
    expect(ours(affinities)).toEqual(await mapped(file, i + 1, '--mark-up-in'));
    for (const alone of [1, 2, 4]) {
      const osds = cluster.osds.map(({ id }) => ({ ...reweights.find(({ osd }) => osd === id), osd: id, up: id === alone }));
      expect(ours(osds)).toEqual(await mapped(file, i + 1, '--mark-up', String(alone)));
    }
  }
});

test('placement groups that are not placed on their own yet follow the ones they come from', async () => {
  const cluster = CLUSTERS[2];
  await start(cluster);
  const [file, crush] = ['osdmap', 'crush'].map(name => path.join(real.folder, name));
  await real.run(['ceph', 'osd', 'getcrushmap', '-o', crush]);
  await real.run(['osdmaptool', '--createsimple', '17', file, '--with-default-pool', '--pg-bits', '3', '--pgp-bits', '1']);
  await real.run(['osdmaptool', file, '--import-crush', crush]);
  const placement = PoolPlacement.of(mapOf(cluster).map, { pool: 1, rule: 0, size: 3, pgNum: 17 * 8, pgpNum: 17 * 2 });
  expect(lines(placement, 1)).toEqual(await mapped(file, 1, '--mark-up-in'));
});
