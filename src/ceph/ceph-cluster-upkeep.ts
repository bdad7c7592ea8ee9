import { Duration } from 'cdk8s';
import * as rook from '../api/rook';

/** How disks are made clean when a cluster is destroyed. */
export enum SanitizeMethod {
  /** Only what Ceph recognizes its disks by is written over; the data can be read. */
  QUICK = 'quick',
  /** All of each disk is written over. */
  COMPLETE = 'complete',
}

/**
 * What happens to the data on the hosts when the CephCluster is deleted.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/ceph-teardown/
 */
export interface CleanupPolicyProps {
  /**
   * Destroy the data of this cluster as soon as it is deleted: write its name.
   * From then on Rook changes nothing any more, and only waits for the
   * deletion (rule R33).
   *
   * @default - data stays on the hosts
   */
  readonly destroyDataOfCluster?: string;

  /**
   * How disks are made clean.
   *
   * @default SanitizeMethod.QUICK
   */
  readonly sanitizeMethod?: SanitizeMethod;

  /**
   * Write over with random data rather than with zeros; with `COMPLETE` only.
   *
   * @default false
   */
  readonly sanitizeWithRandomData?: boolean;

  /**
   * How many times disks are written over.
   *
   * @default 1
   */
  readonly sanitizeIterations?: number;

  /**
   * Delete the cluster even though there are volumes that use it.
   *
   * @default false
   */
  readonly unsafeAllowUninstallWithVolumes?: boolean;

  /**
   * Make devices of other Ceph clusters clean and use them: their data is gone
   * as soon as this cluster is made.
   *
   * @default false
   */
  readonly unsafeWipeDevicesFromOtherClusters?: boolean;
}

/** An option of Ceph whose value is in a Secret. */
export interface CephSecretOption {
  /** Section of Ceph's configuration: `global`, `mgr`, `client.rgw.a`. */
  readonly section: string;

  /** Name of the option. */
  readonly option: string;

  /** Secret in the namespace of the cluster. */
  readonly secretName: string;

  /** Key of the Secret whose value is that of the option. */
  readonly secretKey: string;
}

/**
 * How a CephCluster is changed, watched and ended.
 */
export interface CephClusterUpkeepProps {
  /**
   * Upgrade without asking Ceph whether daemons may be stopped.
   *
   * @default false
   */
  readonly unsafeSkipUpgradeChecks?: boolean;

  /**
   * Go on with an upgrade when a daemon is not well after it.
   *
   * @default false
   */
  readonly unsafeContinueUpgradeAfterChecksEvenIfNotHealthy?: boolean;

  /**
   * Whether all placement groups must be clean before an OSD is upgraded.
   *
   * @default false
   */
  readonly upgradeOSDRequiresHealthyPGs?: boolean;

  /**
   * How long an upgrade waits until an OSD may be stopped, in minutes.
   *
   * @default Duration.minutes(10)
   */
  readonly waitTimeoutForHealthyOSD?: Duration;

  /**
   * Whether Rook keeps PodDisruptionBudgets, so that draining nodes takes one
   * failure domain at a time.
   *
   * @default true
   */
  readonly managePodBudgets?: boolean;

  /**
   * How long a failure domain that is drained may stay down until Ceph makes
   * new copies of its data, in minutes.
   *
   * @default Duration.minutes(30)
   */
  readonly osdMaintenanceTimeout?: Duration;

  /**
   * How long a drained failure domain waits for placement groups to be clean
   * before the next one may be drained, in minutes.
   *
   * @default - for as long as it takes
   */
  readonly pgHealthCheckTimeout?: Duration;

  /**
   * Regular expression for the states of placement groups that count as
   * healthy when nodes are drained.
   *
   * @default - clean, also while scrubbing
   */
  readonly pgHealthyRegex?: string;

  /**
   * How daemons are watched: intervals, timeouts and probes.
   *
   * @default - Rook's own
   */
  readonly healthCheck?: rook.CephClusterHealthCheckSpec;

  /**
   * Warnings of Ceph that are not to be raised, at most 10: `POOL_NO_REDUNDANCY`.
   *
   * @default - none
   */
  readonly muteHealthWarnings?: string[];

  /**
   * What happens to the data when the cluster is deleted.
   *
   * @default - it stays on the hosts
   */
  readonly cleanupPolicy?: CleanupPolicyProps;

  /**
   * Options of Ceph whose values are secret.
   *
   * @default - none
   */
  readonly cephConfigFromSecret?: CephSecretOption[];
}

/**
 * How volumes of a CephCluster are mounted.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/#csi-driver-options
 */
export interface CephClusterClientProps {
  /**
   * Whether nodes read from OSDs nearby. OSDs need some more memory for it.
   *
   * @default false
   */
  readonly readAffinity?: boolean;

  /**
   * Labels of the nodes that say what is nearby.
   *
   * @default - all labels that Rook makes the CRUSH map of
   */
  readonly crushLocationLabels?: string[];

  /**
   * Options of the kernel's client of CephFS, separated by commas: `ms_mode=crc`.
   *
   * @default - `ms_mode=secure` where traffic is encrypted, else none
   */
  readonly cephFsKernelMountOptions?: string;

  /**
   * Options of `ceph-fuse`, separated by commas.
   *
   * @default - none
   */
  readonly cephFsFuseMountOptions?: string;

  /**
   * Do not make the users that volumes are mounted with; somebody else does.
   *
   * @default false
   */
  readonly skipCsiUserCreation?: boolean;
}
