import { GrowingList, ListLike, MapLike, Opaque, RuleValue, TypeValue } from './collections';
import { Uint } from './numbers';
import { Optional } from './optional';
import { Duration, Timestamp } from './times';
import { Signature, signature } from './types/signature';
import { CelType } from './types/type';

/** One way in which a function can be called. */
export interface Overload extends Signature {
  /** @throws if the function can't work with the values. */
  readonly evaluate: (...args: RuleValue[]) => RuleValue;
}

/**
 * A function of rules.
 *
 * @param text its signature, such as `string charAt(int) -> string`
 * @param evaluate what it does; an array that it gives becomes a list
 */
export function overload(text: string, evaluate: (...args: any[]) => unknown): Overload {
  return {
    ...signature(text),
    evaluate: (...args) => {
      const result = evaluate(...args);
      return Array.isArray(result) ? GrowingList.of(result) : result;
    },
  };
}

/** Functions that differ by one type of their signatures only, which is written `T`. */
export function overloads(types: readonly string[], text: string, evaluate: (...args: any[]) => unknown): Overload[] {
  return types.map(type => overload(text.replace(/\bT\b/g, type), evaluate));
}

/** Whether a value can stand where a type is wanted. What is in lists and maps is not looked at. */
export function isOfType(value: RuleValue, type: CelType): boolean {
  switch (type.kind) {
    case 'bool': return typeof value === 'boolean';
    case 'bytes': return value instanceof Uint8Array;
    case 'double': return typeof value === 'number';
    case 'duration': return value instanceof Duration;
    case 'int': return typeof value === 'bigint';
    case 'list': return value instanceof ListLike;
    case 'map': return value instanceof MapLike;
    case 'null': return value === null;
    case 'string': return typeof value === 'string';
    case 'timestamp': return value instanceof Timestamp;
    case 'type': return value instanceof TypeValue;
    case 'uint': return value instanceof Uint;
    case 'object':
    case 'opaque': return type.name === 'optional_type' ? value instanceof Optional : value instanceof Opaque && value.type === type.name;
    default: return true;
  }
}
