import { CompiledBucket } from './compiled-map';
import { CrushMap } from '../crush-map';

/**
 * Why Ceph could not follow a rule that puts several OSDs into each failure domain: it comes to an OSD that is in none,
 * or to a bucket that is empty. Tools of Ceph end with a fault then.
 *
 * @param rule number of the rule: it takes a bucket, then chooses domains
 * @returns what is wrong and how to mend it; undefined if all is well
 */
export function problemOfMsrRule({ _compiled: { rules, buckets, names, typeNames } }: CrushMap, rule: number): string | undefined {
  const [take, choose] = rules.get(rule)!.steps;
  const level = typeNames.get(choose.type)!;
  const problemBelow = ({ name, items, weights }: CompiledBucket, isInside: boolean): string | undefined => {
    if (items.length === 0) {
      return `${name} is empty; take a device class that has OSDs there, or none`;
    }
    // What weighs nothing is chosen only if all does: the first item then.
    const reached = weights.some(weight => weight > 0) ? items.filter((_, i) => weights[i] > 0) : items.slice(0, 1);
    for (const item of reached) {
      const bucket = buckets.get(item);
      if (bucket === undefined && !isInside) {
        return `${names.get(item)} is in no ${level}; give every node one, or choose another failure domain`;
      }
      const problem = bucket && problemBelow(bucket, isInside || bucket.type === choose.type);
      if (problem !== undefined) {
        return problem;
      }
    }
    return undefined;
  };
  return problemBelow(buckets.get(take.value)!, choose.type === 0);
}
