import { comparisons, Ordered } from './ordered';
import { nanosOf } from '../../built-in/amount';
import { isQuantityText } from '../../go-decode';
import { overload, Overload } from '../function';
import { RuleError } from '../rule-error';

const NANO = 10n ** 9n;

/** Digits that the server holds in a quantity as an integer; with a binary suffix so many fewer. */
const INTEGER_DIGITS = 18;
const BINARY_DIGITS: { readonly [suffix: string]: number } = { Ki: 11, Mi: 8, Gi: 5, Ti: 2 };

/** A quantity such as `100Gi`, in billionths. */
class Quantity extends Ordered {
  /** @throws if the text is no quantity. */
  public static parse(text: string): Quantity {
    if (!isQuantityText(text)) {
      throw new RuleError(`${JSON.stringify(text)} is no quantity`);
    }
    const [, digits, suffix] = /^[+-]?(\d*)\.?(|[kMGTPE]|[KMGTPE]i|[eE]\+?\d+)$/.exec(text) ?? [];
    const most = suffix?.endsWith('i') ? BINARY_DIGITS[suffix] ?? 0 : INTEGER_DIGITS;
    return new Quantity(nanosOf(text), digits !== undefined && digits.length <= most);
  }

  public readonly type = 'kubernetes.Quantity';

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

  public compareTo({ nanos }: Quantity): number {
    return this.nanos < nanos ? -1 : this.nanos > nanos ? 1 : 0;
  }
}

/**
 * Functions on quantities, beside those on all that has an order.
 *
 * @see https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-quantity-library
 */
export const QUANTITIES: readonly Overload[] = [
  ...comparisons('Quantity'),
  overload('isQuantity(string) -> bool', isQuantityText),
  overload('quantity(string) -> Quantity', Quantity.parse),
  overload('Quantity isInteger() -> bool', (quantity: Quantity) => quantity.isInteger),
  overload('Quantity asInteger() -> int', (quantity: Quantity) => {
    if (!quantity.isInteger) {
      throw new RuleError('the quantity is no integer');
    }
    return quantity.nanos / NANO;
  }),
  overload('Quantity asApproximateFloat() -> double', ({ nanos }: Quantity) => Number(nanos) / 1e9),
  overload('sign(Quantity) -> int', ({ nanos }: Quantity) => BigInt(Math.sign(Number(nanos)))),
  ...[['add', 1n] as const, ['sub', -1n] as const].flatMap(([name, sign]) => [
    overload(`Quantity ${name}(Quantity) -> Quantity`, (a: Quantity, { nanos, isInteger }: Quantity) => a.plus(sign * nanos, isInteger)),
    overload(`Quantity ${name}(int) -> Quantity`, (a: Quantity, b: bigint) => a.plus(sign * b * NANO, true)),
  ]),
];
