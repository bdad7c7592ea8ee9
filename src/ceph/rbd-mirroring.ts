/**
 * Which images of a pool are mirrored.
 */
export enum RbdMirroringMode {
  /** All images that have journaling. */
  POOL = 'pool',
  /** Images for which it is switched on, one by one. */
  IMAGE = 'image',
  /** Images that this side only receives; needs Ceph 20. */
  INIT_ONLY = 'init-only',
}

/**
 * How a block pool is mirrored to another cluster. A CephRBDMirror must run in
 * the namespace, or nothing is mirrored.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Block-Storage-RBD/rbd-mirroring/
 */
export interface RbdMirroringProps {
  /** Which images are mirrored. */
  readonly mode: RbdMirroringMode;

  /**
   * Secret with the bootstrap token of the other cluster, under the key
   * `token`; in the namespace of the cluster. There can be one.
   *
   * @default - this side only waits to be a peer
   */
  readonly peerSecretName?: string;

  /**
   * How often snapshots of mirrored images are taken: `24h`, `30m`.
   *
   * @default - never by themselves
   */
  readonly snapshotInterval?: string;
}
