import { cronProblem } from './cron-schedule';
import { Field } from './field';
import { checkJobTemplate } from './job';
import { nameOf } from './metadata';
import { checkNotNegative, checkOneOf } from './rules';

/** The server appends a time to the name for its Jobs. */
const LONGEST_NAME = 52;

/** Checks a CronJob that is created. */
export function checkNewCronJob(cronJob: Field): void {
  const name = cronJob.get('metadata', 'name');
  checkCronJob(cronJob);
  checkTimeZone(cronJob.get('spec', 'timeZone'));
  if (nameOf(cronJob).length > LONGEST_NAME) {
    name.invalid(`${nameOf(cronJob).length} characters, at most ${LONGEST_NAME} are allowed as its Jobs have longer names`);
  }
}

/** Checks what of a CronJob is changed. */
export function checkCronJobUpdate(cronJob: Field, old: Field): void {
  const zone = cronJob.get('spec', 'timeZone');
  if (zone.value !== old.get('spec', 'timeZone').value) {
    checkTimeZone(zone);
  }
}

/** Checks a CronJob. */
export function checkCronJob(cronJob: Field): void {
  const spec = cronJob.get('spec');
  const schedule = spec.get('schedule');
  if (schedule.text === '') {
    schedule.required();
  } else if (schedule.text.includes('TZ')) {
    schedule.invalid('must not name a time zone, use timeZone');
  } else {
    schedule.invalid(cronProblem(schedule.text));
  }
  ['startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'].forEach(name => checkNotNegative(spec.get(name)));
  checkOneOf(spec.get('concurrencyPolicy'), ['Allow', 'Forbid', 'Replace']);
  checkJobTemplate(spec.get('jobTemplate'));
}

function checkTimeZone(zone: Field): void {
  if (!zone.isSet) {
    return;
  }
  const isName = zone.text.split('/').every(part => /^[A-Za-z._0-9+][A-Za-z.\-_0-9+]{0,13}$/.test(part) && part !== '.' && part !== '..');
  if (!isName || zone.text.toLowerCase() === 'local' || !isTimeZone(zone.text)) {
    zone.invalid(`${JSON.stringify(zone.text)} is no time zone, write one such as Etc/UTC or Europe/Berlin`);
  }
}

/** Time zones that have been asked for, as asking takes long. */
const ZONES = new Map<string, boolean>();

function isTimeZone(name: string): boolean {
  if (!ZONES.has(name)) {
    ZONES.set(name, isKnownToIcu(name));
  }
  return ZONES.get(name)!;
}

/** Unlike the server, ICU takes a name in any case, and offsets. */
function isKnownToIcu(name: string): boolean {
  if (!name.split('/').every(part => /^[A-Z]/.test(part))) {
    return false;
  }
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    return known.toLowerCase() !== name.toLowerCase() || known === name;
  } catch {
    return false;
  }
}
