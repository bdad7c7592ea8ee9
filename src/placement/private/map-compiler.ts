import { compileRule } from './compile-rule';
import { CompiledArg, CompiledBucket, CompiledMap, CompiledRule, fixedWeight } from './compiled-map';
import { ShadowTrees } from './shadow-trees';
import { CrushAlgorithm, CrushBucketProps, CrushDevice, CrushType } from '../crush-bucket';
import { CrushMapError } from '../crush-map-error';
import { CrushRule } from '../crush-rule';
import { CrushTunables } from '../crush-tunables';
import { CrushChooseArg, CrushWeightSet } from '../crush-weight-set';

const MOST_DEVICE_WEIGHT = 100 * 65536;
const MOST_BUCKET_WEIGHT = 65535 * 65536;
/** What is kept for each number up to the largest has to fit into memory. */
const MOST_DEVICES = 2 ** 26;
/** A map of Ceph with more does not load. */
const MOST_RULES = 256;
/** Ceph counts the nodes of a tree, twice the items and more, in 8 bits. */
const MOST_TREE_ITEMS = 64;
const ALGORITHMS: readonly string[] = Object.values(CrushAlgorithm);

/** What a map is made from, in the order in which it is written. */
export interface MapSource {
  readonly tunables: CrushTunables;
  readonly devices: readonly CrushDevice[];
  readonly types: readonly CrushType[];
  readonly buckets: readonly CrushBucketProps[];
  readonly rules: readonly CrushRule[];
  readonly weightSets: readonly CrushWeightSet[];
  /** Numbers that a text gives to buckets, those among them that another one of the same bucket replaces. @default - none is replaced */
  readonly writtenIds?: readonly number[];
}

/** Says where a part of the source stands: `map.txt:12: ` or `` */
export type Place = (part: object) => string;

/** Makes of a source what Ceph's map compiler makes of it, numbers that are not written included. */
export class MapCompiler {
  private readonly typeIds = new Map<string, number>();
  private readonly typeNames = new Map<number, string>();
  private readonly itemIds = new Map<string, number>();
  private readonly names = new Map<number, string>();
  private readonly deviceClasses = new Map<number, number>();
  private readonly classIds = new Map<string, number>();
  private readonly usedIds = new Set<number>();
  private readonly bucketWeights = new Map<number, number>();
  private readonly buckets = new Map<number, CompiledBucket>();
  private readonly wantedShadows = new Map<number, Map<number, number>>();
  private readonly rules = new Map<number, CompiledRule>();
  private readonly weightSets = new Map<number, Map<number, CompiledArg>>();

  constructor(private readonly source: MapSource, private readonly place: Place) {}

  /** The map. @throws CrushMapError if Ceph would refuse it */
  compile(): CompiledMap {
    this.source.devices.forEach(device => this.addDevice(device));
    this.source.types.forEach(({ id, name }) => {
      this.typeIds.set(name, id);
      this.typeNames.set(id, name);
    });
    this.noteIds();
    inOrderOfUse(this.source.buckets, this.place).forEach(bucket => this.addBucket(bucket));
    const shadowTrees = new ShadowTrees(this.buckets, this.names, this.deviceClasses, [...this.classIds.keys()], this.wantedShadows);
    // Ceph grows the shadow trees when it meets the first rule.
    if (this.source.rules.length > 0) {
      shadowTrees.grow();
    }
    this.source.rules.forEach(rule => this.addRule(rule, shadowTrees.shadows));
    this.source.weightSets.forEach(set => this.addWeightSet(set));
    return {
      tunables: this.source.tunables,
      deviceClasses: this.deviceClasses,
      classNames: [...this.classIds.keys()],
      typeNames: this.typeNames,
      names: this.names,
      buckets: this.buckets,
      shadows: shadowTrees.shadows,
      rules: this.rules,
      weightSets: this.weightSets,
      maxDevices: this.maxDevices(),
    };
  }

  private addDevice(device: CrushDevice): void {
    if (this.itemIds.has(device.name)) {
      throw this.error(device, `device ${device.name} is defined twice, give each device a name of its own`);
    }
    if (!(device.id >= 0 && device.id < MOST_DEVICES)) {
      throw this.error(device, `device ${device.name} has the number ${device.id}, give numbers from 0 to ${MOST_DEVICES - 1}`);
    }
    this.itemIds.set(device.name, device.id);
    this.names.set(device.id, device.name);
    if (device.deviceClass !== undefined) {
      this.deviceClasses.set(device.id, this.classId(device.deviceClass));
    }
  }

  /** No number that is written anywhere is given to a bucket that has none. */
  private noteIds(): void {
    this.source.writtenIds?.forEach(id => this.usedIds.add(id));
    for (const { id, shadowIds } of this.source.buckets) {
      [...id === undefined ? [] : [id], ...(shadowIds ?? []).map(shadow => shadow.id)].forEach(used => this.usedIds.add(used));
    }
  }

