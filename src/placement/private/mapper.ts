import { BucketChooser } from './bucket-chooser';
import { CompiledArg, CompiledMap, CompiledRule } from './compiled-map';
import { FlatMap, UNIFORM } from './flat-map';
import { isIn, NONE, UNDECIDED } from './items';
import { MsrMapper } from './msr-mapper';
import { CrushRuleType } from '../crush-rule';
import { CrushOperation } from '../crush-step';

const NO_ARGS: ReadonlyMap<number, CompiledArg> = new Map();
const MSR: readonly string[] = [CrushRuleType.MSR_FIRSTN, CrushRuleType.MSR_INDEP];

/**
 * Finds the items that a rule gives for an input, as Ceph does. One mapper serves one thread.
 *
 * It allocates nothing once it is made, however many inputs it maps.
 */
export class Mapper {
  private readonly flat: FlatMap;
  private readonly chooser: BucketChooser;
  private readonly msr: MsrMapper;
  private taken: Int32Array;
  private chosen: Int32Array;
  private leaves: Int32Array;
  private reweights: ArrayLike<number> = [];
  private x = 0;
  private localTries = 0;
  private fallbackTries = 0;
  private varyR = 0;
  private stable = 0;

  /**
   * @param map   the map
   * @param index of the weight set that is used; the default one (-1) or none if there is no such
   * @param mostReplicas the most replicas that will be asked for
   */
  constructor(private readonly map: CompiledMap, readonly index: number, readonly mostReplicas: number) {
    this.flat = new FlatMap(map, map.weightSets.get(index) ?? map.weightSets.get(-1) ?? NO_ARGS);
    this.chooser = new BucketChooser(this.flat);
    this.msr = new MsrMapper(map, this.flat, this.chooser, mostReplicas);
    this.taken = new Int32Array(mostReplicas);
    this.chosen = new Int32Array(mostReplicas);
    this.leaves = new Int32Array(mostReplicas);
  }

  /**
   * Maps one input.
   *
   * @param rule      of the map
   * @param x         the input, 32 bits
   * @param replicas  how many items are wanted
   * @param reweights by device, 16.16: what is in, 65536 is all; devices behind its end are out
   * @param result    numbers of items; `NONE` where there is none
   * @returns how many items there are
   */
  place(rule: CompiledRule, x: number, replicas: number, reweights: ArrayLike<number>, result: Int32Array): number {
    this.chooser.reset();
    this.reweights = reweights;
    this.x = x | 0;
    const count = MSR.includes(rule.type)
      ? this.msr.run(rule, this.x, replicas, reweights, result)
      : this.run(rule, replicas, result);
    for (let i = 0; i < count; i++) {
      if (result[i] < 0) {
        result[i] = this.flat.ids[-1 - result[i]];
      }
    }
    return count;
  }

  private run(rule: CompiledRule, replicas: number, result: Int32Array): number {
    const { tunables } = this.map;
    // The tunable counts retries.
    let tries = (tunables.chooseTotalTries + 1) >>> 0;
    let leafTries = 0;
    this.localTries = tunables.chooseLocalTries >>> 0;
    this.fallbackTries = tunables.chooseLocalFallbackTries >>> 0;
    this.varyR = tunables.chooseleafVaryR;
    this.stable = tunables.chooseleafStable;
    let found = 0;
    let count = 0;
    for (const { source, value, type } of rule.steps) {
      switch (source.operation) {
        case CrushOperation.TAKE:
          if (value < 0) {
            this.taken[0] = -1 - this.flat.indexes.get(value)!;
            found = 1;
          } else if (value < this.flat.maxDevices) {
            this.taken[0] = value;
            found = 1;
          }
          break;
        case CrushOperation.SET_CHOOSE_TRIES: tries = value > 0 ? value : tries; break;
        case CrushOperation.SET_CHOOSELEAF_TRIES: leafTries = value > 0 ? value : leafTries; break;
        case CrushOperation.SET_CHOOSE_LOCAL_TRIES: this.localTries = value >= 0 ? value : this.localTries; break;
        case CrushOperation.SET_CHOOSE_LOCAL_FALLBACK_TRIES: this.fallbackTries = value >= 0 ? value : this.fallbackTries; break;
        case CrushOperation.SET_CHOOSELEAF_VARY_R: this.varyR = value >= 0 ? value : this.varyR; break;
        case CrushOperation.SET_CHOOSELEAF_STABLE: this.stable = value >= 0 ? value : this.stable; break;
        case CrushOperation.EMIT:
          for (let i = 0; i < found && count < replicas; i++) {
            result[count++] = this.taken[i];
          }
          found = 0;
          break;
        case CrushOperation.CHOOSE_FIRSTN:
        case CrushOperation.CHOOSELEAF_FIRSTN:
        case CrushOperation.CHOOSE_INDEP:
        case CrushOperation.CHOOSELEAF_INDEP:
          if (found > 0) {
            found = this.step(source.operation, value <= 0 ? value + replicas : value, type, replicas, found, tries, leafTries);
          }
          break;
      }
    }
    return count;
  }

