import { isIP } from 'net';
import { ApiObject, Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { CephBlockPool } from './ceph-block-pool';
import type { ICephCluster } from './ceph-cluster';
import { CephFilesystem } from './ceph-filesystem';
import { CephFsStorageClass } from './ceph-fs-storage-class';
import { CephFsStorageClassOptions } from './ceph-fs-storage-class-props';
import { ExternalCephClusterProps, ExternalMonitoringOptions } from './external-ceph-cluster-props';
import { checkCephImage, DEFAULT_CEPH_IMAGE } from './private/ceph-image';
import { requirePermissions } from './private/cluster-permissions';
import { dataDirHostPath } from './private/cluster-spec';
import { wholeSeconds } from './private/durations';
import { merged } from './private/merge';
import { allowServiceMonitors } from './private/monitoring-access';
import { NameSyntax } from './private/object-syntax';
import { claimNamespace } from './private/one-per-namespace';
import { fail, metadataOf, StorageConstruct, wholeNumber } from './private/storage-construct';
import { csiSpec } from './private/upkeep-spec';
import { RbdStorageClass } from './rbd-storage-class';
import { RbdStorageClassOptions } from './rbd-storage-class-props';
import * as rook from '../api/rook';

/** What StorageClasses say Secrets for, by the end of the parameter's name. */
const PROVISIONER_USES = ['provisioner', 'controller-expand', 'controller-publish'];

/**
 * A Ceph cluster that runs elsewhere, and that volumes of this Kubernetes are made in.
 *
 * Where it is and how to sign on is in the Secret `rook-ceph-mon` and the
 * ConfigMap `rook-ceph-mon-endpoints` of the namespace, which Rook's import
 * script makes of what its export script prints. They are not made here.
 *
 * The operator needs accounts and roles in the namespace:
 * `addClusterNamespace` of a RookOperator makes them, and without them the
 * synthesis ends.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Cluster/external-cluster/external-cluster/
 */
export class ExternalCephCluster extends StorageConstruct implements ICephCluster {
  /** Secret with the id of the cluster, and the user and the key that Rook signs on with. */
  public static readonly CONNECTION_SECRET = 'rook-ceph-mon';
  /** ConfigMap with the addresses of the monitors. */
  public static readonly CONNECTION_CONFIG_MAP = 'rook-ceph-mon-endpoints';

  /** Namespace of the cluster, and of all that belongs to it. */
  public readonly namespace: string;
  /** Namespace of the operator. */
  public readonly operatorNamespace: string;
  /** Image of Ceph. */
  public readonly cephImage: string;

  protected readonly apiObject: ApiObject;
  private readonly secrets: { readonly [role: string]: string };

  /**
   * @throws Error that names the construct and the prop, when Rook would refuse or ignore something
   */
  public constructor(scope: Construct, id: string, props: ExternalCephClusterProps = {}) {
    super(scope, id, props);
    this.namespace = props.namespace ?? Chart.of(this).namespace ?? 'rook-ceph-external';
    this.operatorNamespace = props.operatorNamespace ?? 'rook-ceph';
    for (const [prop, value] of [['namespace', this.namespace], ['operatorNamespace', this.operatorNamespace]]) {
      const problem = NameSyntax.LABEL.problemOf(value);
      if (problem !== undefined) fail(this, prop, problem);
    }
    claimNamespace(this, this.namespace);
    requirePermissions(this);
    this.cephImage = props.cephImage ?? DEFAULT_CEPH_IMAGE;
    checkCephImage(this, this.cephImage, false);
    if (props.dataDirHostPath !== undefined && props.cephImage === undefined) {
      fail(this, 'dataDirHostPath', 'Rook keeps nothing on the hosts as long as it only connects; give cephImage too, or leave it out');
    }
    this.secrets = secretNames(this, props);
    if (props.monitoring !== undefined) allowServiceMonitors(this, this.namespace, this.operatorNamespace);
    this.apiObject = this._checked(new rook.CephCluster(this, 'Resource', {
      metadata: metadataOf({ ...props, name: props.name ?? this.namespace }, this.namespace),
      spec: merged(externalSpec(this, props), props.spec),
    }), props, NameSyntax.SUBDOMAIN);
  }

  /** Names of the Secrets that must be in the namespace: for Rook, and for volumes. */
  public get secretNames(): string[] {
    return [ExternalCephCluster.CONNECTION_SECRET, ...Object.values(this.secrets)];
  }

  /**
   * Lets claims ask for block devices in a pool of the cluster.
   *
   * @param id       id of the StorageClass below this construct
   * @param poolName name of the pool in Ceph; one with erasure coding, if `metadataPool` is given
   * @param options  what is to be different
   */
  public addBlockStorageClass(id: string, poolName: string, options: RbdStorageClassOptions = {}): RbdStorageClass {
    const pool = CephBlockPool.fromPoolName(this, `${id}-pool`, { cluster: this, poolName, isErasureCoded: options.metadataPool !== undefined });
    return new RbdStorageClass(this, id, { ...options, pool, parameters: { ...this.secretParameters('rbd'), ...options.parameters } });
  }

  /**
   * Lets claims ask for directories of a filesystem of the cluster.
   *
   * @param id           id of the StorageClass below this construct
   * @param fsName       name of the filesystem
   * @param dataPoolName name in Ceph of the data pool
   * @param options      what is to be different
   */
  public addFilesystemStorageClass(id: string, fsName: string, dataPoolName: string, options: CephFsStorageClassOptions = {}): CephFsStorageClass {
    const filesystem = CephFilesystem.fromCephFilesystemName(this, `${id}-filesystem`, {
      cluster: this, name: fsName, defaultDataPool: dataPoolName, preservePoolNames: true,
    });
    return new CephFsStorageClass(this, id, { ...options, filesystem, parameters: { ...this.secretParameters('cephFs'), ...options.parameters } });
  }

  private secretParameters(driver: string): { [parameter: string]: string } {
    const named = (uses: string[], role: string) => uses.map(use => [`csi.storage.k8s.io/${use}-secret-name`, this.secrets[`${driver}${role}`]]);
    return Object.fromEntries([...named(PROVISIONER_USES, 'Provisioner'), ...named(['node-stage'], 'Node')]);
  }
}

function secretNames(construct: Construct, { csiSecrets: given = {} }: ExternalCephClusterProps): { [role: string]: string } {
  const names = {
    rbdProvisioner: given.rbdProvisioner ?? 'rook-csi-rbd-provisioner',
    rbdNode: given.rbdNode ?? 'rook-csi-rbd-node',
    cephFsProvisioner: given.cephFsProvisioner ?? 'rook-csi-cephfs-provisioner',
    cephFsNode: given.cephFsNode ?? 'rook-csi-cephfs-node',
  };
  for (const [role, name] of Object.entries(names)) {
    const problem = NameSyntax.SUBDOMAIN.problemOf(name);
    if (problem !== undefined) fail(construct, `csiSecrets.${role}`, problem);
  }
  return names;
}

/** All else is set where the cluster runs, and ignored here (rule R44). */
function externalSpec(construct: Construct, props: ExternalCephClusterProps): rook.CephClusterSpec {
  const encrypted = props.encryptionInTransit ?? false;
  const interval = wholeSeconds(construct, 'monCheckInterval', props.monCheckInterval ?? Duration.seconds(45));
  const network: rook.NetworkSpec = {
    ...(props.ipFamily !== undefined && { ipFamily: props.ipFamily }),
    ...(encrypted && { connections: { encryption: { enabled: true }, requireMsgr2: true } }),
  };
  return {
    external: { enable: true },
    ...(props.cephImage !== undefined && {
      cephVersion: { image: props.cephImage },
      dataDirHostPath: dataDirHostPath(construct, props.dataDirHostPath ?? '/var/lib/rook'),
    }),
    crashCollector: { disable: true },
    healthCheck: { daemonHealth: { mon: { disabled: false, interval: `${interval}s` } } },
    ...(props.monitoring !== undefined && { monitoring: monitoringSpec(construct, props.monitoring) }),
    ...(Object.keys(network).length > 0 && { network }),
    ...csiSpec(construct, props, encrypted),
  };
}

function monitoringSpec(construct: Construct, options: ExternalMonitoringOptions): rook.MonitoringSpec {
  const wrong = options.mgrEndpoints.find(ip => isIP(ip) === 0);
  if (wrong !== undefined) fail(construct, 'monitoring.mgrEndpoints', `"${wrong}" is no IP address`);
  if (options.mgrEndpoints.length === 0) fail(construct, 'monitoring.mgrEndpoints', 'is empty; give the addresses of the managers, or leave monitoring out');
  const port = options.mgrPrometheusPort;
  return {
    enabled: true,
    externalMgrEndpoints: options.mgrEndpoints.map(ip => ({ ip })),
    ...(port !== undefined && { externalMgrPrometheusPort: wholeNumber(construct, 'monitoring.mgrPrometheusPort', port, 1, 65535) }),
    ...(options.interval !== undefined && { interval: `${wholeSeconds(construct, 'monitoring.interval', options.interval)}s` }),
  };
}
