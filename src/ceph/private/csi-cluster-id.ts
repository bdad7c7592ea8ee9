import { createHash } from 'crypto';
import { Construct } from 'constructs';
import { fail } from './storage-construct';

const SYNTAX = /^[a-zA-Z0-9_-]{1,36}$/;

/**
 * The `clusterID` by which StorageClasses name a part of a cluster. It is
 * written down, so that classes can name it before the operator has run; left
 * open it is the one that Rook makes of the same names (rule R190).
 *
 * @param given what the construct is told
 * @param names namespace, pool or filesystem, kind of part, and its name
 */
export function csiClusterID(construct: Construct, given: string | undefined, names: readonly string[]): string {
  if (given === undefined) return createHash('sha256').update(names.join('-')).digest('hex').slice(0, 32);
  if (!SYNTAX.test(given)) {
    fail(construct, 'clusterID', `"${given}" must be 1 to 36 letters, digits, "-" and "_", and be the only one of its kind in all clusters that Rook runs`);
  }
  return given;
}
