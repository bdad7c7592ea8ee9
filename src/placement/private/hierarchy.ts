import { HierarchyBucket, HierarchyItem, isBucket, readBuckets } from './hierarchy-bucket';
import { bucketNames, DEFAULT_ROOT, osdName, TYPES } from './hierarchy-names';
import { osdWeight } from './osd-weight';
import { CrushBucketProps, CrushDevice, CrushType } from '../crush-bucket';
import { CrushMap } from '../crush-map';
import { CrushMapError } from '../crush-map-error';
import { CrushOsd } from '../crush-osd';

/**
 * The hierarchy of a cluster as it changes: what a monitor does when OSDs are made, start and go.
 *
 * Numbers are given once and stay: of buckets when the first OSD in them starts, of shadow buckets right after,
 * for all classes that are known by then. They enter the hash, so the order matters.
 */
export class Hierarchy {
  /** That of a new cluster. Rook makes another root before it removes the one that is there. */
  static empty(root: string = DEFAULT_ROOT): Hierarchy {
    const hierarchy = new Hierarchy([...TYPES]);
    hierarchy.add(DEFAULT_ROOT, TYPES.at(-1)!);
    if (root !== DEFAULT_ROOT) {
      hierarchy.add(root, TYPES.at(-1)!);
      hierarchy.remove(DEFAULT_ROOT);
    }
    return hierarchy;
  }

  /** That of a map. @throws CrushMapError if there are weight sets, or buckets that are not of straw2 */
  static of(map: CrushMap): Hierarchy {
    const hierarchy = new Hierarchy(map.types);
    for (const bucket of readBuckets(map)) {
      hierarchy.buckets.set(bucket.name, bucket);
      bucket.items.forEach(({ of }) => hierarchy.parents.set(of, bucket));
    }
    map.devices.forEach(({ id, deviceClass }) => hierarchy.classOf.set(id, deviceClass));
    hierarchy.classes = [...map._compiled.classNames];
    return hierarchy;
  }

  private readonly buckets = new Map<string, HierarchyBucket>();
  private readonly parents = new Map<HierarchyBucket | number, HierarchyBucket>();
  private readonly classOf = new Map<number, string | undefined>();
  /** In the order of their numbers. */
  private classes: string[] = [];
  /** Whether a shadow tree may lack a bucket, or may be one too many. */
  private stale = false;

  private constructor(readonly types: CrushType[]) {}

  /**
   * Makes an OSD known (`ceph osd new`), which so far stands nowhere.
   *
   * @param kept classes that rules take
   */
  make({ id, deviceClass }: CrushOsd, kept: readonly string[]): void {
    this.classOf.set(id, deviceClass);
    if (deviceClass !== undefined) {
      this.know(deviceClass, kept);
    }
  }

  /**
   * Puts an OSD where it is (`ceph osd crush create-or-move`): bucket by bucket upwards, up to the first one that is there already.
   *
   * @throws CrushMapError where Ceph refuses, or the location is not understood
   */
  join(osd: CrushOsd, kept: readonly string[]): void {
    const names = bucketNames(osdName(osd.id), osd.location);
    if (!names.has('host')) {
      throw new CrushMapError(`osd.${osd.id} has no host in its location, Rook gives every OSD one; add it`);
    }
    this.insert(osd.id, osdWeight(osd.sizeBytes, osd.initialWeight), names, osdName(osd.id));
    this.growShadows(kept);
  }

  /** Takes an OSD away (`ceph osd purge`); its buckets stay. */
  purge(osd: number, kept: readonly string[]): void {
    this.hostOf(osd);
    this.detach(osd);
    this.classOf.delete(osd);
    this.stale = true;
    this.growShadows(kept);
  }

  /** Weighs an OSD (`ceph osd crush reweight`). */
  reweight(osd: number, weight: number): void {
    const parent = this.hostOf(osd);
    parent.items.find(item => item.of === osd)!.weight = weight;
    this.spreadWeight(parent);
  }

