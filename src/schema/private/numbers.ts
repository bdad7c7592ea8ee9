import { isServerFloat } from '../../manifests/decoded';

const INT32 = 2 ** 31;

/** From here on an integer is read as a float. */
const INT64 = 2 ** 63;

/**
 * Whether the API server takes a value for an integer in a custom resource:
 * whole, and within 64 bits. A number that was spelled `4.0` or `1e3` is a float
 * to the server, and passes for an integer as long as floats are exact.
 *
 * @param spelling how the number is written where its value does not tell
 */
export function isWhole(value: unknown, spelling: string | undefined): boolean {
  if (typeof value !== 'number') {
    return typeof value === 'bigint';
  }
  if (spelling !== undefined) {
    return !isServerFloat(spelling) || Number.isSafeInteger(value);
  }
  return Number.isInteger(value) && Math.abs(value) < INT64;
}

/** Whether the API server holds a number as an integer of 64 bits rather than as a float. */
export function isHeldAsInt64(value: unknown, spelling: string | undefined): boolean {
  return spelling === undefined ? isWhole(value, undefined) : !isServerFloat(spelling);
}

/** Whether a number lies within an integer of 32 bits. */
export function isWithinInt32(value: number | bigint): boolean {
  return value >= -INT32 && value < INT32;
}
