import { Report } from './report';
import { shown } from './shown';
import { Shape } from '../shape';

type Json = { readonly [key: string]: unknown };

/**
 * Checks that the items of a list differ where it is a set, and that their keys
 * differ where it is a map.
 *
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
 */
export function checkListType(shape: Shape, list: readonly unknown[], report: Report): void {
  if (list.length < 2) {
    return;
  }
  switch (shape['x-kubernetes-list-type']) {
    case 'set':
      checkDistinct(list, item => `the value ${shown(item)}`, report);
      break;
    case 'map': {
      const keys = shape['x-kubernetes-list-map-keys'] ?? [];
      if (list.every(item => item === null || (typeof item === 'object' && !Array.isArray(item)))) {
        checkDistinct(list.map(item => keyOf(item as Json | null, keys)), key => `the key ${shown(key)}`, report);
      }
    }
  }
}

function keyOf(item: Json | null, keys: readonly string[]): Json {
  return Object.fromEntries(keys.filter(key => item?.[key] !== undefined).map(key => [key, item![key]]));
}

/** The server names the second of equal items, and not the third. */
function checkDistinct(items: readonly unknown[], describe: (item: unknown) => string, report: Report): void {
  const seen = new Map<string, { readonly first: number; times: number }>();
  items.forEach((item, i) => {
    const identity = identityOf(item);
    const known = seen.get(identity);
    if (!known) {
      seen.set(identity, { first: i, times: 1 });
    } else if (++known.times === 2) {
      report.add('FieldValueDuplicate', `item ${known.first} has ${describe(item)} already, each may occur once`, i);
    }
  });
}

/** A text that is equal for equal values, in whatever order their fields stand. */
function identityOf(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(identityOf).join()}]`;
  }
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  }
  const object = value as Json;
  return `{${Object.keys(object).sort().map(name => `${JSON.stringify(name)}:${identityOf(object[name])}`).join()}}`;
}
