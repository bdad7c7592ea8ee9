import { validItems } from './balancer-rule';
import { CrushMapError } from '../crush-map-error';
import { MovementState } from '../movement-state';
import { UpmapItem } from '../osd-state';
import { PlacedPool } from '../placed-pool';
import { PlacementGroup, PoolPlacement, PoolPlacementProps } from '../pool-placement';

/** Where the groups of a pool are in a state. */
export function groupsIn(state: MovementState, pool: PlacedPool): PlacementGroup[] {
  const props = placementProps(state, pool);
  const wanted = itemsOf(state, pool.name);
  const upmapItems = wanted.length > 0 ? validItems(state.cluster.map, pool, props, wanted) : [];
  return PoolPlacement.of(state.cluster.map, { ...props, upmapItems }).groups;
}

/** What a pool is placed by in a state, without exceptions. */
export function placementProps({ osdStates, pgpNums = {} }: MovementState, pool: PlacedPool): PoolPlacementProps {
  const { id, rule, size, pgNum, erasureCoded } = pool;
  return { pool: id, rule, size, pgNum, pgpNum: pgpNums[pool.name], erasureCoded, osds: osdStates };
}

/** The exceptions of a pool in a state. */
export function itemsOf({ upmapItems = [] }: MovementState, pool: string): UpmapItem[] {
  return upmapItems.filter(one => one.pool === pool).flatMap(one => one.items);
}

/** @throws CrushMapError if a state speaks of pools that are not in it */
export function checkState({ cluster, upmapItems = [], pgpNums = {} }: MovementState): void {
  const names = cluster.pools.map(({ name }) => name);
  for (const pool of [...upmapItems.map(one => one.pool), ...Object.keys(pgpNums)]) {
    checkPool(pool, names, 'the state of a cluster');
  }
}

/** @throws CrushMapError if there is no such pool */
export function checkPool(pool: string, names: readonly string[], where: string): void {
  if (!names.includes(pool)) {
    throw new CrushMapError(`${where} names pool ${pool}, which is not there; there are ${names.join(', ') || 'none'}`);
  }
}

/** @throws CrushMapError if a pool is not the same before and after, or becomes what Ceph makes of no pool */
export function checkSamePool(pool: PlacedPool, next: PlacedPool): void {
  if (pool.id !== next.id) {
    throw new CrushMapError(`pool ${pool.name} has number ${pool.id} before and ${next.id} after, numbers of pools stay; `
      + 'make the cluster of after with MovementTarget');
  }
  if (pool.erasureCoded !== next.erasureCoded || (pool.erasureCoded && (pool.size !== next.size || pool.dataChunks !== next.dataChunks))) {
    throw new CrushMapError(`pool ${pool.name} changes its erasure code, which Ceph does not do; make a pool of another name and copy the data`);
  }
}
