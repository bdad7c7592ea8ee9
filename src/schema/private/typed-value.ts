import { withServerDefaults } from './built-in/server-defaults';
import { withDefaults } from './defaulting';
import { setField } from '../../manifests/decoded';
import { withoutNulls } from '../../manifests/without-nulls';
import { KindFacts } from '../kind';
import { Shape } from '../shape';

/** Types of built-in kinds that Go reads from a number as well as from a text. */
const NUMBER_OR_TEXT: ReadonlySet<string | undefined> = new Set(['IntOrString', 'Quantity']);

type Json = { [key: string]: unknown };

/**
 * An object as a controller reads it: with the defaults of the API server, without
 * nulls, and without values of another type than their field has. The given value is left as
 * it is; parts that need no change are shared with the result.
 */
export function asControllersSee(kind: KindFacts, object: object): any {
  const typed = withoutMistyped(kind.schema, object) as object;
  return kind.builtIn ? withServerDefaults(kind.schema, typed) : withDefaults(kind.schema, typed);
}

/** The value with every part dropped that is null or that its field can't hold; undefined if it is such a part itself. */
function withoutMistyped(shape: Shape, value: unknown): unknown {
  if (value === null) {
    return undefined;
  }
  if (shape['x-kubernetes-int-or-string'] || NUMBER_OR_TEXT.has(shape['x-definition'])) {
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  }
  switch (shape.type) {
    case 'string': return typeof value === 'string' ? value : undefined;
    case 'boolean': return typeof value === 'boolean' ? value : undefined;
    case 'integer':
    case 'number': return typeof value === 'bigint' ? Number(value) : typeof value === 'number' ? value : undefined;
    case 'array': return Array.isArray(value) ? list(shape, value) : undefined;
    case 'object': return typeof value === 'object' && !Array.isArray(value) ? fields(shape, value as Json) : undefined;
    default: return isObject(value) && shape.properties ? fields(shape, value) : withoutNulls(value);
  }
}

function list({ items }: Shape, value: unknown[]): unknown[] {
  if (!items) {
    return withoutNulls(value);
  }
  let changed = false;
  const typed = value.map(item => {
    const kept = withoutMistyped(items, item);
    changed ||= kept !== item;
    return kept;
  });
  return changed ? typed.filter(item => item !== undefined) : value;
}

function fields({ properties, additionalProperties }: Shape, value: Json): Json {
  let result = value;
  for (const name in value) {
    const known = properties && Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    const given = value[name];
    const kept = typeof known === 'object' ? withoutMistyped(known, given) : given === null ? undefined : withoutNulls(given);
    if (kept !== given) {
      result = result === value ? { ...value } : result;
      if (kept === undefined) {
        delete result[name];
      } else {
        setField(result, name, kept);
      }
    }
  }
  return result;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
