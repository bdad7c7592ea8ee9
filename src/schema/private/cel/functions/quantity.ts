import { celFunc, celMethod, CelFunc, CelScalar } from '@bufbuild/cel';
import { MAP } from './operators';
import { Ordered } from './ordered';
import { nanosOf } from '../../built-in/amount';
import { isQuantity } from '../../go-decode';

const { BOOL, DOUBLE, DYN, INT, STRING } = CelScalar;

const NANO = 10n ** 9n;

/** Digits that the server holds in a quantity as an integer; with a binary suffix so many fewer. */
const INTEGER_DIGITS = 18;
const BINARY_DIGITS: { readonly [suffix: string]: number } = { Ki: 11, Mi: 8, Gi: 5, Ti: 2 };

/** A quantity such as `100Gi`, in billionths. */
class Quantity extends Ordered {
  public static parse(text: string): Quantity {
    const [, digits, suffix] = /^[+-]?(\d+)(|[kMGTPE]|[KMGTPE]i|[eE]\+?\d+)$/.exec(text) ?? [];
    const most = suffix?.endsWith('i') ? BINARY_DIGITS[suffix] ?? 0 : INTEGER_DIGITS;
    return new Quantity(nanosOf(text), digits !== undefined && digits.length <= most);
  }

  /**
   * @param isWhole whether the quantity is written without a fraction
   */
  public constructor(public readonly nanos: bigint, private readonly isWhole: boolean) {
    super();
  }

  /** Whether the server holds the quantity as an integer of 64 bits; `1000m` and `1.5Ki` are none to it. */
  public get isInteger(): boolean {
    return this.isWhole && BigInt.asIntN(64, this.nanos / NANO) === this.nanos / NANO;
  }

  public plus(nanos: bigint, isWhole: boolean): Quantity {
    return new Quantity(this.nanos + nanos, this.isWhole && isWhole);
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
    return Quantity.parse(text) as any;
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
  celFunc('sign', [MAP], INT, quantity => BigInt(Math.sign(Number(asQuantity(quantity).nanos)))),
  ...[['add', 1n] as const, ['sub', -1n] as const].flatMap(([name, sign]) => [
    celMethod(name, MAP, [MAP], DYN, function (other) {
      const { nanos, isInteger } = asQuantity(other);
      return asQuantity(this).plus(sign * nanos, isInteger) as any;
    }),
    celMethod(name, MAP, [INT], DYN, function (other) {
      return asQuantity(this).plus(sign * other * NANO, true) as any;
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
