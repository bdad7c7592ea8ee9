import { CephPool, poolsOf } from '../../../../placement/ceph-pools';

/** A pool that was there before. */
export interface ChangedPool {
  readonly pool: CephPool;
  /** Its spec as it was. */
  readonly old: any;
}

/** The pools of an object that it had before too; those of a filesystem stay the same under their name, wherever they stand. */
export function poolsBefore(pools: readonly CephPool[], previous: any): ChangedPool[] {
  const before = new Map(poolsOf(previous).map(pool => [pool.name ?? pool.path, pool.spec]));
  return pools.flatMap(pool => {
    const old = before.get(pool.name ?? pool.path);
    return old === undefined ? [] : [{ pool, old }];
  });
}
