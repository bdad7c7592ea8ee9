import { ApiObject, Chart } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { OWN_SERVER } from './private/argo-cd';
import { checkOperator, checkRelease } from './private/check-operator';
import { ClusterNamespaces } from './private/cluster-namespaces';
import { installByHelm } from './private/install-by-helm';
import { installManifests } from './private/install-manifests';
import { claimApp } from './private/one-operator';
import { RookDelivery } from './rook-delivery';
import { RookOperatorAttributes, RookOperatorProps } from './rook-operator-props';
import { SynthGate } from '../../gate';
import { RookVersion } from '../../versions';
import { checkAttributes } from '../private/check-props';
import { NameSyntax } from '../private/object-syntax';
import { fail, StorageConstruct } from '../private/storage-construct';

/** A namespace for clusters, besides the operator's own. */
export interface ClusterNamespaceProps {
  /**
   * Whether the namespace is made too, and lets privileged pods in.
   *
   * @default true
   */
  readonly createNamespace?: boolean;
}

/**
 * The operator of Rook, whether it is installed here or there already.
 */
export interface IRookOperator extends IConstruct {
  /** Its namespace. */
  readonly namespace: string;
  /** Its release. */
  readonly version: RookVersion;

  /**
   * Lets the operator run a cluster in another namespace: makes the accounts and roles of the cluster's pods there.
   *
   * @param namespace the namespace of the cluster
   * @param props     what else is made
   * @throws Error when the namespace has its permissions already, or the operator does not look at it
   */
  addClusterNamespace(namespace: string, props?: ClusterNamespaceProps): void;
}

/**
 * The operator of Rook with all it needs: definitions, permissions, settings, its
 * Deployment, and ceph-csi-operator with the drivers that pods get volumes from.
 *
 * Objects are made in the order in which they are to be applied. With `kubectl apply
 * --server-side` the definitions are not written a second time into annotations.
 *
 * @see https://rook.io/docs/rook/latest/Getting-Started/quickstart/
 */
export class RookOperator extends StorageConstruct implements IRookOperator {
  /**
   * An operator that is installed already, or elsewhere. Nothing is made of it.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find the operator
   */
  public static fromNamespace(scope: Construct, id: string, attrs: RookOperatorAttributes = {}): IRookOperator {
    return new ImportedRookOperator(scope, id, attrs);
  }

  /** Its namespace. */
  public readonly namespace: string;
  /** Its release. */
  public readonly version: RookVersion;

  /** The Deployment of the operator, or what stands for its Helm release. */
  protected readonly apiObject: ApiObject;
  private readonly namespaces: ClusterNamespaces;

  /**
   * @throws Error that names the construct and the prop, when Rook would refuse, ignore
   * or misread something, or when the app has an operator already
   */
  public constructor(scope: Construct, id: string, private readonly props: RookOperatorProps = {}) {
    super(scope, id, props);
    this.namespace = props.namespace ?? Chart.of(this).namespace ?? 'rook-ceph';
    const problem = NameSyntax.LABEL.problemOf(this.namespace);
    if (problem !== undefined) fail(this, 'namespace', problem);
    const release = checkRelease(this, props);
    this.version = release.version;
    checkOperator(this, props, release);
    claimApp(this, this.namespace);
    this.namespaces = new ClusterNamespaces(this, this.namespace, true);
    const delivery = props.delivery ?? RookDelivery.MANIFESTS;
    this.apiObject = delivery === RookDelivery.MANIFESTS
      ? installManifests(this, this.namespace, props, release)
      : installByHelm(this, this.namespace, delivery, props, release);
  }

  /**
   * Lets the operator run a cluster in another namespace: makes the accounts and roles of the cluster's pods there.
   *
   * @param namespace the namespace of the cluster
   * @param props     what else is made
   * @throws Error when the namespace has its permissions already, or the operator does not look at it
   */
  public addClusterNamespace(namespace: string, props: ClusterNamespaceProps = {}): void {
    const { currentNamespaceOnly, openshift, imagePullSecrets, delivery } = this.props;
    if (currentNamespaceOnly) {
      fail(this, 'addClusterNamespace', `the operator does not look at "${namespace}" with currentNamespaceOnly: true; leave that out`);
    }
    const server = delivery?._argoCd?.destinationServer ?? OWN_SERVER;
    if (server !== OWN_SERVER) {
      fail(this, 'addClusterNamespace', `what is made for "${namespace}" would be installed beside Argo CD, not on ${server}; install the cluster with clusterChart`);
    }
    this.namespaces.add(namespace, {
      line: this.version.line, createNamespace: props.createNamespace ?? true, openshift, pullSecrets: imagePullSecrets,
    });
  }
}

class ImportedRookOperator extends Construct implements IRookOperator {
  public readonly namespace: string;
  public readonly version: RookVersion;
  private readonly namespaces: ClusterNamespaces;

  public constructor(scope: Construct, id: string, attrs: RookOperatorAttributes) {
    super(scope, id);
    checkAttributes(this, 'RookOperatorAttributes', attrs);
    SynthGate.attach(this);
    this.namespace = attrs.namespace ?? 'rook-ceph';
    this.version = attrs.version ?? RookVersion.V1_20;
    const problem = NameSyntax.LABEL.problemOf(this.namespace);
    if (problem !== undefined) fail(this, 'namespace', problem);
    const { clusterNamespaces = [] } = attrs;
    for (const [i, namespace] of clusterNamespaces.entries()) {
      const wrong = NameSyntax.LABEL.problemOf(namespace);
      if (wrong !== undefined) fail(this, `clusterNamespaces[${i}]`, wrong);
    }
    this.namespaces = new ClusterNamespaces(this, this.namespace, false, clusterNamespaces);
  }

  public addClusterNamespace(namespace: string, props: ClusterNamespaceProps = {}): void {
    this.namespaces.add(namespace, { line: this.version.line, createNamespace: props.createNamespace ?? true });
  }
}
