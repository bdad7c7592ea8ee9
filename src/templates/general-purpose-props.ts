import { DeviceSetProps, Redundancy } from '../ceph';
import { NodeSelection, Topology } from '../topology';

/**
 * What general-purpose storage is made of.
 */
export interface GeneralPurposeProps {
  /** Where the machines are, and what devices they have. */
  readonly topology: Topology;

  /**
   * Which nodes run storage daemons and hold data.
   *
   * @default - every node that is ready, may be scheduled to, and has no taint
   */
  readonly nodeSelection?: NodeSelection;

  /**
   * Namespace of the cluster. It comes with the operator and is not made here.
   *
   * @default - the namespace of the chart, else `rook-ceph`
   */
  readonly namespace?: string;

  /**
   * Namespace of the operator.
   *
   * @default - the namespace of the cluster
   */
  readonly operatorNamespace?: string;

  /**
   * OSDs on volumes of a StorageClass rather than on devices of the nodes.
   *
   * @default - where no node has any device and the provider's StorageClass is
   * known, volumes of 512 GiB, one for each storage node; otherwise none
   */
  readonly deviceSets?: DeviceSetProps[];

  /**
   * Copies of everything. Must be replicated.
   *
   * @default Redundancy.replicated(3)
   */
  readonly redundancy?: Redundancy;

  /**
   * Copies or chunks of the contents of objects.
   *
   * @default - as `redundancy`
   */
  readonly objectRedundancy?: Redundancy;

  /**
   * CRUSH device class that everything is kept on.
   *
   * @default - devices of any class
   */
  readonly deviceClass?: string;

  /**
   * CRUSH device class that the contents of objects are kept on. Where it is
   * given, give `deviceClass` too.
   *
   * @default - as `deviceClass`
   */
  readonly objectDeviceClass?: string;

  /**
   * Whether claims that name no class get block devices.
   *
   * @default false
   */
  readonly defaultClass?: boolean;

  /**
   * Whether Rook makes ServiceMonitors. The prometheus-operator's definitions must be in the cluster.
   *
   * @default false
   */
  readonly monitoring?: boolean;

  /**
   * Run a single monitor. While it is down the storage stands still, and when
   * its disk is lost so is the cluster.
   *
   * @default false
   */
  readonly unsafeSingleMon?: boolean;
}
