import { overload, Overload } from '../function';
import { RuleError } from '../rule-error';
import { Duration, Timestamp } from '../times';

type Part = (local: Date, timestamp: Timestamp) => number;

const PARTS: { readonly [name: string]: Part } = {
  getFullYear: local => local.getUTCFullYear(),
  getMonth: local => local.getUTCMonth(),
  getDayOfYear: dayOfYear,
  getDayOfMonth: local => local.getUTCDate() - 1,
  getDate: local => local.getUTCDate(),
  getDayOfWeek: local => local.getUTCDay(),
  getHours: local => local.getUTCHours(),
  getMinutes: local => local.getUTCMinutes(),
  getSeconds: local => local.getUTCSeconds(),
  getMilliseconds: (_local, timestamp) => Math.floor(Number(timestamp.fraction) / 1e6),
};

/** How long the parts of a duration are, in nanoseconds. */
const UNITS: { readonly [name: string]: bigint } = {
  getHours: 3_600_000_000_000n,
  getMinutes: 60_000_000_000n,
  getSeconds: 1_000_000_000n,
  getMilliseconds: 1_000_000n,
};

/** Functions on moments, in UTC unless a time zone is given, and on durations. */
export const TIMES: readonly Overload[] = [
  ...Object.entries(PARTS).flatMap(([name, part]) => [
    overload(`timestamp ${name}() -> int`, (timestamp: Timestamp) => partOf(part, timestamp, 0)),
    overload(`timestamp ${name}(string) -> int`, (timestamp: Timestamp, zone: string) => partOf(part, timestamp, offsetAt(timestamp, zone))),
  ]),
  ...Object.entries(UNITS).map(([name, nanos]) => overload(`duration ${name}() -> int`, (duration: Duration) => duration.nanos / nanos)),
];

function partOf(part: Part, timestamp: Timestamp, offset: number): bigint {
  return BigInt(part(new Date((Number(timestamp.seconds) + offset) * 1000), timestamp));
}

/** How many seconds a time zone is ahead: one such as `Europe/Berlin`, or one such as `-08:00`. */
function offsetAt(timestamp: Timestamp, zone: string): number {
  const fixed = /^([+-]?)(\d+):([+-]?\d+)$/.exec(zone);
  if (fixed) {
    const [, sign, hours, minutes] = fixed;
    const inMinutes = Number(hours) * 60 + Number(minutes);
    return (sign === '-' ? -inMinutes : inMinutes) * 60;
  }
  if (zone === '' || zone === 'UTC') {
    return 0;
  }
  try {
    const shown = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset', year: 'numeric' }).format(new Date(Number(timestamp.seconds) * 1000));
    const [, sign, hours, minutes, seconds] = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(shown) ?? ['', '+', '0', '0'];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0));
  } catch {
    throw new RuleError(`${JSON.stringify(zone)} is no time zone`);
  }
}

function dayOfYear(local: Date): number {
  const first = new Date(local.getTime());
  first.setUTCMonth(0, 1);
  return Math.round((local.getTime() - first.getTime()) / 86_400_000);
}
