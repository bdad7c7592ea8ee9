import { celFunc, celMethod, CelFunc, CelScalar } from '@bufbuild/cel';
import { MAP } from './operators';
import { Ordered } from './ordered';
import { nanosOf } from '../../built-in/amount';
import { isQuantity } from '../../go-decode';

const { BOOL, DOUBLE, DYN, INT, STRING } = CelScalar;

const NANO = 10n ** 9n;

/** A quantity such as `100Gi`, in billionths. */
class Quantity extends Ordered {
  public constructor(public readonly nanos: bigint) {
    super();
  }

  /** Whether the quantity is an integer of 64 bits. */
  public get isInteger(): boolean {
    return this.nanos % NANO === 0n && BigInt.asIntN(64, this.nanos / NANO) === this.nanos / NANO;
  }

  public compareTo(other: unknown): number {
    const { nanos } = asQuantity(other);
    return this.nanos < nanos ? -1 : this.nanos > nanos ? 1 : 0;
  }
}

/**
 * Functions on quantities, beside those on all that has an order.
 *
 * @see https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-quantity-library
 */
export const QUANTITIES: CelFunc[] = [
  celFunc('isQuantity', [STRING], BOOL, isQuantityText),
  celFunc('quantity', [STRING], DYN, text => {
    if (!isQuantityText(text)) {
      throw new Error(`${JSON.stringify(text)} is no quantity`);
    }
    return new Quantity(nanosOf(text)) as any;
  }),
  celMethod('isInteger', MAP, [], BOOL, function () {
    return asQuantity(this).isInteger;
  }),
  celMethod('asInteger', MAP, [], INT, function () {
    const quantity = asQuantity(this);
    if (!quantity.isInteger) {
      throw new Error('the quantity is no integer');
    }
    return quantity.nanos / NANO;
  }),
  celMethod('asApproximateFloat', MAP, [], DOUBLE, function () {
    return Number(asQuantity(this).nanos) / 1e9;
  }),
  celMethod('sign', MAP, [], INT, function () {
    return BigInt(asQuantity(this).compareTo(new Quantity(0n)));
  }),
  ...[['add', 1n] as const, ['sub', -1n] as const].flatMap(([name, sign]) => [
    celMethod(name, MAP, [MAP], DYN, function (other) {
      return new Quantity(asQuantity(this).nanos + sign * asQuantity(other).nanos) as any;
    }),
    celMethod(name, MAP, [INT], DYN, function (other) {
      return new Quantity(asQuantity(this).nanos + sign * other * NANO) as any;
    }),
  ]),
];

function isQuantityText(text: string): boolean {
  return text.trim() === text && isQuantity(text);
}

function asQuantity(value: unknown): Quantity {
  if (!(value instanceof Quantity)) {
    throw new Error('the value is no quantity');
  }
  return value;
}
