import { Construct } from 'constructs';
import { fail } from '../../private/storage-construct';

/** What an app has of Rook: it is one Kubernetes that all of it goes to. */
interface Claims {
  operator?: Construct;
  readonly namespaces: Map<string, Construct>;
}

const CLAIMS = new WeakMap<Construct, Claims>();

/** Two operators would share the names of definitions and ClusterRoles, and act on each other's clusters. */
export function claimApp(operator: Construct, namespace: string): void {
  const claims = claimsOf(operator);
  if (claims.operator !== undefined) {
    fail(operator, 'namespace', `"${namespace}": the app has an operator already, ${claims.operator.node.path}, and both would own the same ClusterRoles; `
      + 'run clusters in other namespaces with addClusterNamespace of the first, or make an app for each Kubernetes');
  }
  claims.operator = operator;
  claims.namespaces.set(namespace, operator);
}

/** A namespace gets the permissions of a cluster once. */
export function claimClusterNamespace(operator: Construct, namespace: string): void {
  const { namespaces } = claimsOf(operator);
  const other = namespaces.get(namespace);
  if (other !== undefined) {
    fail(operator, 'addClusterNamespace', `"${namespace}" is a namespace of ${other.node.path} already; leave the second call out`);
  }
  namespaces.set(namespace, operator);
}

function claimsOf(construct: Construct): Claims {
  const root = construct.node.root as Construct;
  const claims = CLAIMS.get(root) ?? { namespaces: new Map<string, Construct>() };
  CLAIMS.set(root, claims);
  return claims;
}
