import { CLUSTERS } from './clusters';
import { placed } from './failure-clusters';
import { randomMap } from './random-map';
import { Balancer, CrushMap, PlacedPool, PoolPlacement } from '../../src/placement';
import { CrushMapError } from '../../src/placement/crush-map-error';
import { FailureGroups } from '../../src/placement/private/failure-groups';
import { FailureRemap, keep, Remapped } from '../../src/placement/private/failure-remap';
import { groupsIn } from '../../src/placement/private/movement-placement';

const GROUPS = 32;
const MAPS = 30;
const MOST_OSDS = 100;

/** Where every group of a pool is without some OSDs, each placed from scratch. */
function placedAnew(map: CrushMap, pools: readonly PlacedPool[], out: readonly number[]): number[][] {
  return pools.flatMap(({ id, rule, size, pgNum }) => {
    const osds = out.map(osd => ({ osd, reweight: 0 }));
    const { groups } = PoolPlacement.of(map, { pool: id, rule, size, pgNum, erasureCoded: true, osds });
    return groups.map(({ up }) => padded(up, size));
  });
}

function padded(up: readonly number[], size: number): number[] {
  return Array.from({ length: size }, (_, i) => (up[i] ?? CrushMap.NONE) >= 0 ? up[i] ?? CrushMap.NONE : CrushMap.NONE);
}

/** The same from the groups that change. */
function patched(groups: FailureGroups, remapped: Remapped): number[][] {
  const places = (holders: Int32Array, starts: Int32Array, i: number) => [...holders.subarray(starts[i], starts[i + 1])];
  const result = Array.from({ length: groups.count }, (_, group) => places(groups.holders, groups.starts, group));
  remapped.groups.forEach((group, i) => result[group] = places(remapped.holders, remapped.starts, i));
  return result;
}

/** The generator mulberry32. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor(((t ^ (t >>> 14)) >>> 0) / 2 ** 32 * below);
  };
}

function mapOf(seed: number): { map: CrushMap; rules: readonly number[]; replicas: number } | undefined {
  const { text, rules, replicas } = randomMap(seed);
  try {
    return { map: CrushMap.fromText(text), rules, replicas };
  } catch (error) {
    expect(error).toBeInstanceOf(CrushMapError);
    return undefined;
  }
}

test(`groups placed anew because they may change are all that change, on ${MAPS} random maps with all kinds of rules`, () => {
  let compared = 0;
  for (let seed = 1; seed <= MAPS; seed++) {
    const made = mapOf(seed);
    if (made === undefined || made.map.devices.length > MOST_OSDS) {
      continue;
    }
    const { map, rules, replicas } = made;
    const below = randomFrom(seed);
    const pools = rules.map((rule, i): PlacedPool => ({
      id: i + 1, name: `pool${i}`, rule, size: replicas, minSize: 1, dataChunks: 1, erasureCoded: true, pgNum: GROUPS, failureDomain: 'osd',
    }));
    const groups = new FailureGroups(map, pools);
    const remap = new FailureRemap(groups);
    const some = (most: number) => [...new Set(Array.from({ length: 1 + below(most) }, () => below(map.devices.length)))];
    expect(patched(groups, remap.without([]))).toEqual(placedAnew(map, pools, []));
    for (let round = 0; round < 2; round++) {
      const first = some(4);
      const second = some(Math.ceil(map.devices.length / 3)).filter(osd => !first.includes(osd));
      const both = [...first, ...second];
      const alone = [first, second].map(osds => keep(remap.without(osds)));
      expect(patched(groups, alone[0])).toEqual(placedAnew(map, pools, first));
      expect(patched(groups, alone[1])).toEqual(placedAnew(map, pools, second));
      const expected = placedAnew(map, pools, both);
      expect(patched(groups, remap.withoutBoth(both, alone[0], alone[1]))).toEqual(expected);
      expect(patched(groups, remap.without(both))).toEqual(expected);
    }
    compared++;
  }
  expect(compared).toBeGreaterThan(12);
});

test.each(CLUSTERS)('so are groups that the balancer has moved: $title', shape => {
  const cluster = placed(shape);
  const ids = cluster.osds.map(({ id }) => id);
  const made = Balancer.balance({ cluster }, { maxDeviation: 1 }).upmapItems;
  expect(made.flatMap(({ items }) => items).length).toBeGreaterThan(3);
  // Items for OSDs that don't hold the group: they do nothing, until one of them is out, which ends those that do something too.
  const idle = made.map(({ pool, items }) => {
    const holders = groupsIn({ cluster, upmapItems: made }, cluster.pools.find(({ name }) => name === pool)!);
    const others = (group: number) => ids.filter(id => !holders[group].up.includes(id) && !items.some(({ from }) => from === id));
    const idles = items.map(({ group }) => ({ group, from: others(group)[0], to: others(group).at(-1)! }));
    return { pool, items: idles.filter(({ from, to }) => from !== to) };
  });
  const upmapItems = [...made, ...idle];
  const groups = new FailureGroups(cluster.map, cluster.pools, upmapItems);
  const remap = new FailureRemap(groups);
  const anew = (out: readonly number[]) => cluster.pools.flatMap(pool => {
    const osdStates = out.map(osd => ({ osd, reweight: 0 }));
    return groupsIn({ cluster, upmapItems, osdStates }, pool).map(({ up }) => padded(up, pool.size));
  });
  // The primary may stand first, so the order says nothing.
  const sets = (all: number[][]) => all.map(osds => [...osds].sort((a, b) => a - b));
  const alone = new Map(ids.map(id => [id, keep(remap.without([id]))]));
  for (const [i, first] of ids.entries()) {
    const second = ids[(i + 1 + i % 3) % ids.length];
    expect(sets(patched(groups, alone.get(first)!))).toEqual(sets(anew([first])));
    const both = remap.withoutBoth([first, second], alone.get(first)!, alone.get(second)!);
    expect(sets(patched(groups, both))).toEqual(sets(anew([first, second])));
  }
});
