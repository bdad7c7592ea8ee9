import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ICephBlockPool } from './ceph-block-pool';
import { ICephBlockPoolRadosNamespace } from './ceph-block-pool-rados-namespace';
import { ICephCluster } from './ceph-cluster';
import { ICephFilesystem } from './ceph-filesystem';
import { ICephFilesystemSubVolumeGroup } from './ceph-filesystem-sub-volume-group';
import { CephObjectProps } from './ceph-object-props';
import { clusterScoped, DEFAULT_GROUP_SNAPSHOT_CLASS, DriverFamily, driverName, groupSnapshotParameters } from './private/csi-class';
import { requireSameCluster } from './private/object-references';
import { NameSyntax } from './private/object-syntax';
import { fail, StorageConstruct } from './private/storage-construct';
import { VolumeGroupSnapshotClass } from '../api/snapshot';

/**
 * What all VolumeGroupSnapshotClasses have in common.
 */
export interface CephVolumeGroupSnapshotClassOptions extends CephObjectProps {
  /**
   * Delete the snapshots as soon as their VolumeGroupSnapshot is deleted, by mistake or
   * along with a namespace that is to be restored from it.
   *
   * @default false - the snapshots are kept (`Retain`), and somebody has to delete them
   */
  readonly unsafeDeleteDataWithSnapshot?: boolean;

  /**
   * Whether group snapshots that name no class get this one.
   *
   * @default false
   */
  readonly defaultClass?: boolean;

  /**
   * Parameters to lay over what is derived.
   *
   * @default - none
   */
  readonly parameters?: { readonly [key: string]: string };
}

/**
 * What a VolumeGroupSnapshotClass of block devices is made of.
 */
export interface RbdVolumeGroupSnapshotClassProps extends CephVolumeGroupSnapshotClassOptions {
  /** The pool that has the images' metadata: all volumes of a group are in it. */
  readonly pool: ICephBlockPool;

  /**
   * Part of the pool that the images are in.
   *
   * @default - no part, but the pool
   */
  readonly radosNamespace?: ICephBlockPoolRadosNamespace;
}

/**
 * What a VolumeGroupSnapshotClass of directories is made of.
 */
export interface CephFsVolumeGroupSnapshotClassProps extends CephVolumeGroupSnapshotClassOptions {
  /** The filesystem that all volumes of a group are directories of. */
  readonly filesystem: ICephFilesystem;

  /**
   * Group of directories that the volumes are in.
   *
   * @default - the group `csi`
   */
  readonly subVolumeGroup?: ICephFilesystemSubVolumeGroup;
}

/**
 * Snapshots of several block devices at the same moment.
 *
 * The snapshot controller and the definitions of `groupsnapshot.storage.k8s.io`
 * must be in the cluster, with the feature gate CSIVolumeGroupSnapshot.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Ceph-CSI/ceph-csi-volume-group-snapshot/
 */
export class RbdVolumeGroupSnapshotClass extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the driver could not take snapshots
   */
  public constructor(scope: Construct, id: string, props: RbdVolumeGroupSnapshotClassProps) {
    super(scope, id, props);
    const { pool, radosNamespace } = props;
    if (pool.isErasureCoded) {
      fail(this, 'pool', `${pool.poolName} has erasure coding, and groups are kept in the pool that has the images' metadata; give that one`);
    }
    if (radosNamespace !== undefined) requireSameCluster(this, 'radosNamespace', pool.cluster, radosNamespace.pool);
    if (radosNamespace !== undefined && radosNamespace.pool.poolName !== pool.poolName) {
      fail(this, 'radosNamespace', `${radosNamespace.radosNamespace} is a part of ${radosNamespace.pool.poolName}, not of ${pool.poolName}; give a part of that pool`);
    }
    this.apiObject = this._checked(newGroupSnapshotClass(this, props, pool.cluster, 'rbd', {
      ...groupSnapshotParameters(pool.cluster, 'rbd', radosNamespace?.clusterID),
      pool: pool.poolName,
    }), props, NameSyntax.SUBDOMAIN);
  }
}

/**
 * Snapshots of several directories at the same moment.
 *
 * The snapshot controller and the definitions of `groupsnapshot.storage.k8s.io`
 * must be in the cluster, with the feature gate CSIVolumeGroupSnapshot.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Ceph-CSI/ceph-csi-volume-group-snapshot/
 */
export class CephFsVolumeGroupSnapshotClass extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the driver could not take snapshots
   */
  public constructor(scope: Construct, id: string, props: CephFsVolumeGroupSnapshotClassProps) {
    super(scope, id, props);
    const part = props.subVolumeGroup;
    if (part !== undefined) requireSameCluster(this, 'subVolumeGroup', props.filesystem.cluster, part.filesystem);
    if (part !== undefined && part.filesystem.name !== props.filesystem.name) {
      fail(this, 'subVolumeGroup', `${part.groupName} is a group of ${part.filesystem.name}, not of ${props.filesystem.name}; give a group of that filesystem`);
    }
    const { name: fsName, cluster } = props.filesystem;
    this.apiObject = this._checked(newGroupSnapshotClass(this, props, cluster, 'cephfs', {
      ...groupSnapshotParameters(cluster, 'cephfs', part?.clusterID), fsName,
    }), props, NameSyntax.SUBDOMAIN);
  }
}

function newGroupSnapshotClass(
  construct: Construct, options: CephVolumeGroupSnapshotClassOptions, cluster: ICephCluster, driver: DriverFamily,
  parameters: { [key: string]: string },
): ApiObject {
  return new VolumeGroupSnapshotClass(construct, 'Resource', {
    metadata: clusterScoped(options, DEFAULT_GROUP_SNAPSHOT_CLASS, options.defaultClass),
    driver: driverName(cluster, driver),
    parameters: { ...parameters, ...options.parameters },
    deletionPolicy: options.unsafeDeleteDataWithSnapshot ? 'Delete' : 'Retain',
  });
}
