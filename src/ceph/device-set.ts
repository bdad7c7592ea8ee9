import * as k8s from '../api/k8s';
import * as rook from '../api/rook';

/**
 * A further volume of each OSD, on something faster than its data.
 */
export interface DeviceSetVolumeProps {
  /** Size as a quantity: `32Gi`. */
  readonly size: string;

  /**
   * StorageClass of the volume.
   *
   * @default - that of the data
   */
  readonly storageClassName?: string;
}

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
   * a multiple of the number of zones, since a zone is a failure domain there;
   * in a stretch cluster a multiple of two.
   *
   * @default - one for each storage node, and the same number in each zone that is a failure domain
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

  /**
   * Zones that the OSDs are to be in.
   *
   * @default - all zones, and in a stretch cluster the two with data
   */
  readonly zones?: string[];

  /**
   * A volume for the database of each OSD. What is lost with it is the OSD.
   *
   * @default - the database is on the data volume
   */
  readonly metadataVolume?: DeviceSetVolumeProps;

  /**
   * A volume for the write-ahead log of each OSD.
   *
   * @default - with the database
   */
  readonly walVolume?: DeviceSetVolumeProps;

  /**
   * Tune the OSDs for a slow device such as a disk, whatever Ceph finds.
   *
   * @default false
   */
  readonly tuneSlowDeviceClass?: boolean;

  /**
   * Tune the OSDs for a fast device such as NVMe, whatever Ceph finds.
   *
   * @default false
   */
  readonly tuneFastDeviceClass?: boolean;

  /**
   * CRUSH weight of new OSDs, in TiB as a rule.
   *
   * @default - the size
   */
  readonly initialWeight?: string;

  /**
   * How readily clients read from the OSDs, `0` to `1`.
   *
   * @default '1'
   */
  readonly primaryAffinity?: string;

  /**
   * CPU and memory of the OSDs.
   *
   * @default - as for all OSDs
   */
  readonly resources?: k8s.ResourceRequirements;

  /**
   * Scheduler of the OSDs.
   *
   * @default - that of Kubernetes
   */
  readonly schedulerName?: string;

  /**
   * What to lay over the placement of the OSDs: members are merged, lists are replaced.
   *
   * @default - spread over zones and hosts
   */
  readonly placement?: rook.Placement;

  /**
   * What to lay over the placement of the jobs that prepare portable volumes.
   *
   * @default - spread over zones and hosts, along with the OSDs
   */
  readonly preparePlacement?: rook.Placement;

  /**
   * `config` of the set.
   *
   * @default - none
   */
  readonly config?: { readonly [key: string]: string };
}