  /** Chooses below each item that was taken. @returns how many were chosen */
  private step(operation: string, wanted: number, type: number, most: number, found: number, tries: number, leafTries: number): number {
    const toLeaves = operation === CrushOperation.CHOOSELEAF_FIRSTN || operation === CrushOperation.CHOOSELEAF_INDEP;
    const firstn = operation === CrushOperation.CHOOSE_FIRSTN || operation === CrushOperation.CHOOSELEAF_FIRSTN;
    const firstnLeafTries = leafTries > 0 ? leafTries : this.map.tunables.chooseleafDescendOnce ? 1 : tries;
    let count = 0;
    for (let i = 0; i < found && wanted > 0; i++) {
      // Nothing is below a device or a hole.
      if (this.taken[i] >= 0) {
        continue;
      }
      const b = -1 - this.taken[i];
      if (firstn) {
        count += this.firstn(b, wanted, type, this.chosen, count, 0, most - count, tries, firstnLeafTries, toLeaves, 0);
      } else {
        const places = Math.min(wanted, most - count);
        this.indep(b, places, wanted, type, this.chosen, count, tries, leafTries > 0 ? leafTries : 1, toLeaves, this.leaves, 0, count);
        count += places;
      }
    }
    const last = this.taken;
    this.taken = toLeaves ? this.leaves : this.chosen;
    if (toLeaves) {
      this.leaves = last;
    } else {
      this.chosen = last;
    }
    return count;
  }

  /**
   * Chooses items that are good, one after the other, and, with `toLeaves`, a device below each.
   *
   * @param base  where the places of this bucket begin in `out` and in the leaves
   * @param place of the first item, counted from `base`
   * @param room  how many places are left
   * @returns the place after the last item
   */
  private firstn(
    bucket: number, wanted: number, type: number, out: Int32Array, base: number, place: number, room: number,
    tries: number, leafTries: number, toLeaves: boolean, parentR: number,
  ): number {
    const { starts, types } = this.flat;
    const { x, localTries, fallbackTries } = this;
    for (let replica = this.stable ? 0 : place; replica < wanted && room > 0; replica++) {
      let failures = 0;
      let localFailures = 0;
      let b = bucket;
      let item = 0;
      for (;;) {
        const r = replica + parentR + failures;
        const size = starts[b + 1] - starts[b];
        let collides = false;
        let good = false;
        if (size > 0) {
          item = fallbackTries > 0 && localFailures >= size >> 1 && localFailures > fallbackTries
            ? this.chooser.permute(b, x, r)
            : this.chooser.choose(b, x, r, place);
          const itemType = item < 0 ? types[-1 - item] : 0;
          if (itemType !== type) {
            if (item >= 0) {
              item = NONE;
              break;
            }
            b = -1 - item;
            continue;
          }
          for (let i = 0; i < place && !collides; i++) {
            collides = out[base + i] === item;
          }
          good = !collides && (!toLeaves || this.leafBelow(item, base, place, room, leafTries, r))
            && (itemType !== 0 || isIn(item, x, this.reweights));
        }
        if (good) {
          break;
        }
        failures++;
        localFailures++;
        if (!(collides && localFailures <= localTries) && !(fallbackTries > 0 && localFailures <= size + fallbackTries)) {
          if (failures >= tries) {
            item = NONE;
            break;
          }
          b = bucket;
          localFailures = 0;
        }
      }
      if (item !== NONE) {
        out[base + place] = item;
        place++;
        room--;
      }
    }
    return place;
  }

  /** Puts a device below an item into the leaves. @returns whether there is one */
  private leafBelow(item: number, base: number, place: number, room: number, tries: number, r: number): boolean {
    if (item >= 0) {
      this.leaves[base + place] = item;
      return true;
    }
    const parentR = this.varyR ? r >> (this.varyR - 1) : 0;
    return this.firstn(-1 - item, this.stable ? 1 : place + 1, 0, this.leaves, base, place, room, tries, 0, false, parentR) > place;
  }

  /**
   * Chooses an item for each of some places on its own, and, with `toLeaves`, a device below each.
   *
   * @param from     the first place in `out` and `leaves`
   * @param position which position's weights count
   */
  private indep(
    bucket: number, places: number, wanted: number, type: number, out: Int32Array, from: number,
    tries: number, leafTries: number, toLeaves: boolean, leaves: Int32Array | undefined, parentR: number, base: number,
  ): void {
    const { starts, types, algorithms } = this.flat;
    const { x } = this;
    const end = from + places;
    let left = places;
    out.fill(UNDECIDED, from, end);
    leaves?.fill(UNDECIDED, from, end);
    for (let failures = 0; left > 0 && failures < tries; failures++) {
      for (let place = from; place < end; place++) {
        if (out[place] !== UNDECIDED) {
          continue;
        }
        let b = bucket;
        for (;;) {
          const size = starts[b + 1] - starts[b];
          if (size === 0) {
            break;
          }
          const isEven = algorithms[b] === UNIFORM && size % wanted === 0;
          const r = place - base + parentR + (isEven ? wanted + 1 : wanted) * failures;
          const item = this.chooser.choose(b, x, r, from - base);
          const itemType = item < 0 ? types[-1 - item] : 0;
          if (itemType !== type) {
            if (item < 0) {
              b = -1 - item;
              continue;
            }
            out[place] = NONE;
            if (leaves) {
              leaves[place] = NONE;
            }
            left--;
            break;
          }
          let collides = false;
          for (let i = from; i < end && !collides; i++) {
            collides = out[i] === item;
          }
          if (collides) {
            break;
          }
          if (toLeaves && leaves) {
            if (item >= 0) {
              leaves[place] = item;
            } else {
              this.indep(-1 - item, 1, wanted, 0, leaves, place, leafTries, 0, false, undefined, r, base);
              if (leaves[place] === NONE) {
                break;
              }
            }
          }
          if (itemType !== 0 || isIn(item, x, this.reweights)) {
            out[place] = item;
            left--;
          }
          break;
        }
      }
    }
    for (let place = from; place < end; place++) {
      out[place] = out[place] === UNDECIDED ? NONE : out[place];
      if (leaves && leaves[place] === UNDECIDED) {
        leaves[place] = NONE;
      }
    }
  }
}
