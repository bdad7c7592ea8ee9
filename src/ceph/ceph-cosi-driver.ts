import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { merged } from './private/merge';
import { claimOperator } from './private/object-cosi';
import { NameSyntax } from './private/object-syntax';
import { checkResources } from './private/resources';
import { metadataOf, StorageConstruct } from './private/storage-construct';
import * as k8s from '../api/k8s';
import * as rook from '../api/rook';

/**
 * When Rook runs the driver.
 */
export enum CosiDeploymentStrategy {
  /** Never: it is removed if it runs. */
  NEVER = 'Never',
  /** As soon as there is an object store. */
  AUTO = 'Auto',
  /** Always. */
  ALWAYS = 'Always',
}

/**
 * What a CephCOSIDriver is made of.
 */
export interface CephCOSIDriverProps extends CephObjectProps {
  /** Any cluster of the operator, in whose namespace the driver has to be. */
  readonly cluster: ICephCluster;

  /**
   * When Rook runs the driver.
   *
   * @default CosiDeploymentStrategy.AUTO - Rook itself runs none
   */
  readonly deploymentStrategy?: CosiDeploymentStrategy;

  /**
   * Image of the driver.
   *
   * @default - Rook's
   */
  readonly image?: string;

  /**
   * Image of the container beside it, which knows the API of Kubernetes.
   *
   * @default - Rook's
   */
  readonly objectProvisionerImage?: string;

  /**
   * Where the driver runs.
   *
   * @default - anywhere
   */
  readonly placement?: rook.Placement;

  /**
   * CPU and memory of the driver.
   *
   * @default - none asked for
   */
  readonly resources?: k8s.ResourceRequirements;

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: rook.CephCOSIDriverSpec;
}

/**
 * The driver for buckets by Kubernetes' own API for them (COSI), which is
 * experimental, as Rook's driver is. COSI's controller and definitions have to be
 * installed.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Object-Storage-RGW/cosi/
 */
export class CephCOSIDriver extends StorageConstruct {
  /** Name that classes give for the driver; Rook gives it the same one everywhere. */
  public static readonly DRIVER_NAME = 'rook-ceph.ceph.objectstorage.k8s.io';

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the operator has a
   * driver already (rule R178), or when memory is limited below what is asked for
   */
  public constructor(scope: Construct, id: string, props: CephCOSIDriverProps) {
    super(scope, id, props);
    const { cluster, image, objectProvisionerImage, placement, resources } = props;
    claimOperator(this, cluster.operatorNamespace);
    if (resources !== undefined) checkResources(this, 'resources', resources);
    const named = { ...props, name: props.name ?? 'ceph-cosi-driver' };
    this.apiObject = this._checked(new rook.CephCOSIDriver(this, 'Resource', {
      metadata: metadataOf(named, cluster.operatorNamespace),
      spec: merged<rook.CephCOSIDriverSpec>({
        deploymentStrategy: props.deploymentStrategy ?? CosiDeploymentStrategy.AUTO,
        ...(image !== undefined && { image }),
        ...(objectProvisionerImage !== undefined && { objectProvisionerImage }),
        ...(placement !== undefined && { placement }),
        ...(resources !== undefined && { resources }),
      }, props.spec),
    }), named, NameSyntax.LABEL);
  }
}
