import * as k8s from '../../api/k8s';

/**
 * The daemon that looks for devices on the nodes.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/
 */
export interface RookDiscoverProps {
  /**
   * How often it looks, as Go writes durations: `60m`, `1h30m`.
   *
   * @default '60m'
   */
  readonly interval?: string;

  /**
   * Devices that it leaves alone: regular expressions of their names.
   *
   * @default - device mapper, RBD and NBD devices
   */
  readonly udevBlacklist?: string[];

  /**
   * Taints that it tolerates.
   *
   * @default - none
   */
  readonly tolerations?: k8s.Toleration[];

  /**
   * Nodes that it runs on.
   *
   * @default - all
   */
  readonly nodeAffinity?: k8s.NodeAffinity;

  /**
   * Its priority class.
   *
   * @default - none
   */
  readonly priorityClassName?: string;

  /**
   * Labels of its pods.
   *
   * @default - those of Rook
   */
  readonly podLabels?: { readonly [key: string]: string };

  /**
   * CPU and memory of its pods.
   *
   * @default - none
   */
  readonly resources?: k8s.ResourceRequirements;
}
