import { FieldError } from './field-error';

/** A text after decoding, before any schema has been looked at. */
export interface Decoded {
  /**
   * Plain objects, arrays, strings, numbers, booleans and null; undefined if the text
   * cannot be decoded or holds no document. Of a duplicate key the last value counts.
   */
  readonly value: unknown;

  /** Why the API server refuses the text; empty if decoding alone is no reason to. */
  readonly errors: DecodeError[];

  /**
   * Numbers whose value does not tell how the API server holds them: whole numbers
   * spelled with a point or an exponent, and whole numbers that JavaScript can't hold
   * exactly. By path (`spec.pools[0].servers`), as the JSON text the server decodes.
   * Undefined if there is none, which is nearly always. See `isServerFloat`.
   */
  readonly numbers?: Map<string, string>;

  /** Line of the file the content of a YAML text starts in, or the one it is broken in; counted from 1. */
  readonly line?: number;

  /** Of a YAML text with `items`: the line of the file each of them starts in, counted from 1. */
  readonly itemLines?: number[];
}

/** A FieldError that knows the whole path of its field, where `path` is what the server says. */
export interface DecodeError extends FieldError {
  /** Whole path from the root of the document: `items[2].spec.name`; empty for the document. */
  readonly where: string;
}

/** Makes an error about the whole document. */
export function documentError(type: string, message: string): DecodeError {
  return { type, path: '', message, where: '' };
}

/** Path of an object's field or a list's item, as the server writes it. */
export function childPath(path: string, child: string | number): string {
  if (typeof child === 'number') {
    return `${path}[${child}]`;
  }
  return path === '' ? child : `${path}.${child}`;
}

/** Sets a field also if it is named like a member every object has, such as `__proto__`. */
export function setField(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[name] = value;
  }
}

/**
 * Whether the API server holds a number with this JSON text as a float64: it does
 * unless the text is an integer that fits int64.
 */
export function isServerFloat(text: string): boolean {
  return !/^-?[0-9]{1,19}$/.test(text) || BigInt.asIntN(64, BigInt(text)) !== BigInt(text);
}
