import { CompiledBucket, CompiledMap, CompiledRule, CompiledStep } from './compiled-map';
import { CrushOperation } from '../crush-step';

const LEAF: readonly string[] = [CrushOperation.CHOOSELEAF_FIRSTN, CrushOperation.CHOOSELEAF_INDEP];
const CHOOSE: readonly string[] = [...LEAF, CrushOperation.CHOOSE_FIRSTN, CrushOperation.CHOOSE_INDEP, CrushOperation.CHOOSE_MSR];

/** A level above OSDs at which a rule chooses buckets. */
export interface ChosenLevel {
  /** Number of the type. */
  readonly type: number;
  /** How many buckets are chosen. */
  readonly count: number;
  /** Whether one OSD is taken below each. */
  readonly isLeaf: boolean;
  /** How many OSDs are taken below each. */
  readonly cap: number;
}

/** What a rule does from a `take` to its `emit`. */
export interface RulePart {
  /** How many OSDs it gives at most. */
  readonly most: number;
  /** What it chooses, from above. */
  readonly levels: readonly ChosenLevel[];
  /** How many of the levels hold several OSDs of a group in each bucket. */
  readonly inner: number;
  /** Weights of the OSDs that it may choose, 16.16. */
  readonly weights: ReadonlyMap<number, number>;
  /** By OSD the bucket that it is in at each level; for a bucket of a shadow tree the one whose shadow it is. */
  readonly domains: ReadonlyMap<number, readonly number[]>;
}

/** The parts of a rule. */
export function partsOfRule(map: CompiledMap, rule: CompiledRule, size: number): RulePart[] {
  const parts: RulePart[] = [];
  let taken: number | undefined;
  let chosen: CompiledStep[] = [];
  for (const step of rule.steps) {
    if (step.source.operation === CrushOperation.TAKE) {
      taken = step.value;
    } else if (CHOOSE.includes(step.source.operation)) {
      chosen.push(step);
    } else if (step.source.operation === CrushOperation.EMIT) {
      parts.push(...taken === undefined ? [] : [partOf(map, taken, chosen, size)]);
      chosen = [];
    }
  }
  return parts;
}

function partOf(map: CompiledMap, taken: number, steps: readonly CompiledStep[], size: number): RulePart {
  const counts = steps.map(({ value }) => value <= 0 ? value + size : value);
  const below = (i: number) => counts.slice(i + 1).reduce((product, count) => product * count, 1);
  const levels = steps.map(({ source, type }, i) => ({
    type, count: counts[i], isLeaf: LEAF.includes(source.operation), cap: below(i),
  })).filter(({ type }) => type > 0);
  const weights = new Map<number, number>();
  const domains = new Map<number, number[]>();
  const walk = (bucket: CompiledBucket, above: readonly CompiledBucket[]): void => bucket.items.forEach((item, i) => {
    if (item < 0) {
      const child = map.buckets.get(item)!;
      walk(child, [...above, child]);
    } else {
      weights.set(item, bucket.weights[i]);
      domains.set(item, levels.map(({ type }) => {
        const domain = above.find(one => one.type === type);
        return domain?.shadowOf?.id ?? domain?.id ?? 0;
      }));
    }
  });
  if (taken < 0) {
    const root = map.buckets.get(taken)!;
    walk(root, [root]);
  } else {
    weights.set(taken, 65536);
    domains.set(taken, levels.map(() => 0));
  }
  // Of the last level only one OSD is taken in each bucket, unless OSDs are chosen below it.
  return { most: below(-1), levels, inner: levels.filter(({ cap }) => cap > 1).length, weights, domains };
}
