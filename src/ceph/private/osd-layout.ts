import { closest, distance } from 'fastest-levenshtein';
import { domainForRook } from './domain-for-rook';
import { CrushLevel, StorageNode } from '../../topology';

/** OSDs of one kind: what they are made of, and on which nodes they may be. */
export interface OsdGroup {
  /** CRUSH device class; undefined where nobody knows it. */
  readonly deviceClass?: string;
  /** Nodes that the OSDs are on, or will be scheduled to. */
  readonly nodes: readonly StorageNode[];
  /** How many OSDs there are. */
  readonly osds: number;
  /** Whether CRUSH takes each OSD for a host of its own, since it moves between nodes. */
  readonly portable: boolean;
  /** Whether two of the OSDs may be scheduled to one node although there is another. */
  readonly mayMeet: boolean;
}

/** Levels of CRUSH that a pool spreads over unless somebody says otherwise, the widest first. */
const LEVELS = CrushLevel.all().reverse().filter(level => level.order >= CrushLevel.HOST.order && level.order <= CrushLevel.ZONE.order);

/** A typing mistake changes no more than so many letters. */
const TYPING_MISTAKE = 2;

/** Levels whose buckets a pool may be kept below, the widest first. */
const BUCKETS = CrushLevel.all().reverse().filter(level => level !== CrushLevel.OSD);

/**
 * Where the OSDs of a cluster are, and which failure domains that makes.
 *
 * Counts as Ceph will: only labels that Rook reads make a domain, and a level
 * at which some node names no domain is no level to spread over.
 */
export class OsdLayout {
  private readonly levels = new Map<string, CrushLevel>();
  private readonly sufficient = new Set<string>();

  private readonly parts = new Map<string, OsdLayout>();

  /** @param root the bucket of CRUSH that all of the OSDs are below */
  constructor(private readonly groups: readonly OsdGroup[], private readonly root: string = 'default') {}

  /**
   * The OSDs below a bucket of CRUSH, as far as nodes make it; all of them below one that somebody made by hand.
   *
   * @throws Error when the bucket seems to be misspelled
   */
  below(bucket: string | undefined): OsdLayout {
    if (bucket === undefined || bucket === this.root) return this;
    const part = this.parts.get(bucket) ?? this.partBelow(bucket);
    this.parts.set(bucket, part);
    return part;
  }

  /** Device classes of the OSDs, sorted. */
  get deviceClasses(): string[] {
    return [...new Set(this.groups.map(group => group.deviceClass).filter(name => name !== undefined))].sort();
  }

  /**
   * The widest level that has so many domains. A single copy is kept apart
   * from nothing: the host then, which Rook drains one at a time.
   *
   * @throws Error when not even hosts are enough
   */
  widest(domains: number, deviceClass?: string): CrushLevel {
    const key = `${domains} ${deviceClass ?? ''}`;
    const known = this.levels.get(key);
    if (known !== undefined) return known;
    const levels = domains === 1 ? [CrushLevel.HOST] : LEVELS;
    const level = levels.find(candidate => this.countAt(candidate, deviceClass) >= domains);
    if (level === undefined) throw this.tooFew(CrushLevel.HOST, domains, deviceClass);
    this.levels.set(key, level);
    return level;
  }

  /**
   * Makes sure that a level has so many domains.
   *
   * @throws Error that says what there is
   */
  require(level: CrushLevel, domains: number, deviceClass?: string): void {
    const key = `${level.name} ${domains} ${deviceClass ?? ''}`;
    if (this.sufficient.has(key)) return;
    if (this.countAt(level, deviceClass) < domains) throw this.tooFew(level, domains, deviceClass);
    this.sufficient.add(key);
  }

