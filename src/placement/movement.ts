import { CrushMapError } from './crush-map-error';
import { RecoveryEstimate, RecoveryLimits } from './movement-duration';
import { OsdMovement } from './movement-of-osd';
import { PoolChange, PoolMovement } from './movement-of-pool';
import { MovementProps } from './movement-props';
import { MovementState } from './movement-state';
import { PlacedPool } from './placed-pool';
import { estimateRecovery } from './private/movement-estimate';
import { followGroups } from './private/movement-groups';
import { OsdLoads } from './private/movement-loads';
import { followMigration } from './private/movement-migration';
import { checkPool, checkSamePool, checkState, groupsIn } from './private/movement-placement';

/**
 * The data that moves when a cluster changes: which copies get another place, what each OSD reads and writes for it,
 * and what is short of copies meanwhile.
 *
 * Places are those that Ceph computes, bit for bit, if both maps are; `MovementTarget` makes the second one of the first.
 * Data counts as spread over the hash space of its pool evenly, as many small objects are.
 *
 * @see https://docs.ceph.com/en/latest/rados/operations/pg-states/
 */
export class Movement {
  /**
   * What moves between two states of one cluster. OSDs are the same if their numbers are, pools if names and numbers are.
   *
   * @param from  the cluster with all its data in place
   * @param to    the cluster as it will be
   * @param props what else is known
   * @throws CrushMapError if the two are no states of one cluster, or something is named that is not there
   */
  static between(from: MovementState, to: MovementState, props: MovementProps = {}): Movement {
    checkState(from);
    checkState(to);
    checkSameOsds(from, to);
    checkProps(from, to, props);
    return new Movement(from, to, props);
  }

  /** By pool: those of before, then new ones. */
  readonly pools: PoolMovement[];
  /** By number of the OSD; those that do nothing are there too. */
  readonly osds: OsdMovement[];

  private constructor(from: MovementState, to: MovementState, props: MovementProps) {
    const loads = new OsdLoads([...from.cluster.osds, ...to.cluster.osds].map(({ id }) => id));
    const down = new Set((to.osdStates ?? []).filter(({ up }) => up === false).map(({ osd }) => osd));
    const running = new Set(to.cluster.osds.map(({ id }) => id).filter(id => !down.has(id)));
    const alive = (osd: number) => running.has(osd);
    const before = new Set(from.cluster.pools.map(({ name }) => name));
    this.pools = [
      ...from.cluster.pools.map(pool => {
        const next = to.cluster.pools.find(({ name }) => name === pool.name);
        return next ? keptPool(from, pool, to, next, props, alive, loads) : removedPool(from, pool, props, alive, loads);
      }),
      ...to.cluster.pools.filter(({ name }) => !before.has(name)).map(pool => addedPool(to, pool)),
    ];
    for (const migration of props.migrations ?? []) {
      const written = followMigration(from, to, migration, props, loads);
      this.pools = this.pools.map(pool => pool.pool === migration.to && written !== undefined
        ? { ...pool, migratedBytes: (pool.migratedBytes ?? 0) + written } : pool);
    }
    this.osds = loads.movements;
  }

  /** Bytes that get a new place, of all pools. @default - undefined: a pool moves whose stored bytes are not known */
  get movedBytes(): number | undefined {
    return this.sum(pool => pool.movedBytes, pool => pool.movedShare);
  }

  /** Bytes of `movedBytes` that stay readable at their old place until they have been copied. @default - undefined: a pool has such whose stored bytes are not known */
  get misplacedBytes(): number | undefined {
    return this.sum(pool => pool.misplacedBytes, pool => pool.misplacedShare);
  }

  /** Bytes of `movedBytes` that have to be made again. @default - undefined: a pool has such whose stored bytes are not known */
  get degradedBytes(): number | undefined {
    return this.sum(pool => pool.degradedBytes, pool => pool.degradedShare);
  }

  /** Names of the pools that move and whose stored bytes are not known: no bytes are told of them. */
  get poolsWithoutBytes(): string[] {
    return this.pools.filter(({ movedShare, movedBytes }) => movedShare > 0 && movedBytes === undefined).map(({ pool }) => pool);
  }

  /**
   * How long it takes at least: as long as the OSD needs that writes or reads the most.
   *
   * @param limits how fast OSDs recover
   * @throws CrushMapError if bytes are not known, or a limit is not above 0
   */
  estimate(limits: RecoveryLimits): RecoveryEstimate {
    if (this.poolsWithoutBytes.length > 0) {
      throw new CrushMapError(`stored bytes of pool ${this.poolsWithoutBytes.join(', ')} are not known, without them there is no duration; give storedBytes`);
    }
    return estimateRecovery(this.osds, limits);
  }

