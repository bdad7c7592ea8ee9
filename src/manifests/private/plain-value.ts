import { Decoded, DecodeError, childPath, documentError, setField } from '../decoded';
import { MAX_NESTING } from './nesting';
import { wellFormed } from './well-formed';

/** Characters of a path into nesting without end. */
const LONGEST_PATH = 80;

/**
 * An object that was made in code as the plain data it would be in a file, shared
 * where it already is that and copied where it is not.
 */
export function asPlainValue(object: unknown): Decoded {
  return isPlainData(object, 0) ? { value: object, errors: [] } : plainValue(object);
}

/** Whether a value is as if it had been read from a file. What needs a closer look is not. */
function isPlainData(value: unknown, depth: number): boolean {
  switch (typeof value) {
    case 'string': return wellFormed(value) === value;
    case 'boolean': return true;
    case 'number': return Number.isSafeInteger(value) ? !Object.is(value, -0) : Number.isFinite(value) && !Number.isInteger(value);
    case 'object': return value === null || (depth < MAX_NESTING && isPlainObject(value, depth));
    default: return false;
  }
}

function isPlainObject(value: object, depth: number): boolean {
  if (!Array.isArray(value) && !isPlain(value)) {
    return false;
  }
  for (const key in value) {
    if (!isPlainData((value as Record<string, unknown>)[key], depth + 1)) {
      return false;
    }
  }
  return true;
}

/**
 * Copies an object that was made in code as the plain data it would be in a file:
 * undefined fields left out; what JSON can't hold (NaN, functions, dates, cycles) is an error.
 */
export function plainValue(object: unknown): Decoded {
  const errors: DecodeError[] = [];
  const numbers = new Map<string, string>();
  const value = copy(object, '', 0, errors, numbers);
  return { value: errors.length > 0 ? undefined : value, errors, numbers: numbers.size > 0 ? numbers : undefined };
}

function copy(value: unknown, path: string, depth: number, errors: DecodeError[], numbers: Map<string, string>): unknown {
  const refuse = (what: string) => {
    errors.push(documentError('Decode', `${path === '' ? 'the object' : path}: ${what}`));
    return undefined;
  };
  if (value === null || value === undefined || typeof value === 'boolean') {
    return value ?? null;
  }
  if (typeof value === 'string') {
    return wellFormed(value);
  }
  if (typeof value === 'number') {
    if (Number.isFinite(value)) {
      if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
        numbers.set(path, String(value));
      }
      return value === 0 ? 0 : value;
    }
    return refuse(`${value} is no number in JSON; give a finite one`);
  }
  if (depth >= MAX_NESTING) {
    errors.push(documentError('Decode', `${path.slice(0, LONGEST_PATH)}...: nested more than ${MAX_NESTING} levels deep, or holds itself`));
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => copy(item, childPath(path, index), depth + 1, errors, numbers));
  }
  if (typeof value !== 'object' || !isPlain(value)) {
    const name = typeof value === 'object' ? value.constructor.name : typeof value;
    return refuse(`a ${name} can't be written to a manifest; give plain data`);
  }
  const object: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) {
    if (field !== undefined) {
      setField(object, name, copy(field, childPath(path, name), depth + 1, errors, numbers));
    }
  }
  return object;
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
