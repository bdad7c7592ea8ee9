import { FailureGroups } from './failure-groups';
import { Remapped } from './failure-remap';
import { NONE } from './items';
import { GroupStates } from '../failure-outcome';

/** It serves, and has all its OSDs. */
const COMPLETE = 0;
const UNDERSIZED = 1;
const INACTIVE = 2;
const LOST = 3;
/** Not a state of its own: how many active groups there are on OSDs that the rule does not choose. */
const REMAPPED = 4;
const COUNTS = 5;

/** The states of all groups, and how many there are of each in each pool. */
interface Tally {
  readonly states: Uint8Array;
  readonly counts: Int32Array;
}

/** What a failure does to the groups. */
export interface FailedStates {
  /** Counts while the OSDs are down; see `poolStates`. */
  readonly down: Int32Array;
  /** Counts once they are out. */
  readonly out: Int32Array;
  /** Whether data was lost, by index in what was remapped; overwritten with the next failure. */
  readonly isLost: Uint8Array;
}

/** Counts what placement groups can do. */
export class FailureStates {
  private readonly base: Tally;
  /** Groups that were never on enough OSDs to hold data. */
  private readonly isEmpty: Uint8Array;
  private readonly isDown: Uint8Array;
  private readonly isLost: Uint8Array;
  private live = 0;

  /**
   * @param zoneOf in stretch mode the zone of each OSD, -1 where it has none
   */
  constructor(private readonly groups: FailureGroups, private readonly zoneOf: Int32Array | undefined) {
    this.isDown = new Uint8Array(groups.osdLimit);
    this.isLost = new Uint8Array(groups.count);
    this.isEmpty = new Uint8Array(groups.count);
    for (let group = 0; group < groups.count; group++) {
      this.activity(group, groups.holders, groups.starts[group], undefined);
      this.isEmpty[group] = this.live < groups.pools[groups.poolOf[group]].dataChunks ? 1 : 0;
    }
    this.base = this.tallyOf(undefined);
  }

  /** All groups before anything fails. */
  get before(): GroupStates {
    return totalStates(this.base.counts);
  }

  /**
   * What the groups can do when OSDs fail.
   *
   * @param remapped what changes once they are out
   * @param isRemapped whether a group is on OSDs then that the rule does not choose, by index in what changes
   * @param survivor the zone that is left in degraded stretch mode, which asks for one zone instead of two, and half the `min_size`
   */
  without(
    osds: readonly number[], { groups: changed, starts, holders }: Remapped, isRemapped: Uint8Array, survivor: number | undefined,
  ): FailedStates {
    const { groups, isDown, isLost, isEmpty } = this;
    const { states, counts } = survivor === undefined ? this.base : this.tallyOf(survivor);
    const down = counts.slice();
    const out = counts.slice();
    osds.forEach(osd => isDown[osd] = 1);
    for (let i = 0; i < changed.length; i++) {
      const group = changed[i];
      const pool = groups.poolOf[group];
      const whileDown = this.activity(group, groups.holders, groups.starts[group], survivor);
      isLost[i] = this.live < groups.pools[pool].dataChunks && isEmpty[group] === 0 ? 1 : 0;
      const onceOut = this.activity(group, holders, starts[i], survivor);
      const before = pool * COUNTS + states[group];
      down[before]--;
      out[before]--;
      down[pool * COUNTS + (isLost[i] === 1 ? LOST : whileDown)]++;
      out[pool * COUNTS + (isLost[i] === 1 ? LOST : onceOut)]++;
      out[pool * COUNTS + REMAPPED] += isLost[i] === 0 && onceOut !== INACTIVE ? isRemapped[i] : 0;
    }
    osds.forEach(osd => isDown[osd] = 0);
    return { down, out, isLost };
  }

  private tallyOf(survivor: number | undefined): Tally {
    const { count, pools, poolOf, holders, starts } = this.groups;
    const states = new Uint8Array(count);
    const counts = new Int32Array(pools.length * COUNTS);
    for (let group = 0; group < count; group++) {
      states[group] = this.activity(group, holders, starts[group], survivor);
      counts[poolOf[group] * COUNTS + states[group]]++;
    }
    return { states, counts };
  }

  /** What a group can do with the OSDs of its that are up; `live` tells how many these are. */
  private activity(group: number, holders: Int32Array, start: number, survivor: number | undefined): number {
    const { size, minSize } = this.groups.pools[this.groups.poolOf[group]];
    const { zoneOf, isDown } = this;
    let live = 0;
    let firstZone = -1;
    let zones = 0;
    for (let i = start; i < start + size; i++) {
      const osd = holders[i];
      if (osd === NONE || isDown[osd] === 1) {
        continue;
      }
      live++;
      const zone = zoneOf === undefined ? -1 : zoneOf[osd];
      if (zone >= 0 && (survivor === undefined ? zone !== firstZone : zone === survivor)) {
        firstZone = zones === 0 ? zone : firstZone;
        zones++;
      }
    }
    this.live = live;
    const least = survivor === undefined ? minSize : Math.floor(minSize / 2);
    const hasZones = zoneOf === undefined || zones >= (survivor === undefined ? 2 : 1);
    return live === 0 || live < least || !hasZones ? INACTIVE : live < size ? UNDERSIZED : COMPLETE;
  }
}

/** Groups of one pool. */
export function poolStates(counts: Int32Array, pool: number): GroupStates {
  return statesOf(counts.subarray(pool * COUNTS, (pool + 1) * COUNTS));
}

/** Groups of all pools. */
export function totalStates(counts: Int32Array): GroupStates {
  const total = new Int32Array(COUNTS);
  counts.forEach((count, i) => total[i % COUNTS] += count);
  return statesOf(total);
}

function statesOf(counts: Int32Array): GroupStates {
  const active = counts[COMPLETE] + counts[UNDERSIZED];
  const inactive = counts[INACTIVE] + counts[LOST];
  return { groups: active + inactive, active, undersized: counts[UNDERSIZED], remapped: counts[REMAPPED], inactive, lost: counts[LOST] };
}
