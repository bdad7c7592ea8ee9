/** Fraction bits that the logarithms are computed with: enough that none of them is cut wrongly. */
const PRECISION = 128n;

/** What Ceph's table of fine logarithms lies above the true values, except where `FINE_ERRORS` says otherwise. */
const FINE_BIAS = 5493489664n;

/** Entries of Ceph's table of fine logarithms that are off by something else: index and what they lie above the true value. */
const FINE_ERRORS: readonly (readonly [number, number])[] = [
  [0, 0], [1, 0], [56, 5349423536], [127, 978272901], [134, 3588789669], [181, 4007963589], [184, 5423282367], [188, 2201924427],
  [193, 3829329171], [198, 2511158322], [199, 2670353280], [200, 3807665765], [203, 0], [207, 5045407031], [210, 4635559696],
  [212, 3670382108], [216, 0], [222, 0], [225, 3209098745], [227, 1514328394], [228, 2662093655], [229, 561838844], [231, 3537203772],
  [233, 0], [235, 4861921003], [236, 5281046906], [237, 0], [238, 0], [239, 0], [240, 2650193885], [241, 4203558265], [243, 0], [244, 0],
  [245, 0], [246, 0], [247, 362109528], [248, 0], [249, 0], [250, 0], [251, 0], [252, 0], [253, 0], [254, 0], [255, 0],
];

let table: Float64Array | undefined;

/**
 * How far each of 65,536 equally likely numbers lies below certainty, as straw2 draws it:
 * about `-log2((u + 1) / 65536) × 2^44`, with every error of the two tables that Ceph computes it from.
 *
 * Integers from 2^28 to 2^48, which doubles hold exactly.
 */
export function logarithms(): Float64Array {
  return table ??= computed();
}

function computed(): Float64Array {
  // Of 1 + k/128, in steps of 1/128: reciprocals rounded up, logarithms rounded down, the last one short of 1.
  const reciprocals = numbers(129).map(k => ((1n << 55n) + 127n + BigInt(k)) / (128n + BigInt(k)));
  const coarse = numbers(129).map(k => k === 128 ? 0xffff00000000n : log2(128 + k, 128));
  const errors = new Map(FINE_ERRORS);
  const fine = numbers(256).map(k => log2(32768 + k, 32768) + (errors.has(k) ? BigInt(errors.get(k)!) : FINE_BIAS));
  return Float64Array.from(numbers(65536), u => {
    let exponent = 15;
    let x = u + 1;
    while (x < 32768) {
      x *= 2;
      exponent--;
    }
    const step = Math.floor(x / 256) - 128;
    const rest = Number((BigInt(x) * reciprocals[step] >> 48n) & 0xffn);
    return 2 ** 48 - exponent * 2 ** 44 - Number(coarse[step] + fine[rest] >> 4n);
  });
}

/** The logarithm of a number from 1 to below 2 with 48 fraction bits, cut. */
function log2(numerator: number, denominator: number): bigint {
  const two = 2n << PRECISION;
  let value = (BigInt(numerator) << PRECISION) / BigInt(denominator);
  let result = 0n;
  for (let bit = 0; bit < 48; bit++) {
    value = value * value >> PRECISION;
    result *= 2n;
    if (value >= two) {
      value /= 2n;
      result += 1n;
    }
  }
  return result;
}

function numbers(count: number): number[] {
  return [...Array(count).keys()];
}
