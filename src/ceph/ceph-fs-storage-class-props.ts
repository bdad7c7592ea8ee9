import type { ICephFilesystem } from './ceph-filesystem';
import type { ICephFilesystemSubVolumeGroup } from './ceph-filesystem-sub-volume-group';
import { CephVolumeStorageClassOptions, VolumeEncryptionOptions } from './storage-class-options';

/**
 * What mounts a directory on a node.
 */
export enum CephFsMounter {
  /** The kernel. */
  KERNEL = 'kernel',
  /** A process on the node, `ceph-fuse`. */
  FUSE = 'fuse',
}

/**
 * What a StorageClass of directories may be given. Encryption needs Linux 6.6.
 */
export interface CephFsStorageClassOptions extends CephVolumeStorageClassOptions, VolumeEncryptionOptions {
  /**
   * The data pool of the filesystem that files are kept in, by its name there.
   *
   * @default - the first one
   */
  readonly dataPool?: string;

  /**
   * Group of directories that volumes are made in.
   *
   * @default - the group `csi`, which comes with the filesystem
   */
  readonly subVolumeGroup?: ICephFilesystemSubVolumeGroup;

  /**
   * What mounts directories on nodes.
   *
   * @default - what the driver is told: the kernel, as Rook sets it up
   */
  readonly mounter?: CephFsMounter;

  /**
   * Options of the kernel's mounts: `['ms_mode=secure']`.
   *
   * @default - none
   * @see https://docs.ceph.com/en/latest/man/8/mount.ceph/#options
   */
  readonly kernelMountOptions?: string[];

  /**
   * Options of `ceph-fuse`.
   *
   * @default - none
   */
  readonly fuseMountOptions?: string[];

  /**
   * Whether a claim that is only read and made of a snapshot is the snapshot
   * itself, at once, rather than a copy of it. Only such claims can be made of the class then.
   *
   * @default - the snapshot itself for claims that are only read, a copy for others, as the driver does
   */
  readonly backingSnapshot?: boolean;
}

/**
 * What a StorageClass of directories is made of.
 */
export interface CephFsStorageClassProps extends CephFsStorageClassOptions {
  /** The filesystem that volumes are directories of. */
  readonly filesystem: ICephFilesystem;
}
