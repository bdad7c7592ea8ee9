import { CephClusterDaemonProps } from './ceph-cluster-daemons';
import { CephClusterMonProps } from './ceph-cluster-mons';
import { CephClusterSecurityProps } from './ceph-cluster-security';
import { CephClusterStorageProps } from './ceph-cluster-storage';
import { CephClusterClientProps, CephClusterUpkeepProps } from './ceph-cluster-upkeep';
import { CephClusterNetworkProps } from './ceph-network';
import { CephObjectProps } from './ceph-object-props';
import { CephTunables } from './ceph-tunables';
import { DeviceSetProps } from './device-set';
import { ScrubSchedule } from './scrub-schedule';
import * as rook from '../api/rook';
import { NodeSelection, Topology } from '../topology';

/**
 * What a CephCluster is made of.
 */
export interface CephClusterProps extends
  CephObjectProps, CephClusterMonProps, CephClusterStorageProps, CephClusterDaemonProps, CephClusterNetworkProps, CephClusterSecurityProps,
  CephClusterUpkeepProps, CephClusterClientProps {
  /** Where the machines are, and what devices they have. */
  readonly topology: Topology;

  /**
   * Which nodes run storage daemons and hold data.
   *
   * @default - every node that is ready, may be scheduled to, and has no taint
   */
  readonly nodeSelection?: NodeSelection;

  /**
   * Namespace of the cluster and of all that belongs to it. It comes with the
   * operator (`common.yaml`, or the chart) and is not made here.
   *
   * @default - the namespace of the chart, else `rook-ceph`
   */
  readonly namespace?: string;

  /**
   * Namespace of the operator; its name is part of the names of the CSI drivers.
   *
   * @default - the namespace of the cluster
   */
  readonly operatorNamespace?: string;

  /**
   * Image of Ceph, with the full version: a tag such as `v20` moves on its own.
   *
   * @default 'quay.io/ceph/ceph:v20.2.4'
   */
  readonly cephImage?: string;

  /**
   * When images are pulled: `IfNotPresent`, `Always` or `Never`.
   *
   * @default - `IfNotPresent`
   */
  readonly cephImagePullPolicy?: string;

  /**
   * Run a release of Ceph that Rook does not know yet.
   *
   * @default false
   */
  readonly unsafeAllowUnsupportedCeph?: boolean;

  /**
   * Directory on the hosts for monitors' data and configuration; cannot be changed.
   *
   * @default '/var/lib/rook'
   */
  readonly dataDirHostPath?: string;

  /**
   * OSDs on volumes of a StorageClass. The devices of the nodes are left alone then.
   *
   * @default - OSDs on the usable devices of the nodes
   */
  readonly deviceSets?: DeviceSetProps[];

  /**
   * Options of Ceph, in the sections of its configuration. The same option may not have two values in one section.
   *
   * @default - Ceph's own values
   */
  readonly tunables?: CephTunables[];

  /**
   * When OSDs scrub. A window too short to read the largest OSD once in the interval is refused.
   *
   * @default - at any time, each object once a week
   */
  readonly scrubSchedule?: ScrubSchedule;

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: rook.CephClusterSpec;
}

/**
 * How to find a CephCluster that is not made here.
 */
export interface CephClusterAttributes {
  /** Name of the CephCluster. */
  readonly name: string;

  /**
   * Namespace of the CephCluster.
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
   * Image of Ceph, for the toolbox.
   *
   * @default 'quay.io/ceph/ceph:v20.2.4'
   */
  readonly cephImage?: string;
}
