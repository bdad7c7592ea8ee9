import { hash2 } from './hash';

/** A primary affinity of 1. */
const FULL_AFFINITY = 65536;

/**
 * What a placement group puts into its rule, as pools with the flag `hashpspool` have it, which all pools of today do.
 *
 * @param group  number of the placement group in its pool
 * @param pgpNum `pgp_num` of the pool: groups from here up share their seed with the one that they would be merged into
 * @param pool   number of the pool
 * @returns 32 bits, signed
 */
export function placementSeed(group: number, pgpNum: number, pool: number): number {
  const mask = pgpNum === 1 ? 0 : 2 ** (32 - Math.clz32(pgpNum - 1)) - 1;
  const folded = (group & mask) < pgpNum ? group & mask : group & (mask >> 1);
  return hash2(folded, pool) | 0;
}

/**
 * Whether an OSD accepts to be the primary of a placement group.
 *
 * @param affinity from 0 to 1
 */
export function acceptsPrimary(seed: number, osd: number, affinity: number): boolean {
  const fixed = Math.trunc(Math.fround(affinity) * FULL_AFFINITY);
  return fixed >= FULL_AFFINITY || hash2(seed, osd) >>> 16 < fixed;
}
