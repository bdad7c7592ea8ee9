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
  /** Other objects that it takes to see it, each as `CephBlockPool rook-ceph/replicapool`. */
  readonly others?: readonly string[];
}

/** A finding that somebody has acknowledged. */
export interface AcknowledgedFinding extends Finding {
  readonly reason: string;
  readonly until?: string;
}
