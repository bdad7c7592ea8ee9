import { ApiObject, Lazy } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { ICephCluster } from './ceph-cluster';
import { CephFilesystemAttributes, CephFilesystemProps, CephDataPoolProps } from './ceph-filesystem-props';
import { CephFilesystemSubVolumeGroup, CephFilesystemSubVolumeGroupOptions } from './ceph-filesystem-sub-volume-group';
import { CephFsStorageClass } from './ceph-fs-storage-class';
import { CephFsStorageClassOptions } from './ceph-fs-storage-class-props';
import { filesystemMirroringSpec } from './private/filesystem-mirroring';
import { checkServerNames, metadataServerSpec, namedPoolSpec } from './private/filesystem-spec';
import { merged } from './private/merge';
import { NameSyntax } from './private/object-syntax';
import { poolSpec } from './private/pool-spec';
import { fail, metadataOf, StorageConstruct } from './private/storage-construct';
import * as rook from '../api/rook';
import { checkAttributes } from './private/check-props';
import { existsElsewhere } from '../gate/elsewhere';

/**
 * A CephFilesystem, whether it is made here or exists already.
 */
export interface ICephFilesystem extends IConstruct {
  /** The cluster that the filesystem belongs to. */
  readonly cluster: ICephCluster;
  /** Name of the filesystem. */
  readonly name: string;

  /**
   * Name of a data pool in Ceph.
   *
   * @param dataPool its name in the filesystem; by default the first pool's
   * @throws Error when the filesystem has no such pool
   */
  dataPoolName(dataPool?: string): string;
}

/**
 * A shared filesystem (CephFS), with the group of directories that CSI makes
 * volumes in.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Shared-Filesystem/ceph-filesystem-crd/
 */
export class CephFilesystem extends StorageConstruct implements ICephFilesystem {
  /**
   * A filesystem that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find the filesystem
   */
  public static fromCephFilesystemName(scope: Construct, id: string, attrs: CephFilesystemAttributes): ICephFilesystem {
    return new ImportedCephFilesystem(scope, id, attrs);
  }

  /** The cluster that the filesystem belongs to. */
  public readonly cluster: ICephCluster;

  protected readonly apiObject: ApiObject;
  private readonly pools: rook.NamedPoolSpec[] = [];
  private readonly preservesPoolNames: boolean;

  /**
   * @throws Error that names the construct and the prop, when the cluster has
   * too few failure domains or when Rook or Ceph would refuse something
   */
  public constructor(scope: Construct, id: string, props: CephFilesystemProps) {
    super(scope, id, props);
    this.cluster = props.cluster;
    this.preservesPoolNames = props.preservePoolNames ?? false;
    if (props.metadataPool?.redundancy?.isErasureCoded) {
      fail(this, 'metadataPool.redundancy', `${props.metadataPool.redundancy} cannot be had for metadata, which Ceph keeps as copies only; use Redundancy.replicated`);
    }
    const fixed = {
      metadataPool: poolSpec(this, this.cluster, props.metadataPool ?? {}, 'metadataPool.'),
      preserveFilesystemOnDelete: !(props.unsafeDeleteDataWithFilesystem ?? false),
      ...(this.preservesPoolNames && { preservePoolNames: true }),
      ...(props.mirroring !== undefined && { mirroring: filesystemMirroringSpec(this, props.mirroring) }),
      ...(props.statusCheck !== undefined && { statusCheck: props.statusCheck }),
    };
    for (const pool of props.dataPools ?? [{ name: 'replicated' }]) this.addDataPool(pool);
    if (this.pools.length === 0) fail(this, 'dataPools', 'is empty, and files must be kept somewhere; give a pool, or leave the prop out');
    this.apiObject = this._checked(new rook.CephFilesystem(this, 'Resource', {
      metadata: metadataOf(props, this.cluster.namespace),
      spec: Lazy.any({ produce: () => merged({ ...fixed, dataPools: this.pools, metadataServer }, props.spec) }),
    }), props, NameSyntax.LABEL);
    checkServerNames(this, this.name, props);
    const metadataServer = metadataServerSpec(this, this.cluster, this.name, props);
    new rook.CephFilesystemSubVolumeGroup(this, 'SubVolumeGroup', {
      metadata: { name: `${this.name}-csi`, namespace: this.cluster.namespace },
      spec: { name: 'csi', filesystemName: this.name, pinning: { distributed: 1 } },
    });
  }

  /** Names of the data pools in the filesystem, the default one first. */
  public get dataPools(): string[] {
    return this.pools.map(pool => pool.name!);
  }

  /**
   * Adds a pool that directories may be put in.
   *
   * @param props the pool
   * @throws Error when the name is taken, or when the first pool has erasure coding
   */
  public addDataPool(props: CephDataPoolProps): void {
    this.pools.push(namedPoolSpec(this, this.cluster, props, this.pools));
  }

  /** Name of a data pool in Ceph: `<filesystem>-<pool>` (rule R127). */
  public dataPoolName(dataPool?: string): string {
    const names = this.dataPools;
    const name = dataPool ?? names[0];
    if (!names.includes(name)) throw new Error(`"${name}" is no data pool of ${this.node.path}; there are ${names.join(', ')}`);
    return this.preservesPoolNames ? name : `${this.name}-${name}`;
  }

  /**
   * Lets claims ask for directories of this filesystem.
   *
   * @param id      id of the StorageClass below this construct
   * @param options what is to be different
   */
  public addStorageClass(id: string, options: CephFsStorageClassOptions = {}): CephFsStorageClass {
    return new CephFsStorageClass(this, id, { ...options, filesystem: this });
  }

  /**
   * Sets a directory aside, with a bound on its size if need be, such as for a tenant.
   *
   * @param id      id of the CephFilesystemSubVolumeGroup below this construct
   * @param options what is to be different
   */
  public addSubVolumeGroup(id: string, options: CephFilesystemSubVolumeGroupOptions = {}): CephFilesystemSubVolumeGroup {
    return new CephFilesystemSubVolumeGroup(this, id, { ...options, filesystem: this });
  }
}

class ImportedCephFilesystem extends Construct implements ICephFilesystem {
  public readonly cluster: ICephCluster;
  public readonly name: string;
  private readonly defaultDataPool: string;
  private readonly preservesPoolNames: boolean;

  public constructor(scope: Construct, id: string, attrs: CephFilesystemAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephFilesystemAttributes', attrs);
    this.cluster = attrs.cluster;
    this.name = attrs.name;
    this.defaultDataPool = attrs.defaultDataPool ?? 'replicated';
    this.preservesPoolNames = attrs.preservePoolNames ?? false;
    existsElsewhere(this, { kind: 'CephFilesystem', namespace: attrs.cluster.namespace, name: attrs.name });
  }

  public dataPoolName(dataPool: string = this.defaultDataPool): string {
    return this.preservesPoolNames ? dataPool : `${this.name}-${dataPool}`;
  }
}
