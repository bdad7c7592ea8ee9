/** Something one has to know before running a version, or two versions together. */
export interface VersionFact {
  /** Name of the fact, such as `ceph-20.2.0-read-affinity`. */
  readonly id: string;

  /** Whether to keep away from the version, rather than to know its limits. */
  readonly harmful: boolean;

  /** What happens. */
  readonly effect: string;

  /** What to do about it. */
  readonly mend: string;

  /** Where it is known from. */
  readonly source: string;
}
