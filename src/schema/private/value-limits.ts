import { hasFormat } from './formats';
import { compilePattern } from './patterns';
import { Report } from './report';
import { Shape } from '../shape';

const INT32 = 2 ** 31;

/** Checks what a shape says of a single value: enum, bounds, length, pattern, format, number of items. */
export function checkLimits(shape: Shape, value: unknown, report: Report): void {
  if (shape.enum !== undefined) {
    checkEnum(shape.enum, value, report);
  }
  if (typeof value === 'string') {
    checkString(shape, value, report);
  } else if (typeof value === 'number' || typeof value === 'bigint') {
    checkNumber(shape, value, report);
  } else if (Array.isArray(value)) {
    checkCount(value.length, shape.minItems, shape.maxItems, 'item', report);
    if (shape.uniqueItems && new Set(value.map(item => JSON.stringify(item))).size < value.length) {
      report.add('FieldValueInvalid', 'items must be unique, remove the repeated ones');
    }
  } else if (typeof value === 'object' && value !== null) {
    if (shape.minProperties !== undefined || shape.maxProperties !== undefined) {
      checkCount(Object.keys(value).length, shape.minProperties, shape.maxProperties, 'entry', report);
    }
  }
}

function checkEnum(allowed: readonly unknown[], value: unknown, report: Report): void {
  if (value === null || !allowed.some(candidate => isEqual(candidate, value))) {
    report.add('FieldValueNotSupported', `got ${shown(value)}, allowed: ${allowed.filter(item => item !== null).map(shown).join(', ')}`);
  }
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

function checkString(shape: Shape, value: string, report: Report): void {
  const { minLength, maxLength, pattern, format } = shape;
  if (maxLength !== undefined && value.length > maxLength && characters(value) > maxLength) {
    report.add('FieldValueTooLong', `${characters(value)} characters, at most ${maxLength} are allowed`);
  }
  if (minLength !== undefined && (value.length < minLength || characters(value) < minLength)) {
    report.add('FieldValueInvalid', `${characters(value)} characters, at least ${minLength} are needed`);
  }
  if (pattern !== undefined && compilePattern(pattern)?.test(value) === false) {
    report.add('FieldValueInvalid', `${shown(value)} does not match the pattern ${pattern}`);
  }
  if (format !== undefined && !hasFormat(format, value)) {
    report.add('FieldValueInvalid', `${shown(value)} is not of format ${format}`);
  }
}

function characters(value: string): number {
  let count = 0;
  for (const _ of value) {
    count++;
  }
  return count;
}

function checkNumber(shape: Shape, value: number | bigint, report: Report): void {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = shape;
  const bounded = minimum !== undefined || maximum !== undefined || multipleOf !== undefined;
  // The server looks at the range of the format only where there are bounds to compare with.
  if (bounded && shape.format === 'int32' && (value < -INT32 || value >= INT32)) {
    report.add('FieldValueInvalid', `${value} does not fit into 32 bits`);
  }
  if (minimum !== undefined && (exclusiveMinimum ? value <= minimum : value < minimum)) {
    report.add('FieldValueInvalid', `${value} is too small, must be ${exclusiveMinimum ? 'greater than' : 'at least'} ${minimum}`);
  }
  if (maximum !== undefined && (exclusiveMaximum ? value >= maximum : value > maximum)) {
    report.add('FieldValueInvalid', `${value} is too large, must be ${exclusiveMaximum ? 'less than' : 'at most'} ${maximum}`);
  }
  if (multipleOf !== undefined && !Number.isInteger(Number(value) / multipleOf)) {
    report.add('FieldValueInvalid', `${value} is not a multiple of ${multipleOf}`);
  }
}

function checkCount(count: number, min: number | undefined, max: number | undefined, noun: string, report: Report): void {
  const plural = noun === 'entry' ? 'entries' : `${noun}s`;
  if (min !== undefined && count < min) {
    report.add('FieldValueInvalid', `${count} ${count === 1 ? noun : plural}, at least ${min} needed`);
  }
  if (max !== undefined && count > max) {
    report.add('FieldValueTooMany', `${count} ${plural}, at most ${max} allowed`);
  }
}

/** A value as it is shown in a message: JSON, cut where it is long. */
export function shown(value: unknown): string {
  const text = typeof value === 'bigint' ? `${value}` : JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
