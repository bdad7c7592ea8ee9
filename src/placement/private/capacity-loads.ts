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

  constructor(state: MovementState, filling: Filling) {
    const { osds, pools } = state.cluster;
    this.state = filling.balanced ? Balancer.balance(state).state : state;
    this.pools = pools.map(pool => this.loadOf(pool, filling));
    this.used = new Float64Array(limitOf(osds));
    osds.forEach(({ id, databaseBytes = 0 }) => this.used[id] = databaseBytes);
    for (const { pool, perByte } of this.pools) {
      const stored = filling.storedBytes[pool.name] ?? 0;
      perByte.forEach((bytes, id) => this.used[id] += bytes * stored);
    }
  }

  private loadOf(pool: PlacedPool, { databaseRatio }: Filling): PoolLoad {
    const { osds } = this.state.cluster;
    const perByte = new Float64Array(limitOf(osds));
    let undersizedGroups = 0;
    let inactiveGroups = 0;
    for (const { group, up } of groupsIn(this.state, pool)) {
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
