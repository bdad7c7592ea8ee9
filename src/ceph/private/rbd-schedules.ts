import { Construct } from 'constructs';
import { fail } from './storage-construct';
import * as rook from '../../api/rook';
import { RbdSnapshotSchedule } from '../rbd-mirroring';

const INTERVAL = /^[1-9][0-9]*[mhd]$/;
const START_TIME = /^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?$/;

/** `snapshotSchedules` of what is mirrored. */
export function rbdSchedules(construct: Construct, schedules: readonly RbdSnapshotSchedule[]): rook.SnapshotScheduleSpec[] {
  return schedules.map((schedule, i) => rbdSchedule(construct, `mirroring.snapshotSchedules[${i}]`, schedule));
}

/**
 * A schedule as `rbd mirror snapshot schedule add` takes it. What it refuses
 * ends in the operator's log, and no snapshot is ever taken.
 */
export function rbdSchedule(construct: Construct, prop: string, { interval, startTime }: RbdSnapshotSchedule): rook.SnapshotScheduleSpec {
  if (!INTERVAL.test(interval)) {
    fail(construct, `${prop}.interval`, `"${interval}" is no interval; write a number of minutes, hours or days, such as 30m, 24h or 1d`);
  }
  if (startTime === undefined) return { interval };
  if (!START_TIME.test(startTime)) fail(construct, `${prop}.startTime`, `"${startTime}" is no time of the day; write one such as 14:00:00-05:00`);
  return { interval, startTime };
}