  private addBucket(bucket: CrushBucketProps): void {
    const type = this.typeIds.get(bucket.type);
    if (type === undefined) {
      throw this.error(bucket, `bucket ${bucket.name} is of type ${bucket.type}, which is not defined; ${this.typesThereAre()}`);
    }
    if (this.itemIds.has(bucket.name)) {
      throw this.error(bucket, `${bucket.name} is defined twice, give each bucket and device a name of its own`);
    }
    const shadows = new Map<number, number>();
    for (const { deviceClass, id } of bucket.shadowIds ?? []) {
      const known = this.classId(deviceClass);
      if (shadows.has(known)) {
        throw this.error(bucket, `bucket ${bucket.name} has two ids for class ${deviceClass}, leave one`);
      }
      if (id >= 0) {
        throw this.error(bucket, `bucket ${bucket.name} has id ${id} for class ${deviceClass}, ids of buckets are negative`);
      }
      shadows.set(known, id);
    }
    const { items, weights } = this.itemsOf(bucket);
    const id = bucket.id ?? this.freeId();
    this.usedIds.add(id);
    if (this.buckets.has(id)) {
      throw this.error(bucket, `bucket ${bucket.name} has id ${id}, which ${this.names.get(id)} has already; ids are unique`);
    }
    if (id >= 0) {
      throw this.error(bucket, `bucket ${bucket.name} has id ${id}, ids of buckets are negative`);
    }
    const weight = weights.reduce((sum, one) => sum + one, 0);
    this.bucketWeights.set(id, weight);
    this.itemIds.set(bucket.name, id);
    this.names.set(id, bucket.name);
    if (shadows.size > 0) {
      this.wantedShadows.set(id, shadows);
    }
    const algorithm = bucket.algorithm ?? CrushAlgorithm.STRAW2;
    // Ceph keeps 16 bits of a type and 8 of a hash function.
    this.buckets.set(id, { id, name: bucket.name, type: type % 65536, algorithm, hash: ((bucket.hash ?? 0) >>> 0) % 256, weight, items, weights });
  }

  /** Items and their weights by position. */
  private itemsOf(bucket: CrushBucketProps): { items: number[]; weights: number[] } {
    const algorithm = bucket.algorithm ?? CrushAlgorithm.STRAW2;
    if (!ALGORITHMS.includes(algorithm)) {
      throw this.error(bucket, `bucket ${bucket.name} has the algorithm ${algorithm}, there are ${ALGORITHMS.join(', ')}`);
    }
    if (algorithm === CrushAlgorithm.TREE && bucket.items.length > MOST_TREE_ITEMS) {
      throw this.error(bucket, `the tree bucket ${bucket.name} has ${bucket.items.length} items, a tree holds at most ${MOST_TREE_ITEMS}`);
    }
    const taken = new Set<number>();
    for (const item of bucket.items) {
      if (item.position !== undefined && taken.has(item.position)) {
        throw this.error(item, `item ${item.name} of bucket ${bucket.name} is at position ${item.position}, where another item is`);
      }
      if (item.position !== undefined) {
        taken.add(item.position);
      }
    }
    const items = new Array<number>(bucket.items.length).fill(0);
    const weights = new Array<number>(bucket.items.length).fill(0);
    let next = 0;
    let sum = 0;
    for (const item of bucket.items) {
      const id = this.itemIds.get(item.name);
      if (id === undefined) {
        throw this.error(item, `bucket ${bucket.name} holds ${item.name}, which is not defined before it; define devices and inner buckets first`);
      }
      const weight = this.weightOf(item, id);
      if (algorithm === CrushAlgorithm.UNIFORM && weight !== this.weightOf(bucket.items[0], this.itemIds.get(bucket.items[0].name)!)) {
        throw this.error(item, `item ${item.name} of the uniform bucket ${bucket.name} weighs ${weight / 65536}, unlike the items before it; all must weigh the same`);
      }
      if (item.position !== undefined && item.position >= bucket.items.length) {
        throw this.error(item, `item ${item.name} of bucket ${bucket.name} is at position ${item.position}, the last of its ${bucket.items.length} items is at ${bucket.items.length - 1}`);
      }
      const wanted = item.position === undefined || item.position < 0 ? undefined : item.position;
      while (wanted === undefined && taken.has(next)) {
        next++;
      }
      const position = wanted ?? next++;
      items[position] = id;
      weights[position] = weight;
      sum += weight;
      if (sum >= 2 ** 32) {
        throw this.error(item, `the items of bucket ${bucket.name} weigh 65536 or more together, which overflows; lower their weights`);
      }
    }
    if (algorithm === CrushAlgorithm.UNIFORM && items.length > 0 && sum === 0) {
      throw this.error(bucket, `the items of the uniform bucket ${bucket.name} weigh nothing, give them a weight`);
    }
    return { items, weights };
  }

