import { FailureGroups } from './failure-groups';
import { Remapped } from './failure-remap';
import { NONE } from './items';
import { CrushMapError } from '../crush-map-error';
import { FailureStudyProps } from '../failure-study-props';
import { PlacedOsd } from '../placed-osd';

/** The OSD that is fullest. */
export interface Fullest {
  readonly osd: number;
  /** Share of what it has that is in use. */
  readonly share: number;
}

/** How full OSDs become. */
export class FailureFill {
  /** @returns undefined where it was not said how much is stored */
  static of(groups: FailureGroups, osds: readonly PlacedOsd[], props: FailureStudyProps): FailureFill | undefined {
    const { storedBytes, fill } = props;
    if (storedBytes !== undefined) {
      return new FailureFill(groups, osds, shardsOfBytes(groups, storedBytes));
    }
    return fill === undefined ? undefined : new FailureFill(groups, osds, shardsOfFill(groups, osds, fill));
  }

  private readonly used: Float64Array;
  private readonly after: Float64Array;

  /** @param shards bytes that a group of each pool has on each of its OSDs */
  private constructor(private readonly groups: FailureGroups, private readonly osds: readonly PlacedOsd[], private readonly shards: Float64Array) {
    this.used = new Float64Array(groups.osdLimit);
    this.after = new Float64Array(groups.osdLimit);
    osds.forEach(({ id, databaseBytes = 0 }) => this.used[id] = databaseBytes);
    for (let group = 0; group < groups.count; group++) {
      add(this.used, groups.holders, groups.starts[group], groups.starts[group + 1], shards[groups.poolOf[group]]);
    }
  }

  /**
   * The fullest OSD once all data has moved; undefined if there is none left.
   *
   * @param failed OSDs that are out
   * @param isLost whether the data of a changed group is lost, by index; then nothing of it moves
   */
  fullestWithout(failed: readonly number[], { groups: changed, starts, holders }: Remapped, isLost: Uint8Array): Fullest | undefined {
    const { groups, after } = this;
    after.set(this.used);
    for (let i = 0; i < changed.length; i++) {
      if (isLost[i] === 0) {
        const group = changed[i];
        const shard = this.shards[groups.poolOf[group]];
        add(after, groups.holders, groups.starts[group], groups.starts[group + 1], -shard);
        add(after, holders, starts[i], starts[i + 1], shard);
      }
    }
    failed.forEach(osd => after[osd] = -Infinity);
    let osd = -1;
    let share = -Infinity;
    for (const { id, sizeBytes } of this.osds) {
      if (sizeBytes > 0 && after[id] / sizeBytes > share) {
        osd = id;
        share = after[id] / sizeBytes;
      }
    }
    return osd < 0 ? undefined : { osd, share };
  }
}

function shardsOfBytes({ pools }: FailureGroups, storedBytes: { readonly [pool: string]: number }): Float64Array {
  for (const [name, bytes] of Object.entries(storedBytes)) {
    if (!pools.some(pool => pool.name === name)) {
      throw new CrushMapError(`storedBytes has the pool ${name}, which the cluster doesn't have; there are ${pools.map(pool => pool.name).join(', ')}`);
    }
    if (!(bytes >= 0 && Number.isFinite(bytes))) {
      throw new CrushMapError(`storedBytes of pool ${name} is ${bytes}, give bytes from 0`);
    }
  }
  return Float64Array.from(pools, ({ name, pgNum, dataChunks }) => (storedBytes[name] ?? 0) / pgNum / dataChunks);
}

/** Each pool gets of each OSD what its groups are of all that are there; all groups of a pool have the same of it. */
function shardsOfFill(groups: FailureGroups, osds: readonly PlacedOsd[], fill: number): Float64Array {
  if (!(fill >= 0 && fill <= 1)) {
    throw new CrushMapError(`fill is ${fill}, it goes from 0 to 1`);
  }
  const { pools, poolOf, holders, starts, count, osdLimit } = groups;
  const held = new Float64Array(osdLimit);
  add(held, holders, 0, holders.length, 1);
  const perGroup = new Float64Array(osdLimit);
  osds.forEach(({ id, sizeBytes, databaseBytes = 0 }) => perGroup[id] = Math.max(0, fill * sizeBytes - databaseBytes) / held[id]);
  const bytes = new Float64Array(pools.length);
  const places = new Float64Array(pools.length);
  for (let group = 0; group < count; group++) {
    for (let i = starts[group]; i < starts[group + 1]; i++) {
      if (holders[i] !== NONE) {
        bytes[poolOf[group]] += perGroup[holders[i]];
        places[poolOf[group]]++;
      }
    }
  }
  return bytes.map((sum, pool) => places[pool] === 0 ? 0 : sum / places[pool]);
}

function add(to: Float64Array, osds: Int32Array, start: number, end: number, amount: number): void {
  for (let i = start; i < end; i++) {
    if (osds[i] !== NONE) {
      to[osds[i]] += amount;
    }
  }
}
