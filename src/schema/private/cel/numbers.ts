import { RuleError } from './rule-error';

/** An unsigned integer. Signed ones are bigints, doubles are numbers. */
export class Uint {
  /** @throws if the value does not fit into 64 bits. */
  public static of(value: bigint): Uint {
    if (BigInt.asUintN(64, value) !== value) {
      throw new RuleError('the result is no unsigned integer of 64 bits');
    }
    return new Uint(value);
  }

  private constructor(public readonly value: bigint) {}

  public toString(): string {
    return String(this.value);
  }
}

/** @throws if the value does not fit into 64 bits. */
export function int64(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) {
    throw new RuleError('the result is no integer of 64 bits');
  }
  return value;
}

/**
 * Negative, zero or positive, as numbers of any of the three types stand in their order.
 *
 * @throws if one of them is not a number
 */
export function compareNumbers(a: unknown, b: unknown): number {
  const [left, right] = alike(a, b);
  if (Number.isNaN(left) || Number.isNaN(right)) {
    throw new RuleError('NaN has no place in an order');
  }
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether a value is a number of any type. */
export function isNumber(value: unknown): value is number | bigint | Uint {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Uint;
}

/** Whether numbers of any types are the same. */
export function isSameNumber(a: unknown, b: unknown): boolean {
  const [left, right] = alike(a, b);
  return left === right;
}

/** Two numbers as they are compared: as doubles, if one is. */
function alike(a: unknown, b: unknown): readonly [number | bigint, number | bigint] {
  const [left, right] = [a, b].map(value => value instanceof Uint ? value.value : value as number | bigint);
  return typeof left === typeof right ? [left, right] : [Number(left), Number(right)];
}
