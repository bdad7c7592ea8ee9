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
const UNIT = '(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:ns|us|µs|μs|ms|s|m|h)';
const DURATION = new RegExp(`^[+-]?(?:0|(?:${UNIT})+)$`);

/**
 * Why a text is no schedule of a CronJob.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
 */
export function cronProblem(schedule: string): string | undefined {
  if (schedule.startsWith('@')) {
    const isWord = WORDS.includes(schedule) || (schedule.startsWith('@every ') && DURATION.test(schedule.slice('@every '.length)));
    return isWord ? undefined : `${shown(schedule)} must be one of ${WORDS.join(', ')}, or @every and a duration such as 1h30m`;
  }
  const parts = schedule.split(/\s+/).filter(part => part !== '');
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
  if (more.length > 0 || others.length > 0 || (step !== undefined && !(numberOf(step)! > 0))) {
    return false;
  }
  if (from === '*' || from === '?') {
    return true;
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
  return /^\+?\d+$/.test(text) ? Number(text) : undefined;
}
