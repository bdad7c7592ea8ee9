import { isHeldAsInt64, isWithinInt32 } from './numbers';
import { Report } from './report';
import { shown } from './shown';

type Json = { readonly [key: string]: unknown };

/**
 * Checks the number of replicas that the scale subresource reads. It is stricter
 * than the schema of the field: null and `1.0` are refused.
 *
 * @param replicasPath where the number is, such as `.spec.replicas`
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#scale-subresource
 */
export function checkReplicas(replicasPath: string, object: Json, report: Report): void {
  const [name, ...rest] = replicasPath.replace(/^\./, '').split('.');
  checkBelow(object, name, rest, report);
}

function checkBelow(parent: unknown, name: string, rest: string[], report: Report): void {
  if (parent === null) {
    return;
  }
  if (typeof parent !== 'object' || Array.isArray(parent)) {
    report.add('FieldValueInvalid', `${shown(parent)} must be an object, the number of replicas is read from it`, name, ...rest);
    return;
  }
  if (!Object.hasOwn(parent, name)) {
    return;
  }
  const value = (parent as Json)[name];
  report.enter(name);
  if (rest.length > 0) {
    checkBelow(value, rest[0], rest.slice(1), report);
  } else if (value !== undefined) {
    checkNumber(value, report);
  }
  report.leave();
}

function checkNumber(value: unknown, report: Report): void {
  if ((typeof value !== 'number' && typeof value !== 'bigint') || !isHeldAsInt64(value, report.spelling)) {
    report.add('FieldValueInvalid', `${report.spelling ?? shown(value)} is no number of replicas, give an integer without point or exponent, or leave it out`);
  } else if (value < 0 || !isWithinInt32(value)) {
    report.add('FieldValueInvalid', `${value} is no number of replicas, must be from 0 to ${2 ** 31 - 1}`);
  }
}
