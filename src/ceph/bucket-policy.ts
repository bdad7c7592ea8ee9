import type { ICephObjectStoreUser } from './ceph-object-store-user';

/**
 * Whether a statement of a policy allows or forbids.
 */
export enum BucketPolicyEffect {
  /** Allow, unless another statement forbids. */
  ALLOW = 'Allow',
  /** Forbid, whatever other statements allow. */
  DENY = 'Deny',
}

/**
 * Somebody whom a bucket policy is about.
 */
export class BucketPrincipal {
  /** A user of the object store. */
  public static user(user: ICephObjectStoreUser): BucketPrincipal {
    return new BucketPrincipal(`arn:aws:iam:::user/${user.name}`, user);
  }

  /**
   * Anything that has an ARN.
   *
   * @param arn such as `arn:aws:iam::<tenant or account>:role/<name>`
   * @throws Error when it is no ARN of IAM
   */
  public static arn(arn: string): BucketPrincipal {
    if (!/^arn:aws:(iam|sts)::[^:]*:[a-z-]+(\/[\w+=,.@/-]+)?$/.test(arn)) {
      throw new Error(`BucketPrincipal.arn: "${arn}" is no principal; write arn:aws:iam::<tenant or account>:user/<name>, or role/<name> or root`);
    }
    return new BucketPrincipal(arn);
  }

  /** Anyone, also those who have no keys. What is allowed to them is public. */
  public static unsafeAnyone(): BucketPrincipal {
    return new BucketPrincipal('*');
  }

  /** @internal */
  public readonly _arn: string;

  /** @internal */
  public readonly _user?: ICephObjectStoreUser;

  private constructor(arn: string, user?: ICephObjectStoreUser) {
    this._arn = arn;
    this._user = user;
  }
}

/**
 * A statement of a bucket policy.
 *
 * @see https://docs.ceph.com/en/latest/radosgw/bucketpolicy/
 */
export interface BucketPolicyStatement {
  /**
   * Id of the statement.
   *
   * @default - none
   */
  readonly sid?: string;

  /**
   * Whether it allows or forbids.
   *
   * @default BucketPolicyEffect.ALLOW
   */
  readonly effect?: BucketPolicyEffect;

  /** Whom it is about; at least one. */
  readonly principals: BucketPrincipal[];

  /** What it is about: `s3:GetObject`, `s3:ListBucket`, `s3:*`; at least one. */
  readonly actions: string[];

  /**
   * Objects that it is about, as patterns of their names: `public/*`. Actions
   * on the bucket itself, such as `s3:ListBucket`, are then not meant.
   *
   * @default - the bucket and all its objects
   */
  readonly objects?: string[];

  /**
   * When it counts, as S3 writes it: `{ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }`.
   *
   * @default - always
   */
  readonly conditions?: any;
}
