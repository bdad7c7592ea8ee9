import { CapacityGrowth } from './capacity-growth';
import { PartCapacity } from './capacity-of-part';
import { FillLimits, PoolCapacity } from './capacity-of-pool';
import { CapacityProps } from './capacity-props';
import { FullRatios } from './full-ratios';
import { PlacedCluster } from './placed-cluster';
import { PlacedPool } from './placed-pool';
import { PlacementError } from './placement-error';
import { CapacityLoads, Filling, PoolLoad } from './private/capacity-loads';
import { CapacityLosses } from './private/capacity-loss';
import { partOf, partsBy } from './private/capacity-parts';
import { DEFAULT_FULL_RATIOS } from './private/default-full-ratios';

/**
 * How much fits into a planned cluster: what there is, what can be stored until the first OSD is full, and what can be
 * stored so that the loss of a failure domain does no harm.
 *
 * Placement groups are placed as Ceph places them and weigh what their share of the pool weighs; objects are taken to be
 * spread evenly over the groups. Ceph stops at the fullest OSD, not at the average, and so do these figures.
 */
export class Capacity {
  /**
   * The capacity of a cluster.
   *
   * @throws PlacementError if there are no OSDs, a pool is named that there is not, or a number is out of range
   */
  static of(cluster: PlacedCluster, props: CapacityProps = {}): Capacity {
    if (cluster.osds.length === 0) {
      throw new PlacementError('the cluster has no OSDs, so there is no capacity; where OSDs are not known, notEvaluated of the placement says why');
    }
    checkBytes('storedBytes', props.storedBytes ?? {}, cluster);
    const { databaseRatio = 0 } = props;
    if (!(databaseRatio >= 0 && databaseRatio < 1)) {
      throw new PlacementError(`databaseRatio: ${databaseRatio} must be a share from 0 to below 1, such as 0.02`);
    }
    return new Capacity(cluster, { balanced: true, storedBytes: {}, ...props });
  }

  /** All OSDs together. */
  readonly total: PartCapacity;
  /** By device class, sorted by name. */
  readonly deviceClasses: PartCapacity[];
  /** By pool, in the order of their numbers. */
  readonly pools: PoolCapacity[];
  /** How full OSDs may be. */
  readonly fullRatios: FullRatios;

  private readonly healthy: CapacityLoads;
  private readonly losses: CapacityLosses;

  private constructor(private readonly cluster: PlacedCluster, private readonly filling: Filling) {
    this.fullRatios = cluster.fullRatios ?? DEFAULT_FULL_RATIOS;
    this.healthy = new CapacityLoads({ cluster }, filling);
    this.losses = new CapacityLosses(this.healthy, filling);
    this.total = partOf('', cluster.osds, this.healthy.used, this.fullRatios);
    this.deviceClasses = partsBy(cluster.osds, ({ deviceClass = '' }) => deviceClass, this.healthy.used, this.fullRatios);
    this.pools = this.healthy.pools.map(load => this.capacityOf(load));
  }

  /**
   * By domain of a level, sorted by name; OSDs that are in none are not among them.
   *
   * @param level such as `zone` or `host`
   */
  domains(level: string): PartCapacity[] {
    const osds = this.cluster.osds.filter(({ location }) => location[level] !== undefined);
    return partsBy(osds, ({ location }) => location[level], this.healthy.used, this.fullRatios);
  }

  /**
   * When the cluster runs out of space, if pools grow by the same amount each month.
   *
   * @param perMonthBytes bytes by name of the pool, without replicas or chunks of coding
   * @throws PlacementError if a pool is named that there is not, or a number is below 0
   */
  fullAt(perMonthBytes: { readonly [pool: string]: number }): CapacityGrowth {
    checkBytes('perMonthBytes', perMonthBytes, this.cluster);
    const first = (loads: CapacityLoads, ratio: number) => this.firstFull(loads, perMonthBytes, ratio);
    const { nearFull, backfillFull, full } = this.fullRatios;
    const growing = this.cluster.pools.filter(({ name }) => (perMonthBytes[name] ?? 0) > 0);
    const lost = growing.flatMap(pool => this.losses.largestDomain(pool) ?? []).map(domain => first(this.losses.without(domain), nearFull).months);
    const last = first(this.healthy, full);
    return {
      ...monthsOf('unsafeMonths', Math.min(...lost, first(this.healthy, nearFull).months)),
      ...monthsOf('nearFullMonths', first(this.healthy, nearFull).months),
      ...monthsOf('backfillFullMonths', first(this.healthy, backfillFull).months),
      ...monthsOf('fullMonths', last.months),
      ...last.months < Infinity && { fullestOsd: last.osd },
    };
  }

