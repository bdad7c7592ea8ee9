import { ApiObject, Lazy } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import type { ICephFilesystem } from './ceph-filesystem';
import { CephFsStorageClass } from './ceph-fs-storage-class';
import { CephFsStorageClassOptions } from './ceph-fs-storage-class-props';
import { CephObjectProps } from './ceph-object-props';
import { claimClusterID, csiClusterID } from './private/csi-cluster-id';
import { merged } from './private/merge';
import { NameSyntax } from './private/object-syntax';
import { fail, located, metadataOf, StorageConstruct, wholeNumber } from './private/storage-construct';
import * as rook from '../api/rook';
import { existsElsewhere } from '../gate/elsewhere';
import { checkAttributes } from './private/check-props';
import { Quantity } from '../topology/quantity';

/**
 * A CephFilesystemSubVolumeGroup, whether it is made here or exists already.
 */
export interface ICephFilesystemSubVolumeGroup extends IConstruct {
  /** The filesystem that it is a directory of. */
  readonly filesystem: ICephFilesystem;
  /** Name of the group in the filesystem. */
  readonly groupName: string;
  /** What StorageClasses name as their `clusterID` to have volumes in it. */
  readonly clusterID: string;
}

/**
 * Which metadata servers look after the directories of a group.
 *
 * @see https://docs.ceph.com/en/latest/cephfs/fs-volumes/#pinning-subvolumes-and-subvolume-groups
 */
export class SubVolumeGroupPinning {
  /** Each volume's directory is looked after by one of the servers, all of them getting their share. */
  public static distributed(): SubVolumeGroupPinning {
    return new SubVolumeGroupPinning({ distributed: 1 });
  }

  /** The servers choose among themselves. */
  public static none(): SubVolumeGroupPinning {
    return new SubVolumeGroupPinning({ distributed: 0 });
  }

  /**
   * All directories are looked after by one server.
   *
   * @param rank number of the server, 0 to 256
   * @throws Error when there is no such rank
   */
  public static export(rank: number): SubVolumeGroupPinning {
    if (!Number.isInteger(rank) || rank < 0 || rank > 256) throw new Error(`SubVolumeGroupPinning.export: ${rank} must be a whole number from 0 to 256`);
    return new SubVolumeGroupPinning({ export: rank });
  }

  /**
   * Directories are each looked after by any server with a probability.
   *
   * @param probability from 0 to 1; Ceph advises 0.01 and less
   * @throws Error when it is none
   */
  public static random(probability: number): SubVolumeGroupPinning {
    if (!(probability >= 0 && probability <= 1)) throw new Error(`SubVolumeGroupPinning.random: ${probability} must be a number from 0 to 1`);
    return new SubVolumeGroupPinning({ random: probability });
  }

  /** @internal */
  public readonly _spec: rook.SubVolumeGroupPinning;

  private constructor(spec: rook.SubVolumeGroupPinning) {
    this._spec = spec;
  }
}

/**
 * What a group of subvolumes may be given.
 */
export interface CephFilesystemSubVolumeGroupOptions extends CephObjectProps {
  /**
   * Name of the group in the filesystem; cannot be changed.
   *
   * @default - the name of the object
   */
  readonly groupName?: string;

  /**
   * What StorageClasses name as their `clusterID` to have volumes in the
   * group: up to 36 lower-case letters, digits and `-`, unlike that of any
   * other cluster or part of one; cannot be changed.
   *
   * @default - the hash that Rook makes of the namespace, the filesystem and the name
   */
  readonly clusterID?: string;

  /**
   * Which metadata servers look after its directories.
   *
   * @default SubVolumeGroupPinning.distributed()
   */
  readonly pinning?: SubVolumeGroupPinning;

  /**
   * Most that all volumes of the group may hold, as a quantity: `10Ti`. Clients need Linux 4.17 to keep it.
   *
   * @default - no bound
   */
  readonly quota?: string;

  /**
   * The data pool of the filesystem that files are kept in, by its name there.
   *
   * @default - the first one
   */
  readonly dataPool?: string;

  /**
   * RADOS namespace of the metadata pool in which ceph-csi notes its volumes; cannot be changed.
   *
   * @default 'csi'
   */
  readonly csiMetadataRadosNamespace?: string;

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: CephFilesystemSubVolumeGroupFields;
}

/**
 * Fields of a CephFilesystemSubVolumeGroup that may be laid over what is derived.
 */
export interface CephFilesystemSubVolumeGroupFields {
  /**
   * Name of a pool in Ceph.
   *
   * @default - as derived
   */
  readonly dataPoolName?: string;

  /**
   * Which metadata servers look after the directories.
   *
   * @default - as derived
   */
  readonly pinning?: rook.SubVolumeGroupPinning;
}

/**
 * What a CephFilesystemSubVolumeGroup is made of.
 */
