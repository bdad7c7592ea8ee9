import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { CephCsiDriverOptions, CephCsiFamily } from './csi-driver-options';
import { driverName } from './private/csi-class';
import { csiDriverSpec } from './private/csi-driver-spec';
import { NameSyntax } from './private/object-syntax';
import { fail, metadataOf, StorageConstruct } from './private/storage-construct';
import * as csi from '../api/csi';

/**
 * What a CephCsiDriver is made of. Its name follows from the namespace of the
 * operator and the family: classes look for no other.
 */
export interface CephCsiDriverProps extends CephCsiDriverOptions {
  /** A cluster whose operator runs the driver. */
  readonly cluster: ICephCluster;

  /** Which driver. */
  readonly family: CephCsiFamily;

  /**
   * Labels of the object.
   *
   * @default - none but those of the chart
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * Annotations of the object.
   *
   * @default - none
   */
  readonly annotations?: { readonly [key: string]: string };
}

/**
 * A driver that ceph-csi-operator runs: a `Driver`. Rook's manifests bring
 * those for block devices and for filesystems; the others, and other settings,
 * are made so. Without its driver no claim of a class is ever bound (rule R182).
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Ceph-CSI/csi-configuration/
 */
export class CephCsiDriver extends StorageConstruct {
  /** What StorageClasses name as their provisioner. */
  public readonly driverName: string;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the operator would refuse something
   */
  public constructor(scope: Construct, id: string, props: CephCsiDriverProps) {
    super(scope, id, props);
    const { cluster, family, labels, annotations } = props;
    this.driverName = driverName(cluster, family);
    const object: CephObjectProps = { name: this.driverName, labels, annotations };
    if (props.domainLabels !== undefined && family !== CephCsiFamily.RBD) {
      fail(this, 'domainLabels', `are for block devices alone, and the driver is that of ${family}; leave them out`);
    }
    this.apiObject = this._checked(new csi.Driver(this, 'Resource', {
      metadata: metadataOf(object, cluster.operatorNamespace),
      spec: csiDriverSpec(this, props, {
        fsGroupPolicy: 'File',
        ...(family === CephCsiFamily.CEPHFS && { cephFsClientType: 'kernel' }),
        nodePlugin: { updateStrategy: { type: 'RollingUpdate' } },
        controllerPlugin: {},
      }),
    }), object, NameSyntax.SUBDOMAIN);
  }
}
