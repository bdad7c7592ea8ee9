/** Data that clients copy from a pool into another, as when an erasure code profile is replaced. */
export interface PoolMigration {
  /** Name of the pool that is read. */
  readonly from: string;
  /** Name of the pool that is written. */
  readonly to: string;
}

/** What else is known of a movement. */
export interface MovementProps {
  /**
   * By name of pool the bytes that clients have stored in it, before replication (`STORED` in `ceph df`).
   * @default - not known: of pools without it there are shares, no bytes
   */
  readonly storedBytes?: { readonly [pool: string]: number };
  /** Pools that are copied into others meanwhile. @default - none */
  readonly migrations?: PoolMigration[];
}
