import { PlannedPool } from './planned-pool';
import { CrushBucket } from '../crush-bucket';
import { CrushMap } from '../crush-map';
import { CrushRule } from '../crush-rule';
import { PlacedOsd } from '../placed-osd';

/** What the autoscaler knows beside pools and OSDs. */
export interface AutoscalerOptions {
  /** `mon_target_pg_per_osd`. */
  readonly targetPerOsd: number;
  /** Bytes stored in a pool, without replicas; by name. */
  readonly storedBytes: { readonly [pool: string]: number };
}

/** What the rules of one root share. */
interface Subtree {
  readonly osds: Set<number>;
  readonly pools: PlannedPool[];
  targetRatios: number;
  targetBytes: number;
  groupsLeft: number;
  poolsDone: number;
  capacity: number;
}

/** What `pg_num` and the target may differ by. */
const THRESHOLD = 3;
const LEAST_GROUPS = 32;

/**
 * Sets the number of placement groups as the manager's module `pg_autoscaler` does when it looks at the pools for the first time.
 *
 * Pools without `bulk` get what their share of the capacity asks for, then those with `bulk` that hold more
 * than an equal part, and the other ones share the rest. Pools whose roots overlap are left alone.
 *
 * @see https://docs.ceph.com/en/latest/rados/operations/placement-groups/#automated-scaling
 */
export class PgAutoscaler {
  /** Names of the pools that it leaves alone, since their roots overlap with others. */
  readonly overlapping: string[];

  private readonly rootIds = new Map<number, number>();
  private readonly roots = new Map<number, Subtree>();
  private readonly overlappingRoots = new Set<number>();
  private readonly targets = new Map<number, number>();

  constructor(
    private readonly map: CrushMap,
    private readonly osds: readonly PlacedOsd[],
    private readonly pools: readonly PlannedPool[],
    private readonly options: AutoscalerOptions,
  ) {
    const buckets = new Map(map.buckets.map(bucket => [bucket.id, bucket]));
    const rules = new Map(map.rules.map(rule => [rule.id, rule]));
    const ids = new Map(map.buckets.map(({ id, name }) => [name, id]));
    pools.forEach(pool => {
      this.rootIds.set(pool.id, ids.get(rootName(rules.get(pool.rule)!))!);
      this.addToSubtree(pool, buckets);
    });
    const sizes = new Map(osds.map(({ id, sizeBytes }) => [id, sizeBytes]));
    for (const subtree of new Set(this.roots.values())) {
      subtree.groupsLeft = subtree.osds.size * options.targetPerOsd;
      subtree.capacity = [...subtree.osds].reduce((sum, id) => sum + sizes.get(id)!, 0);
    }
    this.overlapping = pools.filter(pool => this.overlappingRoots.has(this.rootOf(pool))).map(({ name }) => name);
    this.aim();
  }

  /** `pg_num` of a pool once it has been scaled. */
  pgNumOf(pool: PlannedPool): number {
    const target = this.targets.get(pool.id);
    return target === undefined || !pool.autoscaled ? pool.pgNum : scaledTo(target, pool.pgNum);
  }

  /**
   * `pg_num` of a pool once it has filled what others leave, little by little.
   *
   * @param full how full OSDs may be
   */
  fullPgNumOf(pool: PlannedPool, full: number): number {
    const { capacity, pools } = this.subtreeOf(pool);
    const rawBytes = (one: PlannedPool) => (this.options.storedBytes[one.name] ?? 0) * rawPerByte(one);
    const others = pools.filter(other => other !== pool).reduce((sum, other) => sum + rawBytes(other), 0);
    const bytes = Math.max(rawBytes(pool), full * capacity - others) / rawPerByte(pool);
    const storedBytes = { ...this.options.storedBytes, [pool.name]: bytes };
    const last = new PgAutoscaler(this.map, this.osds, this.pools, { ...this.options, storedBytes }).targets.get(pool.id);
    let pgNum = this.pgNumOf(pool);
    for (let target = 1; pool.autoscaled && last !== undefined && target <= last; target *= 2) {
      pgNum = Math.max(pgNum, scaledTo(target, pgNum));
    }
    return pgNum;
  }

  /** Placement groups with all their replicas for each OSD, where there are most of them. */
  get groupsPerOsd(): number {
    const perOsd = [...this.roots.values()].filter(({ osds }) => osds.size > 0)
      .map(({ osds, pools }) => pools.reduce((sum, pool) => sum + this.pgNumOf(pool) * pool.size, 0) / osds.size);
    return Math.max(0, ...perOsd);
  }

