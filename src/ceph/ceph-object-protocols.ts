/**
 * APIs of a gateway.
 */
export enum ObjectStoreApi {
  /** S3. */
  S3 = 's3',
  /** Websites out of buckets. */
  S3WEBSITE = 's3website',
  /** Swift. */
  SWIFT = 'swift',
  /** Swift's own authentication. */
  SWIFT_AUTH = 'swift_auth',
  /** Administration, which Rook makes users and buckets with. */
  ADMIN = 'admin',
  /** Temporary credentials. */
  STS = 'sts',
  /** Users, roles and policies of accounts. */
  IAM = 'iam',
  /** Topics, which notifications need. */
  NOTIFICATIONS = 'notifications',
}

/**
 * What gateways speak.
 */
export interface CephObjectProtocols {
  /**
   * The APIs. Rook needs `admin` to make users, `s3` too to make buckets and to
   * replicate, unless other stores of the zone have them.
   *
   * @default - all
   */
  readonly enableAPIs?: ObjectStoreApi[];

  /**
   * How Swift is spoken.
   *
   * @default - as Ceph does
   */
  readonly swift?: SwiftProtocol;

  /**
   * Whether users of Keystone may use S3, with their EC2 credentials. Needs `keystone`.
   *
   * @default false
   */
  readonly s3AuthUseKeystone?: boolean;
}

/**
 * How Swift is spoken.
 */
export interface SwiftProtocol {
  /**
   * Whether URLs have the account in them, as `/v1/AUTH_<project>/…`; needed for
   * containers that anyone may read, and for those of other projects.
   *
   * @default false
   */
  readonly accountInUrl?: boolean;

  /**
   * Path before `/v1` in URLs. With `/` Swift takes the place of S3, which `enableAPIs` must then not have.
   *
   * @default 'swift'
   */
  readonly urlPrefix?: string;

  /**
   * Whether old versions of objects can be kept.
   *
   * @default false
   */
  readonly versioningEnabled?: boolean;
}

/**
 * For which API each project of Keystone gets a namespace of buckets of its own.
 */
export enum KeystoneImplicitTenants {
  /** For Swift. */
  SWIFT = 'swift',
  /** For S3. */
  S3 = 's3',
  /** For both. */
  TRUE = 'true',
  /** For none. */
  FALSE = 'false',
}

/**
 * Who users of OpenStack are, as Keystone knows.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Object-Storage/ceph-object-store-crd/#auth-settings
 */
export interface CephObjectKeystone {
  /** URL of Keystone: `https://keystone.example.com:5000`. */
  readonly url: string;

  /** Secret with the `OS_` variables of the user whom gateways ask Keystone as; in the namespace of the cluster. */
  readonly serviceUserSecretName: string;

  /** Roles that may use the store; at least one. */
  readonly acceptedRoles: string[];

  /**
   * For which API each project gets a namespace of buckets of its own.
   *
   * @default - for none
   */
  readonly implicitTenants?: KeystoneImplicitTenants;

  /**
   * How many tokens a gateway remembers; 0 for none.
   *
   * @default - as Ceph does, 10000
   */
  readonly tokenCacheSize?: number;

  /**
   * Seconds between looks at the list of revoked tokens.
   *
   * @default - as Ceph does
   */
  readonly revocationInterval?: number;
}