  private sum(bytesOf: (pool: PoolMovement) => number | undefined, shareOf: (pool: PoolMovement) => number): number | undefined {
    const moving = this.pools.filter(pool => shareOf(pool) > 0).map(bytesOf);
    return moving.includes(undefined) ? undefined : moving.reduce<number>((sum, bytes) => sum + bytes!, 0);
  }
}

function keptPool(
  from: MovementState, pool: PlacedPool, to: MovementState, next: PlacedPool, { storedBytes = {} }: MovementProps,
  alive: (osd: number) => boolean, loads: OsdLoads,
): PoolMovement {
  checkSamePool(pool, next);
  const stored: number | undefined = storedBytes[pool.name];
  const ends = [{ pool, groups: groupsIn(from, pool) }, { pool: next, groups: groupsIn(to, next) }];
  const sums = followGroups(ends[0], ends[1], (stored ?? 0) / next.dataChunks, alive, loads);
  const bytes = (copies: number) => stored === undefined ? undefined : Math.round(copies * stored / next.dataChunks);
  const { groups, movedGroups, movedCopies, moved, degraded, unplaced, inactiveGroups, lostGroups } = sums;
  return {
    pool: pool.name,
    change: PoolChange.KEPT,
    groups,
    movedGroups,
    movedCopies,
    movedShare: moved / next.size,
    misplacedShare: (moved - degraded) / next.size,
    degradedShare: degraded / next.size,
    unplacedShare: unplaced / next.size,
    inactiveGroups,
    lostGroups,
    movedBytes: bytes(moved),
    misplacedBytes: bytes(moved - degraded),
    degradedBytes: bytes(degraded),
  };
}

function removedPool(
  from: MovementState, pool: PlacedPool, { storedBytes = {} }: MovementProps, alive: (osd: number) => boolean, loads: OsdLoads,
): PoolMovement {
  const gone = { pool: { ...pool, size: 0, minSize: 0, dataChunks: 0 }, groups: groupsIn(from, pool).map(({ group }) => ({ group, up: [] })) };
  followGroups({ pool, groups: groupsIn(from, pool) }, gone, (storedBytes[pool.name] ?? 0) / pool.dataChunks, alive, loads);
  return stillPool(pool, PoolChange.REMOVED, 0);
}

function addedPool(to: MovementState, pool: PlacedPool): PoolMovement {
  const placed = groupsIn(to, pool).reduce((sum, { up }) => sum + up.length, 0);
  return stillPool(pool, PoolChange.ADDED, 1 - placed / (pool.size * pool.pgNum));
}

function stillPool({ name, pgNum }: PlacedPool, change: PoolChange, unplacedShare: number): PoolMovement {
  return {
    pool: name,
    change,
    groups: pgNum,
    movedGroups: 0,
    movedCopies: 0,
    movedShare: 0,
    misplacedShare: 0,
    degradedShare: 0,
    unplacedShare,
    inactiveGroups: 0,
    lostGroups: 0,
  };
}

function checkSameOsds(from: MovementState, to: MovementState): void {
  const before = new Map(from.cluster.osds.map(osd => [osd.id, osd]));
  const other = to.cluster.osds.find(({ id, host }) => before.has(id) && before.get(id)!.host !== host);
  if (other) {
    throw new CrushMapError(`osd.${other.id} is on host ${before.get(other.id)!.host} before and on ${other.host} after, numbers of OSDs stay; `
      + 'make the cluster of after with MovementTarget');
  }
}

function checkProps(from: MovementState, to: MovementState, { storedBytes = {}, migrations = [] }: MovementProps): void {
  const names = [...new Set([...from.cluster.pools, ...to.cluster.pools].map(({ name }) => name))];
  Object.keys(storedBytes).forEach(pool => checkPool(pool, names, 'storedBytes'));
  const wrong = Object.entries(storedBytes).find(([, bytes]) => !(bytes >= 0 && Number.isFinite(bytes)));
  if (wrong) {
    throw new CrushMapError(`pool ${wrong[0]} stores ${wrong[1]} bytes, give a number from 0`);
  }
  for (const migration of migrations) {
    checkPool(migration.from, from.cluster.pools.map(({ name }) => name), 'a migration');
    checkPool(migration.to, to.cluster.pools.map(({ name }) => name), 'a migration');
  }
}
