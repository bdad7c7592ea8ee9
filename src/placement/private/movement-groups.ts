import { NONE } from './items';
import { OsdLoads } from './movement-loads';
import { PlacedPool } from '../placed-pool';
import { PlacementGroup } from '../pool-placement';

/** One end of the movement of a pool. */
export interface PoolEnd {
  readonly pool: PlacedPool;
  readonly groups: readonly PlacementGroup[];
}

/** What moves of a pool; sums are of shares of its data, a copy of all of it counts 1. */
export interface GroupSums {
  groups: number;
  movedGroups: number;
  movedCopies: number;
  moved: number;
  degraded: number;
  unplaced: number;
  inactiveGroups: number;
  lostGroups: number;
}

/**
 * Follows each placement group from where it is to where it will be. Where groups split or merge, the smaller ones are followed.
 *
 * @param chunkBytes bytes of a copy (of all chunks of one position) of the pool; 0 if they are not known
 * @param alive      whether an OSD is there and runs in the end
 * @param loads      get what each OSD writes, reads and frees
 */
export function followGroups(from: PoolEnd, to: PoolEnd, chunkBytes: number, alive: (osd: number) => boolean, loads: OsdLoads): GroupSums {
  const groups = Math.max(from.pool.pgNum, to.pool.pgNum);
  const sums: GroupSums = { groups, movedGroups: 0, movedCopies: 0, moved: 0, degraded: 0, unplaced: 0, inactiveGroups: 0, lostGroups: 0 };
  for (let group = 0; group < groups; group++) {
    const share = groupShare(group, groups);
    const old = from.groups[foldedGroup(group, from.pool.pgNum)];
    const next = to.groups[foldedGroup(group, to.pool.pgNum)];
    const { added, degraded, unplaced, survivors } = to.pool.erasureCoded
      ? followChunks(old, next, to.pool.dataChunks, share * chunkBytes, alive, loads)
      : followReplicas(old, next, to.pool.size, share * chunkBytes, alive, loads);
    const before = old.up.filter(osd => osd !== NONE).length;
    sums.movedGroups += added > 0 ? 1 : 0;
    sums.movedCopies += added;
    sums.moved += added * share;
    sums.degraded += degraded * share;
    sums.unplaced += unplaced * share;
    sums.inactiveGroups += survivors < to.pool.minSize && survivors < before ? 1 : 0;
    sums.lostGroups += survivors < to.pool.dataChunks && before >= to.pool.dataChunks ? 1 : 0;
  }
  return sums;
}

/** What becomes of the copies of one group. */
interface Followed {
  readonly added: number;
  readonly degraded: number;
  readonly unplaced: number;
  readonly survivors: number;
}

/** Each position of an erasure-coded pool has a chunk of its own: it is copied, or made again of as many others as hold the data. */
function followChunks(
  { up: old }: PlacementGroup, { up }: PlacementGroup, dataChunks: number, bytes: number, alive: (osd: number) => boolean, loads: OsdLoads,
): Followed {
  const survivors = old.filter(osd => osd !== NONE && alive(osd));
  let added = 0;
  let degraded = 0;
  old.forEach((before, position) => {
    const osd = up.at(position) ?? NONE;
    if (osd === before) {
      return;
    }
    const isThere = before !== NONE && alive(before);
    if (isThere) {
      loads.free(before, bytes);
    }
    if (osd === NONE) {
      return;
    }
    added++;
    degraded += isThere ? 0 : 1;
    loads.write(osd, bytes);
    (isThere ? [before] : survivors.slice(0, dataChunks)).forEach(source => loads.read(source, bytes));
  });
  return { added, degraded, unplaced: up.filter(osd => osd === NONE).length, survivors: survivors.length };
}

/** Replicas are alike: what is missing is sent by the primary, or by the one that was it. */
function followReplicas(
  { up: old }: PlacementGroup, { up, primary }: PlacementGroup, size: number, bytes: number, alive: (osd: number) => boolean, loads: OsdLoads,
): Followed {
  const survivors = old.filter(alive);
  const added = up.filter(osd => !survivors.includes(osd));
  const source = primary !== undefined && survivors.includes(primary) ? primary : survivors.at(0);
  for (const osd of added) {
    loads.write(osd, bytes);
    if (source !== undefined) {
      loads.read(source, bytes);
    }
  }
  survivors.filter(osd => !up.includes(osd)).forEach(osd => loads.free(osd, bytes));
  const missing = Math.max(0, size - survivors.length);
  return { added: added.length, degraded: Math.min(added.length, missing), unplaced: size - up.length, survivors: survivors.length };
}

/** The group that a group of a larger number of groups is split from. */
export function foldedGroup(group: number, groups: number): number {
  const span = spanOf(groups);
  const folded = group % span;
  return folded < groups ? folded : group % (span / 2);
}

/** Share of the data of a pool that is in a group: where their number is no power of two, some hold twice as much as others. */
export function groupShare(group: number, groups: number): number {
  const span = spanOf(groups);
  return (group < span / 2 && group >= groups - span / 2 ? 2 : 1) / span;
}

/** The least power of two that is not smaller. */
function spanOf(groups: number): number {
  return 2 ** Math.ceil(Math.log2(groups));
}
