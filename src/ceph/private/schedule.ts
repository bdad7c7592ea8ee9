import { Construct } from 'constructs';
import { fail } from './storage-construct';

const NAMED = /^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/;
const EVERY = /^@every ([0-9]+(\.[0-9]+)?(h|m|s))+$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A field of a schedule: its bounds, and the names that stand for numbers from the lower one up. */
interface Field {
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
}

const FIELDS: readonly Field[] = [
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12, names: MONTHS },
  { least: 0, most: 6, names: DAYS },
];

/**
 * A schedule in the form of cron, as it is given. CSI-Addons takes `@weekly`
 * for one that it cannot read, and says so in its log only.
 */
export function schedule(construct: Construct, prop: string, text: string): string {
  if (!isSchedule(text)) fail(construct, prop, problemOf(text));
  return text;
}

/** The same where there is no construct; `what` is in front of the message. */
export function scheduleOf(what: string, text: string): string {
  if (!isSchedule(text)) throw new Error(`${what}: ${problemOf(text)}`);
  return text;
}

function isSchedule(text: string): boolean {
  return NAMED.test(text) || EVERY.test(text) || isFiveFields(text);
}

function problemOf(text: string): string {
  return `"${text}" is no schedule; write minute, hour, day of the month, month and day of the week, such as "0 3 * * 6", or @hourly, @daily, @weekly, @monthly`;
}

function isFiveFields(text: string): boolean {
  const fields = text.replace(/^(CRON_)?TZ=\S+ +/, '').split(/ +/);
  return fields.length === FIELDS.length && fields.every((field, i) => field.split(',').every(item => isItem(item, FIELDS[i])));
}

function isItem(item: string, field: Field): boolean {
  const [range, step, ...more] = item.split('/');
  if (more.length > 0 || (step !== undefined && !/^[1-9][0-9]*$/.test(step))) return false;
  if (range === '*' || range === '?') return true;
  const [from, to, ...rest] = range.split('-').map(end => numberOf(end, field));
  return rest.length === 0 && from !== undefined && (!range.includes('-') || (to !== undefined && from <= to));
}

function numberOf(text: string, { least, most, names = [] }: Field): number | undefined {
  const named = names.indexOf(text.toLowerCase());
  const value = named >= 0 ? least + named : /^[0-9]{1,2}$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : undefined;
}
