import { CephObjectProps } from './ceph-object-props';
import type { ICephObjectStore } from './ceph-object-store';
import type { ICephObjectStoreAccount } from './ceph-object-store-account';
import * as k8s from '../api/k8s';
import * as rook from '../api/rook';

/**
 * What a user may do with one part of the administration.
 */
export enum CapabilityAccess {
  /** Look at it. */
  READ = 'read',
  /** Change it. */
  WRITE = 'write',
  /** Look at it and change it. */
  READ_WRITE = 'read, write',
  /** All that there is. */
  ALL = '*',
}

/**
 * What a user may do with objects.
 */
export enum ObjectUserOperation {
  /** Read. */
  READ = 'read',
  /** Write. */
  WRITE = 'write',
  /** Delete. */
  DELETE = 'delete',
}

/**
 * Parts of the administration that a user may use; none of them is needed for buckets and objects of one's own.
 *
 * @see https://docs.ceph.com/en/latest/radosgw/admin/#add-remove-admin-capabilities
 */
export interface ObjectUserCapabilities {
  /**
   * Cache of requests signed as AWS does.
   * @default - none
   */
  readonly amzCache?: CapabilityAccess;
  /**
   * Logs of bucket indexes.
   * @default - none
   */
  readonly bilog?: CapabilityAccess;
  /**
   * Buckets of all users.
   * @default - none
   */
  readonly buckets?: CapabilityAccess;
  /**
   * Logs of what was written, by which zones are kept in sync.
   * @default - none
   */
  readonly datalog?: CapabilityAccess;
  /**
   * What the store says of itself.
   * @default - none
   */
  readonly info?: CapabilityAccess;
  /**
   * Logs of changes to users and buckets, by which zones are kept in sync.
   * @default - none
   */
  readonly mdlog?: CapabilityAccess;
  /**
   * Users and buckets as they are stored.
   * @default - none
   */
  readonly metadata?: CapabilityAccess;
  /**
   * Providers of OpenID Connect.
   * @default - none
   */
  readonly oidcProvider?: CapabilityAccess;
  /**
   * Limits of requests.
   * @default - none
   */
  readonly ratelimit?: CapabilityAccess;
  /**
   * Roles.
   * @default - none
   */
  readonly roles?: CapabilityAccess;
  /**
   * What users have used.
   * @default - none
   */
  readonly usage?: CapabilityAccess;
  /**
   * Policies of users.
   * @default - none
   */
  readonly userPolicy?: CapabilityAccess;
  /**
   * Users.
   * @default - none
   */
  readonly users?: CapabilityAccess;
  /**
   * Zones.
   * @default - none
   */
  readonly zone?: CapabilityAccess;
}

/**
 * Where a pair of keys is: in Secrets of the namespace of the user.
 */
export interface ObjectUserKeys {
  /** Secret and key in it that hold the access key. */
  readonly accessKeyRef: k8s.SecretKeySelector;

  /** Secret and key in it that hold the secret key. */
  readonly secretKeyRef: k8s.SecretKeySelector;
}

/**
 * What a CephObjectStoreUser is made of.
 */
export interface CephObjectStoreUserProps extends CephObjectProps {
  /** The object store that the user is of. */
  readonly store: ICephObjectStore;

  /**
   * Namespace of the user and of the Secret with the keys. Another one than
   * the store's has to be in `allowUsersInNamespaces` of the store.
   *
   * @default - the namespace of the store
   */
  readonly namespace?: string;

  /**
   * Name for people to read. In an account only letters, digits and `_+=,.@-`.
   *
   * @default - the name of the user
   */
  readonly displayName?: string;

  /**
   * The account that the user belongs to. It can't be changed later.
   *
   * @default - none
   */
  readonly account?: ICephObjectStoreAccount;

  /**
   * Most buckets that the user may have; 0 for no bound, -1 for none at all.
   *
   * @default 1000
   */
  readonly maxBuckets?: number;

  /**
   * Most objects in all buckets of the user.
   *
   * @default - no bound
   */
  readonly maxObjects?: number;

  /**
   * Most that all buckets of the user hold, as a quantity: `100Gi`.
   *
   * @default - no bound
   */
  readonly maxSize?: string;

  /**
   * Parts of the administration that the user may use.
   *
   * @default - none
   */
  readonly capabilities?: ObjectUserCapabilities;

  /**
   * What the user may do with objects; an empty list forbids all.
   *
   * @default - read, write and delete
   */
  readonly opMask?: ObjectUserOperation[];

  /**
   * Keys that the user is to have. Rook removes all others, those that it made too.
   *
   * @default - Rook makes a pair
   */
  readonly keys?: ObjectUserKeys[];

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: rook.CephObjectStoreUserSpec;
}

/**
 * How to find a CephObjectStoreUser that is not made here.
 */
export interface CephObjectStoreUserAttributes {
  /** The object store that the user is of. */
  readonly store: ICephObjectStore;

  /** Name of the user. */
  readonly name: string;

  /**
   * Namespace of the user.
   *
   * @default - the namespace of the store
   */
  readonly namespace?: string;
}
