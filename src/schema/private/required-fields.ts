import { Report } from './report';
import { KindFacts } from '../kind';
import { Shape } from '../shape';

type Json = { readonly [key: string]: unknown };

/**
 * Fields that the published schema calls required although the API server takes
 * an object without them, because the zero value of their Go type is valid.
 */
const NOT_ENFORCED: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  ['CSIDriver', ['spec']],
  ['LimitRangeSpec', ['limits']],
  ['PodFailurePolicy', ['rules']],
  ['TokenRequest', ['audience']],
  ['TypedLocalObjectReference', ['kind', 'name']],
  ['TypedObjectReference', ['kind', 'name']],
]);

const NONE: readonly string[] = [];

/** Checks that a decoded object of a built-in kind has the fields that the API server insists on. */
export function checkRequired(shape: Shape, value: unknown, report: Report): void {
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      report.enter(i);
      checkRequired(shape.items!, value[i], report);
      report.leave();
    }
  } else if (typeof value === 'object' && value !== null) {
    checkRequiredOfObject(shape, value as Json, report);
  }
}

function checkRequiredOfObject(shape: Shape, object: Json, report: Report): void {
  if (shape.required) {
    const free = NOT_ENFORCED.get(shape['x-definition']) ?? NONE;
    for (const name of shape.required) {
      const isGiven = Object.hasOwn(object, name) && object[name] !== undefined && object[name] !== null;
      if (!isGiven && !free.includes(name)) {
        report.add('FieldValueRequired', 'this field is required', name);
      }
    }
  }
  for (const name in object) {
    const field = shape.properties && Object.hasOwn(shape.properties, name) ? shape.properties[name] : shape.additionalProperties;
    if (typeof field === 'object') {
      report.enter(name);
      checkRequired(field, object[name], report);
      report.leave();
    }
  }
}

/** The object as the server checks it: `status` is dropped where a request can't set it. */
export function withoutStatus(kind: KindFacts, object: Json): Json {
  return kind.statusSubresource ? { ...object, status: undefined } : object;
}
