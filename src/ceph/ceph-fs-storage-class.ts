import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { CephFsStorageClassProps } from './ceph-fs-storage-class-props';
import { driverName, volumeParameters } from './private/csi-class';
import { NameSyntax } from './private/object-syntax';
import { fail, located, StorageConstruct } from './private/storage-construct';
import { commaSeparated, newVolumeStorageClass } from './private/volume-storage-class';

/**
 * A StorageClass whose volumes are directories of a CephFS, for many pods at a time.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Shared-Filesystem-CephFS/filesystem-storage/
 */
export class CephFsStorageClass extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the driver could not make volumes
   */
  public constructor(scope: Construct, id: string, props: CephFsStorageClassProps) {
    super(scope, id, props);
    const { filesystem } = props;
    this.apiObject = this._checked(newVolumeStorageClass(this, props, driverName(filesystem.cluster, 'cephfs'), {
      ...volumeParameters(filesystem.cluster, 'cephfs', clusterID(this, props)),
      fsName: filesystem.name,
      ...poolParameters(this, props),
      ...mountParameters(this, props),
    }), props, NameSyntax.SUBDOMAIN);
  }
}

function clusterID(construct: Construct, { filesystem, subVolumeGroup }: CephFsStorageClassProps): string | undefined {
  if (subVolumeGroup === undefined) return undefined;
  const { name, cluster } = subVolumeGroup.filesystem;
  if (name !== filesystem.name || cluster.namespace !== filesystem.cluster.namespace) {
    fail(construct, 'subVolumeGroup', `${subVolumeGroup.groupName} is a group of ${name} in ${cluster.namespace}, `
      + `and volumes are in ${filesystem.name} in ${filesystem.cluster.namespace}; give a group of that filesystem`);
  }
  return subVolumeGroup.clusterID;
}

/** A volume that is a snapshot has its pool already, and the driver refuses to be told one. */
function poolParameters(construct: Construct, { filesystem, dataPool, backingSnapshot }: CephFsStorageClassProps): { [key: string]: string } {
  if (backingSnapshot) {
    if (dataPool !== undefined) fail(construct, 'dataPool', 'can not be had along with backingSnapshot, whose files are where the snapshot has them; leave it out');
    return { backingSnapshot: 'true' };
  }
  return {
    pool: located(construct, 'dataPool', () => filesystem.dataPoolName(dataPool)),
    ...(backingSnapshot === false && { backingSnapshot: 'false' }),
  };
}

function mountParameters(construct: Construct, props: CephFsStorageClassProps): { [key: string]: string } {
  const { mounter, kernelMountOptions, fuseMountOptions } = props;
  return {
    ...(mounter !== undefined && { mounter }),
    ...(kernelMountOptions !== undefined && { kernelMountOptions: commaSeparated(construct, 'kernelMountOptions', kernelMountOptions) }),
    ...(fuseMountOptions !== undefined && { fuseMountOptions: commaSeparated(construct, 'fuseMountOptions', fuseMountOptions) }),
  };
}
