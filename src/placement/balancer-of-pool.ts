/** How even a pool is, and what it takes. Deviations are counted in placement groups. */
export interface BalancedPool {
  /** Its name. */
  readonly pool: string;
  /** By how many groups the OSD is off that is furthest from its target before. */
  readonly deviationBefore: number;
  /** By how many groups the OSD is off that is furthest from its target after. */
  readonly deviationAfter: number;
  /** Whether no OSD is off by more than was asked for. Not always possible: a rule may leave no place to move a group to. */
  readonly balanced: boolean;
  /** Copies (chunks) of placement groups that get another place. */
  readonly movedCopies: number;
  /** Exceptions that are there in the end, those of before among them. */
  readonly upmapItems: number;
}
