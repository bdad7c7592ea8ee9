import { Duration } from 'cdk8s';
import { DaemonPlacement } from './daemon-placement';
import * as k8s from '../api/k8s';

/** How Ceph's dashboard is reached. */
export interface DashboardOptions {
  /**
   * Port of the Service.
   *
   * @default - 8443, and 7000 without TLS
   */
  readonly port?: number;

  /**
   * Whether the dashboard speaks TLS itself. Where a proxy does, plain HTTP
   * between the two must not leave the cluster.
   *
   * @default true
   */
  readonly ssl?: boolean;

  /**
   * Path that the dashboard is served below, behind a proxy: `/ceph-dashboard`.
   *
   * @default - none
   */
  readonly urlPrefix?: string;

  /**
   * URL of a Prometheus whose alerts and figures are shown: `http://prometheus.monitoring:9090`.
   *
   * @default - none
   */
  readonly prometheusEndpoint?: string;

  /**
   * Whether the certificate of this Prometheus is checked.
   *
   * @default true
   */
  readonly prometheusEndpointSSLVerify?: boolean;
}

/** What is measured, and how often. */
export interface MonitoringOptions {
  /**
   * How often Prometheus is to ask.
   *
   * @default - 10 s for managers, 5 s for exporters, as Rook has it
   */
  readonly interval?: Duration;

  /**
   * Measure nothing at all: neither the managers' module nor exporters run,
   * and no alert can fire.
   *
   * @default false
   */
  readonly metricsDisabled?: boolean;

  /**
   * Port of the managers' metrics.
   *
   * @default 9283
   */
  readonly port?: number;

  /**
   * How important a counter of a daemon must be to be exported; 0 for all of them.
   *
   * @default 5
   */
  readonly exporterPerfCountersPrioLimit?: number;

  /**
   * How often the exporters ask their daemons.
   *
   * @default Duration.seconds(5)
   */
  readonly exporterStatsPeriod?: Duration;

  /**
   * Whether exporters use the network of the hosts.
   *
   * @default - as the daemons
   */
  readonly exporterHostNetwork?: boolean;

  /**
   * Port of the exporters.
   *
   * @default 9926
   */
  readonly exporterPort?: number;
}

/** A module of the managers. */
export interface MgrModuleProps {
  /** Name of the module: `pg_autoscaler`, `telemetry`. Not `dashboard`, `prometheus` or `crash`, which have props of their own (rule R19). */
  readonly name: string;

  /**
   * Whether it runs.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * For `balancer`: `upmap`, `crush-compat`, `read` or `upmap-read`.
   *
   * @default - `upmap`, Ceph's own
   */
  readonly balancerMode?: string;
}

/** How often logs are rotated. */
export enum LogPeriodicity {
  /** Every hour. */
  HOURLY = 'hourly',
  /** Every day. */
  DAILY = 'daily',
  /** Every week. */
  WEEKLY = 'weekly',
  /** Every month. */
  MONTHLY = 'monthly',
}

/** Logs of the daemons on the hosts. */
export interface LogCollectorOptions {
  /**
   * How often they are rotated.
   *
   * @default LogPeriodicity.DAILY
   */
  readonly periodicity?: LogPeriodicity;

  /**
   * From which size on they are rotated all the same, at least `1M`.
   *
   * @default '500M'
   */
  readonly maxLogSize?: string;
}

/**
 * The daemons of a CephCluster beside monitors and OSDs, and what all of them have.
 *
 * Maps by daemon know `all`, `mon`, `mgr`, `osd`, `prepareosd`, `cleanup`,
 * `crashcollector`, `exporter` and `cmdreporter`; further keys are named at the prop.
 */
export interface CephClusterDaemonProps {
  /**
   * How many managers: 1, or 2 of which one stands by.
   *
   * @default - 2, or 1 where there is one node
   */
  readonly mgrCount?: number;

  /**
   * Let both managers run on one node: when it fails, so do both.
   *
   * @default false
   */
  readonly unsafeAllowMultipleMgrsPerNode?: boolean;

  /**
   * Whether managers use the network of their hosts.
   *
   * @default - as the other daemons
   */
  readonly mgrHostNetwork?: boolean;

  /**
   * Modules of the managers, in addition to those that Rook turns on. The module `rook` is off unless it is named.
   *
   * @default - none
   */
  readonly mgrModules?: MgrModuleProps[];

  /**
   * Whether to run Ceph's dashboard, with TLS.
   *
   * @default true
   */
  readonly dashboard?: boolean;

  /**
   * How the dashboard is reached.
   *
   * @default - with TLS, at its usual port
   */
  readonly dashboardOptions?: DashboardOptions;

  /**
   * Whether Rook makes ServiceMonitors, and is given the permissions for it.
   * The prometheus-operator's definitions must be in the cluster.
   *
   * @default false
   */
  readonly monitoring?: boolean;

  /**
   * What is measured, and how often.
   *
   * @default - what Rook finds useful
   */
  readonly monitoringOptions?: MonitoringOptions;

  /**
   * Whether to collect crash reports of daemons.
   *
   * @default true
   */
  readonly crashCollector?: boolean;

  /**
   * How many days crash reports are kept.
   *
   * @default - for ever
   */
  readonly crashRetentionDays?: number;

  /**
   * Whether daemons write logs to files on the hosts too, and the files are rotated.
   *
   * @default true
   */
  readonly logCollector?: boolean;

  /**
   * How the files are rotated.
   *
   * @default - daily, and from 500 MB on
   */
  readonly logCollectorOptions?: LogCollectorOptions;

  /**
   * CPU and memory by daemon: `mon`, `mgr`, `mgr-sidecar`, `osd`, `prepareosd`,
   * `crashcollector`, `logcollector`, `exporter`, `cleanup`, `cmd-reporter`,
   * `keyrotation`, or `osd-<device class>`. What is given for a daemon replaces its default.
   *
   * @default - at least the memory that Rook asks for, no limit of CPU; 4 GiB for an OSD
   */
  readonly resources?: { readonly [daemon: string]: k8s.ResourceRequirements };

  /**
   * Where daemons run, by daemon; `arbiter` too. `osd` has no effect on device sets (rule R77).
   *
   * @default - on the nodes of `nodeSelection`
   */
  readonly placement?: { readonly [daemon: string]: DaemonPlacement };

  /**
   * PriorityClasses by daemon. With one for `all`, only those that are named are different.
   *
   * @default - `system-node-critical` for monitors and OSDs, `system-cluster-critical` for managers
   */
  readonly priorityClassNames?: { readonly [daemon: string]: string };

  /**
   * Labels of pods by daemon; `monitoring` for what Rook makes for Prometheus, `mds` and `rgw` have theirs elsewhere.
   *
   * @default - Rook's own
   */
  readonly daemonLabels?: { readonly [daemon: string]: { readonly [key: string]: string } };

  /**
   * Annotations of pods by daemon; `clusterMetadata` for the Secrets and the ConfigMap by which clients find the cluster.
   *
   * @default - none
   */
  readonly daemonAnnotations?: { readonly [daemon: string]: { readonly [key: string]: string } };
}
