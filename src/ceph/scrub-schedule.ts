import { Duration, Size, SizeRoundingBehavior } from 'cdk8s';
import { CephTunables } from './ceph-tunables';
import { checkMade } from './private/check-props';

/** A day of the week, as Ceph counts it. */
export enum Weekday {
  /** Day 0. */
  SUNDAY = 0,
  /** Day 1. */
  MONDAY = 1,
  /** Day 2. */
  TUESDAY = 2,
  /** Day 3. */
  WEDNESDAY = 3,
  /** Day 4. */
  THURSDAY = 4,
  /** Day 5. */
  FRIDAY = 5,
  /** Day 6. */
  SATURDAY = 6,
}

/** When OSDs may scrub. */
export interface ScrubWindowProps {
  /** The hour at which the window opens, 0 to 23, by the clock of the daemons: UTC in Rook's containers. */
  readonly fromHour: number;

  /** The hour at which it closes, 0 to 23. One below `fromHour` wraps midnight; the same hour means all day. */
  readonly toHour: number;

  /**
   * The first day of the week with a window. A day begins at midnight: of a window
   * that wraps it, the hours behind belong to the next day.
   *
   * @default - every day
   */
  readonly firstDay?: Weekday;

  /**
   * The last day of the week with a window; one before `firstDay` wraps the week.
   *
   * @default - every day, or `firstDay` alone where that is given
   */
  readonly lastDay?: Weekday;

  /**
   * How often every object is to be read and compared with its copies.
   *
   * @default Duration.days(7)
   */
  readonly deepScrubInterval?: Duration;

  /**
   * What an OSD reads a second while it scrubs, for judging whether the window is long enough.
   *
   * @default - 50 MiB of a device of class hdd, 200 MiB of any other
   */
  readonly readRate?: Size;
}

/** How full an OSD is taken to be: as full as Ceph lets it become before it warns. */
const FILLED = 0.85;
const MEBIBYTE = 2 ** 20;

/**
 * A quiet time in which OSDs scrub.
 *
 * @see https://docs.ceph.com/en/latest/rados/configuration/osd-config-ref/#scrubbing
 */
export class ScrubSchedule {
  /**
   * A window on every day, or on some days of the week.
   *
   * @throws Error when an hour or a day is none, or the interval is not a whole number of hours from 1 on
   */
  public static window(props: ScrubWindowProps): ScrubSchedule {
    checkMade('ScrubSchedule.window', 'ScrubWindowProps', props);
    return new ScrubSchedule(props);
  }

  private readonly hours: number;
  private readonly days: number;
  private readonly interval: Duration;

  private constructor(private readonly props: ScrubWindowProps) {
    const { fromHour, toHour, firstDay, lastDay } = props;
    for (const [name, value] of [['fromHour', fromHour], ['toHour', toHour]] as const) {
      if (!Number.isInteger(value) || value < 0 || value > 23) {
        throw new Error(`ScrubSchedule.window: ${name}: ${value} must be a whole number from 0 to 23`);
      }
    }
    if (lastDay !== undefined && firstDay === undefined) {
      throw new Error('ScrubSchedule.window: firstDay: must be given where lastDay is');
    }
    this.hours = fromHour === toHour ? 24 : (toHour - fromHour + 24) % 24;
    this.days = firstDay === undefined ? 7 : ((lastDay ?? firstDay) - firstDay + 7) % 7 + 1;
    this.interval = props.deepScrubInterval ?? Duration.days(7);
    if (this.interval.toSeconds() < 3600) {
      throw new Error(`ScrubSchedule.window: deepScrubInterval: ${this.interval.toSeconds()} s is shorter than an hour`);
    }
  }

  /** The options of Ceph that keep the schedule. */
  public get tunables(): CephTunables {
    const { fromHour, toHour, firstDay } = this.props;
    const [beginDay, endDay] = firstDay === undefined || this.days === 7 ? [0, 0] : [firstDay, (firstDay + this.days) % 7];
    return CephTunables.osd({
      osd_scrub_begin_hour: fromHour,
      osd_scrub_end_hour: toHour,
      osd_scrub_begin_week_day: beginDay,
      osd_scrub_end_week_day: endDay,
      osd_deep_scrub_interval: this.interval.toSeconds(),
    });
  }

  /**
   * Why the window is too short to read an OSD once in the interval.
   *
   * @internal
   */
  public _problemWith(bytes: number, deviceClass?: string): string | undefined {
    const rate = this.props.readRate?.toMebibytes({ rounding: SizeRoundingBehavior.NONE }) ?? (deviceClass === 'hdd' ? 50 : 200);
    const needed = bytes * FILLED / (rate * MEBIBYTE) / 3600;
    const open = this.interval.toHours({ integral: false }) / 24 * this.hours * this.days / 7;
    if (needed <= open) {
      return undefined;
    }
    const size = `${Math.round(bytes / 1e9)} GB`;
    return `in ${round(this.interval.toHours({ integral: false }) / 24)} days the window is open for ${round(open)} hours, but reading an OSD of ${size} `
      + `that is ${FILLED * 100} % full takes ${round(needed)} hours at ${rate} MiB/s; open it for longer, or lengthen deepScrubInterval`;
  }
}

function round(value: number): string {
  return `${Math.round(value * 10) / 10}`;
}
