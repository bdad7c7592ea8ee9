import { Cluster, CLUSTERS, mapOf } from './clusters';
import { states } from './failure-clusters';
import { Balancer, CrushMap, FailureStudy, GroupStates, PlacedCluster, PlacedPool, PoolUpmapItems } from '../../src/placement';
import { groupsIn } from '../../src/placement/private/movement-placement';

/** A cluster of the list, with pools that go on without some of their replicas or chunks. */
function placed({ osds, pools: shapes }: Cluster): PlacedCluster {
  const { map } = mapOf({ osds, pools: shapes });
  const pools = shapes.map(({ name, size, pgNum, erasure, replicated }, i): PlacedPool => {
    const dataChunks = erasure?.dataChunks ?? 1;
    const rule = map.rules.find(one => one.name === name)!.id;
    const minSize = erasure ? dataChunks + 1 : Math.ceil(size / 2);
    return { id: i + 1, name, rule, size, minSize, dataChunks, erasureCoded: erasure !== undefined, pgNum, failureDomain: replicated?.failureDomain ?? 'host' };
  });
  return { map, osds: osds.map(osd => ({ ...osd, host: osd.location.host })), pools };
}

function isHeld(osd: number | undefined): boolean {
  return osd !== undefined && osd !== CrushMap.NONE;
}

/** States of the groups of a pool while OSDs are down and once they are out, all groups placed anew. */
function statesAnew(pool: PlacedPool, cluster: PlacedCluster, failed: readonly number[], upmapItems: PoolUpmapItems[]): [GroupStates, GroupStates] {
  const { erasureCoded, size, minSize, dataChunks } = pool;
  const healthy = groupsIn({ cluster, upmapItems }, pool).map(({ up }) => up);
  const down = healthy.map(up => erasureCoded ? up.map(osd => failed.includes(osd) ? CrushMap.NONE : osd) : up.filter(osd => !failed.includes(osd)));
  const chosen = groupsIn({ cluster, upmapItems, osdStates: failed.map(osd => ({ osd, reweight: 0 })) }, pool).map(({ up }) => up);
  const out = chosen.map((up, i) => erasureCoded
    ? Array.from({ length: size }, (_, place) => isHeld(up[place]) ? up[place] : down[i][place])
    : [...new Set([...up, ...down[i]])].slice(0, size));
  const isLost = healthy.map((up, i) => up.filter(isHeld).length >= dataChunks && down[i].filter(isHeld).length < dataChunks);
  const count = (held: number[][], byRule: number[][]): GroupStates => {
    const counts = held.map(osds => osds.filter(isHeld).length);
    const active = [...counts.keys()].filter(i => counts[i] >= minSize && !isLost[i]);
    const undersized = active.filter(i => counts[i] < size).length;
    const remapped = active.filter(i => counts[i] > byRule[i].filter(isHeld).length).length;
    return states(active.length, undersized, counts.length - active.length, isLost.filter(lost => lost).length, remapped);
  };
  return [count(down, down), count(out, chosen)];
}

/** All domains, and pairs of hosts; each scenario is looked at in one pool, in turns. */
function compare(cluster: PlacedCluster, upmapItems: PoolUpmapItems[]): void {
  const { outcomes } = FailureStudy.of(cluster, { pairsAt: ['host'], upmapItems });
  outcomes.forEach(({ domains, pools }, i) => {
    const failed = cluster.osds.filter(({ id, location }) => domains.some(({ level, name }) => (level === 'osd' ? `osd.${id}` : location[level]) === name));
    const pool = cluster.pools[i % cluster.pools.length];
    const [down, out] = statesAnew(pool, cluster, failed.map(({ id }) => id), upmapItems);
    expect(pools[i % pools.length]).toEqual({ pool: pool.name, down, out });
  });
  expect(outcomes.length).toBeGreaterThan(25);
}

test.each(CLUSTERS)('counts are those of placing every group anew, for all domains and pairs of hosts: $title', cluster => {
  compare(placed(cluster), []);
});

test.each(CLUSTERS)('they are also with what the balancer made, and what it would never make: $title', shape => {
  const cluster = placed(shape);
  const { upmapItems } = Balancer.balance({ cluster }, { maxDeviation: 1 });
  expect(upmapItems.flatMap(({ items }) => items).length).toBeGreaterThan(3);
  const count = cluster.osds.length;
  const wild = cluster.pools.map(({ name, pgNum }, i) => ({
    pool: name,
    items: Array.from({ length: pgNum }, (_, group) => ({ group, from: (7 * group + i) % count, to: (5 * group + 3) % count })),
  }));
  compare(cluster, [...upmapItems, ...wild]);
});

test('the balancer evens out how full OSDs become', () => {
  const cluster = placed(CLUSTERS[1]);
  const fullest = (upmapItems: PoolUpmapItems[]) => FailureStudy.of(cluster, { fill: 0.5, upmapItems }).outcomes[0].fullestShare!;
  expect(fullest(Balancer.balance({ cluster }, { maxDeviation: 1 }).upmapItems)).toBeLessThan(fullest([]));
});
