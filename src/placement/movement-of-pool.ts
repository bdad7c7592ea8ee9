/** What becomes of a pool. */
export enum PoolChange {
  /** It is there before and after. */
  KEPT = 'kept',
  /** It is new. */
  ADDED = 'added',
  /** It is there no more. */
  REMOVED = 'removed',
}

/** What moves of a pool. Shares are of the copies of all its objects, as in `ceph status`. */
export interface PoolMovement {
  /** Its name. */
  readonly pool: string;
  /** One of `PoolChange`; what is added or removed moves nothing. */
  readonly change: string;
  /** Its placement groups; where their number changes, the larger one. */
  readonly groups: number;
  /** How many of them get at least one new place. */
  readonly movedGroups: number;
  /** Places that get a copy (a chunk) that they don't have. */
  readonly movedCopies: number;
  /** Share of the data that gets a new place, from 0 to 1: misplaced and degraded together. */
  readonly movedShare: number;
  /** Share that stays readable at its old place until it has been copied. */
  readonly misplacedShare: number;
  /** Share whose old place is gone: until it is made again, there are fewer copies than wanted. */
  readonly degradedShare: number;
  /** Share that has no place after the change: the rule finds fewer OSDs than the pool has copies. */
  readonly unplacedShare: number;
  /** Placement groups that lose so many copies that clients wait until some are made again: fewer than `min_size` are left. */
  readonly inactiveGroups: number;
  /** Placement groups of which too little is left to make anything of it: their data is lost. */
  readonly lostGroups: number;
  /** Bytes that get a new place. @default - stored bytes are not known */
  readonly movedBytes?: number;
  /** Bytes that stay readable at their old place until they have been copied. @default - stored bytes are not known */
  readonly misplacedBytes?: number;
  /** Bytes that have to be made again, as their old place is gone. @default - stored bytes are not known */
  readonly degradedBytes?: number;
  /** Bytes that clients write into the pool when they copy another one into it, over all copies. @default - none, or not known */
  readonly migratedBytes?: number;
}
