import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import type { ICephObjectStore } from './ceph-object-store';
import { CephObjectStoreUserAttributes, CephObjectStoreUserProps } from './ceph-object-store-user-props';
import { requireOwnName } from './private/object-references';
import { NameSyntax } from './private/object-syntax';
import { checkDisplayName, objectUserSpec } from './private/object-user-spec';
import { fail, metadataOf, StorageConstruct } from './private/storage-construct';
import * as rook from '../api/rook';
import { checkAttributes } from './private/check-props';
import { existsElsewhere } from '../gate/elsewhere';

/**
 * A CephObjectStoreUser, whether it is made here or exists already.
 */
export interface ICephObjectStoreUser extends IConstruct {
  /** The object store that the user is of. */
  readonly store: ICephObjectStore;
  /** Name of the user, in Kubernetes and in Ceph. */
  readonly name: string;
  /** Namespace of the user and of the Secret. */
  readonly namespace: string;
  /** Name of the Secret that Rook makes, with `AccessKey`, `SecretKey` and `Endpoint`. */
  readonly secretName: string;

  /**
   * What the user is allowed; undefined where the user is not made here.
   *
   * @internal
   */
  readonly _capabilities?: rook.ObjectUserCapSpec;
}

/**
 * A user of an object store, for S3 and Swift. Rook makes a pair of keys, and
 * a Secret with it.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Object-Storage/ceph-object-store-user-crd/
 */
export class CephObjectStoreUser extends StorageConstruct implements ICephObjectStoreUser {
  /**
   * A user that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find the user
   */
  public static fromCephObjectStoreUserName(scope: Construct, id: string, attrs: CephObjectStoreUserAttributes): ICephObjectStoreUser {
    return new ImportedCephObjectStoreUser(scope, id, attrs);
  }

  /** The object store that the user is of. */
  public readonly store: ICephObjectStore;
  /** Namespace of the user and of the Secret. */
  public readonly namespace: string;

  /** @internal */
  public readonly _capabilities: rook.ObjectUserCapSpec;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the store does not
   * allow users of the namespace or has a user of the name, or when Rook would refuse something
   */
  public constructor(scope: Construct, id: string, props: CephObjectStoreUserProps) {
    super(scope, id, props);
    this.store = props.store;
    this.namespace = props.namespace ?? props.store.cluster.namespace;
    const spec = objectUserSpec(this, this.namespace, props);
    this._capabilities = spec.capabilities ?? {};
    this.apiObject = this._checked(new rook.CephObjectStoreUser(this, 'Resource', {
      metadata: metadataOf(props, this.namespace),
      spec,
    }), props, NameSyntax.OBJECT_USER);
    requireOwnName(this, 'name', this.store, 'user', this.name);
    if (OF_ROOK.includes(this.name)) {
      fail(this, 'name', `"${this.name}" is whom Rook and the dashboard work as, and they would lose their keys; give another name`);
    }
    if (spec.accountRef !== undefined) checkDisplayName(this, 'displayName', spec.displayName ?? this.name);
  }

  /** Name of the Secret that Rook makes, with `AccessKey`, `SecretKey` and `Endpoint`. */
  public get secretName(): string {
    return secretOf(this.store, this.name);
  }
}

class ImportedCephObjectStoreUser extends Construct implements ICephObjectStoreUser {
  public readonly store: ICephObjectStore;
  public readonly name: string;
  public readonly namespace: string;
  public readonly secretName: string;

  public constructor(scope: Construct, id: string, attrs: CephObjectStoreUserAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephObjectStoreUserAttributes', attrs);
    this.store = attrs.store;
    this.name = attrs.name;
    this.namespace = attrs.namespace ?? attrs.store.cluster.namespace;
    this.secretName = secretOf(this.store, this.name);
    existsElsewhere(this, { kind: 'CephObjectStoreUser', namespace: this.namespace, name: attrs.name });
  }
}

/** Users that Rook makes in each store for itself and for the dashboard of Ceph. */
const OF_ROOK = ['rgw-admin-ops-user', 'dashboard-admin'];

function secretOf(store: ICephObjectStore, user: string): string {
  return `rook-ceph-object-user-${store.name}-${user}`;
}
