import { ObjectIndex } from '../../../object-index';

/** Pools that the operator makes, or wants to find, for a store or zone; each behind its name. */
const POOLS = ['control', 'meta', 'log', 'buckets.index', 'buckets.non-ec', 'otp', 'buckets.data'];

/** A pool that `sharedPools` names. */
export interface SharedPool {
  readonly path: string;
  readonly name: string;
  /** Whether it keeps omap data, which an erasure-coded pool can not. */
  readonly isForMetadata: boolean;
}

/** Whether nothing is said of a pool, so that Rook takes it for one that is there already. */
export function isEmptyPool(spec: any): boolean {
  if (typeof spec === 'object' && spec !== null) {
    return Object.values(spec).every(isEmptyPool);
  }
  return !spec;
}

/** Names of the pools of a store or zone. */
export function poolsOfStore(name: string): string[] {
  return POOLS.map(pool => `${name}.rgw.${pool}`);
}

/** The pools that `sharedPools` of a store or zone names. */
export function sharedPoolsOf({ sharedPools }: any): SharedPool[] {
  const pools: SharedPool[] = [];
  const add = (owner: any, path: string, field: string) => {
    if (owner?.[field]) {
      pools.push({ path: `${path}.${field}`, name: owner[field], isForMetadata: field !== 'dataPoolName' });
    }
  };
  add(sharedPools, 'spec.sharedPools', 'metadataPoolName');
  add(sharedPools, 'spec.sharedPools', 'dataPoolName');
  for (const [i, placement] of (sharedPools?.poolPlacements ?? []).entries()) {
    const path = `spec.sharedPools.poolPlacements[${i}]`;
    ['metadataPoolName', 'dataPoolName', 'dataNonECPoolName'].forEach(field => add(placement, path, field));
    for (const [k, storageClass] of (placement.storageClasses ?? []).entries()) {
      add(storageClass, `${path}.storageClasses[${k}]`, 'dataPoolName');
    }
  }
  return pools;
}

/** The CephBlockPools of a namespace, by their names in Ceph. */
export function blockPoolsOf(set: ObjectIndex, namespace: string): ReadonlyMap<string, any> {
  return set.once(`block-pools-by-name ${namespace}`, () => new Map([...set.all('CephBlockPool', namespace), ...set.all('CephBlockPool', '')]
    .map(pool => [pool.spec?.name || pool.metadata?.name, pool] as const)));
}
