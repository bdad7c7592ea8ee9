import { ClusterInputs } from './cluster-inputs';
import { ObjectIndex } from './object-index';
import { RookOperator } from './rook-operator';
import { Need } from './rule';
import { ManifestDocument } from '../manifests';
import { StorageLayout } from '../placement/storage-layout';
import { Topology } from '../topology';
import { Version } from '../versions/version';

/** What a run of the rules has to go by. */
export class RunInputs {
  private operatorFound?: RookOperator;
  private readonly clusters = new Map<string, ClusterInputs>();
  private readonly withDevices = new Map<Topology, boolean>();
  private readonly layouts = new Map<any, StorageLayout | undefined>();

  public constructor(
    public readonly set: ObjectIndex,
    public readonly previous: ObjectIndex | undefined,
    private readonly topologyOf: ((document: ManifestDocument | undefined) => Topology | undefined) | undefined,
    private readonly kubernetes: Version | undefined,
  ) {}

  public get operator(): RookOperator {
    this.operatorFound ??= new RookOperator(this.set);
    return this.operatorFound;
  }

  /** The one that was given, else that of the oldest kubelet of the topology. */
  public get kubernetesVersion(): Version | undefined {
    return this.kubernetes ?? this.set.once('oldest kubelet', () => (this.topologyOf?.(this.set.entries[0]?.document)?.nodes ?? [])
      .map(node => Version.parse(node.kubeletVersion))
      .filter(version => version !== undefined)
      .reduce<Version | undefined>((oldest, version) => oldest?.isAtLeast(`${version.major}.${version.minor ?? 0}`) === false ? oldest : version, undefined));
  }

  /** Whether a need can't be met for any object of the run. */
  public lacks(need: Need | undefined): boolean {
    switch (need) {
      case 'topology':
      case 'devices': return this.topologyOf === undefined;
      case 'previous': return this.previous === undefined;
      case 'kubernetes-version': return this.kubernetesVersion === undefined;
      default: return false;
    }
  }

  /** Whether a topology tells devices. */
  public hasDevices(topology: Topology): boolean {
    let has = this.withDevices.get(topology);
    if (has === undefined) {
      has = topology.nodes.some(node => node.devices.length > 0);
      this.withDevices.set(topology, has);
    }
    return has;
  }

  /** The machines that a document is for. */
  public topologyFor(document: ManifestDocument): Topology | undefined {
    return this.topologyOf?.(document);
  }

  /** What the CephCluster of a namespace means. */
  public clusterOf(namespace: string): ClusterInputs {
    let found = this.clusters.get(namespace);
    if (!found) {
      const entry = this.set.first('CephCluster', namespace);
      found = new ClusterInputs(entry && this.set.view(entry), entry && this.topologyOf?.(entry.document));
      this.clusters.set(namespace, found);
    }
    return found;
  }

  /** What a CephCluster means for itself: others of its namespace, of the same name even, may be for other places. */
  public ofCluster(cluster: any, document: ManifestDocument): ClusterInputs {
    return new ClusterInputs(cluster, this.topologyOf?.(document));
  }

  /** Where the OSDs of a CephCluster would be; without one it stands for all nodes. */
  public storageOf(cluster: any, topology: Topology): StorageLayout | undefined {
    const key = cluster ?? topology;
    if (!this.layouts.has(key)) {
      this.layouts.set(key, StorageLayout.of(cluster, topology));
    }
    return this.layouts.get(key);
  }
}
