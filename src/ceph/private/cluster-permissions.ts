import { Construct } from 'constructs';

/** An operator of the app: where it is, and where it may run clusters. */
export interface OperatorReach {
  readonly operator: Construct;
  /** Namespace of the operator. */
  readonly namespace: string;
  /** Whether the operator is installed by this app, so that clusters of another operator can't be meant. */
  readonly isMade: boolean;
  /** Other namespaces that have the permissions of a cluster. */
  readonly others: ReadonlySet<string>;
}

/** A CephCluster of the app. */
interface Cluster extends Construct {
  readonly namespace: string;
  readonly operatorNamespace: string;
}

const REACHES = new WeakMap<Construct, OperatorReach[]>();

/** Makes an operator known to the clusters of its app. */
export function knowOperator(reach: OperatorReach): void {
  const root = reach.operator.node.root as Construct;
  REACHES.set(root, [...REACHES.get(root) ?? [], reach]);
}

/** Ends the synthesis where the operator could not run a cluster: there is none, or it has no permissions there. */
export function requirePermissions(cluster: Cluster): void {
  cluster.node.addValidation({
    validate: () => {
      const problem = problemOf(cluster, REACHES.get(cluster.node.root as Construct) ?? []);
      return problem === undefined ? [] : [`${cluster.node.path}: ${problem}`];
    },
  });
}

function problemOf({ namespace, operatorNamespace }: Cluster, reaches: readonly OperatorReach[]): string | undefined {
  const reach = reaches.find(one => one.namespace === operatorNamespace);
  const made = reaches.find(({ isMade }) => isMade);
  if (reach === undefined && made !== undefined) {
    return `operatorNamespace: "${operatorNamespace}" has no operator, ${made.operator.node.path} is in "${made.namespace}"; `
      + `give operatorNamespace: '${made.namespace}'`;
  }
  if (namespace === operatorNamespace || reach?.others.has(namespace)) return undefined;
  const operator = reach === undefined
    ? `RookOperator.fromNamespace(chart, 'operator', { namespace: '${operatorNamespace}' })`
    : reach.operator.node.path;
  const elsewhere = reach?.isMade ? '' : `, or give fromNamespace clusterNamespaces: ['${namespace}'] if they are made elsewhere`;
  return `namespace: "${namespace}" has none of the ServiceAccounts and roles of a cluster; call addClusterNamespace('${namespace}') of ${operator}${elsewhere}`;
}
