import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { CephCsiFamily } from './csi-driver-options';
import { CSI_ADDONS } from './private/csi-addons';
import { clusterScoped, driverName } from './private/csi-class';
import { NameSyntax } from './private/object-syntax';
import { fail, StorageConstruct } from './private/storage-construct';

/**
 * A NetworkFenceClass, whether it is made here or exists already.
 */
export interface INetworkFenceClass extends IConstruct {
  /** Name of the NetworkFenceClass. */
  readonly name: string;
}

/**
 * What a NetworkFenceClass is made of. Nothing of it can be changed.
 */
export interface NetworkFenceClassProps extends CephObjectProps {
  /** The cluster that clients are cut off from. */
  readonly cluster: ICephCluster;

  /** The driver that does it: `CephCsiFamily.RBD` or `CephCsiFamily.CEPHFS`. */
  readonly family: CephCsiFamily;

  /**
   * Parameters to lay over what is derived.
   *
   * @default - none
   */
  readonly parameters?: { readonly [key: string]: string };
}

/**
 * How clients of a cluster are cut off from it.
 *
 * The controller of CSI-Addons and its definitions must be in the cluster, and
 * the driver have its sidecar: `deployCsiAddons` of a CephCsiDriver.
 *
 * @see https://github.com/csi-addons/kubernetes-csi-addons/blob/main/docs/networkfenceclass.md
 */
export class NetworkFenceClass extends StorageConstruct implements INetworkFenceClass {
  /**
   * A NetworkFenceClass that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param name  its name in Kubernetes
   */
  public static fromNetworkFenceClassName(scope: Construct, id: string, name: string): INetworkFenceClass {
    return new ImportedFenceClass(scope, id, name);
  }

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the driver cannot cut clients off
   */
  public constructor(scope: Construct, id: string, props: NetworkFenceClassProps) {
    super(scope, id, props);
    const { cluster, family } = props;
    if (family !== CephCsiFamily.RBD && family !== CephCsiFamily.CEPHFS) {
      fail(this, 'family', `the driver of ${family} cannot cut clients off; take CephCsiFamily.RBD or CephCsiFamily.CEPHFS`);
    }
    this.apiObject = this._checked(new ApiObject(this, 'Resource', {
      apiVersion: CSI_ADDONS,
      kind: 'NetworkFenceClass',
      metadata: clusterScoped(props),
      spec: {
        provisioner: driverName(cluster, family),
        parameters: {
          'clusterID': cluster.namespace,
          'csiaddons.openshift.io/networkfence-secret-name': `rook-csi-${family}-provisioner`,
          'csiaddons.openshift.io/networkfence-secret-namespace': cluster.namespace,
          ...props.parameters,
        },
      },
    }), props, NameSyntax.SUBDOMAIN);
  }
}

class ImportedFenceClass extends Construct implements INetworkFenceClass {
  public constructor(scope: Construct, id: string, public readonly name: string) {
    super(scope, id);
  }
}
