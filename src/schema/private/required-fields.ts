import { Report } from './report';
import { Shape } from '../shape';

type Json = { readonly [key: string]: unknown };

/**
 * Fields that the published schema calls required although the API server takes
 * an object without them, because the zero value of their Go type is valid.
 */
const NOT_ENFORCED: { readonly [definition: string]: readonly string[] } = {
  CSIDriver: ['spec'],
  LimitRangeSpec: ['limits'],
  PodFailurePolicy: ['rules'],
  TokenRequest: ['audience'],
  TypedLocalObjectReference: ['kind', 'name'],
  TypedObjectReference: ['kind', 'name'],
};

/** Checks that a decoded object of a built-in kind has the fields that the API server insists on. */
export function checkRequired(shape: Shape, value: unknown, report: Report): void {
  if (Array.isArray(value)) {
    value.forEach((item, i) => {
      report.enter(i);
      checkRequired(shape.items!, item, report);
      report.leave();
    });
  } else if (typeof value === 'object' && value !== null) {
    checkRequiredOfObject(shape, value as Json, report);
  }
}

function checkRequiredOfObject(shape: Shape, object: Json, report: Report): void {
  const free = NOT_ENFORCED[shape['x-definition'] ?? ''] ?? [];
  for (const name of shape.required ?? []) {
    if ((object[name] === undefined || object[name] === null) && !free.includes(name)) {
      report.add('FieldValueRequired', 'this field is required', name);
    }
  }
  for (const name in object) {
    const field = shape.properties?.[name] ?? shape.additionalProperties;
    if (typeof field === 'object') {
      report.enter(name);
      checkRequired(field, object[name], report);
      report.leave();
    }
  }
}
