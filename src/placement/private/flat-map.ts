import { CompiledArg, CompiledMap } from './compiled-map';
import { strawLengths } from './straw-lengths';
import { treeWeights } from './tree-weights';
import { CrushAlgorithm } from '../crush-bucket';

/** Algorithms as numbers. */
export const UNIFORM = 1;
export const LIST = 2;
export const TREE = 3;
export const STRAW = 4;
export const STRAW2 = 5;
/** straw2 with a weight of 2^31 or more, which Ceph takes for negative. */
export const STRAW2_SIGNED = 6;

const NUMBERS: { readonly [algorithm: string]: number } = {
  [CrushAlgorithm.UNIFORM]: UNIFORM,
  [CrushAlgorithm.LIST]: LIST,
  [CrushAlgorithm.TREE]: TREE,
  [CrushAlgorithm.STRAW]: STRAW,
  [CrushAlgorithm.STRAW2]: STRAW2,
};

/**
 * A map in arrays of numbers, for the mapper. Buckets are counted from 0 in any order;
 * an item is a device's number, or -1 - b for the bucket that is counted as b.
 * What belongs to items stands at `starts[b]` to `starts[b + 1]`.
 */
export class FlatMap {
  /** Count of each bucket number. */
  readonly indexes = new Map<number, number>();
  /** Number of each bucket. */
  readonly ids: Int32Array;
  readonly types: Int32Array;
  readonly algorithms: Uint8Array;
  /** All bits, or none for a hash function that there is not, whose value is 0. */
  readonly hashMasks: Int32Array;
  readonly starts: Int32Array;
  readonly items: Int32Array;
  /** What enters the hash for each item. */
  readonly hashIds: Int32Array;
  /** Weights of the items, then those of weight sets. With a sign for straw2. */
  readonly weights: Float64Array;
  /** Where the weights of the first position stand. */
  readonly weightStarts: Int32Array;
  /** How many positions have weights of their own; at least 1. */
  readonly positions: Int32Array;
  /** For lists the sum of weights up to each item, for straws their lengths. */
  readonly sums: Float64Array;
  /** Of tree buckets the weights of their nodes, by bucket. */
  readonly trees: readonly Float64Array[];
  readonly maxDevices: number;

  /**
   * @param map  the map
   * @param args the weight set that is used
   */
  constructor(map: CompiledMap, args: ReadonlyMap<number, CompiledArg>) {
    const buckets = [...map.buckets.values()];
    const count = buckets.length;
    const total = buckets.reduce((sum, { items }) => sum + items.length, 0);
    const own = [...args].reduce((sum, [id, { weights }]) => sum + weights.length * map.buckets.get(id)!.items.length, 0);
    buckets.forEach(({ id }, b) => this.indexes.set(id, b));
    this.ids = Int32Array.from(buckets, ({ id }) => id);
    this.types = Int32Array.from(buckets, ({ type }) => type);
    this.algorithms = Uint8Array.from(buckets, ({ algorithm }) => NUMBERS[algorithm]);
    this.hashMasks = Int32Array.from(buckets, ({ hash }) => hash === 0 ? -1 : 0);
    this.starts = new Int32Array(count + 1);
    this.items = new Int32Array(total);
    this.hashIds = new Int32Array(total);
    this.weights = new Float64Array(total + own);
    this.weightStarts = new Int32Array(count);
    this.positions = new Int32Array(count).fill(1);
    this.sums = new Float64Array(total);
    this.trees = buckets.map(({ algorithm, weights }) => algorithm === CrushAlgorithm.TREE ? treeWeights(weights) : NO_NODES);
    this.maxDevices = map.maxDevices;
    let set = total;
    buckets.forEach(({ id, algorithm, items, weights }, b) => {
      const start = this.starts[b];
      this.starts[b + 1] = start + items.length;
      this.weightStarts[b] = start;
      this.items.set(items.map(item => item < 0 ? -1 - this.indexes.get(item)! : item), start);
      this.hashIds.set(args.get(id)?.ids ?? items, start);
      this.setWeights(b, weights, start);
      if (algorithm === CrushAlgorithm.LIST) {
        weights.reduce((sum, weight, i) => this.sums[start + i] = sum + weight, 0);
      }
      if (algorithm === CrushAlgorithm.STRAW) {
        this.sums.set(strawLengths(weights, map.tunables.strawCalcVersion), start);
      }
      const sets = args.get(id)?.weights ?? [];
      if (sets.length > 0) {
        this.positions[b] = sets.length;
        this.weightStarts[b] = set;
        sets.forEach(position => {
          this.setWeights(b, position, set);
          set += position.length;
        });
      }
    });
  }

  private setWeights(b: number, weights: readonly number[], start: number): void {
    const isStraw2 = this.algorithms[b] >= STRAW2;
    this.weights.set(isStraw2 ? weights.map(weight => weight | 0) : weights, start);
    if (isStraw2 && weights.some(weight => weight >= 2 ** 31)) {
      this.algorithms[b] = STRAW2_SIGNED;
    }
  }
}

const NO_NODES = new Float64Array(0);
