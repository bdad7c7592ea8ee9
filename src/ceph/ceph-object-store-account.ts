import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { CephObjectProps } from './ceph-object-props';
import type { ICephObjectStore } from './ceph-object-store';
import { NameSyntax } from './private/object-syntax';
import { checkDisplayName } from './private/object-user-spec';
import { fail, metadataOf, StorageConstruct } from './private/storage-construct';
import * as rook from '../api/rook';
import { checkAttributes } from './private/check-props';
import { existsElsewhere } from '../gate/elsewhere';

/**
 * A CephObjectStoreAccount, whether it is made here or exists already.
 */
export interface ICephObjectStoreAccount extends IConstruct {
  /** The object store that the account is of. */
  readonly store: ICephObjectStore;
  /** Name of the object. */
  readonly name: string;
}

/**
 * What a CephObjectStoreAccount is made of. Each field that Rook knows is a prop.
 */
export interface CephObjectStoreAccountProps extends CephObjectProps {
  /** The object store that the account is of. It can't be changed later. */
  readonly store: ICephObjectStore;

  /**
   * Name of the account in Ceph: letters, digits, spaces and `._-`.
   *
   * @default - the name of the object
   */
  readonly accountName?: string;

  /**
   * Id of the account: `RGW` and 17 digits. It can't be changed later.
   *
   * @default - Ceph makes one
   */
  readonly accountId?: string;

  /**
   * Name of the account's root user for people to read: letters, digits and `_+=,.@-`, at most 64.
   *
   * @default - Rook's
   */
  readonly rootUserDisplayName?: string;

  /**
   * Make no root user, who may do all in the account.
   *
   * @default false
   */
  readonly skipRootUser?: boolean;
}

/**
 * How to find a CephObjectStoreAccount that is not made here.
 */
export interface CephObjectStoreAccountAttributes {
  /** The object store that the account is of. */
  readonly store: ICephObjectStore;

  /** Name of the object. */
  readonly name: string;
}

/**
 * An account of an object store: its users share buckets, and have policies
 * and roles as in IAM. Experimental in Rook 1.20.
 *
 * @see https://docs.ceph.com/en/latest/radosgw/account/
 */
export class CephObjectStoreAccount extends StorageConstruct implements ICephObjectStoreAccount {
  /**
   * An account that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find the account
   */
  public static fromCephObjectStoreAccountName(scope: Construct, id: string, attrs: CephObjectStoreAccountAttributes): ICephObjectStoreAccount {
    return new ImportedCephObjectStoreAccount(scope, id, attrs);
  }

  /** The object store that the account is of. */
  public readonly store: ICephObjectStore;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when a name or the id is none
   */
  public constructor(scope: Construct, id: string, props: CephObjectStoreAccountProps) {
    super(scope, id, props);
    this.store = props.store;
    this.apiObject = this._checked(new rook.CephObjectStoreAccount(this, 'Resource', {
      metadata: metadataOf(props, props.store.cluster.namespace),
      spec: accountSpec(this, props),
    }), props, NameSyntax.SUBDOMAIN);
  }
}

class ImportedCephObjectStoreAccount extends Construct implements ICephObjectStoreAccount {
  public readonly store: ICephObjectStore;
  public readonly name: string;

  public constructor(scope: Construct, id: string, attrs: CephObjectStoreAccountAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephObjectStoreAccountAttributes', attrs);
    this.store = attrs.store;
    this.name = attrs.name;
    existsElsewhere(this, { kind: 'CephObjectStoreAccount', namespace: attrs.store.cluster.namespace, name: attrs.name });
  }
}

function accountSpec(construct: Construct, props: CephObjectStoreAccountProps): rook.CephObjectStoreAccountSpec {
  const { accountName, accountId, rootUserDisplayName, skipRootUser } = props;
  if (accountName !== undefined && !/^[a-zA-Z0-9 ._-]{1,2048}$/.test(accountName)) {
    fail(construct, 'accountName', `"${accountName}" is no name of an account; use letters, digits, spaces and ._- only`);
  }
  if (accountId !== undefined && !/^RGW\d{17}$/.test(accountId)) {
    fail(construct, 'accountId', `"${accountId}" is no id; write RGW and 17 digits, or leave it out`);
  }
  if (rootUserDisplayName !== undefined) {
    if (skipRootUser) fail(construct, 'rootUserDisplayName', 'is for a root user, and skipRootUser makes none; leave out one of both');
    checkDisplayName(construct, 'rootUserDisplayName', rootUserDisplayName);
    if (rootUserDisplayName.length > 64) fail(construct, 'rootUserDisplayName', `has ${rootUserDisplayName.length} characters; give at most 64`);
  }
  return {
    store: props.store.name,
    ...(accountName !== undefined && { name: accountName }),
    ...(accountId !== undefined && { accountID: accountId }),
    ...((rootUserDisplayName !== undefined || skipRootUser !== undefined) && {
      rootUser: {
        ...(rootUserDisplayName !== undefined && { displayName: rootUserDisplayName }),
        ...(skipRootUser !== undefined && { skipCreate: skipRootUser }),
      },
    }),
  };
}
