import { GroupStates, PlacedCluster, PlacedOsd, PlacedPool } from '../../src/placement';
import { CephCrushMap } from '../../src/placement/ceph-crush-map';

/** A pool, as far as it is not as usual. */
export type PoolShape = Partial<PlacedPool> & { readonly name: string };

const TB = 1e12;

/** Places of `count` OSDs of 1 TB, one after the other. */
export function osdsAt(count: number, locationOf: (i: number) => { readonly host: string; readonly [level: string]: string }): PlacedOsd[] {
  return Array.from({ length: count }, (_, id) => ({ id, host: locationOf(id).host, sizeBytes: TB, location: locationOf(id) }));
}

/** A cluster with a rule for each pool; a pool has three replicas on hosts of which two have to be there, and 32 groups, if it doesn't say otherwise. */
export function clusterOf(osds: PlacedOsd[], pools: readonly PoolShape[]): PlacedCluster {
  const map = CephCrushMap.of(osds);
  const placed = pools.map((shape, i): PlacedPool => {
    const pool = { id: i + 1, size: 3, minSize: 2, dataChunks: 1, erasureCoded: false, pgNum: 32, failureDomain: 'host', ...shape };
    const { name, failureDomain, deviceClass } = pool;
    const props = { name, failureDomain, deviceClass };
    return { rule: pool.erasureCoded ? map.addErasureRule(props) : map.addReplicatedRule(props), ...pool };
  });
  return { map: map.map, osds, pools: placed };
}

/** States of groups, in the order in which they are told. */
export function states(active: number, undersized: number, inactive: number, lost: number, remapped = 0): GroupStates {
  return { groups: active + inactive, active, undersized, remapped, inactive, lost };
}
