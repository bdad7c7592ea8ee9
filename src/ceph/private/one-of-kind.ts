import { Construct } from 'constructs';
import { fail } from './storage-construct';

const FOUND = new WeakMap<Construct, Map<string, Construct>>();

/** Ends the construction of a second object whose daemons would have the names of the first one's. */
export function claimKind(construct: Construct, kind: string, namespace: string): void {
  const root = construct.node.root as Construct;
  const found = FOUND.get(root) ?? new Map<string, Construct>();
  FOUND.set(root, found);
  const key = `${kind} ${namespace}`;
  const other = found.get(key);
  if (other !== undefined) {
    fail(construct, 'cluster', `the cluster in ${namespace} has a ${kind} already, ${other.node.path}, and Rook would give the daemons of both one name; keep one`);
  }
  found.set(key, construct);
}
