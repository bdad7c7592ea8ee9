/** Powers of ten and of two that suffixes stand for. */
const DECIMAL: { readonly [suffix: string]: number } = { '': 0, 'n': -9, 'u': -6, 'm': -3, 'k': 3, 'M': 6, 'G': 9, 'T': 12, 'P': 15, 'E': 18 };
const BINARY: { readonly [suffix: string]: bigint } = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n };

const NANO = 10n ** 9n;

/** What the server makes of larger ones. */
const LARGEST = (2n ** 63n - 1n) * NANO;

/**
 * A quantity in billionths, for comparison. As in Kubernetes, what is finer is
 * rounded away from zero, and what is larger than 2^63 - 1 is cut to that.
 *
 * @param quantity what was decoded, so a number or a text that is a quantity; absent is 0
 */
export function nanosOf(quantity: string | number | bigint | undefined): bigint {
  const match = /^([+-]?)(\d*)\.?(\d*)(.*)$/.exec(String(quantity ?? 0).trim());
  const [, sign, whole, fraction, suffix] = match!;
  const exponent = (/^[eE][+-]?\d/.test(suffix) ? Number(suffix.slice(1)) : DECIMAL[suffix] ?? 0) + 9 - fraction.length;
  const digits = BigInt(`${whole}${fraction}`) * 2n ** (BINARY[suffix] ?? 0n);
  const size = digits === 0n ? 0n : exponent > 40 ? LARGEST : scaled(digits, exponent);
  return sign === '-' ? -min(size, LARGEST) : min(size, LARGEST);
}

/** Whether a quantity is a whole number. */
export function isWhole(quantity: string | number | bigint | undefined): boolean {
  return roundedUp(nanosOf(quantity), 10n ** 6n) % 1000n === 0n;
}

/** A quantity in whole units, rounded up. */
export function unitsOf(quantity: string | number | bigint | undefined): bigint {
  return roundedUp(nanosOf(quantity), NANO);
}

/** Writes a quantity that is known in billionths. */
export function quantityOf(nanos: bigint): string {
  const step = [NANO, 10n ** 6n].find(unit => nanos % unit === 0n) ?? 1n;
  return `${nanos / step}${step === NANO ? '' : step === 1n ? 'n' : 'm'}`;
}

function scaled(digits: bigint, exponent: number): bigint {
  if (exponent >= 0) {
    return digits * 10n ** BigInt(exponent);
  }
  const length = digits.toString().length;
  return -exponent > length ? 1n : roundedUp(digits, 10n ** BigInt(-exponent));
}

function roundedUp(value: bigint, unit: bigint): bigint {
  return value <= 0n ? value / unit : (value + unit - 1n) / unit;
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
