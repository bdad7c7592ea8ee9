/**
 * OSDs on volumes of a StorageClass, rather than on devices of the nodes:
 * `storageClassDeviceSets` of a CephCluster.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/#storage-class-device-sets
 */
export interface DeviceSetProps {
  /** Size of each volume as a quantity: `512Gi`. */
  readonly size: string;

  /**
   * Name of the set; part of the names of its volumes, and for ever.
   *
   * @default - `set1` for the first set, `set2` for the second
   */
  readonly name?: string;

  /**
   * How many OSDs. Where storage nodes are in three zones or more, it must be
   * a multiple of the number of zones, since a zone is a failure domain there.
   *
   * @default - one for each storage node, and the same number in each of three or more zones
   */
  readonly count?: number;

  /**
   * StorageClass of the volumes. It should bind late (`WaitForFirstConsumer`):
   * otherwise the volume is made before anybody knows which zone the OSD is for.
   *
   * @default - by provider: `gp3` (EKS, AWS), `premium-rwo` (GKE), `managed-csi-premium` (AKS),
   * `hcloud-volumes` (Hetzner, unless there are dedicated servers), `do-block-storage` (DigitalOcean), `csi-cinder-high-speed` (OVH),
   * `linode-block-storage` (Linode), `gp3-csi`, `managed-csi`, `ssd-csi` or `thin-csi` (OpenShift);
   * elsewhere it must be given
   */
  readonly storageClassName?: string;

  /**
   * Whether an OSD may move to another node along with its volume. Volumes of
   * a cloud can, local ones cannot.
   *
   * @default true
   */
  readonly portable?: boolean;

  /**
   * Whether what is written to the volumes is encrypted (dm-crypt). Without a
   * key management service the keys are kept in Secrets of the namespace.
   *
   * @default true
   */
  readonly encrypted?: boolean;

  /**
   * CRUSH device class of the OSDs: `ssd`, `hdd`, `nvme` or a name of your own.
   *
   * @default - what Ceph makes of the volume; pools cannot ask for a class then
   */
  readonly deviceClass?: string;
}
