import { CrushLevel } from '../../topology';
import { CrushMapError } from '../crush-map-error';
import { FailureStudyProps } from '../failure-study-props';
import { PlacedOsd } from '../placed-osd';

const DEFAULT_LIMIT = 'rack';
const DEFAULT_MIN_IN_RATIO = 0.75;
const ROOT = 'root';
const DEFAULT_ROOT = 'default';

/** The smallest domain above an OSD that is not marked out when all of it is down. */
interface Container {
  readonly level: string;
  readonly name: string;
  /** How many OSDs it has. */
  osds: number;
  /** How many of them fail. */
  failed: number;
}

/**
 * Which OSDs monitors mark out by themselves, once they have been down for `mon_osd_down_out_interval`.
 *
 * @see https://docs.ceph.com/en/latest/rados/configuration/mon-osd-interaction/
 */
export class FailureMarking {
  private readonly containers = new Map<number, Container>();
  private readonly count: number;
  private readonly limit: string;
  private readonly minInRatio: number;

  constructor(osds: readonly PlacedOsd[], { downOutSubtreeLimit = DEFAULT_LIMIT, minInRatio = DEFAULT_MIN_IN_RATIO }: FailureStudyProps) {
    const levels = CrushLevel.all().map(({ name }) => name);
    if (!levels.includes(downOutSubtreeLimit)) {
      throw new CrushMapError(`downOutSubtreeLimit is ${downOutSubtreeLimit}; the levels are ${levels.join(', ')}`);
    }
    if (!(minInRatio >= 0 && minInRatio <= 1)) {
      throw new CrushMapError(`minInRatio is ${minInRatio}, it goes from 0 to 1`);
    }
    this.count = osds.length;
    this.limit = downOutSubtreeLimit;
    this.minInRatio = minInRatio;
    if (downOutSubtreeLimit !== levels[0]) {
      this.addContainers(osds, [...levels.slice(levels.indexOf(downOutSubtreeLimit)), ROOT]);
    }
  }

  /** Why monitors leave some of these OSDs in that fail together; undefined if they mark them all out. */
  reasonAgainst(failed: readonly number[]): string | undefined {
    const containers = failed.map(osd => this.containers.get(osd)).filter(container => container !== undefined);
    containers.forEach(container => container.failed++);
    const whole = containers.find(container => container.failed === container.osds);
    containers.forEach(container => container.failed = 0);
    if (whole) {
      return `all OSDs of ${whole.level} ${whole.name} are down, which Ceph takes for a fault that passes (mon_osd_down_out_subtree_limit ${this.limit})`;
    }
    // One OSD after the other, until too few are in.
    const most = [...failed.keys()].findIndex(out => Math.fround((this.count - out) / this.count) < this.minInRatio);
    return most < 0 ? undefined : `${failed.length - most} of ${failed.length} OSDs stay in, since fewer than ${100 * this.minInRatio} % of the OSDs are in by then (mon_osd_min_in_ratio)`;
  }

  private addContainers(osds: readonly PlacedOsd[], levels: readonly string[]): void {
    const known = new Map<string, Container>();
    for (const { id, location } of osds) {
      const level = levels.find(one => location[one] !== undefined) ?? ROOT;
      const name = location[level] ?? DEFAULT_ROOT;
      const container = known.get(`${level} ${name}`) ?? { level, name, osds: 0, failed: 0 };
      container.osds++;
      known.set(`${level} ${name}`, container);
      this.containers.set(id, container);
    }
  }
}
