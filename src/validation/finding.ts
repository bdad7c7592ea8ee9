/** What a check says of a document, or of the whole set. The field names are those of the JSON output. */
export interface Finding {
  readonly rule: string;
  /** What else the rule is known by, such as `R94`. */
  readonly refs: readonly string[];
  /** `error`, `warning` or `advice`. */
  readonly severity: string;
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}
