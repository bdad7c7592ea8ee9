import { Cluster, mapOf } from './clusters';
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
  const all = pools.map((shape, i): PlacedPool => {
    const pool = { id: i + 1, size: 3, minSize: 2, dataChunks: 1, erasureCoded: false, pgNum: 32, failureDomain: 'host', ...shape };
    const { name, failureDomain, deviceClass } = pool;
    const props = { name, failureDomain, deviceClass };
    return { rule: pool.erasureCoded ? map.addErasureRule(props) : map.addReplicatedRule(props), ...pool };
  });
  return { map: map.map, osds, pools: all };
}

/** States of groups, in the order in which they are told. */
export function states(active: number, undersized: number, inactive: number, lost: number, remapped = 0): GroupStates {
  return { groups: active + inactive, active, undersized, remapped, inactive, lost };
}

/** A cluster of the list, with pools that go on without some of their replicas or chunks. */
export function placed({ osds, pools: shapes }: Cluster): PlacedCluster {
  const { map } = mapOf({ osds, pools: shapes });
  const pools = shapes.map(({ name, size, pgNum, erasure, replicated }, i): PlacedPool => {
    const dataChunks = erasure?.dataChunks ?? 1;
    const rule = map.rules.find(one => one.name === name)!.id;
    const minSize = erasure ? dataChunks + 1 : Math.ceil(size / 2);
    return { id: i + 1, name, rule, size, minSize, dataChunks, erasureCoded: erasure !== undefined, pgNum, failureDomain: replicated?.failureDomain ?? 'host' };
  });
  return { map, osds: osds.map(osd => ({ ...osd, host: osd.location.host })), pools };
}
