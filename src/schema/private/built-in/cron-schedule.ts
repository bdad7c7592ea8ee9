import { shown } from '../shown';

interface CronField {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
}

const FIELDS: readonly CronField[] = [
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day of month', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12, names: ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { name: 'day of week', least: 0, most: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];
const WORDS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];
/** Units of a duration in nanoseconds. */
const UNITS: { readonly [unit: string]: number } = { ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };
const UNIT = '(\\d+(?:\\.\\d*)?|\\.\\d+)(ns|us|µs|μs|ms|s|m|h)';
const DURATION = new RegExp(`^[+-]?(?:0|(?:${UNIT})+)$`);
const LONGEST = 2 ** 63;

/**
 * Why a text is no schedule of a CronJob.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
 */
export function cronProblem(schedule: string): string | undefined {
  if (schedule.startsWith('@')) {
    const isWord = WORDS.includes(schedule) || (schedule.startsWith('@every ') && isDuration(schedule.slice('@every '.length)));
    return isWord ? undefined : `${shown(schedule)} must be one of ${WORDS.join(', ')}, or @every and a duration such as 1h30m`;
  }
  const parts = schedule.split(/[\s\u0085]+/).filter(part => part !== '');
  if (parts.length !== FIELDS.length) {
    return `${shown(schedule)} has ${parts.length} fields, needs ${FIELDS.length}: ${FIELDS.map(field => field.name).join(', ')}`;
  }
  return FIELDS.map((field, i) => fieldProblem(parts[i], field)).find(problem => problem !== undefined);
}

function fieldProblem(text: string, field: CronField): string | undefined {
  const ranges = text.split(',').filter(range => range !== '');
  return ranges.every(range => isRange(range, field)) ? undefined
    : `${shown(text)} is no ${field.name}, write numbers from ${field.least} to ${field.most}, *, ranges such as 1-5, steps such as */10, with commas between them`;
}

function isRange(range: string, field: CronField): boolean {
  const [ends, step, ...more] = range.split('/');
  const [from, to, ...others] = ends.split('-');
  if (more.length > 0 || (step !== undefined && !(numberOf(step)! > 0))) {
    return false;
  }
  // What stands behind such a beginning is not looked at.
  if (from === '*' || from === '?') {
    return true;
  }
  if (others.length > 0) {
    return false;
  }
  const first = numberOf(from, field);
  const last = to === undefined ? step === undefined ? first : field.most : numberOf(to, field);
  return first !== undefined && last !== undefined && first >= field.least && last <= field.most && first <= last;
}

function numberOf(text: string, field?: CronField): number | undefined {
  const named = text === '' ? undefined : field?.names?.indexOf(text.toLowerCase());
  if (named !== undefined && named >= 0) {
    return named;
  }
  return /^\+?\d+$/.test(text) && Number(text) < LONGEST ? Number(text) : undefined;
}

function isDuration(text: string): boolean {
  const parts = [...text.matchAll(new RegExp(UNIT, 'g'))];
  return DURATION.test(text) && parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * UNITS[unit], 0) < LONGEST;
}
