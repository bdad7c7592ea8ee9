import { CrushLevel } from '../topology';

/** A volume for the data of a monitor. */
export interface MonVolumeProps {
  /** StorageClass of the volume. It should bind late (`WaitForFirstConsumer`). */
  readonly storageClassName: string;

  /**
   * Size as a quantity.
   *
   * @default '10Gi'
   */
  readonly size?: string;
}

/** A zone that a monitor runs in. */
export interface MonZoneProps {
  /** Name of the zone, as the nodes' label says it. */
  readonly name: string;

  /**
   * Volumes of the monitors of this zone.
   *
   * @default - as for all monitors
   */
  readonly volume?: MonVolumeProps;
}

/**
 * Two zones with data, and a third in which a monitor decides which of the two
 * goes on when they lose each other.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Cluster/stretch-cluster/
 */
export interface StretchClusterProps {
  /** Zone of the arbiter. No data is stored there, whatever devices there are. */
  readonly arbiterZone: string;

  /**
   * What is meant by a zone: what Ceph keeps running without.
   *
   * @default CrushLevel.ZONE
   */
  readonly failureDomain?: CrushLevel;

  /**
   * What the two copies in a zone are kept apart by.
   *
   * @default CrushLevel.HOST
   */
  readonly subFailureDomain?: CrushLevel;

  /**
   * Volumes of the monitors, by zone.
   *
   * @default - as for all monitors
   */
  readonly monVolumes?: { readonly [zone: string]: MonVolumeProps };
}

/**
 * A monitor that Rook does not run on one node or the other, but wherever its
 * data is, as two nodes with a mirrored disk (DRBD) want it.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Advanced/two-node-cluster-drbd/
 */
export interface FloatingMonProps {
  /** Name of the monitor, one letter: `c`. */
  readonly name: string;

  /** ConfigMap in the namespace of the cluster that says where its data is. */
  readonly configMapName: string;
}

/**
 * The monitors of a CephCluster.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/#mon-settings
 */
export interface CephClusterMonProps {
  /**
   * How many monitors: an odd number from 3 to 9, at most one for each node.
   *
   * @default - 5 in a stretch cluster, and where there are five domains or more to spread them over (zones, else racks and the like, else nodes); otherwise 3
   */
  readonly monCount?: number;

  /**
   * Run a single monitor. While it is down the storage stands still, and when
   * its disk is lost so is the cluster.
   *
   * @default false
   */
  readonly unsafeSingleMon?: boolean;

  /**
   * Let several monitors run on a node: when it fails, so do all of them.
   *
   * @default false
   */
  readonly unsafeAllowMultipleMonsPerNode?: boolean;

  /**
   * Volumes for the data of the monitors. Only new monitors get them (rule R16).
   *
   * @default - volumes of the StorageClass of the first device set; without one, `dataDirHostPath` of the hosts
   */
  readonly monVolume?: MonVolumeProps;

  /**
   * Zones for the monitors, one for each.
   *
   * @default - the zones (or racks, …) of the nodes, where there are three or more
   */
  readonly monZones?: MonZoneProps[];

  /**
   * What is meant by the zone of a monitor.
   *
   * @default - the widest level that puts the nodes in three domains or more
   */
  readonly monFailureDomain?: CrushLevel;

  /**
   * Survive the loss of one of two sites, with an arbiter in a third place.
   *
   * @default - no stretch mode
   */
  readonly stretchCluster?: StretchClusterProps;

  /**
   * A monitor that moves between two nodes along with its data. Pools keep two
   * copies then.
   *
   * @default - none
   */
  readonly floatingMon?: FloatingMonProps;

  /**
   * Ids of monitors outside Kubernetes that belong to the cluster too.
   *
   * @default - none
   */
  readonly externalMonIds?: string[];
}
