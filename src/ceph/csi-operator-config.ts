import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ICephCluster } from './ceph-cluster';
import { CephCsiDriverOptions } from './csi-driver-options';
import { csiDriverSpec } from './private/csi-driver-spec';
import { NameSyntax } from './private/object-syntax';
import { metadataOf, StorageConstruct, wholeNumber } from './private/storage-construct';
import * as csi from '../api/csi';

/**
 * What a CephCsiOperatorConfig is made of.
 */
export interface CephCsiOperatorConfigProps extends CephCsiDriverOptions {
  /** A cluster whose operator runs the drivers. */
  readonly cluster: ICephCluster;

  /**
   * How much ceph-csi-operator itself logs, 0 to 3.
   *
   * @default - as it has it
   */
  readonly operatorLogVerbosity?: number;

  /**
   * ConfigMap with the images of the drivers, in the namespace of the operator.
   *
   * @default 'rook-csi-operator-image-set-configmap' - the one that Rook makes
   */
  readonly imageSetName?: string;
}

/**
 * What holds for all drivers that say nothing else: the `OperatorConfig` of
 * ceph-csi-operator. There is one in the namespace of an operator, and Rook's
 * manifests bring one; this one takes its place.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Ceph-CSI/csi-configuration/#operatorconfig-vs-driver
 */
export class CephCsiOperatorConfig extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the operator would refuse something
   */
  public constructor(scope: Construct, id: string, props: CephCsiOperatorConfigProps) {
    super(scope, id, props);
    const { operatorLogVerbosity } = props;
    const object = { name: 'ceph-csi-operator-config' };
    this.apiObject = this._checked(new csi.OperatorConfig(this, 'Resource', {
      metadata: metadataOf(object, props.cluster.operatorNamespace),
      spec: {
        ...(operatorLogVerbosity !== undefined && { log: { verbosity: wholeNumber(this, 'operatorLogVerbosity', operatorLogVerbosity, 0, 3) } }),
        driverSpecDefaults: csiDriverSpec(this, props, {
          log: { verbosity: 0 },
          imageSet: { name: props.imageSetName ?? 'rook-csi-operator-image-set-configmap' },
          enableMetadata: true,
          generateOMapInfo: false,
          fsGroupPolicy: 'File',
          deployCsiAddons: false,
          cephFsClientType: 'kernel',
          nodePlugin: { priorityClassName: 'system-node-critical', kubeletDirPath: '/var/lib/kubelet', enableSeLinuxHostMount: false },
          controllerPlugin: { priorityClassName: 'system-cluster-critical', deploymentStrategy: { type: 'Recreate' } },
        }),
      },
    }), object, NameSyntax.SUBDOMAIN);
  }
}
