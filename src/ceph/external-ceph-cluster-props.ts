import { Duration } from 'cdk8s';
import { CephClusterClientProps } from './ceph-cluster-upkeep';
import { IpFamily } from './ceph-network';
import { CephObjectProps } from './ceph-object-props';
import * as rook from '../api/rook';

/** Where Prometheus finds the managers of a cluster that runs elsewhere. */
export interface ExternalMonitoringOptions {
  /** IP addresses of the managers, the active one first. */
  readonly mgrEndpoints: string[];

  /**
   * Port of the metrics of the managers.
   *
   * @default 9283
   */
  readonly mgrPrometheusPort?: number;

  /**
   * How often Prometheus is to ask.
   *
   * @default - 10 s, as Rook has it
   */
  readonly interval?: Duration;
}

/**
 * Secrets with the keys that volumes are made and mounted with, in the
 * namespace of the cluster, by the names that the import gave them.
 */
export interface ExternalCsiSecretsProps {
  /**
   * For making block devices.
   *
   * @default 'rook-csi-rbd-provisioner'
   */
  readonly rbdProvisioner?: string;

  /**
   * For mounting block devices.
   *
   * @default 'rook-csi-rbd-node'
   */
  readonly rbdNode?: string;

  /**
   * For making directories.
   *
   * @default 'rook-csi-cephfs-provisioner'
   */
  readonly cephFsProvisioner?: string;

  /**
   * For mounting directories.
   *
   * @default 'rook-csi-cephfs-node'
   */
  readonly cephFsNode?: string;
}

/**
 * What Rook is told of a Ceph cluster that runs elsewhere.
 */
export interface ExternalCephClusterProps extends CephObjectProps, CephClusterClientProps {
  /**
   * Namespace of the CephCluster, and of the Secrets and the ConfigMap that say where the cluster is.
   *
   * @default - the namespace of the chart, else `rook-ceph-external`
   */
  readonly namespace?: string;

  /**
   * Namespace of the operator.
   *
   * @default 'rook-ceph'
   */
  readonly operatorNamespace?: string;

  /**
   * Let Rook manage pools, filesystems and object stores of the cluster too,
   * with this image: the version of the cluster or an older one (rule R45).
   * The imported key must be that of an administrator.
   *
   * @default - Rook only connects
   */
  readonly cephImage?: string;

  /**
   * Directory on the hosts for configuration, where Rook manages the cluster.
   *
   * @default '/var/lib/rook'
   */
  readonly dataDirHostPath?: string;

  /**
   * Secrets with keys for volumes.
   *
   * @default - as the import calls them when keys are not restricted to pools
   */
  readonly csiSecrets?: ExternalCsiSecretsProps;

  /**
   * Ask the managers for metrics. The prometheus-operator's definitions must be in the cluster.
   *
   * @default - no metrics
   */
  readonly monitoring?: ExternalMonitoringOptions;

  /**
   * How often Rook asks the monitors where they are.
   *
   * @default Duration.seconds(45)
   */
  readonly monCheckInterval?: Duration;

  /**
   * Version of the Internet protocol of the cluster.
   *
   * @default - IPv4
   */
  readonly ipFamily?: IpFamily;

  /**
   * Whether traffic with the cluster is encrypted. Nodes that mount volumes need Linux 5.11.
   *
   * @default false
   */
  readonly encryptionInTransit?: boolean;

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: rook.CephClusterSpec;
}
