import * as k8s from '../api/k8s';

/**
 * How OSDs are made of one device: `config` of a device, in Rook's words.
 */
export interface DeviceConfig {
  /**
   * CRUSH device class: `hdd`, `ssd`, `nvme` or a name of your own.
   *
   * @default - what the topology says of the device
   */
  readonly deviceClass?: string;

  /**
   * A faster device of the same node, for the databases of the OSDs: a name
   * such as `nvme0n1`, or a path. When it fails, so do all OSDs that use it.
   * No OSD is made of it.
   *
   * @default - the databases are on the devices themselves
   */
  readonly metadataDevice?: string;

  /**
   * Size of the database on the metadata device in MB, at least 1.
   *
   * @default - the metadata device is shared evenly
   */
  readonly databaseSizeMB?: number;

  /**
   * How many OSDs each device is cut into: more than one pays on very fast
   * devices only, and all of them fail together.
   *
   * @default 1
   */
  readonly osdsPerDevice?: number;

  /**
   * CRUSH weight of new OSDs, in TiB as a rule.
   *
   * @default - the size
   */
  readonly initialWeight?: string;
}

/**
 * How OSDs are made of the devices of one node, or of all.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/#osd-configuration-settings
 */
export interface OsdConfig extends DeviceConfig {
  /**
   * Size of the write-ahead log in MB, at least 1; for LVM mode only.
   *
   * @default - part of the database
   */
  readonly walSizeMB?: number;

  /**
   * How readily clients read from the OSDs, `0` to `1`.
   *
   * @default '1'
   */
  readonly primaryAffinity?: string;
}

/** A device of a node that becomes one or more OSDs. */
export interface NodeDeviceProps extends DeviceConfig {
  /** The kernel's name, such as `sdb`, or a path, such as `/dev/disk/by-id/…`. */
  readonly name: string;
}

/**
 * What is different for the OSDs of one node. Of `devices`, `deviceFilter`,
 * `devicePathFilter` and `unsafeUseAllDevices` one may be given: Rook takes
 * the first and passes over the others (rule R55).
 */
export interface NodeStorageProps extends OsdConfig {
  /**
   * Which devices become OSDs.
   *
   * @default - all usable devices that the topology knows of the node
   */
  readonly devices?: NodeDeviceProps[];

  /**
   * Regular expression for the kernel's names of the devices: `^sd.`.
   *
   * @default - none
   */
  readonly deviceFilter?: string;

  /**
   * Regular expression for the paths of the devices: `^/dev/disk/by-path/pci-.*`.
   *
   * @default - none
   */
  readonly devicePathFilter?: string;

  /**
   * Make an OSD of every empty device of the node, also of those that are
   * plugged in later.
   *
   * @default false
   */
  readonly unsafeUseAllDevices?: boolean;

  /**
   * Whether the devices are encrypted (dm-crypt). Existing OSDs stay as they are.
   *
   * @default - as `encryptedDevices` of the cluster
   */
  readonly encryptedDevices?: boolean;

  /**
   * CPU and memory of the OSDs of this node.
   *
   * @default - as for all OSDs
   */
  readonly resources?: k8s.ResourceRequirements;
}

/** What OSDs store their data in. */
export enum OsdStoreType {
  /** What Ceph has used for years. */
  BLUESTORE = 'bluestore',
  /** A variant that keeps what disaster recovery between regions needs. */
  BLUESTORE_RDR = 'bluestore-rdr',
}

/**
 * How a CephCluster uses devices and volumes.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/#storage-selection-settings
 */
export interface CephClusterStorageProps {
  /**
   * Whether OSDs on devices of the nodes are encrypted (dm-crypt). The hosts
   * need `lvm2`, and existing OSDs stay as they are. The keys are kept by the
   * monitors.
   *
   * @default false
   */
  readonly encryptedDevices?: boolean;

  /**
   * What is different for some nodes, by name or host name.
   *
   * @default - every node is as `osdConfig` says, with the devices that the topology knows
   */
  readonly nodeStorage?: { readonly [node: string]: NodeStorageProps };

  /**
   * How OSDs are made of the devices of all nodes.
   *
   * @default - one OSD of each device, of the class that the topology says
   */
  readonly osdConfig?: OsdConfig;

  /**
   * Root of the CRUSH map. Needed where a zone or region is called `default` (rule R81).
   *
   * @default 'default'
   */
  readonly crushRoot?: string;

  /**
   * Regular expression for the kernel's names of the devices of all nodes: `^sd.`.
   *
   * @default - the devices that the topology knows, by name
   */
  readonly deviceFilter?: string;

  /**
   * Regular expression for the paths of the devices of all nodes.
   *
   * @default - the devices that the topology knows, by name
   */
  readonly devicePathFilter?: string;

  /**
   * Make an OSD of every empty device of the nodes, also of those that are
   * plugged in later: a disk that somebody meant for another purpose is gone.
   *
   * @default false
   */
  readonly unsafeUseAllDevices?: boolean;

  /**
   * Take every node of Kubernetes, also those that join later. Data moves
   * whenever one comes or goes. Give `deviceFilter`, `devicePathFilter` or
   * `unsafeUseAllDevices` too: Rook passes over devices by node then (rule R50).
   *
   * @default false
   */
  readonly unsafeUseAllNodes?: boolean;

  /**
   * At what part of its size an OSD is full and takes no more writes, from 0
   * to 1. Must be above `backfillFullRatio`, and that above `nearFullRatio`.
   *
   * @default - 0.95, Ceph's own
   */
  readonly fullRatio?: number;

  /**
   * At what part of its size an OSD takes no more data of others.
   *
   * @default - 0.9, Ceph's own
   */
  readonly backfillFullRatio?: number;

  /**
   * At what part of its size an OSD raises a warning.
   *
   * @default - 0.85, Ceph's own
   */
  readonly nearFullRatio?: number;

  /**
   * Whether Rook changes the device class of OSDs that exist (rule R67): their data moves.
   *
   * @default false
   */
  readonly allowDeviceClassUpdate?: boolean;

  /**
   * Whether Rook changes the CRUSH weight of OSDs whose volumes have grown.
   *
   * @default - true with device sets
   */
  readonly allowOsdCrushWeightUpdate?: boolean;

  /**
   * Whether OSDs stay on nodes that are cordoned or not ready for the moment.
   *
   * @default false
   */
  readonly scheduleAlways?: boolean;

  /**
   * Whether `placement.osd` replaces `placement.all` for OSDs rather than adding to it.
   *
   * @default false
   */
  readonly onlyApplyOSDPlacement?: boolean;

  /**
   * How many hours an OSD that ended again and again waits until it is started once more.
   *
   * @default 24
   */
  readonly flappingRestartIntervalHours?: number;

  /**
   * How many OSDs Rook changes at once, at least 1.
   *
   * @default 20
   */
  readonly osdMaxUpdatesInParallel?: number;

  /**
   * What new OSDs store their data in.
   *
   * @default - `bluestore`
   */
  readonly osdStore?: OsdStoreType;

  /**
   * Let Rook destroy OSDs of device sets one by one and make them anew, with
   * the store and the encryption that are asked for here (rule R85). All data
   * moves, and each PG must be clean before the next one.
   *
   * @default false
   */
  readonly migrateOSDs?: boolean;

  /**
   * Whether Rook removes OSDs that are out, once no data depends on them.
   *
   * @default false
   */
  readonly removeOSDsIfOutAndSafeToRemove?: boolean;
}
