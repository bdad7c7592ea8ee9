import { partsOfRule, RulePart } from './balancer-rule-parts';
import { NONE } from './items';
import { CrushMap } from '../crush-map';
import { UpmapItem } from '../osd-state';
import { PlacedPool } from '../placed-pool';
import { PoolPlacement, PoolPlacementProps } from '../pool-placement';

/** What exceptions to a rule have to keep to. */
export class UpmapRule {
  /** What the rule takes, from `take` to `emit`. */
  readonly parts: readonly RulePart[];

  constructor(map: CrushMap, rule: number, size: number) {
    this.parts = partsOfRule(map._compiled, map._rule(rule), size);
  }

  /** The part that an OSD is chosen by; undefined if it is chosen by none. */
  partOf(osd: number): RulePart | undefined {
    return this.parts.find(({ weights }) => weights.has(osd));
  }

  /**
   * Whether a monitor keeps a group at these OSDs: no two in one failure domain, and not more buckets than the rule chooses.
   * Two device classes of one host are two domains there.
   */
  accepts(up: readonly number[]): boolean {
    const osds = up.filter(osd => osd !== NONE);
    let cursor = 0;
    return osds.every(osd => this.partOf(osd) !== undefined) && this.parts.every(part => {
      const mine = up.slice(cursor, cursor + part.most);
      cursor += part.most;
      return mine.every(osd => osd === NONE || part.weights.has(osd)) && part.levels.every(({ type, count, isLeaf }) => {
        const different = new Set(osds.map(osd => this.bucketOf(osd, type))).size;
        return isLeaf ? different === osds.length : different <= count;
      });
    });
  }

  /** Whether an OSD can take a place of a group, so that the group stays as spread as its rule wants it. */
  canReplace(up: readonly number[], position: number, to: number): boolean {
    const part = this.partOf(up[position]);
    const goal = part?.domains.get(to);
    if (part === undefined || goal === undefined || up.includes(to)) {
      return false;
    }
    const from = part.domains.get(up[position])!;
    const { inner } = part;
    for (let i = 0; i < inner; i++) {
      if (goal[i] !== from[i]) {
        return false;
      }
    }
    return inner === part.levels.length || up.every((osd, i) => i === position || this.partOf(osd)?.domains.get(osd)![inner] !== goal[inner]);
  }

  /** The bucket of a type that an OSD is in, below what its part takes. */
  private bucketOf(osd: number, type: number): string {
    const p = this.parts.findIndex(({ weights }) => weights.has(osd));
    const level = this.parts[p].levels.findIndex(one => one.type === type);
    return level < 0 ? `osd ${osd}` : `${p} ${this.parts[p].domains.get(osd)![level]}`;
  }
}

/** The exceptions that a monitor does not drop: it drops all of a group whose places break the rule, or lead to an OSD that weighs nothing. */
export function validItems(map: CrushMap, { rule, size }: PlacedPool, props: PoolPlacementProps, items: readonly UpmapItem[]): UpmapItem[] {
  const upmapRule = new UpmapRule(map, rule, size);
  const out = new Set(props.osds?.filter(({ reweight }) => reweight === 0).map(({ osd }) => osd));
  const weighs = ({ to }: UpmapItem) => (upmapRule.partOf(to)?.weights.get(to) ?? 0) > 0 && !out.has(to);
  const inside = items.filter(({ group }) => group < props.pgNum);
  const running = { ...props, osds: props.osds?.map(({ osd, reweight }) => ({ osd, reweight })) };
  const { groups } = PoolPlacement.of(map, { ...running, upmapItems: inside });
  const dropped = new Set(inside.filter(item => !weighs(item) || !upmapRule.accepts(groups[item.group].up)).map(({ group }) => group));
  return inside.filter(({ group }) => !dropped.has(group));
}
