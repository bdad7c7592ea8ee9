import { CLUSTERS } from './clusters';
import { placed, states } from './failure-clusters';
import { Balancer, CrushMap, FailureStudy, GroupStates, PlacedCluster, PlacedOsd, PlacedPool, PoolUpmapItems } from '../../src/placement';
import { groupsIn } from '../../src/placement/private/movement-placement';

function isHeld(osd: number | undefined): boolean {
  return osd !== undefined && osd !== CrushMap.NONE;
}

/** States of the groups of a pool while OSDs are down and once they are out, all groups placed anew. */
function statesAnew(
  { erasureCoded, size, minSize, dataChunks }: PlacedPool, healthy: readonly number[][], chosen: readonly number[][], failed: readonly number[],
): [GroupStates, GroupStates] {
  const down = healthy.map(up => erasureCoded ? up.map(osd => failed.includes(osd) ? CrushMap.NONE : osd) : up.filter(osd => !failed.includes(osd)));
  const out = chosen.map((up, i) => erasureCoded
    ? Array.from({ length: size }, (_, place) => isHeld(up[place]) ? up[place] : down[i][place])
    : [...new Set([...up, ...down[i]])].slice(0, size));
  const isLost = healthy.map((up, i) => up.filter(isHeld).length >= dataChunks && down[i].filter(isHeld).length < dataChunks);
  const count = (held: readonly number[][], byRule: readonly number[][]): GroupStates => {
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
  const placedIn = (pool: PlacedPool, failed: readonly number[]) => (
    groupsIn({ cluster, upmapItems, osdStates: failed.map(osd => ({ osd, reweight: 0 })) }, pool).map(({ up }) => up)
  );
  const healthy = cluster.pools.map(pool => placedIn(pool, []));
  outcomes.forEach(({ domains, pools }, i) => {
    const isIn = ({ id, location }: PlacedOsd) => domains.some(({ level, name }) => (level === 'osd' ? `osd.${id}` : location[level]) === name);
    const failed = cluster.osds.filter(isIn).map(({ id }) => id);
    const turn = i % pools.length;
    const pool = cluster.pools[turn];
    const [down, out] = statesAnew(pool, healthy[turn], placedIn(pool, failed), failed);
    expect(pools[turn]).toEqual({ pool: pool.name, down, out });
  });
  expect(outcomes.length).toBeGreaterThan(25);
}

test.each(CLUSTERS)('counts are those of placing every group anew, for all domains and pairs of hosts: $title', cluster => {
  compare(placed(cluster), []);
});

test.each(CLUSTERS)('they are also with what the balancer made, and what it would never make: $title', shape => {
  const cluster = placed(shape);
  const { upmapItems } = Balancer.balance({ cluster }, { maxDeviation: 1 });
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
