import { hasFormat } from './formats';
import { isWithinInt32 } from './numbers';
import { compilePattern } from './patterns';
import { Report } from './report';
import { shown } from './shown';
import { Shape } from '../shape';

/** Checks what a shape says of a single value: enum, bounds, length, pattern, format, number of items. */
export function checkLimits(shape: Shape, value: unknown, report: Report): void {
  if (shape.enum !== undefined && shape.enum.length > 0) {
    checkEnum(shape.enum, value, report);
  }
  switch (typeof value) {
    case 'string':
      checkString(shape, value, report);
      break;
    case 'number':
    case 'bigint':
      checkNumber(shape, value, report);
      break;
    case 'object':
      if (Array.isArray(value)) {
        checkCount(value.length, shape.minItems, shape.maxItems, ITEMS, report);
      } else if (value !== null && (shape.minProperties !== undefined || shape.maxProperties !== undefined)) {
        checkCount(Object.keys(value).length, shape.minProperties, shape.maxProperties, ENTRIES, report);
      }
  }
}

/** What is counted, one and many. */
const ITEMS = ['item', 'items'] as const;
const ENTRIES = ['entry', 'entries'] as const;

/** Allowed values that are listed in a message. */
const MOST_LISTED = 50;

/** An explicit null is in no enum, even in one that lists it. */
function checkEnum(allowed: readonly unknown[], value: unknown, report: Report): void {
  if (value === null || !(allowed.includes(value) || allowed.some(candidate => isEqual(candidate, value)))) {
    const others = allowed.length > MOST_LISTED ? ` and ${allowed.length - MOST_LISTED} more` : '';
    const listed = allowed.slice(0, MOST_LISTED).filter(item => item !== null).map(shown).join(', ');
    report.add('FieldValueNotSupported', `got ${shown(value)}, allowed: ${listed}${others}`);
  }
}

function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) {
    return a === b;
  }
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([name, value]) => right.has(name) && isEqual(value, right.get(name)));
}

function checkString(shape: Shape, value: string, report: Report): void {
  const { minLength, maxLength, pattern, format } = shape;
  if (maxLength !== undefined && value.length > maxLength) {
    const count = characters(value);
    if (count > maxLength) {
      report.add('FieldValueTooLong', `${count} characters, at most ${maxLength} are allowed`);
    }
  }
  if (minLength !== undefined && value.length < 2 * minLength) {
    const count = characters(value);
    if (count < minLength) {
      report.add('FieldValueInvalid', `${count} characters, at least ${minLength} are needed`);
    }
  }
  if (pattern !== undefined) {
    checkPattern(pattern, value, report);
  }
  if (format !== undefined && (shape.type === undefined || shape.type === 'string') && !hasFormat(format, value)) {
    report.add('FieldValueTypeInvalid', `${shown(value)} is not of format ${format}`);
  }
}

function checkPattern(pattern: string, value: string, report: Report): void {
  const compiled = compilePattern(pattern);
  if (!compiled) {
    report.add('NotEvaluated', `the pattern ${pattern} can't be evaluated here`);
  } else if (!compiled.test(value)) {
    report.add('FieldValueInvalid', `${shown(value)} does not match the pattern ${pattern}`);
  }
}

/** The server counts characters, of which one may take two places in a JavaScript string. */
function characters(value: string): number {
  let count = 0;
  for (const _ of value) {
    count++;
  }
  return count;
}

function checkNumber(shape: Shape, value: number | bigint, report: Report): void {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = shape;
  if (shape.type === 'integer' && shape.format === 'int32' && !isWithinInt32(value)) {
    report.add('FieldValueInvalid', `${value} does not fit into an integer of 32 bits`);
  }
  if (minimum !== undefined && (exclusiveMinimum ? value <= minimum : value < minimum)) {
    report.add('FieldValueInvalid', `${value} is too small, must be ${exclusiveMinimum ? 'greater than' : 'at least'} ${minimum}`);
  }
  if (maximum !== undefined && (exclusiveMaximum ? value >= maximum : value > maximum)) {
    report.add('FieldValueInvalid', `${value} is too large, must be ${exclusiveMaximum ? 'less than' : 'at most'} ${maximum}`);
  }
  if (shape.type === 'integer' && !(fitsInteger(minimum, shape.format) && fitsInteger(maximum, shape.format) && fitsInteger(multipleOf, shape.format))) {
    report.add('FieldValueInvalid', 'the schema bounds an integer by a number that is none');
  }
  if (multipleOf !== undefined && !isMultiple(value, multipleOf)) {
    report.add('FieldValueInvalid', `${value} is not a multiple of ${multipleOf}`);
  }
}

/** The server takes no integer at all where a bound is none, or too large for its format. */
function fitsInteger(bound: number | undefined, format: string | undefined): boolean {
  return bound === undefined || (Number.isInteger(bound) && (format !== 'int32' || isWithinInt32(bound)));
}

function isMultiple(value: number | bigint, factor: number): boolean {
  if (factor <= 0) {
    return false;
  }
  if (typeof value === 'bigint' && Number.isInteger(factor)) {
    return value % BigInt(factor) === 0n;
  }
  return Number.isInteger(factor < 1 ? 1 / factor * Number(value) : Number(value) / factor);
}

function checkCount(count: number, min: number | undefined, max: number | undefined, [one, many]: readonly [string, string], report: Report): void {
  if (min !== undefined && count < min) {
    report.add('FieldValueInvalid', `${count} ${count === 1 ? one : many}, at least ${min} needed`);
  }
  if (max !== undefined && count > max) {
    report.add('FieldValueTooMany', `${count} ${many}, at most ${max} allowed`);
  }
}