  private addToSubtree(pool: PlannedPool, buckets: ReadonlyMap<number, CrushBucket>): void {
    const root = this.rootOf(pool);
    const osds = osdsBelow(root, buckets);
    let subtree: Subtree | undefined;
    for (const [otherRoot, other] of this.roots) {
      if (osds.some(id => other.osds.has(id))) {
        subtree = other;
        if (otherRoot !== root) {
          this.overlappingRoots.add(otherRoot).add(root);
        }
        break;
      }
    }
    subtree ??= { osds: new Set(), pools: [], targetRatios: 0, targetBytes: 0, groupsLeft: 0, poolsDone: 0, capacity: 0 };
    this.roots.set(root, subtree);
    osds.forEach(id => subtree.osds.add(id));
    subtree.pools.push(pool);
    if (pool.targetSizeRatio > 0) {
      subtree.targetRatios += pool.targetSizeRatio;
    } else {
      subtree.targetBytes += pool.targetSizeBytes * rawPerByte(pool);
    }
  }

  private aim(): void {
    const free = this.pools.filter(pool => !this.overlappingRoots.has(this.rootOf(pool)) && this.subtreeOf(pool).capacity > 0);
    for (const pool of free.filter(({ bulk }) => !bulk)) {
      this.take(pool, this.shareOf(pool));
    }
    const even: PlannedPool[] = [];
    for (const pool of free.filter(({ bulk }) => bulk)) {
      if (this.shareOf(pool) > this.evenShare(pool)) {
        this.take(pool, this.shareOf(pool));
      } else {
        even.push(pool);
      }
    }
    even.forEach(pool => this.settle(pool, this.evenShare(pool) * this.subtreeOf(pool).groupsLeft));
  }

  private take(pool: PlannedPool, share: number): void {
    const subtree = this.subtreeOf(pool);
    const groups = share * subtree.groupsLeft;
    subtree.groupsLeft -= Math.trunc(groups);
    subtree.poolsDone++;
    this.settle(pool, groups, share <= 1);
  }

  /** A pool that is to hold more than there is, is not scaled. */
  private settle(pool: PlannedPool, groups: number, fits = true): void {
    const target = Math.max(pool.pgNumMin ?? LEAST_GROUPS, nearestPowerOfTwo(groups / pool.size * pool.bias));
    if (fits) {
      this.targets.set(pool.id, Math.min(target, pool.pgNumMax ?? target));
    }
  }

  private evenShare(pool: PlannedPool): number {
    const { pools, poolsDone } = this.subtreeOf(pool);
    return 1 / (pools.length - poolsDone);
  }

  /** The share of the capacity that a pool holds, or is said to hold. */
  private shareOf(pool: PlannedPool): number {
    const { capacity, targetRatios, targetBytes } = this.subtreeOf(pool);
    const stored = this.options.storedBytes[pool.name] ?? 0;
    const said = pool.targetSizeRatio > 0 ? 0 : pool.targetSizeBytes;
    const ratio = targetRatios > 0 ? pool.targetSizeRatio / targetRatios : pool.targetSizeRatio;
    const rest = targetBytes > 0 ? 1 - Math.min(1, targetBytes / capacity) : 1;
    return Math.max(Math.max(stored, said) * rawPerByte(pool) / capacity, ratio * rest);
  }

  private subtreeOf(pool: PlannedPool): Subtree {
    return this.roots.get(this.rootOf(pool))!;
  }

  /** Number of the bucket that the rule of a pool takes first. */
  private rootOf({ id }: PlannedPool): number {
    return this.rootIds.get(id)!;
  }
}

function rootName({ steps }: CrushRule): string {
  const { target, deviceClass } = steps.find(({ operation }) => operation === 'take')!;
  return deviceClass === undefined ? target! : `${target}~${deviceClass}`;
}

/** A number that is near enough stays. */
function scaledTo(target: number, pgNum: number): number {
  const isFar = target > pgNum ? target > pgNum * thresholdUp(target) : target < pgNum / THRESHOLD;
  return isFar ? target : pgNum;
}

function rawPerByte({ size, dataChunks }: PlannedPool): number {
  return size / dataChunks;
}

function osdsBelow(root: number, buckets: ReadonlyMap<number, CrushBucket>): number[] {
  return root >= 0 ? [root] : buckets.get(root)!.items.flatMap(({ id }) => osdsBelow(id, buckets));
}

/** Growing to large numbers waits for less. */
function thresholdUp(target: number): number {
  return target === 512 || target === 1024 ? 1 : target === 2048 ? 2 : THRESHOLD;
}

/** As the module rounds: halves go up, but less than one above a power of two counts for nothing. */
function nearestPowerOfTwo(count: number): number {
  const whole = Math.trunc(count);
  if (whole === 0) {
    return 0;
  }
  const above = 2 ** Math.ceil(Math.log2(whole));
  const below = Math.floor(above / 2);
  return above - count > count - below ? below : above;
}
