/**
 * Says that somebody knows of a finding and accepts it.
 */
export interface Acknowledgement {
  /** Id of the rule (`pool-size-one`), or what else it is known by (`R94`). */
  readonly id: string;

  /** Why it is acceptable. Shown in reports. */
  readonly reason: string;

  /**
   * Last day on which it holds, such as `2027-03-31`. Later the finding is back.
   *
   * @default - it holds for ever
   */
  readonly until?: string;
}
