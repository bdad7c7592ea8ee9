/**
 * The lengths of the straws of a `straw` bucket, 16.16, so that items are drawn about as often as they weigh.
 *
 * @param weights 16.16
 * @param version `straw_calc_version`: 0 errs where items weigh the same or nothing
 */
export function strawLengths(weights: readonly number[], version: number): number[] {
  const size = weights.length;
  const ascending = weights.map((_, i) => i).sort((i, j) => weights[i] - weights[j]);
  const lengths = new Array<number>(size).fill(0);
  let left = size;
  let straw = 1;
  let below = 0;
  let last = 0;
  for (let i = 0; i < size;) {
    const weight = weights[ascending[i]];
    if (weight === 0) {
      left -= version === 0 ? 0 : 1;
      i++;
      continue;
    }
    lengths[ascending[i]] = Math.trunc(straw * 65536) % 2 ** 32;
    i++;
    if (i === size) {
      break;
    }
    const next = weights[ascending[i]];
    if (version === 0 && next === weight) {
      continue;
    }
    below += (weight - last) * left;
    if (version === 0) {
      for (let j = i; j < size && weights[ascending[j]] === next; j++) {
        left--;
      }
    } else {
      left--;
    }
    // Ceph multiplies 32-bit numbers here.
    const more = Math.imul(left, next - weight) >>> 0;
    straw *= (1 / (below / (below + more))) ** (1 / left);
    last = weight;
  }
  return lengths;
}
