import { isWhole } from './numbers';
import { Report } from './report';
import { shown } from './shown';
import { Shape } from '../shape';

/** Reports a value whose type is not that of its shape; one without a type takes all. */
export function checkType(shape: Shape, value: unknown, report: Report): void {
  if (value === null ? isTyped(shape) && !shape.nullable : !hasType(shape, value, report)) {
    const found = value === null ? 'null is not allowed here' : `${shown(value)} is of type ${typeOf(value)}`;
    report.add('FieldValueTypeInvalid', `${found}, must be of type ${typeName(shape)}`);
  }
}

/** The type that a shape asks for, in words. */
export function typeName(shape: Shape): string {
  return shape['x-kubernetes-int-or-string'] ? 'integer or string' : shape.type ?? 'any';
}

function isTyped(shape: Shape): boolean {
  return shape.type !== undefined || shape['x-kubernetes-int-or-string'] === true;
}

function hasType(shape: Shape, value: unknown, report: Report): boolean {
  if (shape['x-kubernetes-int-or-string']) {
    return typeof value === 'string' || isWholeNumber(value, report);
  }
  switch (shape.type) {
    case 'object': return typeof value === 'object' && !Array.isArray(value);
    case 'array': return Array.isArray(value);
    // The server takes a list where a string has a format, as it does for bytes.
    case 'string': return typeof value === 'string' || (shape.format !== undefined && Array.isArray(value) && loosely(report));
    case 'boolean': return typeof value === 'boolean';
    case 'integer': return isWholeNumber(value, report);
    case 'number': return typeof value === 'number' || (typeof value === 'bigint' && loosely(report));
    default: return true;
  }
}

function isWholeNumber(value: unknown, report: Report): boolean {
  return isWhole(value, report.spelling) && (typeof value === 'number' || loosely(report));
}

/** Notes that controllers see another value than the one that is taken. */
function loosely(report: Report): true {
  report.isLoose = true;
  return true;
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) {
    return 'array';
  }
  return typeof value === 'bigint' ? 'number' : typeof value;
}
