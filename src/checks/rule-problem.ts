/** One place where the mistake is made that a rule is about. */
export interface RuleProblem {
  /** The field, such as `metadata.labels[owner]`; empty for the object as a whole. */
  readonly path: string;

  /** What is wrong, with the bad value. The effect of the rule follows behind a colon. */
  readonly message: string;

  /**
   * How to mend it here.
   *
   * @default - what the rule says
   */
  readonly fix?: string;

  /**
   * Another object of the set that the field is in, as `all` or `find` of the subject gave it.
   *
   * @default - the object that is looked at
   */
  readonly object?: any;

  /**
   * Other objects that it takes to see the mistake.
   *
   * @default - none
   */
  readonly others?: any[];
}
