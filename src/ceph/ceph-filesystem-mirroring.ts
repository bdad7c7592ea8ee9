/**
 * When snapshots of a directory are taken.
 */
export interface CephFsSnapshotSchedule {
  /**
   * The directory.
   *
   * @default '/' - all of the filesystem
   */
  readonly path?: string;

  /** How often: a number of hours (h), days (d), weeks (w), months (M) or years (y), such as `24h`. */
  readonly interval: string;

  /**
   * Time that intervals are counted from: `2026-01-31T06:00:00`.
   *
   * @default - midnight, UTC
   */
  readonly startTime?: string;
}

/**
 * How long snapshots of a directory are kept.
 */
export interface CephFsSnapshotRetention {
  /**
   * The directory.
   *
   * @default '/' - all of the filesystem
   */
  readonly path?: string;

  /**
   * How many snapshots of which interval: `24h7d` for those of 24 hours and of
   * 7 days. Rook hands it to Ceph as one word, which does not read `h 24`.
   */
  readonly duration: string;
}

/**
 * How snapshots of a filesystem are mirrored to another cluster. A
 * CephFilesystemMirror must run in the namespace, or nothing is mirrored.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Shared-Filesystem-CephFS/filesystem-mirroring/
 */
export interface CephFilesystemMirroringProps {
  /**
   * Secret with the bootstrap token of the other cluster, under the key
   * `token`; in the namespace of the cluster. There can be one.
   *
   * @default - this side only waits to be a peer
   */
  readonly peerSecretName?: string;

  /**
   * When snapshots are taken, of which directories.
   *
   * @default - never by themselves
   */
  readonly snapshotSchedules?: CephFsSnapshotSchedule[];

  /**
   * How long snapshots are kept, of which directories.
   *
   * @default - until somebody deletes them
   */
  readonly snapshotRetention?: CephFsSnapshotRetention[];
}
