import { UpmapRule, validItems } from './balancer-rule';
import { CompiledRule } from './compiled-map';
import { NONE } from './items';
import { Mapper } from './mapper';
import { placementSeed } from './placement-seed';
import { CrushMap } from '../crush-map';
import { CrushOperation } from '../crush-step';
import { PoolUpmapItems } from '../movement-state';
import { UpmapItem } from '../osd-state';
import { PlacedPool } from '../placed-pool';

/**
 * The placement groups of all pools, counted over all pools, and the OSDs that hold each.
 *
 * Groups have as many places as their pool has replicas or chunks; a place that no OSD has is `NONE`.
 */
export class FailureGroups {
  /** How many groups there are. */
  readonly count: number;
  /** Index of the pool of each group. */
  readonly poolOf: Int32Array;
  /** Where the places of each group begin in `holders`, and where the last ones end. */
  readonly starts: Int32Array;
  /** The OSD at each place while all are up and in. */
  readonly holders: Int32Array;
  /** Numbers of OSDs are below this. */
  readonly osdLimit: number;

  private readonly seeds: Int32Array;
  private readonly rules: readonly CompiledRule[];
  private readonly mappers: readonly Mapper[];
  /** Of groups that have exceptions. */
  private readonly exceptions: ReadonlyMap<number, readonly UpmapItem[]>;
  private readonly upmapRules: readonly UpmapRule[];
  private readonly heldStarts: Int32Array;
  private readonly held: Int32Array;
  private readonly always: readonly number[];
  private readonly seen: Int32Array;
  private search = 0;

  constructor(map: CrushMap, readonly pools: readonly PlacedPool[], upmapItems: readonly PoolUpmapItems[] = []) {
    this.osdLimit = map._compiled.maxDevices;
    this.count = pools.reduce((sum, { pgNum }) => sum + pgNum, 0);
    this.poolOf = new Int32Array(this.count);
    this.seeds = new Int32Array(this.count);
    this.starts = new Int32Array(this.count + 1);
    this.rules = pools.map(({ rule }) => map._rule(rule));
    this.mappers = pools.map(({ id, size }) => new Mapper(map._compiled, id, size));
    let group = 0;
    pools.forEach(({ id, pgNum, size }, pool) => {
      for (let i = 0; i < pgNum; i++, group++) {
        this.poolOf[group] = pool;
        this.seeds[group] = placementSeed(i, pgNum, id);
        this.starts[group + 1] = this.starts[group] + size;
      }
    });
    this.exceptions = exceptionsByGroup(map, pools, upmapItems);
    this.upmapRules = pools.map(({ rule, size }) => new UpmapRule(map, rule, size));
    this.holders = new Int32Array(this.starts[this.count]);
    const reweights = map._reweights();
    for (let i = 0; i < this.count; i++) {
      this.place(i, reweights, this.holders, this.starts[i]);
    }
    this.heldStarts = new Int32Array(this.osdLimit + 1);
    this.held = this.groupsByOsd();
    this.always = pools.flatMap((_, pool) => dropsChoices(this.rules[pool]) ? [...this.poolOf.keys()].filter(i => this.poolOf[i] === pool) : []);
    this.seen = new Int32Array(this.count);
  }

  /**
   * Places a group.
   *
   * @param reweights by OSD, 16.16
   * @param into      gets the OSDs
   * @param at        where in it
   */
  place(group: number, reweights: Int32Array, into: Int32Array, at: number): void {
    const pool = this.poolOf[group];
    const { size } = this.pools[pool];
    const places = into.subarray(at, at + size);
    const count = this.mappers[pool].place(this.rules[pool], this.seeds[group], size, reweights, places);
    for (let i = 0; i < size; i++) {
      // A rule may choose buckets instead of OSDs, which hold nothing.
      places[i] = i < count && places[i] >= 0 ? places[i] : NONE;
    }
    this.except(group, places, reweights);
  }

