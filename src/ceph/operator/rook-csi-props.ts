import { CsiDriverProps, CsiImages, CsiPodsProps } from './csi-driver-props';
import * as csi from '../../api/csi';
import * as k8s from '../../api/k8s';

/**
 * The drivers with which pods use Ceph.
 *
 * From Rook 1.20 on they are objects of ceph-csi-operator; Rook 1.19 makes these
 * objects itself, of settings of its own.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Ceph-CSI/csi-configuration/
 */
export interface RookCsiProps {
  /**
   * Driver of block devices.
   *
   * @default - enabled
   */
  readonly rbd?: CsiDriverProps;

  /**
   * Driver of shared filesystems.
   *
   * @default - enabled
   */
  readonly cephfs?: CsiDriverProps;

  /**
   * Driver of NFS exports.
   *
   * @default - not enabled
   */
  readonly nfs?: CsiDriverProps;

  /**
   * Driver of block devices over NVMe-oF, from Rook 1.20 on.
   *
   * @default - not enabled
   */
  readonly nvmeof?: CsiDriverProps;

  /**
   * Images, each of which may be another one, such as a copy in a registry of your own.
   *
   * @default - those that the release of Rook was tested with
   */
  readonly images?: CsiImages;

  /**
   * When images are pulled: `Always`, `IfNotPresent` or `Never`.
   *
   * @default 'IfNotPresent'
   */
  readonly imagePullPolicy?: string;

  /**
   * How much the drivers log, from 0 to 5.
   *
   * @default 0
   */
  readonly logLevel?: number;

  /**
   * Whether names of claims and snapshots are written on the images and subvolumes behind them.
   *
   * @default true
   */
  readonly enableMetadata?: boolean;

  /**
   * Name to tell volumes of this Kubernetes from those of others on the same Ceph cluster, from Rook 1.20 on.
   *
   * @default - none
   */
  readonly clusterName?: string;

  /**
   * Whether a sidecar keeps up the mapping of volumes to images that mirroring needs.
   *
   * @default false
   */
  readonly generateOmapInfo?: boolean;

  /**
   * Whether the sidecar of CSI-Addons runs: for fencing, replication, reclaiming of space.
   *
   * @default false
   */
  readonly deployCsiAddons?: boolean;

  /**
   * Whether volumes may be encrypted, with what the ConfigMap `rook-ceph-csi-kms-config` says of key management.
   *
   * @default false
   */
  readonly enableEncryption?: boolean;

  /**
   * Whether the kernel mounts filesystems, or else ceph-fuse where the kernel can't.
   *
   * @default true
   */
  readonly forceCephfsKernelClient?: boolean;

  /**
   * Folder of the kubelet on the nodes.
   *
   * @default '/var/lib/kubelet'
   */
  readonly kubeletDirPath?: string;

  /**
   * Whether `/etc/selinux` of the nodes is mounted into pods that mount volumes.
   *
   * @default false
   */
  readonly enableSelinuxHostMount?: boolean;

  /**
   * Whether pods that make volumes use the network of their node.
   *
   * @default - as the release of Rook does: true with 1.19, false with 1.20
   */
  readonly enableHostNetwork?: boolean;

  /**
   * Pods per driver that make volumes; one of them works, the others wait.
   *
   * @default - as the release of Rook does
   */
  readonly provisionerReplicas?: number;

  /**
   * Labels of nodes that say where a node is, for volumes near their pods.
   *
   * @default - none
   */
  readonly topologyDomainLabels?: string[];

  /**
   * Pods that mount volumes, on every node.
   *
   * @default - on all nodes without taints
   */
  readonly plugin?: CsiPodsProps;

  /**
   * Pods that make volumes.
   *
   * @default - on all nodes without taints
   */
  readonly provisioner?: CsiPodsProps;

  /**
   * Fields to lay over the defaults of all drivers, from Rook 1.20 on.
   *
   * @default - none
   */
  readonly spec?: csi.DriverSpec;

  /**
   * Image of ceph-csi-operator.
   *
   * @default - the one that the release of Rook was tested with, `quay.io/cephcsi/ceph-csi-operator:v1.0.4` with 1.20
   */
  readonly operatorImage?: string;

  /**
   * CPU and memory of ceph-csi-operator.
   *
   * @default - 10m and 64Mi requested, limits of 500m and 128Mi
   */
  readonly operatorResources?: k8s.ResourceRequirements;
}
