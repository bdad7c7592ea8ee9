import { CelList, CelMap, isCelError, isCelList, isCelMap, isCelType, isCelUint } from '@bufbuild/cel';
import { isReflectMessage } from '@bufbuild/protobuf/reflect';
import { charge } from './meter';
import { Opaque, RuleValue, ShapedList, ShapedMap } from './values';
import { isSameData } from '../same-data';

type Json = { readonly [key: string]: unknown };

/**
 * Whether two values are the same to a rule. The order of items does not count in
 * lists of type set and map, and numbers of different types are compared by value.
 *
 * @throws if one of them is an error
 * @see https://kubernetes.io/docs/reference/using-api/cel/
 */
export function isEqual(a: RuleValue, b: RuleValue): boolean {
  charge(1);
  for (const value of [a, b]) {
    if (isCelError(value)) {
      throw value;
    }
  }
  if (typeof a === 'string') {
    charge(a.length / 10);
    return a === b;
  }
  if (typeof a !== 'object' || a === null || b === null || typeof b !== 'object') {
    return isSameScalar(numberOf(a), numberOf(b));
  }
  if (a instanceof Opaque || b instanceof Opaque) {
    return a instanceof Opaque && a.equals(b);
  }
  if (isCelUint(a) || isCelUint(b)) {
    return isSameScalar(numberOf(a), numberOf(b));
  }
  if (isCelList(a)) {
    return isCelList(b) && isSameList(a, b);
  }
  if (isCelMap(a)) {
    return isCelMap(b) && isSameMap(a, b);
  }
  if (a instanceof Uint8Array) {
    charge(a.length / 10);
    return b instanceof Uint8Array && Buffer.compare(a, b) === 0;
  }
  return isSameTypeOrMessage(a, b);
}

function numberOf(value: RuleValue): RuleValue {
  return isCelUint(value) ? value.value : value;
}

function isSameScalar(a: unknown, b: unknown): boolean {
  const areNumbers = [a, b].every(value => typeof value === 'number' || typeof value === 'bigint');
  return areNumbers ? a == b : a === b;
}

/** Types, times and durations. */
function isSameTypeOrMessage(a: RuleValue, b: RuleValue): boolean {
  if (isCelType(a)) {
    return isCelType(b) && a.kind === b.kind && a.name === b.name;
  }
  if (isReflectMessage(a) && isReflectMessage(b)) {
    const [left, right] = [a.message, b.message] as any[];
    return a.desc.typeName === b.desc.typeName && left.seconds === right.seconds && left.nanos === right.nanos;
  }
  return false;
}

function isSameList(a: CelList, b: CelList): boolean {
  if (a.size !== b.size) {
    return false;
  }
  const [left, right]: unknown[] = [a, b];
  const listType = left instanceof ShapedList ? left.shape['x-kubernetes-list-type'] : undefined;
  if (listType === 'set') {
    return isSameSet(a, b);
  }
  if (listType === 'map' && right instanceof ShapedList) {
    return isSameMapList(left as ShapedList, right);
  }
  for (let i = 0; i < a.size; i++) {
    if (!isEqual(a.get(i), b.get(i))) {
      return false;
    }
  }
  return true;
}

/** The items of a set are single values. */
function isSameSet(a: CelList, b: CelList): boolean {
  charge(a.size);
  const items = new Set<unknown>([...a]);
  return [...b].every(item => items.has(item));
}

function isSameMapList(a: ShapedList, b: ShapedList): boolean {
  const keys = a.shape['x-kubernetes-list-map-keys'] ?? [];
  const keyOf = (item: unknown) => JSON.stringify(keys.map(key => String((item as Json | null)?.[key])));
  const places = new Map(a.raw.map((item, i) => [keyOf(item), i]));
  return b.raw.every((item, i) => {
    const place = places.get(keyOf(item));
    return place !== undefined && isEqual(a.get(place), b.get(i));
  });
}

function isSameMap(a: CelMap, b: CelMap): boolean {
  if (a.size !== b.size) {
    return false;
  }
  const left: unknown = a;
  if (left instanceof ShapedMap && (b as unknown) instanceof ShapedMap) {
    return isSameObject(left, b as unknown as ShapedMap);
  }
  for (const [key, value] of a) {
    const other = b.get(key as string);
    if (other === undefined || !isEqual(value, other)) {
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