  /** Gives an OSD another class (`ceph osd crush rm-device-class` and `set-device-class`). */
  changeClass(osd: number, deviceClass: string, kept: readonly string[]): void {
    this.hostOf(osd);
    this.classOf.set(osd, undefined);
    this.stale = true;
    this.growShadows(kept);
    this.classOf.set(osd, deviceClass);
    this.know(deviceClass, kept);
  }

  /** Moves a bucket (`ceph osd crush move`). @throws CrushMapError where Ceph refuses, or the location is not understood */
  move(name: string, location: { readonly [level: string]: string }, kept: readonly string[]): void {
    const bucket = this.bucket(name);
    if (bucket.type.id === this.types.at(-1)!.id) {
      throw new CrushMapError(`${name} is a ${bucket.type.name}, there is nothing above it to move it into`);
    }
    const names = bucketNames(name, location);
    // The weight goes through single precision.
    const weight = Math.fround(weightOf(bucket));
    this.detach(bucket);
    this.insert(bucket, weight, names, name);
    this.growShadows(kept);
  }

  /** Takes an empty bucket away (`ceph osd crush rm`). @throws CrushMapError where Ceph refuses */
  remove(name: string): void {
    const bucket = this.bucket(name);
    if (bucket.items.length > 0) {
      throw new CrushMapError(`${bucket.type.name} ${name} is not empty, Ceph does not remove it`);
    }
    this.detach(bucket);
    this.buckets.delete(name);
  }

  /** The same again, to be changed on its own. */
  copy(): Hierarchy {
    const copy = new Hierarchy(this.types);
    const copies = new Map([...this.buckets.values()].map((bucket): [HierarchyBucket, HierarchyBucket] =>
      [bucket, { ...bucket, items: [], shadowIds: new Map(bucket.shadowIds) }]));
    for (const [bucket, same] of copies) {
      copy.buckets.set(bucket.name, same);
      bucket.items.forEach(({ of, weight }) => copy.put({ of: isBucket(of) ? copies.get(of)! : of, weight }, same));
    }
    this.classOf.forEach((deviceClass, osd) => copy.classOf.set(osd, deviceClass));
    copy.classes = [...this.classes];
    copy.stale = this.stale;
    return copy;
  }

  /** Whether an OSD is known. */
  has(osd: number): boolean {
    return this.classOf.has(osd);
  }

  /** The OSDs; classes first appear in the order of their numbers. */
  get devices(): CrushDevice[] {
    const rank = (deviceClass?: string) => deviceClass === undefined ? this.classes.length : this.classes.indexOf(deviceClass);
    return [...this.classOf].map(([id, deviceClass]) => ({ id, name: osdName(id), deviceClass }))
      .sort((a, b) => rank(a.deviceClass) - rank(b.deviceClass));
  }

  /** The buckets, each behind what it holds. */
  get bucketProps(): CrushBucketProps[] {
    return [...this.buckets.values()].sort((a, b) => a.type.id - b.type.id).map(({ id, name, type, items, shadowIds }) => ({
      id,
      name,
      type: type.name,
      items: items.map(({ of, weight }) => !isBucket(of) ? { name: osdName(of), weight: weight / 65536 }
        // A sum may have more digits than a weight that is written.
        : weight === weightOf(of) ? { name: of.name } : { name: of.name, weight: weight / 65536 }),
      shadowIds: [...shadowIds].map(([deviceClass, shadowId]) => ({ deviceClass, id: shadowId })),
    }));
  }

  private bucket(name: string): HierarchyBucket {
    const bucket = this.buckets.get(name);
    if (bucket === undefined) {
      throw new CrushMapError(`there is no bucket ${name}; there are ${[...this.buckets.keys()].join(', ')}`);
    }
    return bucket;
  }

  private hostOf(osd: number): HierarchyBucket {
    const host = this.parents.get(osd);
    if (host === undefined) {
      throw new CrushMapError(`osd.${osd} is not in the map`);
    }
    return host;
  }

