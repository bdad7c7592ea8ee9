import { ListLike, MapLike, Opaque, RuleValue, TypeValue } from './collections';
import { escaped } from './escaping';
import { charge } from './meter';
import { isNumber, isSameNumber } from './numbers';
import { RuleError } from './rule-error';
import { Duration, Timestamp } from './times';
import { ShapedList, ShapedMap } from './values';
import { isSameData } from '../same-data';

/**
 * Whether two values are the same to a rule. The order of items does not count in
 * lists of type set and map, and numbers of different types are compared by value.
 *
 * @throws if a part of one of them does not have the type of its field
 * @see https://kubernetes.io/docs/reference/using-api/cel/
 */
export function isEqual(a: RuleValue, b: RuleValue): boolean {
  charge(1);
  if (isNumber(a)) {
    return isNumber(b) && isSameNumber(a, b);
  }
  if (a instanceof Opaque && b !== null) {
    return isSameOpaque(a, b);
  }
  if (typeof a !== 'object' || a === null || b === null || typeof b !== 'object') {
    return a === b;
  }
  if (a instanceof ListLike) {
    return b instanceof ListLike && isSameList(a, b);
  }
  if (a instanceof MapLike) {
    return b instanceof MapLike && isSameMap(a, b);
  }
  if (a instanceof Uint8Array) {
    return b instanceof Uint8Array && Buffer.compare(a, b) === 0;
  }
  if (a instanceof TypeValue) {
    return b instanceof TypeValue && a.name === b.name;
  }
  return isSameTime(a, b);
}

/** Types of Kubernetes can't be compared with others, where those of the language can. */
function isSameOpaque(a: Opaque, b: RuleValue): boolean {
  if (!a.takesOthers && !(b instanceof a.constructor)) {
    throw new RuleError(`${a.type} can't be compared with values of other types`);
  }
  return a.equals(b);
}

function isSameTime(a: RuleValue, b: RuleValue): boolean {
  return [Duration, Timestamp].some(type => a instanceof type && b instanceof type && a.nanos === b.nanos);
}

function isSameList(a: ListLike, b: ListLike): boolean {
  if (a.size !== b.size) {
    return false;
  }
  const listType = a instanceof ShapedList ? a.shape['x-kubernetes-list-type'] : undefined;
  if (listType === 'set') {
    return isSameSet(a, b);
  }
  if (listType === 'map' && b instanceof ShapedList) {
    return isSameMapList(a as ShapedList, b);
  }
  for (let i = 0; i < a.size; i++) {
    if (!isEqual(a.get(i), b.get(i))) {
      return false;
    }
  }
  return true;
}

/** The items of a set are single values. */
function isSameSet(a: ListLike, b: ListLike): boolean {
  charge(a.size);
  const items = new Set<unknown>([...a]);
  return [...b].every(item => items.has(item));
}

function isSameMapList(a: ShapedList, b: ShapedList): boolean {
  charge(a.size);
  const places = new Map(a.raw.map((_item, i) => [keyOf(a, a.get(i)), i]));
  return b.raw.every((_item, i) => {
    const place = places.get(keyOf(a, b.get(i)));
    return place !== undefined && isEqual(a.get(place), b.get(i));
  });
}

/** What tells an item of a list of type map from the others. */
export function keyOf({ shape }: ShapedList, item: RuleValue): string {
  const keys = shape['x-kubernetes-list-map-keys'] ?? [];
  return JSON.stringify(keys.map(key => item instanceof MapLike ? String(item.get(escaped(key))) : ''));
}

function isSameMap(a: MapLike, b: MapLike): boolean {
  if (a.size !== b.size) {
    return false;
  }
  if (a instanceof ShapedMap && b instanceof ShapedMap) {
    return isSameObject(a, b);
  }
  for (const key of a.keys()) {
    const other = b.get(key);
    if (other === undefined || !isEqual(a.get(key), other)) {
      return false;
    }
  }
  return true;
}

/** Fields that rules can't see are compared as data where both have them. */
function isSameObject(a: ShapedMap, b: ShapedMap): boolean {
  for (const key of a.keys()) {
    const [value, other] = [a.get(key), b.get(key)];
    if (value === undefined || other === undefined || !isEqual(value, other)) {
      return false;
    }
  }
  return Object.keys(a.raw).filter(name => !a.shapeOf(name) && Object.hasOwn(b.raw, name)).every(name => isSameData(a.raw[name], b.raw[name]));
}
