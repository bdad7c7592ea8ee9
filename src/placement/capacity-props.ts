/** What is known, or assumed, of how a cluster is filled. */
export interface CapacityProps {
  /** Bytes that are stored in a pool, without replicas or chunks of coding, by its name. @default - nothing is stored */
  readonly storedBytes?: { readonly [pool: string]: number };
  /** Whether the balancer evens out the placement groups, as it does in a cluster of today. @default true */
  readonly balanced?: boolean;
  /**
   * What BlueStore's own database needs on top, as a share of what is stored, where it has no device of its own.
   *
   * Ceph's documentation tells 1 to 2 % for block devices and at least 4 % for object stores.
   *
   * @see https://docs.ceph.com/en/latest/rados/configuration/bluestore-config-ref/#sizing
   * @default - 0.04 in pools of object stores, else 0.02
   */
  readonly databaseRatio?: number;
}
