import { hash2 } from './hash';

/** A place that no item was found for. */
export const NONE = 0x7fffffff;
/** A place that no item was found for yet. */
export const UNDECIDED = 0x7ffffffe;

/**
 * Whether a device takes part for an input: fully, not at all, or for a share of the inputs.
 *
 * @param reweights 16.16, by device
 */
export function isIn(device: number, x: number, reweights: ArrayLike<number>): boolean {
  if (device >= reweights.length) {
    return false;
  }
  const weight = reweights[device];
  return weight >= 65536 || (weight > 0 && (hash2(x, device) & 0xffff) < weight);
}
