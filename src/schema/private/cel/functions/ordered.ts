import { celMethod, CelFunc, CelScalar } from '@bufbuild/cel';
import { MAP } from './operators';
import { Opaque } from '../values';

const { BOOL, INT } = CelScalar;

/** A value that can be compared with others of its type. */
export abstract class Ordered extends Opaque {
  /**
   * Negative, zero or positive, as this value comes before, with or after the other.
   *
   * @throws if the other is of another type
   */
  public abstract compareTo(other: unknown): number;

  public equals(other: unknown): boolean {
    return other instanceof this.constructor && this.compareTo(other) === 0;
  }
}

/** Comparisons of quantities and of semantic versions. */
export const COMPARISONS: CelFunc[] = [
  celMethod('compareTo', MAP, [MAP], INT, function (other) {
    return BigInt(Math.sign(asOrdered(this).compareTo(other)));
  }),
  celMethod('isLessThan', MAP, [MAP], BOOL, function (other) {
    return asOrdered(this).compareTo(other) < 0;
  }),
  celMethod('isGreaterThan', MAP, [MAP], BOOL, function (other) {
    return asOrdered(this).compareTo(other) > 0;
  }),
];

function asOrdered(value: unknown): Ordered {
  if (!(value instanceof Ordered)) {
    throw new Error('the value has no order');
  }
  return value;
}
