import * as csi from '../api/csi';

/**
 * Drivers of ceph-csi.
 */
export enum CephCsiFamily {
  /** Block devices. */
  RBD = 'rbd',
  /** Directories of filesystems. */
  CEPHFS = 'cephfs',
  /** Directories that are mounted by NFS. */
  NFS = 'nfs',
  /** Block devices by NVMe over TCP. */
  NVMEOF = 'nvmeof',
}

/**
 * When Kubernetes gives the files of a volume to `fsGroup` of a pod.
 */
export enum CsiFsGroupPolicy {
  /** Always. */
  FILE = 'File',
  /** Where the volume has a filesystem and one node at a time. */
  READ_WRITE_ONCE_WITH_FS_TYPE = 'ReadWriteOnceWithFSType',
  /** Never. */
  NONE = 'None',
}

/**
 * What a driver can take snapshots of.
 */
export enum CsiSnapshotPolicy {
  /** Nothing. */
  NONE = 'none',
  /** Single volumes. */
  VOLUME_SNAPSHOT = 'volumeSnapshot',
  /** Single volumes, and several at the same moment. */
  VOLUME_GROUP_SNAPSHOT = 'volumeGroupSnapshot',
}

/**
 * What a driver may be told, by itself or as a default of all.
 */
export interface CephCsiDriverOptions {
  /**
   * How much is logged, 0 to 5.
   *
   * @default - 0, or what the operator's defaults say
   */
  readonly logVerbosity?: number;

  /**
   * When files are given to `fsGroup` of a pod.
   *
   * @default CsiFsGroupPolicy.FILE
   */
  readonly fsGroupPolicy?: CsiFsGroupPolicy;

  /**
   * Whether the sidecar of CSI-Addons runs: for giving back space, changing
   * keys, fencing and mirroring. Its controller and definitions must be in the cluster.
   *
   * @default - false, or what the operator's defaults say; true along with `enableFencing`
   */
  readonly deployCsiAddons?: boolean;

  /**
   * Whether nodes with the taint `node.kubernetes.io/out-of-service` are cut off from Ceph, so that their volumes can be used elsewhere.
   *
   * @default - false, or what the operator's defaults say
   */
  readonly enableFencing?: boolean;

  /**
   * ConfigMap whose `config.json` has the key management systems for encrypted
   * volumes; in the namespace of the operator.
   *
   * @default - none
   */
  readonly encryptionConfigMapName?: string;

  /**
   * Labels of nodes that say where volumes may be made, for classes with
   * `topologyConstrainedPools`: `topology.kubernetes.io/zone`.
   *
   * @default - none
   */
  readonly domainLabels?: string[];

  /**
   * Whether notes on images are made for the other cluster of a mirror, which finds them by it.
   *
   * @default - false, or what the operator's defaults say
   */
  readonly generateOMapInfo?: boolean;

  /**
   * Whether volumes and snapshots in Ceph say which claims they are for.
   *
   * @default - what the operator's defaults say
   */
  readonly enableMetadata?: boolean;

  /**
   * Name of the Kubernetes cluster, which volumes in Ceph are marked with.
   *
   * @default - none
   */
  readonly clusterName?: string;

  /**
   * What snapshots can be taken of.
   *
   * @default CsiSnapshotPolicy.VOLUME_SNAPSHOT - as the operator has it
   */
  readonly snapshotPolicy?: CsiSnapshotPolicy;

  /**
   * How many pods with controllers there are, of which one works at a time.
   *
   * @default - as the operator has it
   */
  readonly controllerReplicas?: number;

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: csi.DriverSpec;
}