  private weightOf(item: { readonly name: string; readonly weight?: number }, id: number): number {
    if (item.weight === undefined) {
      return this.bucketWeights.get(id) ?? 65536;
    }
    const weight = fixedWeight(item.weight);
    const most = id >= 0 ? MOST_DEVICE_WEIGHT : MOST_BUCKET_WEIGHT;
    if (weight > most) {
      throw this.error(item, `${item.name} weighs ${item.weight}, a ${id >= 0 ? 'device' : 'bucket'} weighs from 0 to ${most / 65536}`);
    }
    return weight;
  }

  private addRule(rule: CrushRule, shadows: ReadonlyMap<number, ReadonlyMap<number, number>>): void {
    if (!(rule.id >= 0 && rule.id < MOST_RULES)) {
      throw this.error(rule, `rule ${rule.name ?? ''} has id ${rule.id}, ids of rules are from 0 to ${MOST_RULES - 1}`);
    }
    if (this.rules.has(rule.id)) {
      throw this.error(rule, `rule ${rule.name ?? ''} has id ${rule.id}, which another rule has already; ids are unique`);
    }
    if (rule.name !== undefined && [...this.rules.values()].some(other => other.name === rule.name)) {
      throw this.error(rule, `rule ${rule.name} is defined twice, give each rule a name of its own`);
    }
    const known = { typeIds: this.typeIds, itemIds: this.itemIds, classIds: this.classIds, shadows };
    this.rules.set(rule.id, compileRule(rule, known, this.place));
  }

  private addWeightSet(set: CrushWeightSet): void {
    if (this.weightSets.has(set.index)) {
      throw this.error(set, `choose_args ${set.index} is there twice, leave one`);
    }
    this.weightSets.set(set.index, new Map());
    set.args.forEach(arg => this.addChooseArg(arg, this.weightSets.get(set.index)!));
  }

  private addChooseArg(arg: CrushChooseArg, known: Map<number, CompiledArg>): void {
    const bucket = this.buckets.get(arg.bucketId);
    if (bucket === undefined) {
      throw this.error(arg, `choose_args change bucket ${arg.bucketId}, which is not in the map`);
    }
    const size = bucket.items.length;
    const weights = (arg.weights ?? []).map(position => position.weights);
    const wrong = [...weights, ...arg.ids === undefined ? [] : [arg.ids]].find(list => list.length !== size);
    if (wrong) {
      throw this.error(arg, `choose_args of bucket ${bucket.name} list ${wrong.length} values, it has ${size} items: give one for each`);
    }
    // Only straw2 buckets listen to them; Ceph drops the others when it loads the map.
    if (bucket.algorithm === CrushAlgorithm.STRAW2) {
      const before = known.get(arg.bucketId);
      known.set(arg.bucketId, {
        weights: arg.weights === undefined ? before?.weights ?? [] : weights.map(position => position.map(fixedWeight)), ids: arg.ids ?? before?.ids,
      });
    }
  }

  private classId(name: string): number {
    if (!this.classIds.has(name)) {
      this.classIds.set(name, this.classIds.size);
    }
    return this.classIds.get(name)!;
  }

  private freeId(): number {
    let id = -1;
    while (this.usedIds.has(id)) {
      id--;
    }
    return id;
  }

  private maxDevices(): number {
    let most = -1;
    this.names.forEach((_, id) => most = Math.max(most, id));
    return most + 1;
  }

  private typesThereAre(): string {
    return this.typeIds.size > 0 ? `there are ${[...this.typeIds.keys()].join(', ')}` : 'define types first';
  }

  private error(part: object, message: string): CrushMapError {
    return new CrushMapError(this.place(part) + message);
  }
}

/**
 * Buckets in the order in which Ceph reads them: a bucket that holds one that is written after it changes places with it.
 * Only the first such meeting is mended, as in Ceph, whose places are those of the text.
 */
function inOrderOfUse(buckets: readonly CrushBucketProps[], place: Place): CrushBucketProps[] {
  const order = [...buckets];
  const positions = new Map(buckets.map(({ name }, i) => [name, i]));
  const holds = buckets.map(({ items }) => new Set(items.map(({ name }) => name)));
  buckets.forEach(({ name, items }, i) => {
    const later = items.map(item => positions.get(item.name) ?? -1).filter(position => position > i);
    for (const j of [...new Set(later)].sort((a, b) => a - b)) {
      if (holds[j].has(name)) {
        throw new CrushMapError(`${place(buckets[j])}buckets ${name} and ${buckets[j].name} hold each other, a hierarchy has no cycles`);
      }
      [order[i], order[j]] = [order[j], order[i]];
    }
  });
  return order;
}
