import { nanosOf } from './amount';
import { isPointer } from './pointers';
import { Shape } from '../../shape';

type Json = { readonly [key: string]: any };

/**
 * Whether two values are the same for the API server: nothing and an empty list
 * or map are, amounts are however they are written, and so are a field that is
 * left out and one with the zero value of a Go type that can't be absent.
 */
export function isSame(shape: Shape | undefined, a: unknown, b: unknown): boolean {
  if (isAbsent(a) && isAbsent(b)) {
    return true;
  }
  if (shape?.['x-definition'] === 'Quantity') {
    return a !== undefined && b !== undefined && nanosOf(a as string) === nanosOf(b as string);
  }
  if (typeof a !== 'object' && typeof b !== 'object') {
    return a === b || (a !== undefined && b !== undefined && String(a) === String(b) && typeof a !== 'string' && typeof b !== 'string');
  }
  if (Array.isArray(a ?? []) && Array.isArray(b ?? [])) {
    return sameLists(shape, (a ?? []) as unknown[], (b ?? []) as unknown[]);
  }
  return isObject(a) && isObject(b) && sameObjects(shape, a ?? {}, b ?? {});
}

function sameLists(shape: Shape | undefined, a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => isSame(shape?.items, item, b[i]));
}

function sameObjects(shape: Shape | undefined, a: Json, b: Json): boolean {
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const property = shape?.properties?.[name];
    const field = property ?? (typeof shape?.additionalProperties === 'object' ? shape.additionalProperties : undefined);
    const isByValue = property !== undefined && !isPointer(shape!['x-definition'], name);
    if (!(isByValue && isZero(a[name]) && isZero(b[name])) && !isSame(field, a[name], b[name])) {
      return false;
    }
  }
  return true;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function isZero(value: unknown): boolean {
  return value === undefined || value === '' || value === 0 || value === false;
}

function isObject(value: unknown): value is Json | undefined {
  return value === undefined || (typeof value === 'object' && !Array.isArray(value));
}
