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
 * When snapshots of mirrored images are taken: each is what the other side gets.
 */
export interface RbdSnapshotSchedule {
  /** How often: a number of minutes, hours or days, such as `30m`, `24h` or `1d`. */
  readonly interval: string;

  /**
   * Time of the day that intervals are counted from: `14:00:00-05:00`.
   *
   * @default - midnight, UTC
   */
  readonly startTime?: string;
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
   * When snapshots of mirrored images are taken.
   *
   * @default - never by themselves
   */
  readonly snapshotSchedules?: RbdSnapshotSchedule[];
}

/**
 * How a RADOS namespace is mirrored. Its pool must be mirrored too; needs Ceph 20.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Block-Storage/ceph-block-pool-rados-namespace-crd/#mirroring
 */
export interface RadosNamespaceMirroringProps {
  /** Which images are mirrored: `RbdMirroringMode.POOL` or `RbdMirroringMode.IMAGE`. */
  readonly mode: RbdMirroringMode;

  /**
   * Name of the namespace that images go to in the other cluster's pool.
   *
   * @default - the same name as here
   */
  readonly remoteNamespace?: string;

  /**
   * When snapshots of mirrored images are taken.
   *
   * @default - never by themselves
   */
  readonly snapshotSchedules?: RbdSnapshotSchedule[];
}
