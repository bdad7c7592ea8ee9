import { CrushLevel } from '../crush-level';
import { NodeFacts } from './node-facts';
import { Place } from './place';
import { Problems } from './problems';
import { LABELED_LEVELS } from '../labeled-levels';

/** A node whose place was read from its labels. */
export interface PlacedNode {
  readonly facts: NodeFacts;
  readonly place: Place;
}

/** One bucket of the CRUSH map that these nodes would make. */
interface Bucket {
  readonly level: CrushLevel;
  /** The label value as it was written first. */
  readonly value: string;
  /** The first node in it. */
  readonly node: string;
  readonly parent?: Bucket;
}

/**
 * Adds a problem for everything that makes CRUSH refuse or misread the places:
 * nodes or host names that stand twice (R51), empty labels and names under two
 * parents or at two levels (R80), the name of the root (R81), names that become
 * equal when Rook replaces dots (R82).
 *
 * @param conflicts whether conflicts of places count; names that stand twice always do
 */
export function checkPlaces(nodes: readonly PlacedNode[], conflicts: boolean, problems: Problems): void {
  checkNames(nodes, problems);
  if (conflicts) {
    checkConflicts(nodes, problems);
  }
}

function checkConflicts(nodes: readonly PlacedNode[], problems: Problems): void {
  const buckets = new Map<string, Bucket>();
  const reported = new Set<string>();
  const report = (field: string, key: string, message: string) => {
    if (!reported.has(key)) problems.add(field, message);
    reported.add(key);
  };
  for (const { facts, place } of nodes) {
    let parent: Bucket | undefined;
    for (const level of LABELED_LEVELS) {
      if (facts.labels[level.nodeLabel] === '') {
        problems.add(`node "${facts.name}"`, `the label ${level.nodeLabel} is empty: give it a value, or remove it with: kubectl label node ${facts.name} ${level.nodeLabel}-`);
      }
      const value = place.names.get(level);
      if (value === undefined) continue;
      const name = CrushLevel.bucketName(value);
      const bucket: Bucket = { level, value, node: facts.name, parent };
      const conflict = name === 'default' ? isRoot(bucket) : against(bucket, buckets.get(name));
      if (conflict !== undefined) report(`node "${facts.name}"`, `${level.name} ${name}`, conflict);
      if (!buckets.has(name)) buckets.set(name, bucket);
      parent = bucket;
    }
  }
}

function checkNames(nodes: readonly PlacedNode[], problems: Problems): void {
  const names = new Map<string, string>();
  const hostnames = new Map<string, string>();
  for (const { facts, place } of nodes) {
    const field = facts.field || `node "${facts.name}"`;
    const earlier = names.get(facts.name);
    if (earlier !== undefined) {
      problems.add(field, `the node "${facts.name}" was given before, by ${earlier}: keep one`);
      continue;
    }
    names.set(facts.name, field);
    const hostname = place.names.get(CrushLevel.HOST);
    if (hostname === undefined) {
      if (facts.labels[CrushLevel.HOST.nodeLabel as string] !== '') {
        problems.add(field, `the node "${facts.name}" has no label ${CrushLevel.HOST.nodeLabel}, by which Rook pins OSDs: `
          + `add it with: kubectl label node ${facts.name} ${CrushLevel.HOST.nodeLabel}=${facts.name}`);
      }
      continue;
    }
    const other = hostnames.get(hostname);
    if (other !== undefined) {
      problems.add(field, `the nodes "${other}" and "${facts.name}" both have the host name "${hostname}" (label ${CrushLevel.HOST.nodeLabel}): give each its own`);
    }
    hostnames.set(hostname, facts.name);
  }
}

function isRoot({ level }: Bucket): string {
  return `the ${level.name} is called "default", which is the name of the CRUSH root: `
    + `give the label ${level.nodeLabel} another value, or Rook another root (storage.config.crushRoot)`;
}

function against(bucket: Bucket, earlier: Bucket | undefined): string | undefined {
  const { level, value, node } = bucket;
  if (earlier === undefined) return undefined;
  if (earlier.level !== level) {
    return `"${value}" is a ${level.name} here and a ${earlier.level.name} of node "${earlier.node}": names are unique in CRUSH; `
      + `rename one, for example to "${level.name}-${value}"`;
  }
  if (earlier.value !== value) {
    return `the ${level.name}s "${earlier.value}" (node "${earlier.node}") and "${value}" (node "${node}") `
      + `are both called "${CrushLevel.bucketName(value)}" in CRUSH, where Rook replaces "." by "-": rename one`;
  }
  const [before, now] = [earlier.parent, bucket.parent];
  if (before && now && level !== CrushLevel.HOST && CrushLevel.bucketName(before.value) !== CrushLevel.bucketName(now.value)) {
    return `the ${level.name} "${value}" is in ${now.level.name} "${now.value}" here and in ${before.level.name} "${before.value}" on node "${earlier.node}": `
      + `names are unique in CRUSH; rename, for example to "${before.value}-${value}" and "${now.value}-${value}"`;
  }
  return undefined;
}
