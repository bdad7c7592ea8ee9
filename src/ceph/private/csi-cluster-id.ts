import { createHash } from 'crypto';
import { Construct } from 'constructs';
import { fail } from './storage-construct';
import { ICephCluster } from '../ceph-cluster';

/** Rook gives a ClientProfile this name, so that it is less than what the definition allows. */
const SYNTAX = /^[a-z0-9]([-a-z0-9]{0,34}[a-z0-9])?$/;

const TAKEN = new WeakMap<Construct, Map<string, Construct>>();

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
    fail(construct, 'clusterID', `"${given}" must be 1 to 36 lower-case letters, digits and "-", a letter or digit at both ends: `
      + 'Rook gives a ClientProfile this name');
  }
  return given;
}

/** Ends the construction of a part whose ClientProfile would be that of a cluster, or of another part. */
export function claimClusterID(construct: Construct, clusterID: string, cluster: ICephCluster): void {
  if (clusterID === cluster.namespace) fail(construct, 'clusterID', `"${clusterID}" is what the whole cluster is known by; give another one, or leave the prop out`);
  const root = construct.node.root as Construct;
  const taken = TAKEN.get(root) ?? new Map<string, Construct>();
  TAKEN.set(root, taken);
  const key = `${cluster.operatorNamespace} ${clusterID}`;
  const other = taken.get(key);
  if (other !== undefined) fail(construct, 'clusterID', `"${clusterID}" is taken by ${other.node.path}; give another one`);
  taken.set(key, construct);
}