  private partBelow(bucket: string): OsdLayout {
    const isBelow = (node: StorageNode) => BUCKETS.some(level => bucketOf(node, level) === bucket);
    const groups = this.groups.map(group => {
      const nodes = group.nodes.filter(isBelow);
      return { ...group, nodes, osds: Math.floor(group.osds * nodes.length / group.nodes.length) };
    }).filter(({ nodes }) => nodes.length > 0);
    if (groups.length > 0) return new OsdLayout(groups, bucket);
    const names = BUCKETS.flatMap(level => nodesOf(this.groups).map(node => bucketOf(node, level))).filter(name => name !== undefined);
    const nearest = closest(bucket, [this.root, ...names]);
    if (distance(bucket.toLowerCase(), nearest.toLowerCase()) <= TYPING_MISTAKE) {
      throw new Error(`no bucket of CRUSH is called "${bucket}", did you mean ${nearest}? One that was made by hand can be given in spec`);
    }
    return this;
  }

  private countAt(level: CrushLevel, deviceClass?: string): number {
    const groups = this.groupsOf(deviceClass);
    const osds = groups.reduce((sum, group) => sum + group.osds, 0);
    if (level === CrushLevel.OSD) return osds;
    const nodes = nodesOf(groups);
    if (level === CrushLevel.HOST && hostsDeceive(groups)) return 0;
    const names = nodes.map(node => bucketOf(node, level));
    return names.includes(undefined) ? 0 : Math.min(new Set(names).size, osds);
  }

  private groupsOf(deviceClass?: string): readonly OsdGroup[] {
    return deviceClass === undefined ? this.groups : this.groups.filter(group => group.deviceClass === deviceClass);
  }

  private tooFew(level: CrushLevel, domains: number, deviceClass?: string): Error {
    const groups = this.groupsOf(deviceClass);
    const nodes = nodesOf(groups);
    const devices = deviceClass === undefined ? 'OSDs' : `OSDs of the class "${deviceClass}"`;
    const wanted = `${domains} ${plural(level, domains)} with ${devices} ${domains === 1 ? 'is' : 'are'} needed`;
    if (nodes.length === 0) {
      return new Error(`${wanted}, and there are none; the classes are: ${this.deviceClasses.join(', ') || 'not known'}`);
    }
    if (level === CrushLevel.HOST && hostsDeceive(groups)) {
      return new Error(`${wanted}, and two portable OSDs may meet on one of the ${nodes.length} nodes, where CRUSH takes them for two hosts; `
        + 'spread over zones, or make the device sets portable: false');
    }
    const without = nodes.filter(node => bucketOf(node, level) === undefined);
    if (without.length > 0 && level !== CrushLevel.OSD) {
      return new Error(`${wanted}, and Rook finds no ${level} for ${listed(without.map(node => node.name))}: `
        + `set the label ${level.nodeLabel} on them before the first OSD is created`);
    }
    const names = level === CrushLevel.HOST ? nodes.map(node => node.name) : [...new Set(nodes.map(node => bucketOf(node, level)!))];
    const there = this.countAt(level, deviceClass);
    const which = level === CrushLevel.OSD || there < names.length ? '' : ` (${listed(names)})`;
    return new Error(`${wanted}, and there ${there === 1 ? 'is' : 'are'} ${there}${which}`);
  }
}

/** Whether two OSDs that CRUSH takes for two hosts may be on one node. */
function hostsDeceive(groups: readonly OsdGroup[]): boolean {
  const portable = groups.filter(group => group.portable);
  const osds = portable.reduce((sum, group) => sum + group.osds, 0);
  return portable.some(group => group.mayMeet) || osds > nodesOf(portable).length;
}

/** The bucket that Rook puts the node in. */
function bucketOf(node: StorageNode, level: CrushLevel): string | undefined {
  const name = domainForRook(node, level);
  return name === undefined ? undefined : CrushLevel.bucketName(name);
}

function nodesOf(groups: readonly OsdGroup[]): StorageNode[] {
  return [...new Set(groups.flatMap(group => group.nodes))];
}

function plural(level: CrushLevel, count: number): string {
  if (level === CrushLevel.OSD) return 'devices';
  if (count === 1) return level.name;
  return level === CrushLevel.CHASSIS ? level.name : `${level.name}s`;
}

/** A few of the names, and how many more there are. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 6).join(', ');
  return names.length > 6 ? `${shown} and ${names.length - 6} more` : shown;
}
