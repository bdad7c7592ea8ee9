import { FlatMap, LIST, STRAW, STRAW2, TREE, UNIFORM } from './flat-map';
import { hash3, hash4 } from './hash';
import { logarithms } from './logarithm';
import { Straw2, straw2Over } from './straw2-module';

const UNTOUCHED = 0;
/** Only the first item of the permutation is known, and the others are not yet laid out. */
const FIRST_ONLY = 0xffff;

/** Chooses an item of a bucket. One chooser serves one computation at a time. */
export class BucketChooser {
  private readonly logarithms = logarithms();
  /** How much of each bucket's permutation is known for the input of `permutedFor`. */
  private readonly permuted: Int32Array;
  private readonly permutedFor: Float64Array;
  private readonly permutation: Int32Array;
  private readonly search: Straw2;
  private run = 0;

  constructor(private readonly map: FlatMap) {
    this.permuted = new Int32Array(map.ids.length);
    this.permutedFor = new Float64Array(map.ids.length);
    this.permutation = new Int32Array(map.items.length);
    this.search = straw2Over(this.logarithms, map.hashIds, map.weights);
  }

  /** Forgets all permutations: to be called before each mapping. */
  reset(): void {
    this.run++;
  }

  /**
   * An item of a bucket that is not empty.
   *
   * @param b        the bucket
   * @param x        the input
   * @param r        replica and try
   * @param position of the result that it is for: a weight set may have weights for each
   */
  choose(b: number, x: number, r: number, position: number): number {
    switch (this.map.algorithms[b]) {
      case STRAW2: return this.straw2(b, x, r, position);
      case UNIFORM: return this.permute(b, x, r);
      case LIST: return this.list(b, x, r);
      case TREE: return this.tree(b, x, r);
      case STRAW: return this.straw(b, x, r);
      default: return this.straw2Signed(b, x, r, position);
    }
  }

  /** The item that a random permutation of a bucket has at a place. */
  permute(b: number, x: number, r: number): number {
    const { map, permutation } = this;
    const start = map.starts[b];
    const size = map.starts[b + 1] - start;
    const place = (r >>> 0) % size;
    let known = this.permutedFor[b] === this.run ? this.permuted[b] : UNTOUCHED;
    this.permutedFor[b] = this.run;
    if (known === UNTOUCHED) {
      if (place === 0) {
        const first = ((hash3(x, map.ids[b], 0) & map.hashMasks[b]) >>> 0) % size;
        permutation[start] = first;
        this.permuted[b] = FIRST_ONLY;
        return map.items[start + first];
      }
      for (let i = 0; i < size; i++) {
        permutation[start + i] = i;
      }
    } else if (known === FIRST_ONLY) {
      for (let i = 1; i < size; i++) {
        permutation[start + i] = i;
      }
      permutation[start + permutation[start]] = 0;
      known = 1;
    }
    for (; known <= place; known++) {
      if (known < size - 1) {
        const other = start + known + ((hash3(x, map.ids[b], known) & map.hashMasks[b]) >>> 0) % (size - known);
        const swapped = permutation[other];
        permutation[other] = permutation[start + known];
        permutation[start + known] = swapped;
      }
    }
    this.permuted[b] = known;
    return map.items[start + permutation[start + place]];
  }

  private straw2(b: number, x: number, r: number, position: number): number {
    const { starts, weightStarts, positions, hashMasks, items } = this.map;
    const start = starts[b];
    const end = starts[b + 1];
    const ownPositions = positions[b];
    const weights = weightStarts[b] + (ownPositions === 1 ? 0 : Math.min(position, ownPositions - 1) * (end - start));
    return items[this.search.best(start, end, x, r, this.search.weightsAt(weights, start), hashMasks[b] & 0xffff)];
  }

  private straw2Signed(b: number, x: number, r: number, position: number): number {
    const { starts, hashIds, weights, weightStarts, positions, hashMasks, items } = this.map;
    const start = starts[b];
    const size = starts[b + 1] - start;
    const mask = hashMasks[b] & 0xffff;
    const shift = weightStarts[b] + Math.min(position, positions[b] - 1) * size;
    let best = 0;
    let most = -Infinity;
    for (let i = 0; i < size; i++) {
      const weight = weights[shift + i];
      const draw = weight === 0 ? -Infinity : Math.trunc(-this.logarithms[hash3(x, hashIds[start + i], r) & mask] / weight);
      if (draw > most) {
        most = draw;
        best = i;
      }
    }
    return items[start + best];
  }

  private list(b: number, x: number, r: number): number {
    const { starts, items, hashIds, weights, sums, hashMasks, ids } = this.map;
    const start = starts[b];
    const mask = hashMasks[b] & 0xffff;
    for (let i = starts[b + 1] - 1; i >= start; i--) {
      const drawn = Math.floor((hash4(x, hashIds[i], r, ids[b]) & mask) * sums[i] / 65536);
      if (drawn < weights[i]) {
        return items[i];
      }
    }
    return items[start];
  }

  private tree(b: number, x: number, r: number): number {
    const { ids, hashMasks, items, starts } = this.map;
    const nodes = this.map.trees[b];
    let node = nodes.length / 2;
    for (let half = node / 2; half >= 1; half /= 2) {
      const hash = hash4(x, node, r, ids[b]) & hashMasks[b];
      const weight = nodes[node];
      // The upper half of a product of 64 bits.
      const drawn = Math.floor(((hash >>> 16) * weight + Math.floor((hash & 0xffff) * weight / 65536)) / 65536);
      node += drawn < nodes[node - half] ? -half : half;
    }
    return items[starts[b] + (node >> 1)];
  }

  private straw(b: number, x: number, r: number): number {
    const { starts, items, hashIds, sums, hashMasks } = this.map;
    const mask = hashMasks[b] & 0xffff;
    let best = starts[b];
    let most = 0;
    for (let i = starts[b]; i < starts[b + 1]; i++) {
      const drawn = (hash3(x, hashIds[i], r) & mask) * sums[i];
      if (drawn > most) {
        most = drawn;
        best = i;
      }
    }
    return items[best];
  }
}
