import { celFunc, CelFunc, CelList, CelListType, CelMapType, celMethod, CelScalar, listType, mapType } from '@bufbuild/cel';
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
];

function isIn(value: unknown, list: CelList): boolean {
  for (const item of list) {
    if (isEqual(item, value)) {
      return true;
    }
  }
  return false;
}

function joined(left: CelList, right: CelList): GrowingList {
  charge(right.size);
  for (const list of [left, right] as unknown[]) {
    if (list instanceof ShapedList && ['set', 'map'].includes(list.shape['x-kubernetes-list-type'] ?? '')) {
      giveUp('it adds up lists of type set or map');
    }
  }
  return GrowingList.joined(left, right);
}

function matches(text: string, pattern: string): boolean {
  charge((text.length / 10 + 1) * (pattern.length / 4 + 1));
  const compiled = compilePattern(pattern);
  if (!compiled) {
    throw new Error(`${pattern} is no pattern`);
  }
  return compiled.test(text);
}
