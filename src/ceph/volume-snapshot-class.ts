import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ICephBlockPoolRadosNamespace } from './ceph-block-pool-rados-namespace';
import { ICephCluster } from './ceph-cluster';
import { ICephFilesystemSubVolumeGroup } from './ceph-filesystem-sub-volume-group';
import { CephObjectProps } from './ceph-object-props';
import { clusterScoped, DEFAULT_SNAPSHOT_CLASS, DriverFamily, driverName, snapshotParameters } from './private/csi-class';
import { NameSyntax } from './private/object-syntax';
import { fail, StorageConstruct } from './private/storage-construct';
import { VolumeSnapshotClass } from '../api/snapshot';

/**
 * What a VolumeSnapshotClass is made of.
 */
export interface CephVolumeSnapshotClassProps extends CephObjectProps {
  /** The cluster whose volumes snapshots are taken of. */
  readonly cluster: ICephCluster;

  /**
   * Delete the snapshot as soon as its VolumeSnapshot is deleted, by mistake or
   * along with a namespace that is to be restored from it.
   *
   * @default false - the snapshot is kept (`Retain`), and somebody has to delete it
   */
  readonly unsafeDeleteDataWithSnapshot?: boolean;

  /**
   * Whether snapshots that name no class get this one.
   *
   * @default false
   */
  readonly defaultClass?: boolean;

  /**
   * What names of snapshots in Ceph begin with.
   *
   * @default 'csi-snap-'
   */
  readonly snapshotNamePrefix?: string;

  /**
   * Parameters to lay over what is derived.
   *
   * @default - none
   */
  readonly parameters?: { readonly [key: string]: string };
}

/**
 * What a VolumeSnapshotClass of block devices is made of.
 */
export interface RbdVolumeSnapshotClassProps extends CephVolumeSnapshotClassProps {
  /**
   * Part of a pool that the volumes are in.
   *
   * @default - no part, but pools
   */
  readonly radosNamespace?: ICephBlockPoolRadosNamespace;
}

/**
 * What a VolumeSnapshotClass of directories is made of.
 */
export interface CephFsVolumeSnapshotClassProps extends CephVolumeSnapshotClassProps {
  /**
   * Group of directories that the volumes are in.
   *
   * @default - the group `csi`
   */
  readonly subVolumeGroup?: ICephFilesystemSubVolumeGroup;
}

/**
 * Snapshots of block devices. The snapshot controller and its definitions must be in the cluster.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Ceph-CSI/ceph-csi-snapshot/#rbd-snapshots
 */
export class RbdVolumeSnapshotClass extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the driver could not take snapshots
   */
  public constructor(scope: Construct, id: string, props: RbdVolumeSnapshotClassProps) {
    super(scope, id, props);
    const part = props.radosNamespace;
    checkCluster(this, 'radosNamespace', part?.radosNamespace, part?.pool.cluster, props.cluster);
    this.apiObject = this._checked(newSnapshotClass(this, props, 'rbd', part?.clusterID), props, NameSyntax.SUBDOMAIN);
  }
}

/**
 * Snapshots of directories. The snapshot controller and its definitions must be in the cluster.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Ceph-CSI/ceph-csi-snapshot/#cephfs-snapshots
 */
export class CephFsVolumeSnapshotClass extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the driver could not take snapshots
   */
  public constructor(scope: Construct, id: string, props: CephFsVolumeSnapshotClassProps) {
    super(scope, id, props);
    const part = props.subVolumeGroup;
    checkCluster(this, 'subVolumeGroup', part?.groupName, part?.filesystem.cluster, props.cluster);
    this.apiObject = this._checked(newSnapshotClass(this, props, 'cephfs', part?.clusterID), props, NameSyntax.SUBDOMAIN);
  }
}

/**
 * Snapshots of directories that pods mount by NFS. The snapshot controller and its definitions must be in the cluster.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/NFS/nfs-csi-driver/
 */
export class CephNfsVolumeSnapshotClass extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the name or a label is none
   */
  public constructor(scope: Construct, id: string, props: CephVolumeSnapshotClassProps) {
    super(scope, id, props);
    this.apiObject = this._checked(newSnapshotClass(this, props, 'nfs'), props, NameSyntax.SUBDOMAIN);
  }
}

function checkCluster(construct: Construct, prop: string, part: string | undefined, its: ICephCluster | undefined, cluster: ICephCluster): void {
  if (its !== undefined && its.namespace !== cluster.namespace) {
    fail(construct, prop, `${part} belongs to the cluster in ${its.namespace}, and snapshots are taken of volumes of the one in ${cluster.namespace}; give a part of that`);
  }
}

function newSnapshotClass(construct: Construct, props: CephVolumeSnapshotClassProps, driver: DriverFamily, clusterID?: string): ApiObject {
  if (props.snapshotNamePrefix === '') fail(construct, 'snapshotNamePrefix', 'is empty, which the driver refuses; give a prefix, or leave it out');
  return new VolumeSnapshotClass(construct, 'Resource', {
    metadata: clusterScoped(props, DEFAULT_SNAPSHOT_CLASS, props.defaultClass),
    driver: driverName(props.cluster, driver),
    parameters: {
      ...snapshotParameters(props.cluster, driver, clusterID),
      ...(props.snapshotNamePrefix !== undefined && { snapshotNamePrefix: props.snapshotNamePrefix }),
      ...props.parameters,
    },
    deletionPolicy: props.unsafeDeleteDataWithSnapshot ? 'Delete' : 'Retain',
  });
}
