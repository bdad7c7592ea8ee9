/**
 * What tells an object of a cluster from every other one. The version of its API does
 * not: `apps/v1` and `apps/v1beta1` are two views of the same object.
 */
export interface ObjectIdentity {
  /**
   * Group of its API, such as `ceph.rook.io`; empty for the core group (`v1`).
   *
   * @default - the core group
   */
  readonly apiGroup?: string;

  /** Its kind, such as `CephCluster`. */
  readonly kind: string;

  /**
   * Its namespace.
   *
   * @default - none: the object is cluster-scoped, or goes where the client points to
   */
  readonly namespace?: string;

  /** Its name. */
  readonly name: string;
}
