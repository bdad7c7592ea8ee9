import { celFunc, CelFunc, CelList, CelListType, CelMapType, celMethod, CelScalar, listType, mapType, objectType } from '@bufbuild/cel';
import { DurationSchema } from '@bufbuild/protobuf/wkt';
import { compilePattern } from '../../patterns';
import { isEqual } from '../equality';
import { charge, giveUp } from '../meter';
import { parseDuration } from '../typed-text';
import { GrowingList, ShapedList } from '../values';

const { BOOL, DYN, INT, STRING } = CelScalar;
/** Any list. */
export const LIST: CelListType = listType(DYN);

/** Any map or object. */
export const MAP: CelMapType = mapType(DYN, DYN);

/** Name of the function that each turn of a loop calls to be counted. */
export const TURN = '@turn';

/**
 * Operators and standard functions that the engine has too, but not as the API
 * server has them: typed lists, RE2 patterns that are compiled once, counted steps.
 */
export const OPERATORS: CelFunc[] = [
  celFunc(TURN, [INT, BOOL], BOOL, (steps, goesOn) => {
    charge(Number(steps));
    return goesOn;
  }),
  celFunc('_==_', [DYN, DYN], BOOL, isEqual),
  celFunc('_!=_', [DYN, DYN], BOOL, (a, b) => !isEqual(a, b)),
  celFunc('@in', [DYN, LIST], BOOL, isIn),
  celFunc('_+_', [LIST, LIST], LIST, joined as any),
  celMethod('contains', STRING, [STRING], BOOL, function (part) {
    charge(this.length * part.length / 100);
    return this.includes(part);
  }),
  celMethod('matches', STRING, [STRING], BOOL, function (pattern) {
    return matches(this, pattern);
  }),
  celFunc('matches', [STRING, STRING], BOOL, matches),
  celFunc('duration', [STRING], DYN, parseDuration),
  celMethod('getMilliseconds', objectType(DurationSchema), [], INT, function () {
    return this.message.seconds * 1000n + BigInt(Math.trunc(this.message.nanos / 1e6));
  }),
  celFunc('_<_', [STRING, STRING], BOOL, (a, b) => compareTexts(a, b) < 0),
  celFunc('_<=_', [STRING, STRING], BOOL, (a, b) => compareTexts(a, b) <= 0),
  celFunc('_>_', [STRING, STRING], BOOL, (a, b) => compareTexts(a, b) > 0),
  celFunc('_>=_', [STRING, STRING], BOOL, (a, b) => compareTexts(a, b) >= 0),
];

function isIn(value: unknown, list: CelList): boolean {
  for (const item of list) {
    if (isEqual(item, value)) {
      return true;
    }
  }
  return false;
}

/** By the bytes of their UTF-8, which is another order than that of JavaScript. */
function compareTexts(a: string, b: string): number {
  charge((a.length + b.length) / 10);
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** A list of type set grows by what it does not have yet. */
function joined(left: CelList, right: CelList): GrowingList | ShapedList {
  charge(right.size);
  const list: unknown = left;
  switch (list instanceof ShapedList ? list.shape['x-kubernetes-list-type'] : undefined) {
    case 'set': return joinedSet(list as ShapedList, right);
    case 'map': return giveUp('it adds to a list of type map');
    default: return GrowingList.joined(left, right);
  }
}

function joinedSet(set: ShapedList, list: CelList): ShapedList {
  charge(set.size);
  const items = new Set<unknown>([...set]);
  return new ShapedList(set.shape, [...set.raw, ...[...list].filter(item => !items.has(item) && items.add(item))]);
}

function matches(text: string, pattern: string): boolean {
  charge((text.length / 10 + 1) * (pattern.length / 4 + 1));
  const compiled = compilePattern(pattern);
  if (!compiled) {
    throw new Error(`${pattern} is no pattern`);
  }
  return compiled.test(text);
}
