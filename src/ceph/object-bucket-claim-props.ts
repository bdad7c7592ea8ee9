import { BucketLifecycleRule } from './bucket-lifecycle';
import { BucketPolicyStatement } from './bucket-policy';
import type { IBucketStorageClass } from './bucket-storage-class';
import { CephObjectProps } from './ceph-object-props';
import type { ICephObjectStoreUser } from './ceph-object-store-user';
import * as rook from '../api/rook';

/**
 * What an ObjectBucketClaim is made of.
 *
 * All from `bucketMaxObjects` to `bucketLifecycle` has to be allowed by the
 * operator's setting `ROOK_OBC_ALLOW_ADDITIONAL_CONFIG_FIELDS`.
 */
export interface ObjectBucketClaimProps extends CephObjectProps {
  /** StorageClass of the bucket. */
  readonly storageClass: IBucketStorageClass;

  /**
   * Namespace of the claim, and of the Secret and the ConfigMap that Rook makes.
   *
   * @default - the namespace of the chart
   */
  readonly namespace?: string;

  /**
   * Name of the bucket. No other bucket of the store may have it.
   *
   * @default - `generateBucketName` and a random part; that of the StorageClass, where it names a bucket
   */
  readonly bucketName?: string;

  /**
   * What the name of the bucket begins with; a dash and 36 random characters follow.
   *
   * @default - what fits of the name of the claim
   */
  readonly generateBucketName?: string;

  /**
   * Most objects of the user that Rook makes for the claim.
   *
   * @default - no bound
   */
  readonly maxObjects?: number;

  /**
   * Most that the user whom Rook makes for the claim may store, as a quantity: `10Gi`.
   *
   * @default - no bound
   */
  readonly maxSize?: string;

  /**
   * Most objects in the bucket, whoever writes them.
   *
   * @default - no bound
   */
  readonly bucketMaxObjects?: number;

  /**
   * Most that the bucket holds, whoever writes it, as a quantity: `10Gi`.
   *
   * @default - no bound
   */
  readonly bucketMaxSize?: string;

  /**
   * User of the same store who is to own the bucket.
   *
   * @default - a user that Rook makes for the claim
   */
  readonly bucketOwner?: ICephObjectStoreUser;

  /**
   * Who else may do what with the bucket.
   *
   * @default - nobody
   */
  readonly bucketPolicy?: BucketPolicyStatement[];

  /**
   * What becomes of objects as they grow old.
   *
   * @default - they are kept
   */
  readonly bucketLifecycle?: BucketLifecycleRule[];

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: rook.ObjectBucketClaimSpec;
}
