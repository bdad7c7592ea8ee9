import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { driverName, secrets, volumeParameters } from './private/csi-class';
import { NameSyntax } from './private/object-syntax';
import { constrainedPools, poolsOf } from './private/rbd-class-pools';
import { imageParameters } from './private/rbd-image';
import { fail, StorageConstruct } from './private/storage-construct';
import { commaSeparated, newVolumeStorageClass } from './private/volume-storage-class';
import { RbdStorageClassProps } from './rbd-storage-class-props';
import { VolumeBindingMode } from './storage-class-options';

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
    super(scope, id, props);
    const { cluster } = props.pool;
    const fstype = props.fsType ?? 'ext4';
    if (fstype !== 'ext4' && fstype !== 'xfs') fail(this, 'fsType', `"${fstype}" is not known to the driver; there are ext4 and xfs`);
    this.apiObject = this._checked(newVolumeStorageClass(this, { ...props, volumeBindingMode: bindingMode(this, props) }, driverName(cluster, 'rbd'), {
      ...volumeParameters(cluster, 'rbd', clusterID(this, props)),
      ...(props.volumeAttributes && secrets(cluster, 'rbd', ['controller-modify', 'node-publish'])),
      ...(props.topologyConstrainedPools === undefined ? poolsOf(this, '', props) : constrainedPools(this, props, props.topologyConstrainedPools)),
      ...imageParameters(this, props),
      ...attachParameters(this, props),
      'csi.storage.k8s.io/fstype': fstype,
    }), props, NameSyntax.SUBDOMAIN);
  }
}

/** The namespace of the cluster, or what stands for a part of the pool that has the images' metadata. */
function clusterID(construct: Construct, props: RbdStorageClassProps): string | undefined {
  const { pool, metadataPool = pool, radosNamespace, topologyConstrainedPools } = props;
  if (radosNamespace === undefined) return undefined;
  const { poolName, cluster } = radosNamespace.pool;
  if (poolName !== metadataPool.poolName || cluster.namespace !== metadataPool.cluster.namespace) {
    fail(construct, 'radosNamespace', `${radosNamespace.radosNamespace} is a part of ${poolName} in ${cluster.namespace}, `
      + `and images are in ${metadataPool.poolName} in ${metadataPool.cluster.namespace}; give a part of that pool`);
  }
  if (topologyConstrainedPools !== undefined) fail(construct, 'radosNamespace', 'is part of one pool, and topologyConstrainedPools names several; leave one of both out');
  return radosNamespace.clusterID;
}

/** Only a pod that has a node says which pool a volume is for. */
function bindingMode(construct: Construct, { topologyConstrainedPools, volumeBindingMode }: RbdStorageClassProps): VolumeBindingMode | undefined {
  if (topologyConstrainedPools === undefined) return volumeBindingMode;
  if (volumeBindingMode === VolumeBindingMode.IMMEDIATE) {
    fail(construct, 'volumeBindingMode', 'Immediate makes volumes before their pods have a node, which chooses among topologyConstrainedPools; leave it out');
  }
  return VolumeBindingMode.WAIT_FOR_FIRST_CONSUMER;
}

function attachParameters(construct: Construct, props: RbdStorageClassProps): { [key: string]: string } {
  const { mounter, tryOtherMounters, mapOptions, unmapOptions, mkfsOptions, encryptionType, encrypted } = props;
  if (encryptionType !== undefined && !encrypted) fail(construct, 'encryptionType', 'is for encrypted volumes; give encrypted: true with it, or leave it out');
  return {
    ...(mounter !== undefined && { mounter }),
    ...(tryOtherMounters && { tryOtherMounters: 'true' }),
    ...(mapOptions !== undefined && { mapOptions: commaSeparated(construct, 'mapOptions', mapOptions) }),
    ...(unmapOptions !== undefined && { unmapOptions: commaSeparated(construct, 'unmapOptions', unmapOptions) }),
    ...(mkfsOptions !== undefined && { mkfsOptions }),
    ...(encryptionType !== undefined && { encryptionType }),
  };
}
