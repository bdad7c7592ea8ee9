import { GrowingList, ListLike, MapLike, RuleValue } from '../collections';
import { isEqual, keyOf } from '../equality';
import { overload, Overload, overloads } from '../function';
import { charge } from '../meter';
import { compareNumbers, int64, Uint } from '../numbers';
import { RuleError } from '../rule-error';
import { Duration, Timestamp } from '../times';
import { MergedList, ShapedList } from '../values';

const NUMBERS = ['int', 'uint', 'double'];

/**
 * Operators, by the names that they have as functions. Those that look at some of
 * their operands only, such as `&&`, are evaluated elsewhere.
 *
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#list-of-standard-definitions
 */
export const OPERATORS: readonly Overload[] = [
  overload('_?_:_(bool, A, A) -> A', (condition, then, other) => condition ? then : other),
  overload('_&&_(bool, bool) -> bool', (a, b) => a && b),
  overload('_||_(bool, bool) -> bool', (a, b) => a || b),
  overload('@not_strictly_false(bool) -> bool', value => value),
  overload('!_(bool) -> bool', value => !value),
  overload('_==_(A, A) -> bool', isEqual),
  overload('_!=_(A, A) -> bool', (a, b) => !isEqual(a, b)),
  overload('@in(A, list(A)) -> bool', isIn),
  overload('@in(A, map(A, B)) -> bool', (key, map: MapLike) => map.has(key)),
  overload('_[_](list(A), int) -> A', indexed),
  overload('_[_](map(A, B), A) -> B', indexed),
  overload('_[_](optional(list(V)), int) -> optional(V)', indexed),
  overload('_[_](optional(map(K, V)), K) -> optional(V)', indexed),
  overload('_[?_](list(V), int) -> optional(V)', indexed),
  overload('_[?_](optional(list(V)), int) -> optional(V)', indexed),
  overload('_[?_](map(K, V), K) -> optional(V)', indexed),
  overload('_[?_](optional(map(K, V)), K) -> optional(V)', indexed),
  overload('_+_(bytes, bytes) -> bytes', (a, b) => new Uint8Array(Buffer.concat([a, b]))),
  overload('_+_(double, double) -> double', (a, b) => a + b),
  overload('_+_(duration, duration) -> duration', (a: Duration, b: Duration) => Duration.of(a.nanos + b.nanos)),
  overload('_+_(duration, timestamp) -> timestamp', (a: Duration, b: Timestamp) => Timestamp.of(a.nanos + b.nanos, b.offset)),
  overload('_+_(timestamp, duration) -> timestamp', (a: Timestamp, b: Duration) => Timestamp.of(a.nanos + b.nanos, a.offset)),
  overload('_+_(int, int) -> int', (a: bigint, b: bigint) => int64(a + b)),
  overload('_+_(list(A), list(A)) -> list(A)', joined),
  overload('_+_(string, string) -> string', (a, b) => a + b),
  overload('_+_(uint, uint) -> uint', (a: Uint, b: Uint) => Uint.of(a.value + b.value)),
  overload('_-_(double, double) -> double', (a, b) => a - b),
  overload('_-_(duration, duration) -> duration', (a: Duration, b: Duration) => Duration.of(a.nanos - b.nanos)),
  overload('_-_(int, int) -> int', (a: bigint, b: bigint) => int64(a - b)),
  overload('_-_(timestamp, duration) -> timestamp', (a: Timestamp, b: Duration) => Timestamp.of(a.nanos - b.nanos, a.offset)),
  overload('_-_(timestamp, timestamp) -> duration', (a: Timestamp, b: Timestamp) => Duration.of(a.nanos - b.nanos)),
  overload('_-_(uint, uint) -> uint', (a: Uint, b: Uint) => Uint.of(a.value - b.value)),
  overload('_*_(double, double) -> double', (a, b) => a * b),
  overload('_*_(int, int) -> int', (a: bigint, b: bigint) => int64(a * b)),
  overload('_*_(uint, uint) -> uint', (a: Uint, b: Uint) => Uint.of(a.value * b.value)),
  overload('_/_(double, double) -> double', (a, b) => a / b),
  overload('_/_(int, int) -> int', (a: bigint, b: bigint) => int64(a / divisor(b))),
  overload('_/_(uint, uint) -> uint', (a: Uint, b: Uint) => Uint.of(a.value / divisor(b.value))),
  overload('_%_(int, int) -> int', (a: bigint, b: bigint) => a % divisor(b)),
  overload('_%_(uint, uint) -> uint', (a: Uint, b: Uint) => Uint.of(a.value % divisor(b.value))),
  overload('-_(double) -> double', value => -value),
  overload('-_(int) -> int', (value: bigint) => int64(-value)),
  ...comparison('_<_', order => order < 0),
  ...comparison('_<=_', order => order <= 0),
  ...comparison('_>_', order => order > 0),
  ...comparison('_>=_', order => order >= 0),
];

