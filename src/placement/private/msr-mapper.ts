import { BucketChooser } from './bucket-chooser';
import { CompiledMap, CompiledRule, CompiledStep } from './compiled-map';
import { FlatMap } from './flat-map';
import { isIn, NONE, UNDECIDED } from './items';
import { CrushMapError } from '../crush-map-error';
import { CrushRuleType } from '../crush-rule';
import { CrushOperation } from '../crush-step';

/**
 * Finds the items of an MSR rule: blocks of `take`, `choosemsr`…, `emit`, each of which is descended again and again
 * from its top until all of its places are filled.
 *
 * Each place of a block has its slot at each step; a stride is the places that one choice of a step is for.
 *
 * @see https://docs.ceph.com/en/latest/dev/crush-msr/
 */
export class MsrMapper {
  private readonly slots: Int32Array[];
  /** What to take back of each stride, one row for each depth of the descent. */
  private readonly undo: Int32Array[];
  private steps: readonly CompiledStep[] = [];
  private label = '';
  private firstn = false;
  private x = 0;
  private replicas = 0;
  private collisionTries = 0;
  private reweights: ArrayLike<number> = [];
  private result: Int32Array = new Int32Array(0);
  private returned = 0;
  private begin = 0;
  private end = 0;

  constructor(
    private readonly map: CompiledMap, private readonly flat: FlatMap, private readonly chooser: BucketChooser, mostReplicas: number,
  ) {
    const most = Math.max(0, ...[...map.rules.values()].map(({ steps }) => steps.length));
    this.slots = Array.from({ length: most }, () => new Int32Array(mostReplicas));
    this.undo = Array.from({ length: most }, () => new Int32Array(mostReplicas));
  }

  /** Maps one input. @returns how many items there are; numbers of buckets are counts */
  run(rule: CompiledRule, x: number, replicas: number, reweights: ArrayLike<number>, result: Int32Array): number {
    this.steps = rule.steps;
    this.label = `rule ${rule.name ?? rule.id}`;
    this.firstn = rule.type === CrushRuleType.MSR_FIRSTN;
    this.x = x;
    this.replicas = replicas;
    this.reweights = reweights;
    this.result = result;
    this.returned = 0;
    result.fill(NONE, 0, replicas);
    let descents = this.map.tunables.msrDescents;
    this.collisionTries = this.map.tunables.msrCollisionTries;
    let step = 0;
    for (; step < rule.steps.length; step++) {
      const { source, value } = rule.steps[step];
      if (source.operation === CrushOperation.SET_MSR_DESCENTS) {
        descents = value;
      } else if (source.operation === CrushOperation.SET_MSR_COLLISION_TRIES) {
        this.collisionTries = value;
      } else {
        break;
      }
    }
    let from = 0;
    while (step < rule.steps.length) {
      const emit = this.endOfBlock(step);
      if (emit === undefined) {
        return 0;
      }
      from = this.block(step, emit, from, descents);
      step = emit + 1;
    }
    return this.firstn ? this.returned : replicas;
  }

  /** Fills the places of one block. @returns the place after its last */
  private block(take: number, emit: number, from: number, descents: number): number {
    const root = this.steps[take].value;
    if (root >= 0 || emit === take + 1) {
      throw new CrushMapError(`${this.label} takes ${this.steps[take].source.target} and chooses nothing below it; an MSR rule chooses below a bucket`);
    }
    this.begin = take + 1;
    this.end = emit;
    for (let step = this.begin; step < emit; step++) {
      this.slots[step].fill(UNDECIDED, 0, this.replicas);
    }
    let all = 1;
    for (let step = this.begin; step < emit; step++) {
      all *= this.countOf(step);
    }
    const to = Math.min(from + all, this.replicas);
    const limit = this.returned + to - from;
    for (let descent = 0; descent < descents && this.returned < limit; descent++) {
      this.descend(this.flat.indexes.get(root)!, all, from, to, this.begin, descent);
    }
    return to;
  }

  /** The `emit` that ends the block that begins at a step; undefined if there is no such block. */
  private endOfBlock(take: number): number | undefined {
    const { steps } = this;
    if (steps[take].source.operation !== CrushOperation.TAKE) {
      return undefined;
    }
    let step = take + 1;
    while (step < steps.length && steps[step].source.operation === CrushOperation.CHOOSE_MSR) {
      step++;
    }
    return step < steps.length && steps[step].source.operation === CrushOperation.EMIT ? step : undefined;
  }

