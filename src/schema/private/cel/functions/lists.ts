import { compare } from './operators';
import { BuiltMap, ListLike, MapLike, RuleValue } from '../collections';
import { isEqual } from '../equality';
import { overload, Overload, overloads } from '../function';
import { charge } from '../meter';
import { int64, Uint } from '../numbers';
import { RuleError } from '../rule-error';
import { Duration } from '../times';
import { ShapedList } from '../values';

const WITH_ORDER = ['int', 'uint', 'double', 'bool', 'duration', 'timestamp', 'string', 'bytes'];

/**
 * Functions on lists, and on lists as sets.
 *
 * @see https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-list-library
 */
export const LISTS: readonly Overload[] = [
  ...overloads(WITH_ORDER, 'list(T) isSorted() -> bool', (list: ListLike) => {
    const items = itemsOf(list);
    return items.every((item, i) => i === 0 || compare(items[i - 1], item) <= 0);
  }),
  overload('list(int) sum() -> int', (list: ListLike) => sum(itemsOf(list), zeroOf(list))),
  overload('list(uint) sum() -> uint', (list: ListLike) => sum(itemsOf(list), Uint.of(0n))),
  overload('list(double) sum() -> double', (list: ListLike) => sum(itemsOf(list), 0)),
  overload('list(duration) sum() -> duration', (list: ListLike) => sum(itemsOf(list), Duration.of(0n))),
  ...overloads(WITH_ORDER, 'list(T) min() -> T', (list: ListLike) => extreme(itemsOf(list), -1)),
  ...overloads(WITH_ORDER, 'list(T) max() -> T', (list: ListLike) => extreme(itemsOf(list), 1)),
  overload('list(A) indexOf(A) -> int', (list: ListLike, value) => BigInt(itemsOf(list).findIndex(item => isEqual(item, value)))),
  overload('list(A) lastIndexOf(A) -> int', (list: ListLike, value) => BigInt(lastIndexOf(itemsOf(list), value))),
  overload('sets.contains(list(T), list(T)) -> bool', containsAll),
  overload('sets.equivalent(list(T), list(T)) -> bool', (a, b) => containsAll(a, b) && containsAll(b, a)),
  overload('sets.intersects(list(T), list(T)) -> bool', (a: ListLike, b: ListLike) => {
    const others = itemsOf(b);
    return itemsOf(a).some(item => others.some(other => isEqual(item, other)));
  }),
  overload('list(T) slice(int, int) -> list(T)', slice),
  overload('list(list(T)) flatten() -> list(T)', (list: ListLike) => flattened(itemsOf(list), 1n)),
  overload('list(dyn) flatten(int) -> list(dyn)', (list: ListLike, depth: bigint) => flattened(itemsOf(list), depth)),
  ...overloads(WITH_ORDER, 'list(T) sort() -> list(T)', (list: ListLike) => sortedBy(itemsOf(list), itemsOf(list))),
  ...overloads(WITH_ORDER, 'list(A) @sortByAssociatedKeys(list(T)) -> list(A)', (list: ListLike, keys: ListLike) => sortedBy(itemsOf(list), itemsOf(keys))),
  overload('lists.range(int) -> list(int)', (count: bigint) => {
    if (count < 0n) {
      throw new RuleError(`there are no ${count} numbers`);
    }
    charge(Number(count));
    return Array.from({ length: Number(count) }, (_, i) => BigInt(i));
  }),
  overload('list(T) reverse() -> list(T)', (list: ListLike) => itemsOf(list).reverse()),
  overload('list(T) distinct() -> list(T)', (list: ListLike) => distinct(itemsOf(list))),
  overload('cel.@mapInsert(map(K, V), K, V) -> map(K, V)', (map: MapLike, key, value) => added(map, key, value)),
  overload('cel.@mapInsert(map(K, V), map(K, V)) -> map(K, V)', (map: MapLike, entries: MapLike) => {
    return [...entries.keys()].reduce((all, key) => added(all, key, entries.get(key)), map);
  }),
];

function itemsOf(list: ListLike): RuleValue[] {
  charge(list.size);
  return [...list];
}

function containsAll(list: ListLike, part: ListLike): boolean {
  const items = itemsOf(list);
  return itemsOf(part).every(wanted => items.some(item => isEqual(item, wanted)));
}

function lastIndexOf(items: readonly RuleValue[], value: RuleValue): number {
  for (let i = items.length - 1; i >= 0; i--) {
    if (isEqual(items[i], value)) {
      return i;
    }
  }
  return -1;
}

/** What the sum of no numbers is: the zero of their type, or the integer 0 where that is not known. */
function zeroOf(list: ListLike): RuleValue {
  const items = list instanceof ShapedList ? list.shape.items : undefined;
  return items?.type === 'number' ? 0 : items?.format === 'duration' ? Duration.of(0n) : 0n;
}

function sum(items: RuleValue[], zero: RuleValue): RuleValue {
  return items.length === 0 ? zero : items.reduce((left, right) => {
    if (left instanceof Uint && right instanceof Uint) {
      return Uint.of(left.value + right.value);
    }
    if (left instanceof Duration && right instanceof Duration) {
      return Duration.of(left.nanos + right.nanos);
    }
    if (typeof left !== typeof right || (typeof left !== 'bigint' && typeof left !== 'number')) {
      throw new RuleError('only numbers of one type can be added up');
    }
    return typeof left === 'bigint' ? int64(left + right) : left + right;
  });
}

function extreme(items: RuleValue[], sign: number): RuleValue {
  if (items.length === 0) {
    throw new RuleError('the list is empty');
  }
  return items.reduce((best, item) => Math.sign(compare(item, best)) === sign ? item : best);
}

function slice(list: ListLike, start: bigint, end: bigint): RuleValue[] {
  if (start < 0n || start > end || end > list.size) {
    throw new RuleError(`a list of ${list.size} items has no part from ${start} to ${end}`);
  }
  return itemsOf(list).slice(Number(start), Number(end));
}

function flattened(items: readonly RuleValue[], depth: bigint): RuleValue[] {
  if (depth < 0n) {
    throw new RuleError('the depth must not be negative');
  }
  return items.flatMap(item => item instanceof ListLike && depth > 0n ? flattened(itemsOf(item), depth - 1n) : [item]);
}

function sortedBy(items: readonly RuleValue[], keys: readonly RuleValue[]): RuleValue[] {
  const places = items.map((_item, i) => i);
  return places.sort((a, b) => compare(keys[a], keys[b])).map(place => items[place]);
}

function distinct(items: readonly RuleValue[]): RuleValue[] {
  const found: RuleValue[] = [];
  for (const item of items) {
    if (!found.some(other => isEqual(item, other))) {
      found.push(item);
    }
  }
  return found;
}

/** A map that a loop makes is its own, so that it need not be copied in each turn. */
function added(map: MapLike, key: RuleValue, value: RuleValue): MapLike {
  if (map instanceof BuiltMap && map.size > 0) {
    return map.add(key, value);
  }
  return [...map.keys()].reduce<BuiltMap>((copy, name) => copy.add(name, map.get(name)), new BuiltMap()).add(key, value);
}
