import * as rook from '../../api/rook';

/**
 * A cluster that the chart `rook-ceph-cluster` makes, in place of a `CephCluster` of this package.
 *
 * @see https://rook.io/docs/rook/latest/Helm-Charts/ceph-cluster-chart/
 */
export interface RookClusterChartProps {
  /**
   * Namespace of the cluster, and so of the release. The chart brings the permissions
   * of the cluster itself: don't add the namespace to the operator too.
   *
   * @default - the namespace of the operator
   */
  readonly namespace?: string;

  /**
   * Fields of the CephCluster, laid over those of the chart.
   *
   * @default - those of the chart: every device of every node
   */
  readonly cephClusterSpec?: rook.CephClusterSpec;

  /**
   * Image of Ceph.
   *
   * @default - the one of the release of Rook
   */
  readonly cephImage?: string;

  /**
   * Whether a pod with Ceph's commands is installed.
   *
   * @default false
   */
  readonly toolbox?: boolean;

  /**
   * Whether Prometheus is told to scrape the cluster, and given alert rules.
   *
   * @default false
   */
  readonly monitoring?: boolean;

  /**
   * Further values of the chart, laid over all others.
   *
   * @default - none: the chart makes a block pool, a filesystem and an object store of its own
   */
  readonly values?: { readonly [key: string]: any };
}

/** What all ways with Helm charts have in common. */
export interface RookHelmProps {
  /**
   * Repository of the charts `rook-ceph` and `rook-ceph-cluster`.
   *
   * @default 'https://charts.rook.io/release'
   */
  readonly rookRepository?: string;

  /**
   * Repository of the chart `ceph-csi-drivers`.
   *
   * @default 'https://ceph.github.io/ceph-csi-operator'
   */
  readonly csiRepository?: string;

  /**
   * Version of the chart `ceph-csi-drivers`, which Rook needs from 1.20 on.
   *
   * @default - that of ceph-csi-operator in the release of Rook, `1.0.4` with 1.20
   */
  readonly csiDriversVersion?: string;

  /**
   * Further values of the chart `rook-ceph`, laid over those made of the operator's props.
   *
   * @default - none
   */
  readonly values?: { readonly [key: string]: any };

  /**
   * Further values of the chart `ceph-csi-drivers`, laid over those made of the operator's props.
   *
   * @default - none
   */
  readonly csiDriversValues?: { readonly [key: string]: any };

  /**
   * A cluster that is made by a chart too.
   *
   * @default - none: clusters are objects, such as `CephCluster` makes them
   */
  readonly clusterChart?: RookClusterChartProps;
}

/**
 * Argo CD, and what it is to install.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
 */
export interface RookArgoCdProps extends RookHelmProps {
  /**
   * Namespace of the Applications.
   *
   * @default 'argocd'
   */
  readonly namespace?: string;

  /**
   * Project of the Applications.
   *
   * @default 'default'
   */
  readonly project?: string;

  /**
   * The API server to install on.
   *
   * @default 'https://kubernetes.default.svc' - the one that Argo CD runs on
   */
  readonly destinationServer?: string;

  /**
   * Whether Argo CD installs what changed on its own. It never deletes on its own.
   *
   * @default true
   */
  readonly automated?: boolean;
}

/**
 * Flux, and what it is to install.
 *
 * @see https://fluxcd.io/flux/components/helm/helmreleases/
 */
export interface RookFluxProps extends RookHelmProps {
  /**
   * Namespace of the HelmRepositories and HelmReleases.
   *
   * @default 'flux-system'
   */
  readonly namespace?: string;

  /**
   * How often Flux looks whether something changed.
   *
   * @default '1h'
   */
  readonly interval?: string;
}
