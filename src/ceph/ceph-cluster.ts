import { ApiObject, Chart, Lazy } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { CephClusterAttributes, CephClusterProps } from './ceph-cluster-props';
import { DeviceSetProps } from './device-set';
import { checkScrubSchedule } from './private/ceph-config';
import { checkCephImage, DEFAULT_CEPH_IMAGE } from './private/ceph-image';
import { requirePermissions } from './private/cluster-permissions';
import { clusterSpec } from './private/cluster-spec';
import { DeviceSet, deviceSetOf, deviceSetSpec, osdGroupOf } from './private/device-set-spec';
import { HostNode, osdGroupsOn } from './private/host-node';
import { merged } from './private/merge';
import { allowServiceMonitors } from './private/monitoring-access';
import { NameSyntax } from './private/object-syntax';
import { claimNamespace } from './private/one-per-namespace';
import { OsdLayout } from './private/osd-layout';
import { placementOn } from './private/placement';
import { fail, located, metadataOf, StorageConstruct } from './private/storage-construct';
import { hostNodes } from './private/storage-spec';
import { checkEqualZones, requireMgrPool, Stretch, stretchOf } from './private/stretch';
import * as rook from '../api/rook';
import { StorageChecks } from '../gate';
import { existsElsewhere } from '../gate/elsewhere';
import { ManifestSet } from '../manifests';
import { IPlacementSource } from '../placement';
import { Topology } from '../topology';
import { checkAttributes } from './private/check-props';
import { Quantity } from '../topology/quantity';

/**
 * A CephCluster, whether it is made here or exists already.
 */
export interface ICephCluster extends IConstruct {
  /** Name of the CephCluster. */
  readonly name: string;
  /** Namespace of the cluster, and of all that belongs to it. */
  readonly namespace: string;
  /** Namespace of the operator. */
  readonly operatorNamespace: string;
  /** Image of Ceph. */
  readonly cephImage: string;

  /**
   * The nodes that run storage daemons; undefined for a cluster that is not made here.
   *
   * @internal
   */
  readonly _topology?: Topology;

  /**
   * Where the OSDs are; undefined for a cluster that is not made here.
   *
   * @internal
   */
  readonly _osds?: OsdLayout;

  /**
   * What keeps pods on the storage nodes.
   *
   * @internal
   */
  readonly _placement?: rook.Placement;

  /**
   * The zones of a stretch cluster; undefined for any other, and for one that is not made here.
   *
   * @internal
   */
  readonly _stretch?: Stretch;
}

/**
 * A Ceph cluster that Rook runs.
 *
 * What is not given is derived from the topology: OSDs on the usable devices
 * of the nodes, by name; monitors and managers on nodes of their own, the
 * monitors spread over zones; memory as Rook asks for it.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/
 */
export class CephCluster extends StorageConstruct implements ICephCluster, IPlacementSource {
  /**
   * A CephCluster that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find the cluster
   */
  public static fromCephClusterName(scope: Construct, id: string, attrs: CephClusterAttributes): ICephCluster {
    return new ImportedCephCluster(scope, id, attrs);
  }

  /** Namespace of the cluster, and of all that belongs to it. */
  public readonly namespace: string;
  /** Namespace of the operator. */
  public readonly operatorNamespace: string;
  /** Image of Ceph. */
  public readonly cephImage: string;
  /** The nodes that run storage daemons. */
  public readonly topology: Topology;

  /** @internal */
  public readonly _placement?: rook.Placement;
  /** @internal */
  public readonly _stretch?: Stretch;

  protected readonly apiObject: ApiObject;
  private readonly sets: DeviceSet[] = [];
  private readonly hosts: readonly HostNode[];
  private readonly crushRoot?: string;
  private layout?: OsdLayout;

