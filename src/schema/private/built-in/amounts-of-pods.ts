import { Field } from './field';
import { checkNotNegative } from './rules';
import { percentProblem } from './text-forms';

/** Checks a number of Pods, or a share of them in percent. */
export function checkCountOrPercent(field: Field): void {
  if (typeof field.value === 'string') {
    field.invalid(percentProblem(field.value));
  } else {
    checkNotNegative(field);
  }
}

/** Checks that a share is at most all Pods. */
export function checkAtMostAll(field: Field): void {
  if (percentProblem(String(field.value)) === undefined && valueOf(field) > 100) {
    field.invalid(`${field.value} must not be more than 100%`);
  }
}

/** The number before the percent sign, or the number as it is. */
export function valueOf(field: Field): number {
  return typeof field.value !== 'string' ? field.number : /^([+-]?\d+|\d+%)$/.test(field.value) ? parseInt(field.value, 10) : 0;
}
