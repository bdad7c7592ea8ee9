import { BuiltMap, ListLike, MapLike, RuleValue } from './collections';
import { Uint } from './numbers';
import { Optional } from './optional';
import { RuleError } from './rule-error';

/**
 * The field of a value.
 *
 * @param isOptional whether the value of the field is wanted as one that may be missing
 * @throws if it is missing otherwise
 */
export function fieldOf(value: RuleValue, field: string, isOptional: boolean): RuleValue {
  if (value instanceof Optional) {
    return value.isPresent ? fieldOf(value.value(), field, true) : value;
  }
  const found = value instanceof MapLike ? value.get(field) : undefined;
  if (isOptional) {
    return Optional.of(found);
  }
  if (found === undefined) {
    throw new RuleError(`there is no field ${field}`);
  }
  return found;
}

/**
 * The item of a list at a place, or the value of a map at a key.
 *
 * @param isOptional whether it is wanted as one that may be missing
 * @throws if it is missing otherwise, or can't be there
 */
export function itemOf(value: RuleValue, key: RuleValue, isOptional: boolean): RuleValue {
  if (value instanceof Optional) {
    return value.isPresent ? itemOf(value.value(), key, true) : value;
  }
  const found = value instanceof ListLike ? itemAt(value, key) : value instanceof MapLike ? value.get(checkedKey(value, key)) : undefined;
  if (isOptional) {
    return Optional.of(found);
  }
  if (found === undefined) {
    throw new RuleError(`there is nothing at ${key}`);
  }
  return found;
}

function itemAt(list: ListLike, key: RuleValue): RuleValue {
  const place = key instanceof Uint ? Number(key.value) : ['bigint', 'number'].includes(typeof key) ? Number(key) : NaN;
  if (!Number.isInteger(place)) {
    throw new RuleError(`${key} is no place in a list`);
  }
  return place >= 0 && place < list.size ? list.get(place) : undefined;
}

/** Objects have fields with names only. */
function checkedKey(map: MapLike, key: RuleValue): RuleValue {
  if (!(map instanceof BuiltMap) && typeof key !== 'string') {
    throw new RuleError(`${key} is no name of a field`);
  }
  return key;
}
