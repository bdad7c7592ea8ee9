import { ServerFloat } from './server-float';

type Json = { readonly [key: string]: unknown };

/** Whether two pieces of plain data are the same, `4` and `4.0` being different. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (a === b) {
    return true;
  }
  if (a instanceof ServerFloat || b instanceof ServerFloat) {
    return a instanceof ServerFloat && b instanceof ServerFloat && a.value === b.value;
  }
  if (typeof a === 'bigint' || typeof b === 'bigint') {
    return (typeof a === 'number' || typeof b === 'number') && a == b;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) {
    return false;
  }
  const keys = definedKeys(a);
  return keys.length === definedKeys(b).length
    && keys.every(key => Object.hasOwn(b, key) && isSameData((a as Json)[key], (b as Json)[key]));
}

function definedKeys(object: object): string[] {
  return Object.keys(object).filter(key => (object as Json)[key] !== undefined);
}
