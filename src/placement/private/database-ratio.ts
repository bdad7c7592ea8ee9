import { PlacedPool } from '../placed-pool';

const OBJECT_STORES = 0.04;
const OTHERS = 0.02;

/** What BlueStore's own database needs beside the data of a pool, as a share of it, where it has no device of its own. */
export function databaseRatioOf({ use }: PlacedPool): number {
  return use?.startsWith('object') ? OBJECT_STORES : OTHERS;
}
