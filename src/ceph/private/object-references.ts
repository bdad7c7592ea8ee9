import { Chart } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { claimOnce } from './object-claims';
import { NameSyntax } from './object-syntax';
import { fail } from './storage-construct';
import { ICephCluster } from '../ceph-cluster';
import type { ICephObjectStore } from '../ceph-object-store';

/** Something that belongs to a cluster. */
interface InCluster extends IConstruct {
  readonly cluster: ICephCluster;
}

/** Refuses a reference that Rook cannot follow: it looks for the name in the namespace of the cluster, and nowhere else. */
export function requireSameCluster(construct: Construct, prop: string, cluster: ICephCluster, other: InCluster): void {
  if (other.cluster.namespace !== cluster.namespace) {
    fail(construct, prop, `${other.node.path} is in the cluster of the namespace ${other.cluster.namespace}, `
      + `and Rook looks for it in ${cluster.namespace} only; give one of the same cluster`);
  }
}

/**
 * Namespace of an object that may stand in that of an application: the one
 * that is given, or else the chart's.
 *
 * @returns undefined where nothing says: the one that kubectl is set to
 */
export function namespaceFor(construct: Construct, given: string | undefined): string | undefined {
  const problem = given === undefined ? undefined : NameSyntax.LABEL.problemOf(given);
  if (problem !== undefined) fail(construct, 'namespace', problem);
  return given ?? Chart.of(construct).namespace;
}

/**
 * Refuses a name that another object of the store has, in whatever namespace:
 * Rook hands names on to Ceph as they are.
 *
 * @param what `user`, `topic` or `bucket`
 */
export function requireOwnName(construct: Construct, prop: string, store: ICephObjectStore, what: string, name: string): void {
  const other = claimOnce(construct, `${what} ${name} of ${store.cluster.namespace}/${store.name}`);
  if (other !== undefined) {
    fail(construct, prop, `"${name}" is the ${what} of ${other.node.path} already, and both would be the same one in Ceph; give another name`);
  }
}

/** A namespace in a message. */
export function shown(namespace: string | undefined): string {
  return namespace ?? 'no namespace of its own';
}