  private countOf(step: number): number {
    const { value } = this.steps[step];
    if (value < 0) {
      throw new CrushMapError(`${this.label} has choosemsr ${value}, an MSR rule chooses 0 (as many as there are replicas) or more`);
    }
    return value === 0 ? this.replicas : value;
  }

  /** Goes on with the choices of a step for the places of `from` to `to`. @returns how many of them were filled */
  private descend(bucket: number, all: number, from: number, to: number, step: number, descent: number): number {
    const length = all / this.countOf(step);
    const { type } = this.steps[step];
    const undo = this.undo[step];
    const slots = this.slots[step];
    let filled = 0;
    let strides = 0;
    for (let start = from; start < to; start += length, strides++) {
      const end = Math.min(start + length, to);
      undo[strides] = UNDECIDED;
      const item = this.isFilled(start, end) ? NONE : this.choose(bucket, type, from, to, start, end, step, descent, strides);
      if (item === NONE) {
        continue;
      }
      if (type === 0) {
        if (length === 1 && step + 1 === this.end && isIn(item, this.x, this.reweights)) {
          slots[start] = item;
          this.result[this.firstn ? this.returned : start] = item;
          this.returned++;
          filled++;
        }
      } else if (step + 1 < this.end) {
        if (item >= 0) {
          throw new CrushMapError(`${this.label} chooses type ${this.steps[step].source.target} and finds the device ${this.map.names.get(item)} instead`);
        }
        const below = this.descend(-1 - item, length, start, end, step + 1, descent);
        if (push(slots, start, end, item) && below === 0) {
          undo[strides] = item;
        } else {
          filled += below;
        }
      }
    }
    // What led nowhere counts as a collision until the descent is over.
    for (let stride = 0; stride < strides; stride++) {
      if (undo[stride] !== UNDECIDED) {
        pop(slots, Math.min(from + (stride + 1) * length, to));
      }
    }
    return filled;
  }

  /** An item of a type for one stride that no other stride has, or `NONE`. */
  private choose(
    bucket: number, type: number, from: number, to: number, start: number, end: number, step: number, descent: number, stride: number,
  ): number {
    const slots = this.slots[step];
    for (let attempt = 0; attempt < this.collisionTries; attempt++) {
      const item = this.itemBelow(bucket, type, descent, attempt, stride);
      let i = from;
      while (i < to && slots[i] !== item) {
        i++;
      }
      if (i === to || (i >= start && i < end)) {
        return item;
      }
    }
    return NONE;
  }

  /** Goes down to an item of a type, or to a device. */
  private itemBelow(bucket: number, type: number, descent: number, attempt: number, index: number): number {
    const { starts, types, ids } = this.flat;
    const r = (((descent * this.replicas + index) << 16) + attempt) | 0;
    for (let b = bucket; ;) {
      if (starts[b + 1] === starts[b]) {
        throw new CrushMapError(`${this.label} comes to the bucket ${this.map.names.get(ids[b])}, which is empty; an MSR rule needs items everywhere`);
      }
      const item = this.chooser.choose(b, this.x, r, index);
      if (item >= 0 || types[-1 - item] === type) {
        return item;
      }
      b = -1 - item;
    }
  }

  private isFilled(start: number, end: number): boolean {
    const leaves = this.slots[this.end - 1];
    for (let i = start; i < end; i++) {
      if (leaves[i] === UNDECIDED) {
        return false;
      }
    }
    return true;
  }
}

/** Notes an item for a stride. @returns whether it was new */
function push(slots: Int32Array, start: number, end: number, item: number): boolean {
  for (let i = start; i < end; i++) {
    if (slots[i] === item) {
      return false;
    }
    if (slots[i] === UNDECIDED) {
      slots[i] = item;
      return true;
    }
  }
  return false;
}

/** Forgets the item that was noted last of a stride that ends here. */
function pop(slots: Int32Array, end: number): void {
  let i = end - 1;
  while (slots[i] === UNDECIDED) {
    i--;
  }
  slots[i] = UNDECIDED;
}
