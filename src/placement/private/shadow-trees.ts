import { CompiledBucket } from './compiled-map';
import { CrushAlgorithm } from '../crush-bucket';

/** Thrown where Ceph, without a word, leaves the trees unfinished. */
class Unfinished extends Error {}

/**
 * The trees that hold what a root has of one device class, as Ceph grows them: root by root, the most negative first,
 * class by class, children before their parent. Their numbers enter the hash, so the order matters.
 */
export class ShadowTrees {
  /** Of each bucket the shadow bucket of each class. */
  readonly shadows = new Map<number, Map<number, number>>();

  private readonly byName = new Map<string, number>();
  private nearest = -1;

  /**
   * @param buckets the buckets of the map; shadow buckets are put into it
   * @param names   names of all items; those of shadow buckets are put into it
   * @param deviceClasses the class of each device
   * @param classNames the classes, in the order of their numbers
   * @param wanted  numbers that are written in the map
   */
  constructor(
    private readonly buckets: Map<number, CompiledBucket>,
    private readonly names: Map<number, string>,
    private readonly deviceClasses: ReadonlyMap<number, number>,
    private readonly classNames: readonly string[],
    private readonly wanted: ReadonlyMap<number, ReadonlyMap<number, number>>,
  ) {}

  /** Grows the trees of all roots and classes. */
  grow(): void {
    const children = new Set([...this.buckets.values()].flatMap(({ items }) => items));
    const roots = [...this.buckets.keys()].filter(id => !children.has(id)).sort((a, b) => a - b);
    const used = new Set([...this.wanted.values()].flatMap(shadows => [...shadows.values()]));
    try {
      roots.forEach(root => this.classNames.forEach((_, deviceClass) => this.clone(this.buckets.get(root)!, deviceClass, used)));
    } catch (error) {
      if (!(error instanceof Unfinished)) {
        throw error;
      }
    }
  }

  private clone(original: CompiledBucket, deviceClass: number, used: ReadonlySet<number>): number {
    const name = `${original.name}~${this.classNames[deviceClass]}`;
    const known = this.byName.get(name);
    if (known !== undefined) {
      return known;
    }
    const items: number[] = [];
    const weights: number[] = [];
    let weight = 0;
    original.items.forEach((item, i) => {
      if (item < 0) {
        const child = this.clone(this.buckets.get(item)!, deviceClass, used);
        items.push(child);
        weights.push(this.buckets.get(child)!.weight);
      } else if (this.deviceClasses.get(item) === deviceClass) {
        items.push(item);
        weights.push(original.weights[i]);
      } else {
        return;
      }
      weight += weights.at(-1)!;
      // An empty uniform bucket takes only what weighs nothing.
      if (weight >= 2 ** 32 || (original.algorithm === CrushAlgorithm.UNIFORM && weight > 0)) {
        throw new Unfinished();
      }
    });
    const id = this.wanted.get(original.id)?.get(deviceClass) ?? this.freeId(used);
    if (this.buckets.has(id)) {
      throw new Unfinished();
    }
    const { type, algorithm, hash } = original;
    this.buckets.set(id, { id, name, type, algorithm, hash, weight, items, weights, shadowOf: { id: original.id, deviceClass } });
    this.names.set(id, name);
    this.byName.set(name, id);
    this.shadows.set(original.id, (this.shadows.get(original.id) ?? new Map<number, number>()).set(deviceClass, id));
    return id;
  }

  private freeId(used: ReadonlySet<number>): number {
    while (this.buckets.has(this.nearest) || used.has(this.nearest)) {
      this.nearest--;
    }
    return this.nearest;
  }
}