  /**
   * Finds the groups whose places may change without some OSDs, each once.
   *
   * The search for a group's places goes as before, unless it asks whether one of these OSDs is in. It asks that only of OSDs that it
   * then puts into the result, except where the rule drops what it has chosen.
   *
   * @param into gets the groups
   * @returns how many there are
   */
  touching(osds: readonly number[], into: Int32Array): number {
    this.search++;
    let count = 0;
    const add = (group: number) => {
      if (this.seen[group] !== this.search) {
        this.seen[group] = this.search;
        into[count++] = group;
      }
    };
    for (const osd of osds) {
      for (let i = this.heldStarts[osd]; i < this.heldStarts[osd + 1]; i++) {
        add(this.held[i]);
      }
    }
    if (osds.length > 0) {
      this.always.forEach(add);
    }
    return count;
  }

  /** Applies what exceptions a group has; a monitor drops them all if one leads to an OSD that is out, or if the group then breaks its rule. */
  private except(group: number, places: Int32Array, reweights: Int32Array): void {
    const items = this.exceptions.get(group);
    if (items === undefined || items.some(({ to }) => reweights[to] === 0)) {
      return;
    }
    const excepted = [...places];
    for (const { from, to } of items) {
      const position = excepted.indexOf(from);
      if (position >= 0 && !excepted.includes(to)) {
        excepted[position] = to;
      }
    }
    if (this.upmapRules[this.poolOf[group]].accepts(excepted)) {
      places.set(excepted);
    }
  }

  private groupsByOsd(): Int32Array {
    const { heldStarts, osdLimit } = this;
    this.eachTie(osd => heldStarts[osd + 1]++);
    for (let osd = 0; osd < osdLimit; osd++) {
      heldStarts[osd + 1] += heldStarts[osd];
    }
    const next = heldStarts.slice();
    const held = new Int32Array(heldStarts[osdLimit]);
    this.eachTie((osd, group) => held[next[osd]++] = group);
    return held;
  }

  /** OSDs that hold a group, and those of its exceptions, with the group. */
  private eachTie(visit: (osd: number, group: number) => void): void {
    for (let group = 0; group < this.count; group++) {
      for (let i = this.starts[group]; i < this.starts[group + 1]; i++) {
        if (this.holders[i] !== NONE) {
          visit(this.holders[i], group);
        }
      }
    }
    for (const [group, items] of this.exceptions) {
      items.flatMap(({ from, to }) => [from, to]).filter(osd => osd < this.osdLimit).forEach(osd => visit(osd, group));
    }
  }
}

/** Exceptions that hold while all OSDs are up and in, by group, counted over all pools. */
function exceptionsByGroup(map: CrushMap, pools: readonly PlacedPool[], all: readonly PoolUpmapItems[]): ReadonlyMap<number, readonly UpmapItem[]> {
  const exceptions = new Map<number, UpmapItem[]>();
  let first = 0;
  for (const pool of pools) {
    const { id, name, rule, size, pgNum, erasureCoded } = pool;
    const items = all.filter(one => one.pool === name).flatMap(one => one.items);
    const valid = items.length === 0 ? [] : validItems(map, pool, { pool: id, rule, size, pgNum, erasureCoded }, items);
    valid.forEach(item => exceptions.set(first + item.group, [...exceptions.get(first + item.group) ?? [], item]));
    first += pgNum;
  }
  return exceptions;
}

/** Whether a rule may choose OSDs that it then drops and on which others depend that it keeps: at a later `emit`, when places are looked for side by side. */
function dropsChoices({ steps }: CompiledRule): boolean {
  const operations = steps.map(({ source }) => source.operation);
  return operations.filter(operation => operation === CrushOperation.EMIT).length > 1
    && operations.some(operation => operation === CrushOperation.CHOOSE_INDEP || operation === CrushOperation.CHOOSELEAF_INDEP);
}