function comparison(name: string, holds: (order: number) => boolean): Overload[] {
  return [
    ...NUMBERS.flatMap(type => overloads(NUMBERS, `${name}(${type}, T) -> bool`, (a, b) => holds(compareNumbers(a, b)))),
    ...overloads(['bool', 'string', 'bytes', 'timestamp', 'duration'], `${name}(T, T) -> bool`, (a, b) => holds(compare(a, b))),
  ];
}

/**
 * Negative, zero or positive, as two values of one type stand in their order.
 *
 * @throws if the type has no order
 */
export function compare(a: RuleValue, b: RuleValue): number {
  if (typeof a === 'string' && typeof b === 'string') {
    return compareTexts(a, b);
  }
  if (a instanceof Uint8Array && b instanceof Uint8Array) {
    return Buffer.compare(a, b);
  }
  for (const type of [Duration, Timestamp]) {
    if (a instanceof type && b instanceof type) {
      return a.nanos < b.nanos ? -1 : a.nanos > b.nanos ? 1 : 0;
    }
  }
  if (typeof a === 'boolean' && typeof b === 'boolean') {
    return Number(a) - Number(b);
  }
  if (typeof a !== typeof b || !(['bigint', 'number'].includes(typeof a) || (a instanceof Uint && b instanceof Uint))) {
    throw new RuleError('the values have no order');
  }
  return compareNumbers(a, b);
}

/** By the bytes of their UTF-8, which is another order than that of JavaScript where it has two units for one character. */
function compareTexts(a: string, b: string): number {
  charge((a.length + b.length) / 10);
  if (/[\ud800-\udfff]/.test(a) || /[\ud800-\udfff]/.test(b)) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

function isIn(value: RuleValue, list: ListLike): boolean {
  for (const item of list) {
    if (isEqual(item, value)) {
      return true;
    }
  }
  return false;
}

/** @throws if the divisor is 0. */
function divisor(value: bigint): bigint {
  if (value === 0n) {
    throw new RuleError('nothing can be divided by 0');
  }
  return value;
}

/** Indexes are evaluated where fields are. */
function indexed(): never {
  throw new RuleError('no index');
}

/** Lists of a document of type set and map grow by what they do not have yet. */
function joined(left: ListLike, right: ListLike): ListLike {
  charge(right.size / 10);
  switch (left instanceof ShapedList ? left.shape['x-kubernetes-list-type'] : undefined) {
    case 'set': return joinedSet(left as ShapedList, right);
    case 'map': return joinedMap(left as ShapedList, right);
    default: return GrowingList.joined(left, right);
  }
}

function joinedSet(set: ShapedList, list: ListLike): ListLike {
  charge(set.size);
  const items = new Set<RuleValue>([...set]);
  for (const item of list) {
    items.add(item);
  }
  return new MergedList(set.shape, [...items]);
}

/** An item that has the keys of one that is there takes its place. */
function joinedMap(left: ShapedList, right: ListLike): ListLike {
  charge(left.size);
  const items = [...left];
  const places = new Map(items.map((item, i) => [keyOf(left, item), i]));
  for (const item of right) {
    const key = keyOf(left, item);
    const place = places.get(key) ?? items.length;
    items[place] = item;
    places.set(key, place);
  }
  return new MergedList(left.shape, items);
}
