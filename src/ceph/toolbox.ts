import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { NameSyntax } from './private/object-syntax';
import { StorageConstruct } from './private/storage-construct';
import { toolboxDeployment } from './private/toolbox-deployment';

/**
 * What a toolbox is made of.
 */
export interface ToolboxProps extends CephObjectProps {
  /** The cluster to talk to. */
  readonly cluster: ICephCluster;

  /**
   * Image with the commands of Ceph.
   *
   * @default - the image of the cluster
   */
  readonly image?: string;
}

/**
 * A pod to run `ceph`, `rbd` and `rados` in, as the administrator of the
 * cluster. Whoever may run commands in it may do anything to the cluster.
 *
 * The configuration follows the monitors and the key when these change. The
 * ServiceAccount `rook-ceph-default` comes with the operator.
 *
 * @see https://rook.io/docs/rook/latest/Troubleshooting/ceph-toolbox/
 */
export class Toolbox extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the name or a label is none
   */
  public constructor(scope: Construct, id: string, props: ToolboxProps) {
    super(scope, id, props);
    const name = props.name ?? 'rook-ceph-tools';
    this.apiObject = this._checked(new ApiObject(this, 'Resource', {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name,
        namespace: props.cluster.namespace,
        labels: { app: name, ...props.labels },
        annotations: props.annotations,
      },
      spec: toolboxDeployment(name, props.image ?? props.cluster.cephImage, props.cluster._placement),
    }), props, NameSyntax.LABEL);
  }
}
