import { CephClusterMonProps } from './ceph-cluster-mons';
import { CephClusterSecurityProps } from './ceph-cluster-security';
import { CephClusterStorageProps } from './ceph-cluster-storage';
import { CephClusterNetworkProps } from './ceph-network';
import { CephObjectProps } from './ceph-object-props';
import { CephTunables } from './ceph-tunables';
import { DeviceSetProps } from './device-set';
import { ScrubSchedule } from './scrub-schedule';
import * as k8s from '../api/k8s';
import * as rook from '../api/rook';
import { NodeSelection, Topology } from '../topology';

/**
 * What a CephCluster is made of.
 */
export interface CephClusterProps extends
  CephObjectProps, CephClusterMonProps, CephClusterNetworkProps, CephClusterSecurityProps, CephClusterStorageProps {
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
   * How many managers: 1, or 2 of which one stands by.
   *
   * @default - 2, or 1 where there is one node
   */
  readonly mgrCount?: number;

  /**
   * Whether to run Ceph's dashboard, with TLS.
   *
   * @default true
   */
  readonly dashboard?: boolean;

  /**
   * Whether to collect crash reports of daemons.
   *
   * @default true
   */
  readonly crashCollector?: boolean;

  /**
   * Whether Rook makes ServiceMonitors. The prometheus-operator's definitions must be in the cluster.
   *
   * @default false
   */
  readonly monitoring?: boolean;

  /**
   * Whether Rook keeps PodDisruptionBudgets, so that draining nodes takes one
   * failure domain at a time.
   *
   * @default true
   */
  readonly managePodBudgets?: boolean;

  /**
   * CPU and memory by daemon: `mon`, `mgr`, `mgr-sidecar`, `osd`, `prepareosd`,
   * `crashcollector`, `logcollector`, `exporter`, `cleanup`, `cmd-reporter`,
   * or `osd-<device class>`. What is given for a daemon replaces its default.
   *
   * @default - at least the memory that Rook asks for, no limit of CPU; 4 GiB for an OSD
   */
  readonly resources?: { readonly [daemon: string]: k8s.ResourceRequirements };

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
