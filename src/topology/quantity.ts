const SYNTAX = /^([+-]?)(\d*)(?:\.(\d*))?(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]|[eE][+-]?\d+)?$/;

const NANO_DIGITS = 9;

/** Powers of ten that a decimal suffix stands for. */
const DECIMAL: { readonly [suffix: string]: number } = {
  '': 0, 'n': -9, 'u': -6, 'm': -3, 'k': 3, 'M': 6, 'G': 9, 'T': 12, 'P': 15, 'E': 18,
};

/** Powers of two that a binary suffix stands for. */
const BINARY: { readonly [suffix: string]: bigint } = {
  Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n,
};

/** Beyond this, a quantity is out of range whatever its digits are. */
const LARGEST_EXPONENT = 40;

/**
 * A Kubernetes quantity, exactly: `500m`, `17e9`, `1.5Gi`.
 *
 * As in Kubernetes, what is finer than a billionth is rounded up.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export class Quantity {
  /**
   * @param value what the YAML or JSON holds: a string, or a number (`cpu: 4`)
   * @throws Error when it is no quantity
   */
  static parse(value: string | number): Quantity {
    const text = String(value);
    const match = SYNTAX.exec(text);
    const digits = (match?.[2] ?? '') + (match?.[3] ?? '');
    if (!match || digits === '') {
      throw new Error(`${JSON.stringify(value)} is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T`);
    }
    const [, sign, , fraction = '', suffix = ''] = match;
    const exponent = /^[eE][+-]?\d/.test(suffix) ? Number(suffix.slice(1)) : DECIMAL[suffix] ?? 0;
    if (Math.abs(exponent) > LARGEST_EXPONENT || digits.length > LARGEST_EXPONENT) throw outOfRange(text);

    const shift = exponent + NANO_DIGITS - fraction.length;
    const nanos = scaled(BigInt(digits) * 2n ** (BINARY[suffix] ?? 0n), shift);
    return new Quantity(text, sign === '-' ? -nanos : nanos);
  }

  private constructor(private readonly text: string, private readonly nanos: bigint) {}

  /**
   * In whole units (bytes, cores, pods), rounded up.
   *
   * @throws Error above 2^53 - 1, where JavaScript numbers stop being exact
   */
  get value(): number {
    return this.inUnitsOf(10n ** 9n);
  }

  /**
   * In thousandths, rounded up; for CPU.
   *
   * @throws Error above 2^53 - 1, where JavaScript numbers stop being exact
   */
  get milliValue(): number {
    return this.inUnitsOf(10n ** 6n);
  }

  private inUnitsOf(unit: bigint): number {
    const units = this.nanos <= 0n ? this.nanos / unit : (this.nanos + unit - 1n) / unit;
    if (units > BigInt(Number.MAX_SAFE_INTEGER) || units < -BigInt(Number.MAX_SAFE_INTEGER)) throw outOfRange(this.text);
    return Number(units);
  }
}

function scaled(digits: bigint, shift: number): bigint {
  if (shift >= 0) return digits * 10n ** BigInt(shift);
  const divisor = 10n ** BigInt(-shift);
  return (digits + divisor - 1n) / divisor;
}

function outOfRange(text: string): Error {
  return new Error(`"${text}" is out of range: quantities up to 2^53 - 1 (9007199254740991) are understood`);
}
