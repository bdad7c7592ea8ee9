import { databaseRatioOf } from './database-ratio';
import { FailureGroups } from './failure-groups';
import { Remapped } from './failure-remap';
import { NONE } from './items';
import { groupShare } from './movement-groups';
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
  static of(groups: FailureGroups, osds: readonly PlacedOsd[], { storedBytes, fill }: FailureStudyProps): FailureFill | undefined {
    if (storedBytes !== undefined) {
      return new FailureFill(groups, osds, chunksOfBytes(groups, storedBytes), groups.pools.map(databaseRatioOf));
    }
    return fill === undefined ? undefined : new FailureFill(groups, osds, chunksOfFill(groups, osds, fill), groups.pools.map(() => 0));
  }

  private readonly used: Float64Array;
  private readonly after: Float64Array;
  /** Whether an OSD keeps its database beside the data. */
  private readonly isShared: Uint8Array;

  /**
   * @param chunks         bytes that each group has on each of its OSDs
   * @param databaseRatios by pool, what BlueStore's own database needs beside them
   */
  private constructor(
    private readonly groups: FailureGroups, private readonly osds: readonly PlacedOsd[],
    private readonly chunks: Float64Array, private readonly databaseRatios: readonly number[],
  ) {
    this.used = new Float64Array(groups.osdLimit);
    this.after = new Float64Array(groups.osdLimit);
    this.isShared = new Uint8Array(groups.osdLimit);
    for (const { id, databaseBytes = 0 } of osds) {
      this.used[id] = databaseBytes;
      this.isShared[id] = databaseBytes === 0 ? 1 : 0;
    }
    for (let group = 0; group < groups.count; group++) {
      this.add(this.used, group, 1, groups.holders, groups.starts[group], groups.starts[group + 1]);
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
        this.add(after, changed[i], -1, groups.holders, groups.starts[changed[i]], groups.starts[changed[i] + 1]);
        this.add(after, changed[i], 1, holders, starts[i], starts[i + 1]);
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

  /** Adds what a group has on some OSDs, or takes it away. */
  private add(to: Float64Array, group: number, sign: number, osds: Int32Array, start: number, end: number): void {
    const chunk = sign * this.chunks[group];
    const withDatabase = chunk * (1 + this.databaseRatios[this.groups.poolOf[group]]);
    for (let i = start; i < end; i++) {
      if (osds[i] !== NONE) {
        to[osds[i]] += this.isShared[osds[i]] === 1 ? withDatabase : chunk;
      }
    }
  }
}

function chunksOfBytes(groups: FailureGroups, storedBytes: { readonly [pool: string]: number }): Float64Array {
  const { pools, poolOf } = groups;
  for (const [name, bytes] of Object.entries(storedBytes)) {
    if (!pools.some(pool => pool.name === name)) {
      throw new CrushMapError(`storedBytes has the pool ${name}, which the cluster doesn't have; there are ${pools.map(pool => pool.name).join(', ')}`);
    }
    if (!(bytes >= 0 && Number.isFinite(bytes))) {
      throw new CrushMapError(`storedBytes of pool ${name} is ${bytes}, give bytes from 0`);
    }
  }
  return sharesOf(groups).map((share, group) => share * (storedBytes[pools[poolOf[group]].name] ?? 0) / pools[poolOf[group]].dataChunks);
}

/** Each pool gets of each OSD what its groups are of all that are there, and spreads the sum over its groups by their shares. */
function chunksOfFill(groups: FailureGroups, osds: readonly PlacedOsd[], fill: number): Float64Array {
  if (!(fill >= 0 && fill <= 1)) {
    throw new CrushMapError(`fill is ${fill}, it goes from 0 to 1`);
  }
  const { pools, poolOf, holders, starts, count, osdLimit } = groups;
  // All groups are alike on average, in whichever pool.
  const weights = sharesOf(groups).map((share, group) => share * pools[poolOf[group]].pgNum);
  const eachPlace = (visit: (group: number, osd: number) => void) => {
    for (let group = 0; group < count; group++) {
      for (let i = starts[group]; i < starts[group + 1]; i++) {
        if (holders[i] !== NONE) {
          visit(group, holders[i]);
        }
      }
    }
  };
  const held = new Float64Array(osdLimit);
  eachPlace((group, osd) => held[osd] += weights[group]);
  const bytesPerWeight = new Float64Array(osdLimit);
  osds.forEach(({ id, sizeBytes, databaseBytes = 0 }) => bytesPerWeight[id] = Math.max(0, fill * sizeBytes - databaseBytes) / held[id]);
  const bytes = new Float64Array(pools.length);
  const weight = new Float64Array(pools.length);
  eachPlace((group, osd) => {
    bytes[poolOf[group]] += bytesPerWeight[osd] * weights[group];
    weight[poolOf[group]] += weights[group];
  });
  return weights.map((one, group) => weight[poolOf[group]] === 0 ? 0 : one * bytes[poolOf[group]] / weight[poolOf[group]]);
}

/** The share of its pool that each group has. */
function sharesOf({ pools }: FailureGroups): Float64Array {
  return Float64Array.from(pools.flatMap(({ pgNum }) => Array.from({ length: pgNum }, (_, group) => groupShare(group, pgNum))));
}
