import { celFunc, celMethod, CelFunc, CelList, CelScalar } from '@bufbuild/cel';
import { isReflectMessage } from '@bufbuild/protobuf/reflect';
import { LIST } from './operators';
import { isEqual } from '../equality';
import { charge } from '../meter';

const { BOOL, DYN, INT } = CelScalar;

/**
 * Functions on lists, and on lists as sets.
 *
 * @see https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-list-library
 */
export const LISTS: CelFunc[] = [
  celMethod('isSorted', LIST, [], BOOL, function () {
    const items = itemsOf(this);
    return items.every((item, i) => i === 0 || compare(items[i - 1], item) <= 0);
  }),
  celMethod('sum', LIST, [], DYN, function () {
    return sum(itemsOf(this)) as any;
  }),
  celMethod('min', LIST, [], DYN, function () {
    return extreme(itemsOf(this), -1);
  }),
  celMethod('max', LIST, [], DYN, function () {
    return extreme(itemsOf(this), 1);
  }),
  celMethod('indexOf', LIST, [DYN], INT, function (value) {
    return BigInt(itemsOf(this).findIndex(item => isEqual(item, value)));
  }),
  celMethod('lastIndexOf', LIST, [DYN], INT, function (value) {
    const items = itemsOf(this);
    const fromEnd = items.reverse().findIndex(item => isEqual(item, value));
    return BigInt(fromEnd < 0 ? -1 : items.length - 1 - fromEnd);
  }),
  celFunc('sets.contains', [LIST, LIST], BOOL, containsAll),
  celFunc('sets.equivalent', [LIST, LIST], BOOL, (a, b) => containsAll(a, b) && containsAll(b, a)),
  celFunc('sets.intersects', [LIST, LIST], BOOL, (a, b) => {
    const others = itemsOf(b);
    return itemsOf(a).some(item => others.some(other => isEqual(item, other)));
  }),
];

function itemsOf(list: CelList): any[] {
  charge(list.size);
  return [...list];
}

function containsAll(list: CelList, part: CelList): boolean {
  const items = itemsOf(list);
  return itemsOf(part).every(wanted => items.some(item => isEqual(item, wanted)));
}

/** @throws if the values have no order. */
function compare(a: any, b: any): number {
  if (isReflectMessage(a) && isReflectMessage(b)) {
    const [left, right] = [a.message, b.message] as any[];
    return Number(left.seconds - right.seconds) || left.nanos - right.nanos;
  }
  if (typeof a !== typeof b || typeof a === 'object') {
    throw new Error('the values have no order');
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The sum of no numbers is 0. */
function sum(items: any[]): bigint | number {
  if (items.length === 0) {
    return 0n;
  }
  const type = typeof items[0];
  if ((type !== 'bigint' && type !== 'number') || !items.every(item => typeof item === type)) {
    throw new Error('only numbers of one type can be added up');
  }
  const total = items.reduce((left, right) => left + right);
  if (typeof total === 'bigint' && BigInt.asIntN(64, total) !== total) {
    throw new Error('the sum does not fit into 64 bits');
  }
  return total;
}

function extreme(items: any[], sign: number): any {
  if (items.length === 0) {
    throw new Error('the list is empty');
  }
  return items.reduce((best, item) => Math.sign(compare(item, best)) === sign ? item : best);
}