  /**
   * @throws Error that names the construct and the prop, when the nodes are
   * too few or have no devices, or when Rook would refuse or ignore something
   */
  public constructor(scope: Construct, id: string, props: CephClusterProps) {
    super(scope, id, props);
    this.namespace = props.namespace ?? Chart.of(this).namespace ?? 'rook-ceph';
    this.operatorNamespace = props.operatorNamespace ?? this.namespace;
    for (const [prop, value] of [['namespace', this.namespace], ['operatorNamespace', this.operatorNamespace]]) {
      const problem = NameSyntax.LABEL.problemOf(value);
      if (problem !== undefined) fail(this, prop, problem);
    }
    claimNamespace(this, this.namespace);
    requirePermissions(this);
    this.crushRoot = props.crushRoot;
    this.cephImage = props.spec?.cephVersion?.image ?? props.cephImage ?? DEFAULT_CEPH_IMAGE;
    checkCephImage(this, this.cephImage, props.spec?.cephVersion?.allowUnsupported ?? props.unsafeAllowUnsupportedCeph ?? false);
    this.topology = located(this, 'nodeSelection', () => props.topology.select(props.nodeSelection));
    StorageChecks.of(this).useTopology(props.topology);
    this._placement = placementOn(props.nodeSelection ?? {});
    this._stretch = stretchOf(this, props.stretchCluster, this.topology);
    if (this._stretch !== undefined) requireMgrPool(this);
    for (const set of props.deviceSets ?? []) this.addDeviceSet(set);
    this.hosts = hostNodes(this, props, this.topology, this._stretch?.dataNodes ?? this.topology.nodes, this.sets.length > 0);
    if (this._stretch !== undefined) checkEqualZones(this, this._stretch, this.hosts, this.sets, this.cephImage);
    if (props.cleanupPolicy?.destroyDataOfCluster !== undefined) {
      StorageChecks.of(this).acknowledge({ id: 'cluster-cleanup-confirmed', reason: 'the name of the cluster was written, to destroy its data' });
    }
    const spec = clusterSpec(this, props, {
      namespace: this.namespace,
      cephImage: this.cephImage,
      topology: this.topology,
      hosts: this.hosts,
      placement: this._placement,
      stretch: this._stretch,
      storageClassName: this.sets[0]?.storageClassName,
    });
    checkScrubSchedule(this, props.scrubSchedule, [
      ...this.hosts.flatMap(({ osds }) => osds),
      ...this.sets.map(({ size, deviceClass }) => ({ bytes: Quantity.parse(size).value, deviceClass })),
    ]);
    if (props.monitoring) allowServiceMonitors(this, this.namespace, this.operatorNamespace);
    this.apiObject = this._checked(new rook.CephCluster(this, 'Resource', {
      metadata: metadataOf({ ...props, name: props.name ?? this.namespace }, this.namespace),
      spec: Lazy.any({ produce: () => merged(this.withSets(spec), props.spec) }),
    }), props, NameSyntax.SUBDOMAIN);
  }

  /** Sets of OSDs on volumes, with all that was left open decided. */
  public get deviceSets(): DeviceSetProps[] {
    return this.sets.map(set => ({ ...set }));
  }

  /**
   * Adds OSDs on volumes. A cluster on devices of its nodes gets them in addition.
   *
   * @param props the set
   * @throws Error when the set fits neither the zones nor the names of the other sets
   */
  public addDeviceSet(props: DeviceSetProps): void {
    checkAttributes(this, 'DeviceSetProps', props);
    this.sets.push(deviceSetOf(this, props, this.sets, this.topology, this._stretch));
    this.layout = undefined;
  }

  /** All objects of the app that the cluster belongs to, for `Placement.of`: the pools that other constructs make are among them. */
  public manifests(): ManifestSet {
    return ManifestSet.fromScope(this.node.root);
  }

  /** @internal */
  public get _topology(): Topology {
    return this.topology;
  }

  /** @internal */
  public get _osds(): OsdLayout {
    this.layout ??= new OsdLayout([
      ...osdGroupsOn(this.hosts),
      ...this.sets.map(set => osdGroupOf(set, this.topology, this._stretch)),
    ], this.crushRoot);
    return this.layout;
  }

  private withSets(spec: rook.CephClusterSpec): rook.CephClusterSpec {
    if (this.sets.length === 0) return spec;
    const storageClassDeviceSets = this.sets.map(set => deviceSetSpec(set, this.topology, this._stretch));
    // Volumes grow on demand; the weight of their OSDs is to follow.
    return { ...spec, storage: { allowOsdCrushWeightUpdate: true, ...spec.storage, storageClassDeviceSets } };
  }
}

class ImportedCephCluster extends Construct implements ICephCluster {
  public readonly name: string;
  public readonly namespace: string;
  public readonly operatorNamespace: string;
  public readonly cephImage: string;

  public constructor(scope: Construct, id: string, attrs: CephClusterAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephClusterAttributes', attrs);
    this.name = attrs.name;
    this.namespace = attrs.namespace ?? Chart.of(this).namespace ?? 'rook-ceph';
    this.operatorNamespace = attrs.operatorNamespace ?? this.namespace;
    this.cephImage = attrs.cephImage ?? DEFAULT_CEPH_IMAGE;
    existsElsewhere(this, { kind: 'CephCluster', namespace: this.namespace, name: attrs.name });
  }
}
