import { fixedWeight } from './compiled-map';

const TIB = 2n ** 40n;

/**
 * The weight that an OSD gives itself when it starts, in units of 1/65536: TiB, printed with four decimals and read back.
 *
 * @param sizeBytes     what it can store, an integer
 * @param initialWeight the weight in TiB that it is told to give itself instead
 */
export function osdWeight(sizeBytes: number, initialWeight?: number): number {
  if (initialWeight !== undefined) {
    return fixedWeight(Number(initialWeight.toFixed(4)));
  }
  const scaled = BigInt(sizeBytes) * 10000n;
  const whole = scaled / TIB;
  const twice = 2n * (scaled % TIB);
  // Halves go to the even neighbor, as C prints them.
  const rounded = twice > TIB || (twice === TIB && whole % 2n === 1n) ? whole + 1n : whole;
  return fixedWeight(Number(rounded) / 10000);
}
