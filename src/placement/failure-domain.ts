/** A part of a cluster that fails as a whole: a machine, a rack, a zone. */
export interface FailureDomain {
  /** Level of the domain, as `CrushLevel` names it: `osd`, `host`, `rack`, `zone`, … */
  readonly level: string;
  /** Its name, as the locations of OSDs and daemons have it; of an OSD `osd.3`. */
  readonly name: string;
}

/** Domains that fail together. */
export interface FailureSet {
  /** The domains; they need not be of the same level. */
  readonly domains: FailureDomain[];
}
