import type { ICephBlockPool } from './ceph-block-pool';
import type { ICephBlockPoolRadosNamespace } from './ceph-block-pool-rados-namespace';
import { CephVolumeStorageClassOptions, VolumeEncryptionOptions } from './storage-class-options';

/**
 * What attaches an image to a node.
 */
export enum RbdMounter {
  /** The kernel. */
  KRBD = 'rbd',
  /** A process on the node, which Rook calls an alpha; it knows all features of images. */
  RBD_NBD = 'rbd-nbd',
}

/**
 * What of a volume is encrypted.
 */
export enum RbdEncryptionType {
  /** The whole device, with LUKS. */
  BLOCK = 'block',
  /** Files, with fscrypt; needs Linux 6.6. */
  FILE = 'file',
}

/**
 * A pool for volumes of pods in one part of the cluster.
 */
export interface TopologyConstrainedPool {
  /** The pool that images are made in. */
  readonly pool: ICephBlockPool;

  /**
   * Replicated pool for what is known of each image, where `pool` has erasure coding.
   *
   * @default - the pool itself; must be given for a pool with erasure coding
   */
  readonly metadataPool?: ICephBlockPool;

  /**
   * Where the pods are: labels of nodes, the part after `/` of the key and the
   * value, such as `{ zone: 'eu-1a' }`. The driver must be told of the labels:
   * `domainLabels` of a CephCsiDriver.
   */
  readonly domainSegments: { readonly [domainLabel: string]: string };
}

/**
 * What a StorageClass of block devices may be given.
 */
export interface RbdStorageClassOptions extends CephVolumeStorageClassOptions, VolumeEncryptionOptions {
  /**
   * Replicated pool for what is known of each image, where `pool` has erasure
   * coding: such a pool cannot hold it.
   *
   * @default - the pool itself; must be given for a pool with erasure coding
   */
  readonly metadataPool?: ICephBlockPool;

  /**
   * Part of the pool, or of `metadataPool`, that images are made in.
   *
   * @default - no part, but the pool
   */
  readonly radosNamespace?: ICephBlockPoolRadosNamespace;

  /**
   * A pool for each part of the cluster, rather than one for all. A volume is
   * then made in the pool of the node that its first pod is given, and used only there.
   *
   * @default - `pool` for all volumes
   */
  readonly topologyConstrainedPools?: TopologyConstrainedPool[];

  /**
   * Filesystem of volumes that are not used as raw devices: `ext4` or `xfs`.
   * Rook warns of `xfs` where pods run on nodes with OSDs.
   *
   * @default 'ext4'
   */
  readonly fsType?: string;

  /**
   * Options of `mkfs`, instead of the driver's own.
   *
   * @default - `-m0 -Enodiscard,lazy_itable_init=1,lazy_journal_init=1` for ext4, `-K` for xfs
   */
  readonly mkfsOptions?: string;

  /**
   * Features of the images. All but `layering` need Linux 5.4 where volumes are mounted.
   *
   * @default ['layering']
   */
  readonly imageFeatures?: string[];

  /**
   * What attaches images to nodes.
   *
   * @default RbdMounter.KRBD
   */
  readonly mounter?: RbdMounter;

  /**
   * Whether the other mounter is tried where the first one cannot attach an image.
   *
   * @default false
   */
  readonly tryOtherMounters?: boolean;

  /**
   * Options of `rbd device map`: `['lock_on_read', 'queue_depth=1024']`, or `['read_from_replica=localize']` to read from the nearest OSD.
   *
   * @default - none
   * @see https://docs.ceph.com/en/latest/man/8/rbd/#kernel-rbd-krbd-options
   */
  readonly mapOptions?: string[];

  /**
   * Options of `rbd device unmap`.
   *
   * @default - none
   */
  readonly unmapOptions?: string[];

  /**
   * What of an encrypted volume is encrypted.
   *
   * @default RbdEncryptionType.BLOCK
   */
  readonly encryptionType?: RbdEncryptionType;

  /**
   * Size of the objects that images are cut into, a power of two: `4Mi`.
   *
   * @default - 4Mi, as Ceph does
   */
  readonly objectSize?: string;

  /**
   * Size of a stripe within an object, less than `objectSize`: `64Ki`. Goes with `stripeCount`.
   *
   * @default - no striping
   */
  readonly stripeUnit?: string;

  /**
   * How many objects stripes go over. Goes with `stripeUnit`.
   *
   * @default - no striping
   */
  readonly stripeCount?: number;

  /**
   * Whether volumes can be given a VolumeAttributesClass, such as a bound on
   * what they read and write: the driver is given the Secrets for it.
   *
   * @default false
   * @see https://rook.io/docs/rook/latest/Storage-Configuration/Block-Storage-RBD/rbd-qos/
   */
  readonly volumeAttributes?: boolean;
}

/**
 * What a StorageClass of block devices is made of.
 */
export interface RbdStorageClassProps extends RbdStorageClassOptions {
  /** The pool that images are made in. */
  readonly pool: ICephBlockPool;
}
