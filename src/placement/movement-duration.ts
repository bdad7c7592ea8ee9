/** How fast OSDs recover. Nothing is taken for granted: Ceph's own limits depend on devices, profile and load. */
export interface RecoveryLimits {
  /** Bytes that an OSD can read, and as many that it can write, for recovery in a second. */
  readonly osdBytesPerSecond: number;
  /** `osd_max_backfills`: placement groups that an OSD receives at once, and as many that it sends. @default - no limit beside `osdBytesPerSecond` */
  readonly maxBackfills?: number;
  /** Bytes of one placement group that are moved in a second. @default - no limit beside `osdBytesPerSecond` */
  readonly backfillBytesPerSecond?: number;
}

/** How long a movement takes: not less than the busiest OSD. */
export interface RecoveryEstimate {
  /** Seconds. */
  readonly seconds: number;
  /** Number of the OSD that decides. @default - nothing moves */
  readonly osd?: number;
  /** Whether it is what this OSD writes that decides (`in`), or what it reads (`out`). @default - nothing moves */
  readonly direction?: string;
  /** Bytes that it writes or reads. */
  readonly bytes: number;
  /** Bytes a second that it does so with. */
  readonly bytesPerSecond: number;
}
