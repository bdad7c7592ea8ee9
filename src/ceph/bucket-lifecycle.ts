/**
 * What becomes of objects of a bucket as they grow old. At least one of the
 * days, or `expiredObjectDeleteMarker`, has to be given.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html
 */
export interface BucketLifecycleRule {
  /** Id of the rule; each has another one. */
  readonly id: string;

  /**
   * Whether the rule is in effect.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * What names of objects have to begin with.
   *
   * @default - all objects
   */
  readonly prefix?: string;

  /**
   * Tags that objects have to have, all of them.
   *
   * @default - all objects
   */
  readonly tags?: { readonly [key: string]: string };

  /**
   * Delete objects after so many days; of buckets with versions, the current one.
   *
   * @default - never
   */
  readonly expirationDays?: number;

  /**
   * Delete markers of deleted objects that have no versions left.
   *
   * @default false
   */
  readonly expiredObjectDeleteMarker?: boolean;

  /**
   * Delete versions so many days after they were replaced.
   *
   * @default - never
   */
  readonly noncurrentVersionExpirationDays?: number;

  /**
   * Delete the parts of uploads that are not complete after so many days.
   *
   * @default - never
   */
  readonly abortIncompleteMultipartUploadDays?: number;

  /**
   * Move objects to other storage classes.
   *
   * @default - never
   */
  readonly transitions?: BucketLifecycleTransition[];

  /**
   * Move versions that were replaced to other storage classes.
   *
   * @default - never
   */
  readonly noncurrentVersionTransitions?: BucketLifecycleTransition[];
}

/**
 * A move to another storage class.
 */
export interface BucketLifecycleTransition {
  /** After how many days. */
  readonly days: number;

  /** Name of the class, as in `storageClasses` of a pool placement: `STANDARD_IA`. */
  readonly storageClass: string;
}
