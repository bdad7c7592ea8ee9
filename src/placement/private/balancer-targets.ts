import { RulePart } from './balancer-rule-parts';

/** An OSD, or the OSDs below a bucket. */
interface Weighed {
  readonly weight: number;
  readonly osds: readonly number[];
}

/**
 * How many copies each OSD would hold if all were as its weight has it, as far as the rule allows it:
 * a bucket of which the rule takes one OSD holds no more than one copy of each group, whatever it weighs.
 *
 * @param part     the part of the rule
 * @param copies   copies that it places
 * @param groups   groups of the pool
 * @param weightOf weights of the OSDs
 */
export function targetsOf(part: RulePart, copies: number, groups: number, weightOf: (osd: number) => number): Map<number, number> {
  const { levels, weights, domains } = part;
  const targets = new Map<number, number>();
  const share = (osds: readonly number[], amount: number, level: number): void => {
    if (level === levels.length) {
      const each = osds.map(osd => ({ weight: weightOf(osd), osds: [osd] }));
      fill(each, amount, groups).forEach((target, i) => targets.set(each[i].osds[0], target));
      return;
    }
    const buckets = bucketsAt(osds, osd => domains.get(osd)![level], weightOf);
    fill(buckets, amount, levels[level].cap * groups).forEach((held, i) => share(buckets[i].osds, held, level + 1));
  };
  share([...weights.keys()], copies, 0);
  return targets;
}


function bucketsAt(osds: readonly number[], domainOf: (osd: number) => number, weightOf: (osd: number) => number): Weighed[] {
  const buckets = new Map<number, { weight: number; osds: number[] }>();
  for (const osd of osds) {
    const domain = domainOf(osd);
    const bucket = buckets.get(domain) ?? { weight: 0, osds: [] };
    bucket.weight += weightOf(osd);
    bucket.osds.push(osd);
    buckets.set(domain, bucket);
  }
  return [...buckets.values()];
}

/** Splits an amount by weight; what is above the cap of one goes to the others. */
function fill(parts: readonly Weighed[], amount: number, cap: number): number[] {
  const filled = parts.map(() => 0);
  let open = parts.map((_, i) => i).filter(i => parts[i].weight > 0);
  let left = amount;
  while (open.length > 0) {
    const total = open.reduce((sum, i) => sum + parts[i].weight, 0);
    const full = open.filter(i => left * parts[i].weight / total > cap);
    if (full.length === 0) {
      open.forEach(i => filled[i] = left * parts[i].weight / total);
      break;
    }
    full.forEach(i => filled[i] = cap);
    left -= full.length * cap;
    open = open.filter(i => !full.includes(i));
  }
  return filled;
}
