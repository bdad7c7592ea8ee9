import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ICephBlockPool } from './ceph-block-pool';
import type { ICephNVMeOFGateway } from './ceph-nvmeof-gateway';
import { driverName, volumeParameters } from './private/csi-class';
import { NameSyntax } from './private/object-syntax';
import { imageFeatures } from './private/rbd-image';
import { fail, StorageConstruct } from './private/storage-construct';
import { newVolumeStorageClass } from './private/volume-storage-class';
import { CephVolumeStorageClassOptions } from './storage-class-options';

/**
 * What a StorageClass of images that are reached by NVMe over TCP may be given.
 */
export interface CephNvmeOfStorageClassOptions extends CephVolumeStorageClassOptions {
  /** Replicated pool that images are made in. */
  readonly pool: ICephBlockPool;

  /**
   * Name of the NVMe subsystem that volumes are namespaces of.
   *
   * @default - `nqn.2016-06.io.spdk:<name of the gateways>.<namespace>`
   */
  readonly subsystemNQN?: string;

  /**
   * Features of the images.
   *
   * @default ['layering', 'deep-flatten', 'exclusive-lock', 'object-map', 'fast-diff']
   */
  readonly imageFeatures?: string[];

  /**
   * Filesystem of volumes that are not used as raw devices: `ext4` or `xfs`.
   *
   * @default - the provisioner's own: ext4
   */
  readonly fsType?: string;
}

/**
 * What a StorageClass of images that are reached by NVMe over TCP is made of.
 */
export interface CephNvmeOfStorageClassProps extends CephNvmeOfStorageClassOptions {
  /** The gateways. */
  readonly gateway: ICephNVMeOFGateway;
}

/**
 * A StorageClass whose volumes are block devices that nodes reach by NVMe over TCP.
 *
 * The driver for NVMe-oF must run: a CephCsiDriver of the family NVMEOF.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Block-Storage-RBD/nvme-of/
 */
export class CephNvmeOfStorageClass extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the driver could not make volumes
   */
  public constructor(scope: Construct, id: string, props: CephNvmeOfStorageClassProps) {
    super(scope, id, props);
    const { gateway, pool, fsType } = props;
    const { namespace } = gateway.cluster;
    checkPool(this, props);
    if (fsType !== undefined && fsType !== 'ext4' && fsType !== 'xfs') fail(this, 'fsType', `"${fsType}" is not known to the driver; there are ext4 and xfs`);
    this.apiObject = this._checked(newVolumeStorageClass(this, props, driverName(gateway.cluster, 'nvmeof'), {
      ...volumeParameters(gateway.cluster, 'nvmeof'),
      pool: pool.poolName,
      subsystemNQN: subsystemNQN(this, props),
      nvmeofGatewayAddress: `${gateway.serviceNames[0]}.${namespace}.svc.cluster.local`,
      nvmeofGatewayPort: String(gateway.gatewayPort),
      listeners: JSON.stringify(gateway.serviceNames.map(hostname => ({ hostname }))),
      imageFormat: '2',
      imageFeatures: imageFeatures(this, props.imageFeatures ?? FEATURES),
      ...(fsType !== undefined && { 'csi.storage.k8s.io/fstype': fsType }),
    }), props, NameSyntax.SUBDOMAIN);
  }
}

const FEATURES = ['layering', 'deep-flatten', 'exclusive-lock', 'object-map', 'fast-diff'];

/** A date, a domain and what it calls its own, as NVMe has it; 223 bytes at most. */
const NQN = /^nqn\.[0-9]{4}-(0[1-9]|1[0-2])\.[a-z0-9]([-a-z0-9.]*[a-z0-9])?:[\x21-\x7e]+$/;

function checkPool(construct: Construct, { pool, gateway }: CephNvmeOfStorageClassProps): void {
  if (pool.isErasureCoded) fail(construct, 'pool', `${pool.poolName} has erasure coding, and cannot hold what is known of images; give a replicated pool`);
  if (pool.cluster.namespace !== gateway.cluster.namespace) {
    fail(construct, 'pool', `${pool.poolName} is in ${pool.cluster.namespace}, and the gateways offer images of the cluster in ${gateway.cluster.namespace}; give a pool of that cluster`);
  }
}

function subsystemNQN(construct: Construct, { gateway, subsystemNQN: given }: CephNvmeOfStorageClassProps): string {
  if (given === undefined) return `nqn.2016-06.io.spdk:${gateway.name}.${gateway.cluster.namespace}`;
  if (!NQN.test(given) || given.length > 223) {
    fail(construct, 'subsystemNQN', `"${given}" is no NQN; write one such as nqn.2016-06.io.spdk:${gateway.name}.${gateway.cluster.namespace}, of at most 223 characters`);
  }
  return given;
}
