import { databaseRatioOf } from './database-ratio';
import { NONE } from './items';
import { groupShare } from './movement-groups';
import { groupsIn } from './movement-placement';
import { Balancer } from '../balancer';
import { MovementState } from '../movement-state';
import { PlacedPool } from '../placed-pool';

/** What a pool does to OSDs. */
export interface PoolLoad {
  readonly pool: PlacedPool;
  /** Bytes that an OSD gets for a byte that is stored in the pool, BlueStore's own database included; by number of the OSD. */
  readonly perByte: Float64Array;
  readonly undersizedGroups: number;
  readonly inactiveGroups: number;
}

/** What pools hold, and what BlueStore needs on top. */
export interface Filling {
  readonly storedBytes: { readonly [pool: string]: number };
  readonly balanced: boolean;
  readonly databaseRatio?: number;
}

/** What is on each OSD in one state of the cluster, by what pools hold. */
export class CapacityLoads {
  /** The pools, by number. */
  readonly pools: readonly PoolLoad[];
  /** The state, with what the balancer has made of it. */
  readonly state: MovementState;
  /** Bytes that are in use, by number of the OSD. */
  readonly used: Float64Array;

  private readonly fullLoads = new Map<string, PoolLoad>();

  constructor(state: MovementState, private readonly filling: Filling) {
    const { osds, pools } = state.cluster;
    this.state = filling.balanced ? Balancer.balance(state).state : state;
    this.pools = pools.map(pool => this.loadOf(this.state, pool));
    this.used = new Float64Array(limitOf(osds));
    osds.forEach(({ id, databaseBytes = 0 }) => this.used[id] = databaseBytes);
    for (const { pool, perByte } of this.pools) {
      const stored = filling.storedBytes[pool.name] ?? 0;
      perByte.forEach((bytes, id) => this.used[id] += bytes * stored);
    }
  }

  /** The load of a pool with the placement groups that it has when it is full, by its name. */
  full(name: string): PoolLoad {
    let load = this.fullLoads.get(name);
    if (load === undefined) {
      load = this.fullLoad(this.pools.find(({ pool }) => pool.name === name)!);
      this.fullLoads.set(name, load);
    }
    return load;
  }

  private fullLoad(load: PoolLoad): PoolLoad {
    const { pgNum, fullPgNum = pgNum } = load.pool;
    if (fullPgNum === pgNum) {
      return load;
    }
    const pool = { ...load.pool, pgNum: fullPgNum };
    const { cluster, osdStates } = this.state;
    const state = { cluster: { ...cluster, pools: [pool] }, osdStates };
    return this.loadOf(this.filling.balanced ? Balancer.balance(state).state : state, pool);
  }

  private loadOf(state: MovementState, pool: PlacedPool): PoolLoad {
    const { databaseRatio } = this.filling;
    const { osds } = state.cluster;
    const perByte = new Float64Array(limitOf(osds));
    let undersizedGroups = 0;
    let inactiveGroups = 0;
    for (const { group, up } of groupsIn(state, pool)) {
      const holders = up.filter(osd => osd !== NONE);
      const share = groupShare(group, pool.pgNum) / pool.dataChunks;
      holders.forEach(osd => perByte[osd] += share);
      undersizedGroups += holders.length < pool.size ? 1 : 0;
      inactiveGroups += holders.length < pool.minSize ? 1 : 0;
    }
    const ratio = databaseRatio ?? databaseRatioOf(pool);
    osds.filter(({ databaseBytes = 0 }) => databaseBytes === 0).forEach(({ id }) => perByte[id] *= 1 + ratio);
    return { pool, perByte, undersizedGroups, inactiveGroups };
  }
}

function limitOf(osds: readonly { readonly id: number }[]): number {
  return osds.reduce((most, { id }) => Math.max(most, id + 1), 0);
}
