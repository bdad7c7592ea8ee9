/** How much a pool can hold until the fullest of its OSDs reaches a ratio; bytes without replicas or chunks of coding. */
export interface FillLimits {
  /** Until Ceph warns. */
  readonly nearFullBytes: number;
  /** Until Ceph moves nothing more to that OSD. */
  readonly backfillFullBytes: number;
  /** Until nothing can be written any more. */
  readonly fullBytes: number;
}

/** What fits into a pool, if it gets all that other pools leave. Bytes are those of the user, without replicas or chunks of coding. */
export interface PoolCapacity {
  /** Name of the pool. */
  readonly pool: string;
  /** Bytes on OSDs for a byte that is stored: replicas, or (k + m) / k, without BlueStore's own. */
  readonly rawPerByte: number;
  /** What it holds now. */
  readonly storedBytes: number;
  /** How many placement groups it has. */
  readonly groups: number;
  /** How many it will have when it is full, by which the limits are told: Ceph gives more to a pool that grows. @default groups */
  readonly groupsWhenFull?: number;
  /** Groups that the rule finds fewer OSDs for than the pool's size: there are not enough domains. */
  readonly undersizedGroups: number;
  /** Groups that the rule finds fewer OSDs for than `min_size`: they take no data, and neither does the pool as a whole. */
  readonly inactiveGroups: number;
  /** How much more than the average the fullest OSD gets of it: 1 is perfectly even. @default - it can take no data */
  readonly skew?: number;
  /** Number of the OSD that is full first. @default - it can take no data */
  readonly fullestOsd?: number;
  /** What fits until the first OSD is full: `healthy.fullBytes`. */
  readonly usableBytes: number;
  /**
   * What fits so that no OSD is nearly full even after the largest failure domain was lost and Ceph has made all copies anew
   * elsewhere: the least of `nearFullBytes` before and after; 0 where the loss stops the pool.
   */
  readonly safeBytes: number;
  /** What fits with all OSDs in. */
  readonly healthy: FillLimits;
  /** What fits without the OSDs of the largest failure domain. */
  readonly afterLoss: FillLimits;
  /** The largest failure domain by bytes, the first of equal ones; a host, a zone, or what the pool keeps apart. @default - the pool has no OSDs */
  readonly largestDomain?: string;
  /** Whether there is room for all copies without it: every placement group finds as many OSDs as the pool's size. */
  readonly heals: boolean;
}
