import { cronProblem } from './cron-schedule';
import { Field } from './field';
import { checkJobTemplate } from './job';
import { nameOf } from './metadata';
import { checkNotNegative, checkOneOf } from './rules';
import { isTimeZone } from './time-zones';

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
  if (zone.isSet && !isTimeZone(zone.text)) {
    zone.invalid(`${JSON.stringify(zone.text)} is no time zone, write one such as Etc/UTC or Europe/Berlin`);
  }
}
