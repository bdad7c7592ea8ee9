import { nanosOf } from './amount';
import { isObjectPointer, isPointer } from './pointers';
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
  if (shape?.properties && (a === undefined || b === undefined)) {
    return false;
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
    const [left, right] = property && !isHeldByPointer(shape!, name) ? [orEmpty(property, a[name]), orEmpty(property, b[name])] : [a[name], b[name]];
    if (!isSame(field, left, right)) {
      return false;
    }
  }
  return true;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function isHeldByPointer(shape: Shape, name: string): boolean {
  const definition = shape['x-definition'];
  return shape.properties![name].properties ? isObjectPointer(definition, name) : isPointer(definition, name);
}

/** What Go has in the place of nothing, where it holds the field by value. */
function orEmpty({ properties, 'x-definition': definition }: Shape, value: unknown): unknown {
  if (properties || definition === 'Quantity') {
    return value ?? (properties ? {} : '0');
  }
  return value === '' || value === 0 || value === false ? undefined : value;
}

function isObject(value: unknown): value is Json | undefined {
  return value === undefined || (typeof value === 'object' && !Array.isArray(value));
}
