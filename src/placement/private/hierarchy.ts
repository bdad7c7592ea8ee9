import { CrushLevel } from '../../topology';
import { CrushBucketProps, CrushItemProps, CrushType } from '../crush-bucket';
import { CrushMapError } from '../crush-map-error';
import { CrushOsd } from '../crush-osd';
import { osdWeight } from './osd-weight';

/** The root that every cluster starts with, and its type. */
export const DEFAULT_ROOT = 'default';
const ROOT = 'root';

/** The types of every cluster, `osd` first. */
export const TYPES: readonly CrushType[] = [...CrushLevel.all().map(level => level.name), ROOT].map((name, id) => ({ id, name }));

interface Bucket {
  readonly id: number;
  readonly name: string;
  readonly type: CrushType;
  /** Buckets and OSDs, as they were added. */
  readonly items: (Bucket | CrushOsd)[];
  /** Numbers of the shadow buckets, by class. */
  readonly shadowIds: Map<string, number>;
}

/**
 * The hierarchy of a cluster as it grows: what a monitor does when OSDs are made and when they start.
 *
 * Numbers are given once and stay: of buckets when the first OSD in them starts, of shadow buckets right after,
 * for all classes that are known by then. They enter the hash, so the order matters.
 */
export class Hierarchy {
  private readonly buckets = new Map<string, Bucket>();
  private readonly roots: Bucket[] = [];
  private readonly classes: string[] = [];
  private lastId = 0;

  constructor() {
    this.roots.push(this.add(DEFAULT_ROOT, TYPES.at(-1)!));
  }

  /** Makes an OSD known (`ceph osd new`), which so far stands nowhere. */
  make({ deviceClass }: CrushOsd): void {
    if (deviceClass !== undefined && !this.classes.includes(deviceClass)) {
      this.classes.push(deviceClass);
      this.growShadows();
    }
  }

  /**
   * Puts an OSD where it is (`ceph osd crush create-or-move`): bucket by bucket upwards, up to the first one that is there already.
   *
   * @throws CrushMapError where Ceph refuses, or the location is not understood
   */
  join(osd: CrushOsd): void {
    const names = bucketNames(osd);
    let item: Bucket | CrushOsd = osd;
    for (const type of TYPES.slice(1)) {
      const name = names.get(type.name);
      if (name === undefined) {
        continue;
      }
      const known = this.buckets.get(name);
      if (known === undefined) {
        const bucket: Bucket = this.add(name, type);
        bucket.items.push(item);
        item = bucket;
        continue;
      }
      if (known.type !== type) {
        throw new CrushMapError(`osd.${osd.id} is in ${type.name} ${name}, but ${name} is the name of a ${known.type.name} already; `
          + 'names of buckets are unique over all levels, give the node another label');
      }
      known.items.push(item);
      this.growShadows();
      return;
    }
    this.roots.push(item as Bucket);
    this.growShadows();
  }

  /** The buckets, each behind what it holds. */
  get bucketProps(): CrushBucketProps[] {
    return [...this.buckets.values()].sort((a, b) => a.type.id - b.type.id).map(({ id, name, type, items, shadowIds }) => ({
      id,
      name,
      type: type.name,
      items: items.map(itemProps),
      shadowIds: [...shadowIds].map(([deviceClass, shadowId]) => ({ deviceClass, id: shadowId })),
    }));
  }

  private add(name: string, type: CrushType): Bucket {
    const bucket = { id: --this.lastId, name, type, items: [], shadowIds: new Map<string, number>() };
    this.buckets.set(name, bucket);
    return bucket;
  }

  /** Gives numbers to shadow buckets that have none: root by root, the newest first, class by class, children before their parent. */
  private growShadows(): void {
    for (let i = this.roots.length - 1; i >= 0; i--) {
      this.classes.forEach(deviceClass => this.growShadow(this.roots[i], deviceClass));
    }
  }

  private growShadow({ items, shadowIds }: Bucket, deviceClass: string): void {
    items.forEach(item => isBucket(item) && this.growShadow(item, deviceClass));
    if (!shadowIds.has(deviceClass)) {
      shadowIds.set(deviceClass, --this.lastId);
    }
  }
}

/** Names of buckets by type, as Rook gives them. */
function bucketNames({ id, location }: CrushOsd): Map<string, string> {
  const levels = TYPES.slice(1).map(type => type.name);
  const names = new Map([[ROOT, DEFAULT_ROOT]]);
  for (const [level, name] of Object.entries(location)) {
    if (!levels.includes(level)) {
      throw new CrushMapError(`osd.${id} has a location at ${level}, the levels are ${levels.join(', ')}`);
    }
    if (!/^[\w.-]+$/.test(name)) {
      throw new CrushMapError(`osd.${id} is in ${level} "${name}", a name is made of letters, digits, ".", "-" and "_"`);
    }
    names.set(level, CrushLevel.bucketName(name));
  }
  if (!names.has('host')) {
    throw new CrushMapError(`osd.${id} has no host in its location, Rook gives every OSD one; add it`);
  }
  return names;
}

/** Of a bucket the weight is the sum of its items. */
function itemProps(item: Bucket | CrushOsd): CrushItemProps {
  return isBucket(item) ? { name: item.name } : { name: osdName(item.id), weight: osdWeight(item.sizeBytes) / 65536 };
}

function isBucket(item: Bucket | CrushOsd): item is Bucket {
  return 'items' in item;
}

/** The name of an OSD in maps. */
export function osdName(id: number): string {
  return `osd.${id}`;
}
