import { Construct } from 'constructs';
import { fail } from './storage-construct';

const CLUSTERS = new WeakMap<Construct, Map<string, Construct>>();

/** Rook ignores every CephCluster of a namespace but the first (rule R34). */
export function claimNamespace(cluster: Construct, namespace: string): void {
  const root = cluster.node.root as Construct;
  const clusters = CLUSTERS.get(root) ?? new Map<string, Construct>();
  CLUSTERS.set(root, clusters);
  const other = clusters.get(namespace);
  if (other !== undefined) {
    fail(cluster, 'namespace', `"${namespace}" has a CephCluster already, ${other.node.path}, and Rook runs one in a namespace; give another namespace`);
  }
  clusters.set(namespace, cluster);
}
