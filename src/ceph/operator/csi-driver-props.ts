import * as csi from '../../api/csi';
import * as k8s from '../../api/k8s';

/**
 * Images of the pods that make and mount volumes.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Ceph-CSI/custom-images/
 */
export interface CsiImages {
  /**
   * The drivers themselves.
   *
   * @default - the one that the release of Rook was tested with, `quay.io/cephcsi/cephcsi:v3.17.0` with 1.20
   */
  readonly plugin?: string;

  /**
   * Sidecar that makes volumes.
   *
   * @default - the one that the release of Rook was tested with
   */
  readonly provisioner?: string;

  /**
   * Sidecar that attaches volumes.
   *
   * @default - the one that the release of Rook was tested with
   */
  readonly attacher?: string;

  /**
   * Sidecar that lets volumes grow.
   *
   * @default - the one that the release of Rook was tested with
   */
  readonly resizer?: string;

  /**
   * Sidecar that takes snapshots.
   *
   * @default - the one that the release of Rook was tested with
   */
  readonly snapshotter?: string;

  /**
   * Sidecar that makes a driver known to the kubelet.
   *
   * @default - the one that the release of Rook was tested with
   */
  readonly registrar?: string;

  /**
   * Sidecar of CSI-Addons.
   *
   * @default - the one that the release of Rook was tested with
   */
  readonly addons?: string;
}

/** Where pods of the drivers run, and how important they are. */
export interface CsiPodsProps {
  /**
   * Taints that the pods tolerate.
   *
   * @default - none
   */
  readonly tolerations?: k8s.Toleration[];

  /**
   * Nodes that the pods run on.
   *
   * @default - all
   */
  readonly nodeAffinity?: k8s.NodeAffinity;

  /**
   * Their priority class.
   *
   * @default - `system-node-critical` for pods that mount, `system-cluster-critical` for pods that make volumes
   */
  readonly priorityClassName?: string;
}

/** One driver of ceph-csi. */
export interface CsiDriverProps {
  /**
   * Whether the driver is installed.
   *
   * @default - true for `rbd` and `cephfs`, false for `nfs` and `nvmeof`
   */
  readonly enabled?: boolean;

  /**
   * CPU and memory of the containers that mount volumes, on every node.
   *
   * @default - none
   */
  readonly pluginResources?: csi.NodePluginResourcesSpec;

  /**
   * CPU and memory of the containers that make volumes.
   *
   * @default - none
   */
  readonly provisionerResources?: csi.ControllerPluginResourcesSpec;

  /**
   * Labels of the driver's pods.
   *
   * @default - none
   */
  readonly podLabels?: { readonly [key: string]: string };

  /**
   * How pods that mount volumes are replaced: `RollingUpdate`, or `OnDelete` to choose the hour node by node.
   *
   * @default 'RollingUpdate'
   */
  readonly updateStrategy?: string;

  /**
   * Fields to lay over what is derived, from Rook 1.20 on.
   *
   * @default - none
   */
  readonly spec?: csi.DriverSpec;
}
