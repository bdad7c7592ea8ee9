import { RookCsiProps } from './rook-csi-props';
import { RookDelivery } from './rook-delivery';
import { RookDiscoverProps } from './rook-discover-props';
import { RookOperatorPodProps } from './rook-operator-pod-props';
import { RookVersion } from '../../versions';

/**
 * An operator that is installed already, or elsewhere.
 */
export interface RookOperatorAttributes {
  /**
   * Its namespace.
   *
   * @default 'rook-ceph'
   */
  readonly namespace?: string;

  /**
   * Its release.
   *
   * @default RookVersion.V1_20
   */
  readonly version?: RookVersion;

  /**
   * Further namespaces in which it may run clusters already, since the accounts and roles of a
   * cluster were made there elsewhere. Those of `addClusterNamespace` are not named here.
   *
   * @default - none but its own
   */
  readonly clusterNamespaces?: string[];
}

/**
 * What the operator of Rook is made of. Names are those of Rook's settings.
 *
 * @see https://rook.io/docs/rook/latest/Helm-Charts/operator-chart/
 */
export interface RookOperatorProps extends RookOperatorPodProps {
  /**
   * How it gets into the cluster: as manifests, or as releases of Helm charts that Argo CD or Flux installs.
   *
   * @default RookDelivery.MANIFESTS
   */
  readonly delivery?: RookDelivery;

  /**
   * Its release, of the lines 1.19 and 1.20.
   *
   * @default RookVersion.V1_20
   */
  readonly version?: RookVersion;

  /**
   * Version of Kubernetes that it is to run on, such as `1.36`: a release of Rook that does not run there is refused.
   *
   * @default - not checked
   */
  readonly kubernetesVersion?: string;

  /**
   * Its namespace. The names of the CSI drivers begin with it, so it can't be another one later.
   *
   * @default - the namespace of the chart, else `rook-ceph`
   */
  readonly namespace?: string;

  /**
   * Whether the namespace is made too. It lets privileged pods in, since Ceph's
   * daemons on devices and the drivers on the nodes are such.
   *
   * @default true
   */
  readonly createNamespace?: boolean;

  /**
   * Whether the CustomResourceDefinitions are installed too. Who sets this to false installs
   * them otherwise; who deletes them deletes every cluster with them.
   *
   * @default true
   */
  readonly crds?: boolean;

  /**
   * Image of the operator.
   *
   * @default - `docker.io/rook/ceph` of the release
   */
  readonly image?: string;

  /**
   * Secrets with which images are pulled.
   *
   * @default - none
   */
  readonly imagePullSecrets?: string[];

  /**
   * How much it logs: `ERROR`, `WARNING`, `INFO` or `DEBUG`.
   *
   * @default 'INFO'
   */
  readonly logLevel?: string;

  /**
   * Where it serves its own metrics, such as `:8080`.
   *
   * @default '0' - nowhere
   */
  readonly operatorMetricsBindAddress?: string;

  /**
   * Whether it looks only after clusters in its own namespace, rather than in all.
   *
   * @default false
   */
  readonly currentNamespaceOnly?: boolean;

  /**
   * How many clusters it looks after at the same time.
   *
   * @default 1
   */
  readonly reconcileConcurrentClusters?: number;

  /**
   * Whether OSDs may use loop devices, in tests.
   *
   * @default false
   */
  readonly allowLoopDevices?: boolean;

  /**
   * Whether CRUSH rules that no pool uses, and that Rook had made, are deleted. From Rook 1.20 on.
   *
   * @default true
   */
  readonly deleteUnusedCrushRules?: boolean;

  /**
   * How long Ceph's commands may take, in seconds.
   *
   * @default 15
   */
  readonly cephCommandsTimeoutSeconds?: number;

  /**
   * Whether a daemon on the nodes looks for devices.
   *
   * @default false
   */
  readonly enableDiscoveryDaemon?: boolean;

  /**
   * The daemon that looks for devices.
   *
   * @default - as Rook sets it up
   */
  readonly discover?: RookDiscoverProps;

  /**
   * Whether devices that turn up later are left alone until something else changes.
   *
   * @default false
   */
  readonly disableDeviceHotplug?: boolean;

  /**
   * Whether all pods of Rook use the network of their nodes.
   *
   * @default false
   */
  readonly enforceHostNetwork?: boolean;

  /**
   * Whether pods that use a folder of their node are privileged, as SELinux needs it.
   *
   * @default - true with `openshift`, else false
   */
  readonly hostpathRequiresPrivileged?: boolean;

  /**
   * Whether monitors run as root, where SELinux keeps them from starting otherwise.
   *
   * @default false
   */
  readonly monRunAsRoot?: boolean;

  /**
   * Seconds after which pods leave a node that can't be reached.
   *
   * @default 5
   */
  readonly unreachableNodeTolerationSeconds?: number;

  /**
   * Old ReplicaSets to keep of each Deployment that Rook makes.
   *
   * @default - 10, as Kubernetes does
   */
  readonly revisionHistoryLimit?: number;

  /**
   * Label that holds the name of a node.
   *
   * @default 'kubernetes.io/hostname'
   */
  readonly customHostnameLabel?: string;

  /**
   * Whether who may view or edit a namespace may do so with ObjectBucketClaims in it.
   *
   * @default false
   */
  readonly enableObcs?: boolean;

  /**
   * Whether the operator serves no ObjectBucketClaims.
   *
   * @default false
   */
  readonly disableObjectBucketClaim?: boolean;

  /**
   * Whether the provisioner of buckets is named by the operator's namespace, rather than the cluster's.
   *
   * @default true
   */
  readonly obcWatchOperatorNamespace?: boolean;

  /**
   * What the name of the provisioner of buckets begins with. Not for clusters that have buckets already.
   *
   * @default - the namespace
   */
  readonly obcProvisionerNamePrefix?: string;

  /**
   * What an ObjectBucketClaim may ask for: `maxObjects`, `maxSize`, `bucketMaxObjects`, `bucketMaxSize`,
   * `bucketPolicy`, `bucketLifecycle`, `bucketOwner`. Only the first two are without risk.
   *
   * @default ['maxObjects', 'maxSize']
   */
  readonly obcAllowAdditionalConfigFields?: string[];

  /**
   * Whether ceph-csi-operator and its drivers are installed with it, without which no pod gets a volume.
   *
   * @default true
   */
  readonly installCsiOperator?: boolean;

  /**
   * The drivers with which pods use Ceph.
   *
   * @default - block devices and filesystems
   */
  readonly csi?: RookCsiProps;

  /**
   * Whether the SecurityContextConstraints of OpenShift are installed too.
   *
   * @default false
   */
  readonly openshift?: boolean;

  /**
   * Further settings of Rook, laid over all others: names as in its ConfigMap
   * `rook-ceph-operator-config` and in the environment of its Deployment.
   *
   * @default - none
   */
  readonly settings?: { readonly [name: string]: string };
}
