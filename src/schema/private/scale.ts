import { isHeldAsInt64, isWithinInt32 } from './numbers';
import { Report } from './report';
import { shown } from './shown';
import { ScalePaths } from '../kind';

type Json = { readonly [key: string]: unknown };

/** Checks a value that was found at a path. */
type Check = (value: unknown, report: Report) => void;

/**
 * Checks what the scale subresource reads. It is stricter than the schema of the
 * fields: null and `1.0` are refused.
 *
 * @param isStatusOwn whether `status` is a subresource: then it is not what is sent, but
 * what a controller has written
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#scale-subresource
 */
export function checkScale(scale: ScalePaths, isStatusOwn: boolean, object: Json, report: Report): void {
  checkAt(scale.specReplicasPath, object, checkNumber, report);
  if (!isStatusOwn) {
    checkAt(scale.statusReplicasPath, object, checkNumber, report);
    checkAt(scale.labelSelectorPath, object, checkSelector, report);
  }
}

function checkAt(path: string | null | undefined, object: Json, check: Check, report: Report): void {
  if (typeof path === 'string') {
    const [name, ...rest] = path.replace(/^\./, '').split('.');
    checkBelow(object, name, rest, check, report);
  }
}

function checkBelow(parent: unknown, name: string, rest: string[], check: Check, report: Report): void {
  if (parent === null) {
    return;
  }
  if (typeof parent !== 'object' || Array.isArray(parent)) {
    report.add('FieldValueInvalid', `${shown(parent)} must be an object, the scale subresource reads from it`, name, ...rest);
    return;
  }
  if (!Object.hasOwn(parent, name)) {
    return;
  }
  const value = (parent as Json)[name];
  report.enter(name);
  if (rest.length > 0) {
    checkBelow(value, rest[0], rest.slice(1), check, report);
  } else if (value !== undefined) {
    check(value, report);
  }
  report.leave();
}

function checkSelector(value: unknown, report: Report): void {
  if (typeof value !== 'string') {
    report.add('FieldValueInvalid', `${shown(value)} is no selector of Pods, give a string or leave it out`);
  }
}

function checkNumber(value: unknown, report: Report): void {
  if ((typeof value !== 'number' && typeof value !== 'bigint') || !isHeldAsInt64(value, report.spelling)) {
    report.add('FieldValueInvalid', `${report.spelling ?? shown(value)} is no number of replicas, give an integer without point or exponent, or leave it out`);
  } else if (value < 0 || !isWithinInt32(value)) {
    report.add('FieldValueInvalid', `${value} is no number of replicas, must be from 0 to ${2 ** 31 - 1}`);
  }
}
