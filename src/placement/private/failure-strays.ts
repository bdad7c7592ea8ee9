import { FailureGroups } from './failure-groups';
import { Remapped } from './failure-remap';
import { NONE } from './items';

/**
 * OSDs that held a group before and are left go on holding it where the rule finds too few others; Ceph shows such a group as `remapped`.
 *
 * Of an erasure-coded pool each keeps its own chunk; so an OSD may hold two.
 */
export class FailureStrays {
  private readonly isOut: Uint8Array;
  private readonly isRemapped: Uint8Array;

  constructor(private readonly groups: FailureGroups) {
    this.isOut = new Uint8Array(groups.osdLimit);
    this.isRemapped = new Uint8Array(groups.count);
  }

  /**
   * Adds them to what was remapped without some OSDs.
   *
   * @returns whether there were some, by index in what was remapped; overwritten with the next call
   */
  addTo({ groups: changed, starts, holders }: Remapped, osds: readonly number[]): Uint8Array {
    osds.forEach(osd => this.isOut[osd] = 1);
    for (let i = 0; i < changed.length; i++) {
      this.isRemapped[i] = 0;
      if (hasRoom(holders, starts[i], starts[i + 1])) {
        const places = holders.subarray(starts[i], starts[i + 1]);
        const before = this.groups.holders.subarray(this.groups.starts[changed[i]], this.groups.starts[changed[i] + 1]);
        const { erasureCoded } = this.groups.pools[this.groups.poolOf[changed[i]]];
        this.isRemapped[i] = (erasureCoded ? this.keepChunks(places, before) : this.keepReplicas(places, before)) ? 1 : 0;
      }
    }
    osds.forEach(osd => this.isOut[osd] = 0);
    return this.isRemapped;
  }

  private keepChunks(places: Int32Array, before: Int32Array): boolean {
    let isKept = false;
    for (let i = 0; i < places.length; i++) {
      if (places[i] === NONE && this.isLeft(before[i])) {
        places[i] = before[i];
        isKept = true;
      }
    }
    return isKept;
  }

  private keepReplicas(places: Int32Array, before: Int32Array): boolean {
    let isKept = false;
    for (const osd of before) {
      const free = places.indexOf(NONE);
      if (free >= 0 && this.isLeft(osd) && !places.includes(osd)) {
        places[free] = osd;
        isKept = true;
      }
    }
    return isKept;
  }

  private isLeft(osd: number): boolean {
    return osd !== NONE && this.isOut[osd] === 0;
  }
}

function hasRoom(holders: Int32Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (holders[i] === NONE) {
      return true;
    }
  }
  return false;
}