export interface CephFilesystemSubVolumeGroupProps extends CephFilesystemSubVolumeGroupOptions {
  /** The filesystem that it is a directory of. */
  readonly filesystem: ICephFilesystem;
}

/**
 * How to find a CephFilesystemSubVolumeGroup that is not made here.
 */
export interface CephFilesystemSubVolumeGroupAttributes {
  /** The filesystem that it is a directory of. */
  readonly filesystem: ICephFilesystem;

  /** Name of the group in the filesystem. */
  readonly groupName: string;

  /**
   * What StorageClasses name as their `clusterID`: `status.info.clusterID` of the object.
   *
   * @default - the hash that Rook makes of the namespace, the filesystem and the name
   */
  readonly clusterID?: string;
}

/**
 * A directory of a filesystem that volumes are made in, apart from those of other groups.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Shared-Filesystem/ceph-fs-subvolumegroup-crd/
 */
export class CephFilesystemSubVolumeGroup extends StorageConstruct implements ICephFilesystemSubVolumeGroup {
  /**
   * A group that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find the group
   */
  public static fromSubVolumeGroupName(scope: Construct, id: string, attrs: CephFilesystemSubVolumeGroupAttributes): ICephFilesystemSubVolumeGroup {
    return new ImportedSubVolumeGroup(scope, id, attrs);
  }

  /** The filesystem that it is a directory of. */
  public readonly filesystem: ICephFilesystem;
  /** Name of the group in the filesystem. */
  public readonly groupName: string;
  /** What StorageClasses name as their `clusterID` to have volumes in it. */
  public readonly clusterID: string;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when Rook or Ceph would refuse something
   */
  public constructor(scope: Construct, id: string, props: CephFilesystemSubVolumeGroupProps) {
    super(scope, id, props);
    this.filesystem = props.filesystem;
    const { namespace } = this.filesystem.cluster;
    this.apiObject = this._checked(new rook.CephFilesystemSubVolumeGroup(this, 'Resource', {
      metadata: metadataOf(props, namespace),
      spec: Lazy.any({ produce: () => spec }),
    }), props, NameSyntax.SUBDOMAIN);
    this.groupName = props.groupName ?? this.name;
    if (this.groupName === '' || this.groupName.includes('/')) {
      fail(this, 'groupName', `"${this.groupName}" is no name of a directory; give one without "/"`);
    }
    this.clusterID = csiClusterID(this, props.clusterID, [namespace, this.filesystem.name, 'file', this.groupName]);
    claimClusterID(this, this.clusterID, this.filesystem.cluster);
    const spec = merged(groupSpec(this, props), props.spec);
  }

  /**
   * Lets claims ask for directories in this group.
   *
   * @param id      id of the StorageClass below this construct
   * @param options what is to be different
   */
  public addStorageClass(id: string, options: CephFsStorageClassOptions = {}): CephFsStorageClass {
    return new CephFsStorageClass(this, id, { ...options, filesystem: this.filesystem, subVolumeGroup: this });
  }
}

class ImportedSubVolumeGroup extends Construct implements ICephFilesystemSubVolumeGroup {
  public readonly filesystem: ICephFilesystem;
  public readonly groupName: string;
  public readonly clusterID: string;

  public constructor(scope: Construct, id: string, attrs: CephFilesystemSubVolumeGroupAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephFilesystemSubVolumeGroupAttributes', attrs);
    this.filesystem = attrs.filesystem;
    this.groupName = attrs.groupName;
    this.clusterID = csiClusterID(this, attrs.clusterID, [attrs.filesystem.cluster.namespace, attrs.filesystem.name, 'file', attrs.groupName]);
    const place = { kind: 'CephFilesystemSubVolumeGroup', namespace: attrs.filesystem.cluster.namespace };
    existsElsewhere(this, { ...place, name: attrs.groupName }, { ...place, name: this.clusterID });
  }
}

function groupSpec(group: CephFilesystemSubVolumeGroup, props: CephFilesystemSubVolumeGroupProps): rook.CephFilesystemSubVolumeGroupSpec {
  const { quota, dataPool, csiMetadataRadosNamespace } = props;
  if (quota !== undefined) wholeNumber(group, 'quota', located(group, 'quota', () => Quantity.parse(quota).value), 1);
  if (csiMetadataRadosNamespace === '') fail(group, 'csiMetadataRadosNamespace', 'is empty; give a name, or leave the prop out');
  return {
    ...(props.groupName !== undefined && { name: props.groupName }),
    filesystemName: group.filesystem.name,
    clusterID: group.clusterID,
    pinning: (props.pinning ?? SubVolumeGroupPinning.distributed())._spec,
    ...(quota !== undefined && { quota }),
    ...(dataPool !== undefined && { dataPoolName: located(group, 'dataPool', () => group.filesystem.dataPoolName(dataPool)) }),
    ...(csiMetadataRadosNamespace !== undefined && { csiMetadataRadosNamespace }),
  };
}
