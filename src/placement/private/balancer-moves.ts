import { UpmapRule } from './balancer-rule';
import { targetsOf } from './balancer-targets';
import { NONE } from './items';
import { CrushMap } from '../crush-map';
import { UpmapItem } from '../osd-state';
import { PlacedPool } from '../placed-pool';
import { PoolPlacement, PoolPlacementProps } from '../pool-placement';

/** A pool as it is made even, one copy after the other. */
export class PoolBalance {
  private readonly rule: UpmapRule;
  /** Where the rule puts each group. */
  private readonly raw: readonly (readonly number[])[];
  /** Where each group is. */
  private readonly now: number[][];
  private readonly start: readonly (readonly number[])[];
  private readonly targets = new Map<number, number>();
  /** Groups that an OSD holds. */
  private readonly held = new Map<number, Set<number>>();
  /** OSDs that may take groups. */
  private readonly open: readonly number[];
  /** Groups that a monitor would drop exceptions of, as the rule itself does not keep them apart. */
  private readonly fixed: ReadonlySet<number>;

  constructor(map: CrushMap, pool: PlacedPool, props: PoolPlacementProps, items: readonly UpmapItem[]) {
    const states = new Map((props.osds ?? []).map(state => [state.osd, state]));
    const reweightOf = (osd: number) => states.get(osd)?.reweight ?? 1;
    // Groups stay where they are while an OSD is down, and which OSD is the primary does not matter.
    const placed = { ...props, osds: props.osds?.map(({ osd, reweight }) => ({ osd, reweight })) };
    const upOf = (upmapItems: readonly UpmapItem[]) => PoolPlacement.of(map, { ...placed, upmapItems: [...upmapItems] }).groups.map(({ up }) => up);
    this.rule = new UpmapRule(map, pool.rule, pool.size);
    this.raw = upOf([]);
    this.start = upOf(items);
    this.now = this.start.map(up => [...up]);
    const copies = new Map(this.rule.parts.map(part => [part, 0]));
    this.now.forEach((up, group) => up.filter(osd => osd !== NONE).forEach(osd => {
      const part = this.rule.partOf(osd);
      // A rule that does not go down to OSDs gives buckets.
      if (part) {
        copies.set(part, copies.get(part)! + 1);
        this.heldBy(osd).add(group);
      }
    }));
    for (const part of this.rule.parts) {
      const targets = targetsOf(part, copies.get(part)!, pool.pgNum, osd => part.weights.get(osd)! * reweightOf(osd));
      targets.forEach((target, osd) => this.targets.set(osd, (this.targets.get(osd) ?? 0) + target));
    }
    this.fixed = new Set(this.now.flatMap((up, group) => this.rule.accepts(up) ? [] : [group]));
    this.open = [...this.targets.keys()].filter(osd => this.targets.get(osd)! > 0 && states.get(osd)?.up !== false).sort((a, b) => a - b);
  }

  /** By how many groups the OSD is off that is furthest from its target. */
  get deviation(): number {
    return Math.max(0, ...[...this.targets.keys()].map(osd => Math.abs(this.off(osd))));
  }

  /** Copies that are not where they were. */
  get movedCopies(): number {
    return this.now.reduce((sum, up, group) => sum + up.filter(osd => osd !== NONE && !this.start[group].includes(osd)).length, 0);
  }

  /** The exceptions that lead from the rule to where groups are. */
  get items(): UpmapItem[] {
    return this.now.flatMap((up, group) => up.flatMap((osd, i) => osd === this.raw[group][i] ? [] : [{ group, from: this.raw[group][i], to: osd }]));
  }

  /** Moves copies until no OSD is off by more, or nothing more helps. */
  run(maxDeviation: number): void {
    let stuck = new Set<number>();
    for (;;) {
      const osds = [...this.targets.keys()].filter(osd => !stuck.has(osd) && Math.abs(this.off(osd)) > maxDeviation);
      if (osds.length === 0) {
        return;
      }
      const worst = osds.reduce((a, b) => Math.abs(this.off(b)) > Math.abs(this.off(a)) ? b : a);
      if (this.off(worst) > 0 ? this.relieve(worst) : this.fillUp(worst)) {
        stuck = new Set();
      } else {
        stuck.add(worst);
      }
    }
  }

  /** Moves a copy off an OSD, to the emptiest one that can take it. */
  private relieve(from: number): boolean {
    const better = this.open.filter(to => this.off(from) - this.off(to) > 1).sort((a, b) => this.off(a) - this.off(b) || a - b);
    return better.some(to => this.moveOne(from, to)) || this.moveAlong(from, to => this.off(from) - this.off(to) > 1);
  }

  /** Moves a copy to an OSD, from the fullest one that has such. */
  private fillUp(to: number): boolean {
    if (!this.open.includes(to)) {
      return false;
    }
    const fuller = [...this.held.keys()].filter(from => this.off(from) - this.off(to) > 1).sort((a, b) => this.off(b) - this.off(a) || a - b);
    return fuller.some(from => this.moveOne(from, to)) || fuller.some(from => this.moveAlong(from, goal => goal === to));
  }

  private moveOne(from: number, to: number): boolean {
    for (const group of this.heldBy(from)) {
      if (this.canMove(group, from, to)) {
        this.move(group, from, to);
        return true;
      }
    }
    return false;
  }

  /** Moves a copy off an OSD by way of others, each of which takes one and gives one: the shortest way to one that is a goal. */
  private moveAlong(from: number, isGoal: (osd: number) => boolean): boolean {
    const cameBy = new Map<number, { readonly group: number; readonly from: number }>();
    const queue = [from];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const unseen = this.open.filter(osd => osd !== from && !cameBy.has(osd));
      for (const to of unseen) {
        const group = [...this.heldBy(next)].find(one => this.canMove(one, next, to));
        if (group === undefined) {
          continue;
        }
        cameBy.set(to, { group, from: next });
        if (isGoal(to)) {
          return this.follow(cameBy, to, from);
        }
        queue.push(to);
      }
    }
    return false;
  }

  /** Makes the moves of a way, unless it asks for two of one group, which may stand in each other's way. */
  private follow(cameBy: ReadonlyMap<number, { readonly group: number; readonly from: number }>, goal: number, start: number): boolean {
    const moves: { group: number; from: number; to: number }[] = [];
    for (let to = goal; to !== start; to = cameBy.get(to)!.from) {
      moves.push({ ...cameBy.get(to)!, to });
    }
    if (new Set(moves.map(({ group }) => group)).size < moves.length) {
      return false;
    }
    moves.forEach(({ group, from, to }) => this.move(group, from, to));
    return true;
  }

  /** Exceptions name an OSD of the rule and one that is none of it, so that their order does not matter. */
  private canMove(group: number, from: number, to: number): boolean {
    const up = this.now[group];
    const raw = this.raw[group];
    const position = up.indexOf(from);
    return position >= 0 && (!raw.includes(to) || raw[position] === to) && !this.fixed.has(group) && this.rule.canReplace(up, position, to);
  }

  private move(group: number, from: number, to: number): void {
    this.now[group][this.now[group].indexOf(from)] = to;
    this.heldBy(from).delete(group);
    this.heldBy(to).add(group);
  }

  private off(osd: number): number {
    return this.heldBy(osd).size - (this.targets.get(osd) ?? 0);
  }

  private heldBy(osd: number): Set<number> {
    let groups = this.held.get(osd);
    if (groups === undefined) {
      groups = new Set();
      this.held.set(osd, groups);
    }
    return groups;
  }
}