  private capacityOf(load: PoolLoad): PoolCapacity {
    const { pool, undersizedGroups, inactiveGroups } = load;
    const healthy = this.limitsOf(pool, this.healthy);
    const domain = this.losses.largestDomain(pool);
    const left = domain && this.losses.without(domain);
    const afterLoss = left ? this.limitsOf(pool, left) : NOTHING;
    const fits = inactiveGroups === 0 && domain !== undefined;
    return {
      pool: pool.name,
      rawPerByte: pool.size / pool.dataChunks,
      storedBytes: this.storedIn(pool.name),
      groups: pool.pgNum,
      undersizedGroups,
      inactiveGroups,
      ...pool.fullPgNum !== undefined && { groupsWhenFull: pool.fullPgNum },
      ...fits && this.unevenness(this.healthy.full(pool.name)),
      usableBytes: healthy.fullBytes,
      safeBytes: Math.min(healthy.nearFullBytes, afterLoss.nearFullBytes),
      healthy,
      afterLoss,
      ...domain !== undefined && { largestDomain: domain.name },
      heals: left?.full(pool.name).undersizedGroups === 0,
    };
  }

  private limitsOf(pool: PlacedPool, loads: CapacityLoads): FillLimits {
    const { nearFull, backfillFull, full } = this.fullRatios;
    return {
      nearFullBytes: this.roomIn(pool, loads, nearFull),
      backfillFullBytes: this.roomIn(pool, loads, backfillFull),
      fullBytes: this.roomIn(pool, loads, full),
    };
  }

  /** What the pool holds when the first OSD reaches the ratio, if only this pool grows. */
  private roomIn({ name }: PlacedPool, loads: CapacityLoads, ratio: number): number {
    const { perByte, inactiveGroups } = loads.full(name);
    const used = this.usedWithout(new Set([name]), loads);
    const rooms = this.cluster.osds.filter(({ id }) => perByte[id] > 0).map(({ id, sizeBytes }) => (ratio * sizeBytes - used[id]) / perByte[id]);
    return inactiveGroups > 0 || rooms.length === 0 ? 0 : Math.max(0, Math.round(Math.min(...rooms)));
  }

  /** Bytes in use, by number of the OSD, but for what some pools hold. */
  private usedWithout(names: ReadonlySet<string>, { used, pools }: CapacityLoads): Float64Array {
    const left = Float64Array.from(used);
    for (const { pool: { name }, perByte } of pools.filter(({ pool }) => names.has(pool.name))) {
      perByte.forEach((bytes, id) => left[id] -= bytes * this.storedIn(name));
    }
    return left;
  }

  private storedIn(pool: string): number {
    return this.filling.storedBytes[pool] ?? 0;
  }

  private unevenness({ perByte }: PoolLoad): { skew: number; fullestOsd: number } {
    const osds = this.cluster.osds.filter(({ id }) => perByte[id] > 0);
    const shares = osds.map(({ id, sizeBytes, databaseBytes = 0 }) => perByte[id] / (sizeBytes - databaseBytes));
    const most = Math.max(...shares);
    const bytes = osds.reduce((sum, { sizeBytes, databaseBytes = 0 }) => sum + sizeBytes - databaseBytes, 0);
    const average = osds.reduce((sum, { id }) => sum + perByte[id], 0) / bytes;
    return { skew: most / average, fullestOsd: osds[shares.indexOf(most)].id };
  }

  private firstFull(loads: CapacityLoads, perMonth: { readonly [pool: string]: number }, ratio: number): { osd: number; months: number } {
    const growing = this.cluster.pools.map(({ name }) => name).filter(name => (perMonth[name] ?? 0) > 0);
    const fixed = this.usedWithout(new Set(growing), loads);
    const bytesOn = (id: number, bytesOf: (name: string) => number) =>
      growing.reduce((sum, name) => sum + loads.full(name).perByte[id] * bytesOf(name), 0);
    const all = this.cluster.osds.map(({ id, sizeBytes }) => {
      const growth = bytesOn(id, name => perMonth[name]);
      const room = ratio * sizeBytes - fixed[id] - bytesOn(id, name => this.storedIn(name));
      return { osd: id, months: growth === 0 ? Infinity : Math.max(0, room / growth) };
    });
    return all.reduce((soonest, one) => one.months < soonest.months ? one : soonest, { osd: -1, months: Infinity });
  }
}

const NOTHING: FillLimits = { nearFullBytes: 0, backfillFullBytes: 0, fullBytes: 0 };

function monthsOf(name: string, months: number): { [name: string]: number } {
  return months < Infinity ? { [name]: months } : {};
}

function checkBytes(what: string, bytes: { readonly [pool: string]: number }, { pools }: PlacedCluster): void {
  for (const [name, count] of Object.entries(bytes)) {
    if (!pools.some(pool => pool.name === name)) {
      throw new PlacementError(`${what}: there is no pool ${name}; there are ${pools.map(pool => pool.name).join(', ') || 'none'}`);
    }
    if (!(count >= 0 && count < Infinity)) {
      throw new PlacementError(`${what}: pool ${name} has ${count} bytes, give a number from 0`);
    }
  }
}
