import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { ICephBlockPool } from './ceph-block-pool';
import { driverName, volumeParameters } from './private/csi-class';
import { NameSyntax } from './private/object-syntax';
import { fail, StorageConstruct } from './private/storage-construct';
import { newVolumeStorageClass } from './private/volume-storage-class';
import { CephVolumeStorageClassOptions } from './storage-class-options';

/**
 * What a StorageClass of block devices may be given.
 */
export interface RbdStorageClassOptions extends CephVolumeStorageClassOptions {
  /**
   * Replicated pool for what is known of each image, where `pool` has erasure
   * coding: such a pool cannot hold it.
   *
   * @default - the pool itself; must be given for a pool with erasure coding
   */
  readonly metadataPool?: ICephBlockPool;

  /**
   * Filesystem of volumes that are not used as raw devices: `ext4` or `xfs`.
   *
   * @default 'ext4'
   */
  readonly fsType?: string;

  /**
   * Features of the images. All but `layering` need Linux 5.4 where volumes are mounted.
   *
   * @default ['layering']
   */
  readonly imageFeatures?: string[];
}

/**
 * What a StorageClass of block devices is made of.
 */
export interface RbdStorageClassProps extends RbdStorageClassOptions {
  /** The pool that images are made in. */
  readonly pool: ICephBlockPool;
}

/**
 * A StorageClass whose volumes are block devices of Ceph, for one pod at a time.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Block-Storage-RBD/block-storage/
 */
export class RbdStorageClass extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the driver could not make volumes
   */
  public constructor(scope: Construct, id: string, props: RbdStorageClassProps) {
    super(scope, id);
    const { cluster } = props.pool;
    const fstype = props.fsType ?? 'ext4';
    if (fstype !== 'ext4' && fstype !== 'xfs') fail(this, 'fsType', `"${fstype}" is not known to the driver; there are ext4 and xfs`);
    this.apiObject = this._checked(newVolumeStorageClass(this, props, driverName(cluster, 'rbd'), {
      ...volumeParameters(cluster, 'rbd'),
      ...poolsOf(this, props),
      'imageFormat': '2',
      'imageFeatures': (props.imageFeatures ?? ['layering']).join(','),
      'csi.storage.k8s.io/fstype': fstype,
    }), props, NameSyntax.SUBDOMAIN);
  }
}

/** `pool`, and `dataPool` for a pool with erasure coding (rule R184). */
function poolsOf(construct: Construct, { pool, metadataPool }: RbdStorageClassProps): { [key: string]: string } {
  if (!pool.isErasureCoded) {
    if (metadataPool !== undefined) fail(construct, 'metadataPool', `is for pools with erasure coding, and ${pool.poolName} is replicated; leave it out`);
    return { pool: pool.poolName };
  }
  if (metadataPool === undefined || metadataPool.isErasureCoded) {
    const what = metadataPool === undefined ? 'is missing' : `${metadataPool.poolName} has erasure coding`;
    return fail(construct, 'metadataPool', `${what}: images in ${pool.poolName} need a replicated pool for their metadata, since one with erasure coding cannot hold it`);
  }
  if (metadataPool.cluster.namespace !== pool.cluster.namespace) {
    fail(construct, 'metadataPool', `${metadataPool.poolName} is a pool of another cluster than ${pool.poolName}; take one in the namespace ${pool.cluster.namespace}`);
  }
  return { dataPool: pool.poolName, pool: metadataPool.poolName };
}
