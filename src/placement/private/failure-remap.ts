import { FailureGroups } from './failure-groups';

/** Groups that may change without some OSDs, and the OSDs that hold them then. */
export interface Remapped {
  readonly groups: Int32Array;
  /** Where the places of each of them begin in `holders`, and where the last ones end. */
  readonly starts: Int32Array;
  readonly holders: Int32Array;
}

/** Places groups anew when OSDs are out: only those that may change. */
export class FailureRemap {
  private readonly reweights: Int32Array;
  private readonly isOut: Uint8Array;
  private readonly candidates: Int32Array;
  private readonly marks: Int32Array;
  private readonly result: Remapped;
  private mark = 0;

  constructor(private readonly groups: FailureGroups) {
    this.reweights = new Int32Array(groups.osdLimit).fill(65536);
    this.isOut = new Uint8Array(groups.osdLimit);
    this.candidates = new Int32Array(groups.count);
    this.marks = new Int32Array(groups.count);
    this.result = {
      groups: new Int32Array(groups.count),
      starts: new Int32Array(groups.count + 1),
      holders: new Int32Array(groups.holders.length),
    };
  }

  /** What changes without some OSDs. The result is overwritten with the next one. */
  without(osds: readonly number[]): Remapped {
    const count = this.groups.touching(osds, this.candidates);
    this.setOut(osds, 1);
    for (let i = 0; i < count; i++) {
      this.placeAgain(i, this.candidates[i]);
    }
    this.setOut(osds, 0);
    return this.firstOf(count);
  }

  /**
   * What changes without the OSDs of two domains, from what changes without each. The result is overwritten with the next one.
   *
   * A group that only one of them changes is where it was without that one, unless the other has an OSD of it then.
   */
  withoutBoth(osds: readonly number[], first: Remapped, second: Remapped): Remapped {
    this.setOut(osds, 1);
    const both = ++this.mark;
    for (const group of second.groups) {
      this.marks[group] = both;
    }
    let count = 0;
    for (let i = 0; i < first.groups.length; i++) {
      const group = first.groups[i];
      this.takeOver(count++, first, i, this.marks[group] === both);
      this.marks[group] = -both;
    }
    for (let i = 0; i < second.groups.length; i++) {
      if (this.marks[second.groups[i]] === both) {
        this.takeOver(count++, second, i, false);
      }
    }
    this.setOut(osds, 0);
    return this.firstOf(count);
  }

  private takeOver(at: number, from: Remapped, index: number, isChangedByBoth: boolean): void {
    const { starts, holders } = this.result;
    const group = from.groups[index];
    const start = starts[at];
    let isKept = !isChangedByBoth;
    for (let i = from.starts[index], to = start; isKept && i < from.starts[index + 1]; i++, to++) {
      holders[to] = from.holders[i];
      isKept = this.isOut[from.holders[i]] !== 1;
    }
    if (!isKept) {
      this.placeAgain(at, group);
      return;
    }
    this.result.groups[at] = group;
    starts[at + 1] = start + from.starts[index + 1] - from.starts[index];
  }

  private placeAgain(at: number, group: number): void {
    const { groups, result: { starts, holders } } = this;
    this.result.groups[at] = group;
    groups.place(group, this.reweights, holders, starts[at]);
    starts[at + 1] = starts[at] + groups.starts[group + 1] - groups.starts[group];
  }

  private setOut(osds: readonly number[], isOut: number): void {
    for (const osd of osds) {
      this.isOut[osd] = isOut;
      this.reweights[osd] = isOut === 1 ? 0 : 65536;
    }
  }

  private firstOf(count: number): Remapped {
    const { groups, starts, holders } = this.result;
    return { groups: groups.subarray(0, count), starts: starts.subarray(0, count + 1), holders: holders.subarray(0, starts[count]) };
  }
}

/** The same, to keep. */
export function keep({ groups, starts, holders }: Remapped): Remapped {
  return { groups: groups.slice(), starts: starts.slice(), holders: holders.slice() };
}
