import { Construct } from 'constructs';
import { permitCluster, ROOK_LABELS } from './install-rook';
import { ObjectMaker } from './object-maker';
import { claimClusterNamespace } from './one-operator';
import { allowCluster } from './openshift';
import { knowOperator } from '../../private/cluster-permissions';
import { NameSyntax } from '../../private/object-syntax';
import { fail } from '../../private/storage-construct';

/** Lets pods in that need more than the others: Ceph's daemons on devices, and drivers on the nodes. */
export const PRIVILEGED = { 'pod-security.kubernetes.io/enforce': 'privileged' };

/** What namespaces of clusters are made with. */
export interface ClusterNamespaceOptions {
  readonly line: string;
  readonly createNamespace: boolean;
  readonly openshift?: boolean;
  readonly pullSecrets?: readonly string[];
}

/** The namespaces, besides the operator's own, in which it may run clusters. */
export class ClusterNamespaces {
  private readonly added: Set<string>;

  /**
   * @param isMade whether the operator is installed by this app
   * @param others namespaces whose permissions are made elsewhere
   */
  public constructor(
    private readonly operator: Construct, private readonly operatorNamespace: string, isMade: boolean, others: readonly string[] = [],
  ) {
    this.added = new Set(others);
    knowOperator({ operator, namespace: operatorNamespace, isMade, others: this.added });
  }

  /** Makes the permissions of a cluster in a namespace. */
  public add(namespace: string, { line, createNamespace, openshift, pullSecrets }: ClusterNamespaceOptions): void {
    const problem = NameSyntax.LABEL.problemOf(namespace);
    if (problem !== undefined) fail(this.operator, 'addClusterNamespace', problem);
    if (namespace === this.operatorNamespace) {
      fail(this.operator, 'addClusterNamespace', `"${namespace}" is the operator's own namespace, where a cluster may run anyway; leave the call out`);
    }
    claimClusterNamespace(this.operator, namespace);
    this.added.add(namespace);
    const scope = new Construct(this.operator, `namespace-${namespace}`);
    const maker = new ObjectMaker(scope, ROOK_LABELS, pullSecrets);
    if (createNamespace) new ObjectMaker(scope).make('v1', 'Namespace', namespace, undefined, {}, PRIVILEGED);
    permitCluster(maker, namespace, this.operatorNamespace);
    if (openshift) allowCluster(maker, line, namespace, this.operatorNamespace);
  }
}
