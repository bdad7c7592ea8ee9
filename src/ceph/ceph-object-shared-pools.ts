import { ICephBlockPool } from './ceph-block-pool';

/**
 * Pools that several object stores keep their data in, each in a RADOS
 * namespace of its own. Small clusters have too few placement groups for pools
 * of each store's own.
 *
 * Give `metadataPool` and `dataPool`, or placements one of which is the default.
 * With placements of which none is, the store has pools of its own beside them.
 */
export interface CephObjectSharedPools {
  /**
   * Pool of users, buckets and indexes; replicated. It can't be changed later.
   *
   * @default - that of the default placement, or one of the store's own
   */
  readonly metadataPool?: ICephBlockPool;

  /**
   * Pool of the objects' contents. It can't be changed later.
   *
   * @default - that of the default placement, or one of the store's own
   */
  readonly dataPool?: ICephBlockPool;

  /**
   * Where buckets can be put, by name.
   *
   * @default - `default-placement` alone, with the pools above
   */
  readonly poolPlacements?: CephObjectPoolPlacement[];
}

/**
 * A place that a bucket can be put in when it is created: S3 calls it the
 * `LocationConstraint`, `:<name>`.
 */
export interface CephObjectPoolPlacement {
  /** Name of the placement: letters, digits and `._/-`. `default-placement` has to be the default. */
  readonly name: string;

  /** Pool of the buckets' indexes; replicated. */
  readonly metadataPool: ICephBlockPool;

  /** Pool of objects of the class `STANDARD`. */
  readonly dataPool: ICephBlockPool;

  /**
   * Pool of what cannot be kept with erasure coding, such as uploads in parts; replicated.
   *
   * @default - the metadata pool
   */
  readonly dataNonECPool?: ICephBlockPool;

  /**
   * Whether buckets are put here that name no placement.
   *
   * @default false
   */
  readonly default?: boolean;

  /**
   * Classes that objects can be put in, or moved to by a lifecycle rule, beside `STANDARD`; at most 10.
   *
   * @default - none
   */
  readonly storageClasses?: CephObjectPlacementStorageClass[];
}

/**
 * A storage class of S3, with the pool of its objects.
 */
export interface CephObjectPlacementStorageClass {
  /** Name as clients give it: `STANDARD_IA`, `GLACIER`. Some clients take names of AWS only. */
  readonly name: string;

  /** Pool of the objects. */
  readonly dataPool: ICephBlockPool;
}
