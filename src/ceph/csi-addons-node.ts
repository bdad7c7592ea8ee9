import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { CephCsiFamily } from './csi-driver-options';
import { CSI_ADDONS } from './private/csi-addons';
import { driverName } from './private/csi-class';
import { NameSyntax } from './private/object-syntax';
import { fail, metadataOf, StorageConstruct } from './private/storage-construct';

/**
 * What a CsiAddonsNode is made of.
 */
export interface CsiAddonsNodeProps extends CephObjectProps {
  /** A cluster whose operator runs the driver. */
  readonly cluster: ICephCluster;

  /** The driver that the sidecar is beside. */
  readonly family: CephCsiFamily;

  /** Where the sidecar listens: `pod://<pod>.<namespace>:9070`. */
  readonly endpoint: string;

  /** The node that the pod is on; cannot be changed. */
  readonly nodeID: string;
}

/**
 * A sidecar of CSI-Addons that its controller is to know: a `CSIAddonsNode`.
 * Sidecars make theirs by themselves; this is for one that may not.
 *
 * @see https://github.com/csi-addons/kubernetes-csi-addons/blob/main/docs/csiaddonsnode.md
 */
export class CsiAddonsNode extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the controller could not reach the sidecar
   */
  public constructor(scope: Construct, id: string, props: CsiAddonsNodeProps) {
    super(scope, id, props);
    const { cluster, family, endpoint, nodeID } = props;
    if (!/^(pod:\/\/[a-z0-9][-a-z0-9.]*|[A-Za-z0-9.[\]:-]+):[1-9][0-9]{0,4}$/.test(endpoint)) {
      fail(this, 'endpoint', `"${endpoint}" is no address of a sidecar; write pod://<pod>.<namespace>:<port>, or a host and a port`);
    }
    if (nodeID === '') fail(this, 'nodeID', 'is empty; give the name of the node');
    this.apiObject = this._checked(new ApiObject(this, 'Resource', {
      apiVersion: CSI_ADDONS,
      kind: 'CSIAddonsNode',
      metadata: metadataOf(props, cluster.operatorNamespace),
      spec: { driver: { name: driverName(cluster, family), endpoint, nodeID } },
    }), props, NameSyntax.SUBDOMAIN);
  }
}
