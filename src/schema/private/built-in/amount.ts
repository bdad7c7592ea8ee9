/** Powers of ten and of two that suffixes stand for. */
const DECIMAL: { readonly [suffix: string]: number } = { '': 0, 'n': -9, 'u': -6, 'm': -3, 'k': 3, 'M': 6, 'G': 9, 'T': 12, 'P': 15, 'E': 18 };
const BINARY: { readonly [suffix: string]: number } = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };

const NANO = 10n ** 9n;
const MILLI = 10n ** 6n;
const LARGEST_INTEGER = 2n ** 63n - 1n;

/** A power of ten beyond which an amount is as good as endless. */
const MOST = 400;

/** What is written: `1.5Gi` is 15, of which one digit is behind the point, 30 powers of two. */
interface Written {
  readonly text: string;
  readonly isNegative: boolean;
  readonly digits: string;
  readonly decimals: number;
  readonly tens: number;
  /** Powers of two; undefined if the suffix is of ten. */
  readonly twos?: number;
}

type Quantity = string | number | bigint | undefined;

/**
 * A quantity in billionths, for comparison. As in Kubernetes, what is finer is
 * rounded away from zero, and what has a binary suffix and is larger than
 * 2^63 - 1 is cut to that.
 *
 * @param quantity what was decoded, so a number or a text that is a quantity; absent is 0
 */
export function nanosOf(quantity: Quantity): bigint {
  const written = read(quantity);
  const digits = BigInt(written.digits) * 2n ** BigInt(written.twos ?? 0);
  const exponent = written.tens - written.decimals + 9;
  const size = digits === 0n ? 0n : scaled(digits, exponent);
  const capped = written.twos !== undefined && size > LARGEST_INTEGER * NANO ? LARGEST_INTEGER * NANO : size;
  return written.isNegative ? -capped : capped;
}

/** Whether a quantity is a whole number, as far as the server can tell in 64 bits. */
export function isWhole(quantity: Quantity): boolean {
  return inParts(quantity, 3) % 1000n === 0n;
}

/** A quantity in whole units, rounded up, as the server has it in 64 bits. */
export function unitsOf(quantity: Quantity): bigint {
  return inParts(quantity, 0);
}

/** A quantity in thousandths, rounded up, as the server has it in 64 bits. */
export function milliOf(quantity: Quantity): bigint {
  return inParts(quantity, 3);
}

/** A quantity as amounts of resources are held: rounded up to thousandths. */
export function inThousandths(quantity: string | number | bigint): string | number | bigint {
  const nanos = nanosOf(quantity);
  const size = nanos < 0n ? -nanos : nanos;
  return size % MILLI === 0n ? quantity : `${nanos < 0n ? '-' : ''}${roundedUp(size, MILLI)}m`;
}

/**
 * Whether the server writes a quantity in a given way: in powers of ten or of
 * two as it was given, so that 1000 is 1k but 1024 not 1Ki. What is given in
 * the shortest form stays as it is, with a plus sign or an exponent of zero.
 */
export function isWrittenAs(canonical: string, quantity: Quantity): boolean {
  const written = read(quantity);
  if (isShortest(written)) {
    return written.text === canonical;
  }
  const nanos = nanosOf(quantity);
  const isBinary = written.twos !== undefined && nanos >= 1024n * NANO;
  const isExponent = /[eE]/.test(written.text) && !written.text.endsWith('E') && written.twos === undefined;
  return nanos === nanosOf(canonical) && (canonical === '1' || canonical === '0' || (isBinary === canonical.endsWith('i') && !isExponent));
}

/** Writes a quantity that is known in billionths. */
export function quantityOf(nanos: bigint): string {
  const step = [NANO, MILLI].find(unit => nanos % unit === 0n) ?? 1n;
  return `${nanos / step}${step === NANO ? '' : step === 1n ? 'n' : 'm'}`;
}

function read(quantity: Quantity): Written {
  const text = String(quantity ?? 0).trim();
  const [, sign, whole, fraction, suffix] = /^([+-]?)(\d*)\.?(\d*)(.*)$/.exec(text)!;
  return {
    text,
    isNegative: sign === '-',
    digits: `${whole.replace(/^0+/, '') || '0'}${fraction}`,
    decimals: fraction.length,
    tens: /^[eE][+-]?\d/.test(suffix) ? Number(suffix.slice(1)) : DECIMAL[suffix] ?? 0,
    twos: BINARY[suffix],
  };
}

/** Whether the server holds a quantity as an integer of 64 bits with a power of ten, rather than as a decimal of any length. */
function isSmall({ digits, decimals, tens, twos }: Written): boolean {
  return twos === undefined
    ? digits.length <= 18 && tens - decimals >= -9
    : decimals === 0 && 15 - digits.length - Math.trunc(twos * 3 / 10) - 1 >= 0;
}

function isShortest(written: Written): boolean {
  const { digits, decimals, tens, twos } = written;
  if (!isSmall(written)) {
    return false;
  }
  return twos === undefined ? (tens - decimals) % 3 === 0 && !digits.endsWith('000') && !digits.startsWith('0') : BigInt(digits) % 8n !== 0n;
}

/** A quantity in parts of a unit, a power of ten, rounded up: what does not fit into 64 bits is 0 or loses its first bits. */
function inParts(quantity: Quantity, power: number): bigint {
  const nanos = nanosOf(quantity);
  const parts = roundedUp(nanos < 0n ? -nanos : nanos, 10n ** BigInt(9 - power));
  const held = BigInt.asIntN(64, parts);
  const kept = held === parts || !isSmall(read(quantity)) ? held : 0n;
  return nanos < 0n ? -kept : kept;
}

function scaled(digits: bigint, exponent: number): bigint {
  if (exponent >= 0) {
    return digits * 10n ** BigInt(Math.min(exponent, MOST));
  }
  const length = digits.toString().length;
  return -exponent > length ? 1n : roundedUp(digits, 10n ** BigInt(-exponent));
}

/** Divides what is not negative. */
function roundedUp(value: bigint, unit: bigint): bigint {
  return (value + unit - 1n) / unit;
}
