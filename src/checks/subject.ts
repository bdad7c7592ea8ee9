import { ClusterInputs } from './cluster-inputs';
import { namespaceOfClusterID } from './csi-cluster-id';
import { Entry, ObjectIndex } from './object-index';
import { RookOperator } from './rook-operator';
import { Need } from './rule';
import { RunInputs } from './run-inputs';
import { CephPool, poolsOf } from '../placement/ceph-pools';
import { StorageLayout } from '../placement/storage-layout';
import { Topology } from '../topology';
import { Version } from '../versions/version';

/** Kinds that live in no namespace, and name that of their CephCluster as `clusterID`. */
const CLASSES: ReadonlySet<string> = new Set(['StorageClass', 'VolumeSnapshotClass', 'VolumeGroupSnapshotClass']);

/**
 * The object that a rule looks at, with all that is around it. Everything is found when
 * it is first asked for, and only once.
 */
export class Subject {
  /** The object, with the defaults of the API server. Fields may be missing though they are required. */
  public readonly object: any;
  /** Its kind, such as `CephBlockPool`. */
  public readonly kind: string;
  /** Its namespace; empty if it names none. */
  public readonly namespace: string;
  /** Its name. */
  public readonly name: string;

  /** What rules have asked for and not found. The engine empties it. */
  public readonly missing: Need[] = [];

  private aroundFound: ClusterInputs | undefined = undefined;
  private topologyFound: Topology | null | undefined = undefined;
  private storageFound: StorageLayout | null | undefined = undefined;
  private previousFound: any = undefined;
  private poolsFound: readonly CephPool[] | undefined = undefined;

  public constructor(private readonly entry: Entry, private readonly inputs: RunInputs, private readonly isRemoved = false) {
    this.object = (isRemoved ? inputs.previous! : inputs.set).view(entry);
    this.kind = entry.kind;
    this.namespace = entry.namespace;
    this.name = entry.name;
  }

  /** `spec` of the object; empty if it has none. */
  public get spec(): any {
    return this.object.spec ?? {};
  }

  /** All objects of the set. */
  public get set(): ObjectIndex {
    return this.inputs.set;
  }

  /** The object as it was in the previous set; undefined if it is new or no previous set is given. */
  public get previous(): any {
    this.previousFound ??= this.isRemoved ? this.object : this.inputs.previous?.find(this.kind, this.namespace, this.name);
    return this.previousFound;
  }

  /** All objects of the previous set, if one is given. */
  public get previousSet(): ObjectIndex | undefined {
    return this.inputs.previous;
  }

  /** The machines, if they are known. */
  public get topology(): Topology | undefined {
    if (this.topologyFound === undefined) {
      this.topologyFound = (this.around.cluster === undefined ? this.inputs.topologyFor(this.entry.document) : this.around.topology) ?? null;
    }
    return this.topologyFound ?? undefined;
  }

  /**
   * The namespace of the CephCluster that the object belongs to: its own, or the one that a
   * StorageClass or snapshot class means with its `clusterID`; empty where that is not known.
   */
  public get clusterNamespace(): string {
    return CLASSES.has(this.kind) ? namespaceOfClusterID(this.set, this.object.parameters?.clusterID ?? '') : this.namespace;
  }

  /** The CephCluster that the object belongs to, or the object itself if it is one; undefined if it is not in the set. */
  public get cluster(): any {
    return this.kind === 'CephCluster' ? this.object : this.around.cluster;
  }

  /** Version of Ceph that this CephCluster asks for, as far as its image tells. */
  public get cephVersion(): Version | undefined {
    return this.around.cephVersion;
  }

  /** Rook's operator, as far as it is in the set. */
  public get operator(): RookOperator {
    return this.inputs.operator;
  }

  /** Version of Kubernetes, if it is known. */
  public get kubernetesVersion(): Version | undefined {
    return this.inputs.kubernetesVersion;
  }

  /** Whether the topology tells devices. */
  public get hasDevices(): boolean {
    return this.topology !== undefined && this.inputs.hasDevices(this.topology);
  }

  /** The Ceph pools that the object defines, each with the path of its spec. */
  public get pools(): readonly CephPool[] {
    this.poolsFound ??= poolsOf(this.object);
    return this.poolsFound;
  }

  /**
   * Where the OSDs of this CephCluster would be. Without the CephCluster in the set it
   * stands for all nodes: what does not fit on them fits nowhere. Undefined if no
   * topology is given, or the cluster is an external one.
   */
  public get storage(): StorageLayout | undefined {
    if (this.storageFound === undefined) {
      this.storageFound = (this.topology && this.inputs.storageOf(this.cluster, this.topology)) ?? null;
    }
    return this.storageFound ?? undefined;
  }

  /** Tells that something is missing to decide; the run reports it, once per rule. */
  public get notEvaluated(): (need: Need) => void {
    return need => {
      this.missing.push(need);
    };
  }

  private get around(): ClusterInputs {
    this.aroundFound ??= this.kind === 'CephCluster' ? this.inputs.ofCluster(this.object, this.entry.document) : this.inputs.clusterOf(this.clusterNamespace);
    return this.aroundFound;
  }
}
