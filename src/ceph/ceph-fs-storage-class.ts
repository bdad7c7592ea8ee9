import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { ICephFilesystem } from './ceph-filesystem';
import { driverName, volumeParameters } from './private/csi-class';
import { NameSyntax } from './private/object-syntax';
import { located, StorageConstruct } from './private/storage-construct';
import { newVolumeStorageClass } from './private/volume-storage-class';
import { CephVolumeStorageClassOptions } from './storage-class-options';

/**
 * What a StorageClass of directories may be given.
 */
export interface CephFsStorageClassOptions extends CephVolumeStorageClassOptions {
  /**
   * The data pool of the filesystem that files are kept in, by its name there.
   *
   * @default - the first one
   */
  readonly dataPool?: string;
}

/**
 * What a StorageClass of directories is made of.
 */
export interface CephFsStorageClassProps extends CephFsStorageClassOptions {
  /** The filesystem that volumes are directories of. */
  readonly filesystem: ICephFilesystem;
}

/**
 * A StorageClass whose volumes are directories of a CephFS, for many pods at a time.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Shared-Filesystem-CephFS/filesystem-storage/
 */
export class CephFsStorageClass extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the filesystem has no such data pool
   */
  public constructor(scope: Construct, id: string, props: CephFsStorageClassProps) {
    super(scope, id);
    const { filesystem } = props;
    this.apiObject = this._checked(newVolumeStorageClass(this, props, driverName(filesystem.cluster, 'cephfs'), {
      ...volumeParameters(filesystem.cluster, 'cephfs'),
      fsName: filesystem.name,
      pool: located(this, 'dataPool', () => filesystem.dataPoolName(props.dataPool)),
    }), props, NameSyntax.SUBDOMAIN);
  }
}