  private know(deviceClass: string, kept: readonly string[]): void {
    if (!this.classes.includes(deviceClass)) {
      this.classes.push(deviceClass);
      this.stale = true;
    }
    this.growShadows(kept);
  }

  private add(name: string, type: CrushType): HierarchyBucket {
    const bucket = { id: this.freeId(this.usedIds()), name, type, items: [], shadowIds: new Map<string, number>() };
    this.buckets.set(name, bucket);
    this.stale = true;
    return bucket;
  }

  private insert(inserted: HierarchyBucket | number, weight: number, names: ReadonlyMap<string, string>, label: string): void {
    let item: HierarchyItem = { of: inserted, weight };
    for (const type of this.types.filter(({ id }) => id > (isBucket(inserted) ? inserted.type.id : 0))) {
      const name = names.get(type.name);
      if (name === undefined) {
        continue;
      }
      const known = this.buckets.get(name);
      if (known === undefined) {
        const bucket: HierarchyBucket = this.add(name, type);
        this.put(item, bucket);
        item = { of: bucket, weight: item.weight };
        continue;
      }
      if (known.type.id !== type.id) {
        throw new CrushMapError(`${label} is in ${type.name} ${name}, but ${name} is the name of a ${known.type.name} already; `
          + 'names of buckets are unique over all levels, give the node another label');
      }
      this.put(item, known);
      this.spreadWeight(known);
      return;
    }
  }

  private put(item: HierarchyItem, bucket: HierarchyBucket): void {
    bucket.items.push(item);
    this.parents.set(item.of, bucket);
  }

  private detach(of: HierarchyBucket | number): void {
    const parent = this.parents.get(of);
    if (parent) {
      parent.items.splice(parent.items.findIndex(item => item.of === of), 1);
      this.parents.delete(of);
      this.spreadWeight(parent);
    }
  }

  /** A bucket weighs in its parent what its items weigh. */
  private spreadWeight(bucket: HierarchyBucket): void {
    const parent = this.parents.get(bucket);
    if (parent) {
      parent.items.find(({ of }) => of === bucket)!.weight = weightOf(bucket);
      this.spreadWeight(parent);
    }
  }

  /**
   * Gives numbers to shadow buckets that have none: root by root, the most negative first, class by class, children before their parent.
   * Classes that no OSD has and no rule takes are forgotten; their numbers are free from the next time on.
   */
  private growShadows(kept: readonly string[]): void {
    if (!this.stale) {
      return;
    }
    this.stale = false;
    const used = this.usedIds();
    const alive = new Set([...this.classOf.values(), ...kept]);
    this.classes = this.classes.filter(deviceClass => alive.has(deviceClass));
    for (const { shadowIds } of this.buckets.values()) {
      [...shadowIds.keys()].filter(deviceClass => !alive.has(deviceClass)).forEach(deviceClass => shadowIds.delete(deviceClass));
    }
    const roots = [...this.buckets.values()].filter(bucket => !this.parents.has(bucket)).sort((a, b) => a.id - b.id);
    roots.forEach(root => this.classes.forEach(deviceClass => this.growShadow(root, deviceClass, used)));
  }

  private growShadow({ items, shadowIds }: HierarchyBucket, deviceClass: string, used: Set<number>): void {
    items.forEach(({ of }) => isBucket(of) && this.growShadow(of, deviceClass, used));
    if (!shadowIds.has(deviceClass)) {
      const id = this.freeId(used);
      shadowIds.set(deviceClass, id);
      used.add(id);
    }
  }

  private usedIds(): Set<number> {
    return new Set([...this.buckets.values()].flatMap(({ id, shadowIds }) => [id, ...shadowIds.values()]));
  }

  private freeId(used: ReadonlySet<number>): number {
    let id = -1;
    while (used.has(id)) {
      id--;
    }
    return id;
  }
}

function weightOf({ items }: HierarchyBucket): number {
  return items.reduce((sum, { weight }) => sum + weight, 0);
}
