import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { CephCOSIDriver } from './ceph-cosi-driver';
import { CephObjectProps } from './ceph-object-props';
import type { ICephObjectStoreUser } from './ceph-object-store-user';
import { clusterScoped, DEFAULT_STORAGE_CLASS } from './private/csi-class';
import { userParameters } from './private/object-cosi';
import { NameSyntax } from './private/object-syntax';
import { StorageConstruct } from './private/storage-construct';

const API_VERSION = 'objectstorage.k8s.io/v1alpha1';

/**
 * What a class of COSI is made of.
 */
export interface CephCOSIClassProps extends CephObjectProps {
  /** User of the object store in whose name the driver works; may do all with users and buckets. */
  readonly user: ICephObjectStoreUser;

  /**
   * Parameters to lay over what is derived.
   *
   * @default - none
   */
  readonly parameters?: { readonly [key: string]: string };
}

/**
 * What a BucketClass is made of.
 */
export interface CephCOSIBucketClassProps extends CephCOSIClassProps {
  /**
   * Delete the bucket with all objects in it as soon as its BucketClaim is deleted, by mistake or not.
   *
   * @default false - the bucket is kept (`Retain`), and somebody has to delete it
   */
  readonly unsafeDeleteDataWithClaim?: boolean;
}

/**
 * A BucketClass of COSI, for BucketClaims.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Object-Storage-RGW/cosi/
 */
export class CephCOSIBucketClass extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the user may not
   * make users and buckets, or when a name or a label is none
   */
  public constructor(scope: Construct, id: string, props: CephCOSIBucketClassProps) {
    super(scope, id, props);
    this.apiObject = this._checked(new ApiObject(this, 'Resource', {
      apiVersion: API_VERSION,
      kind: 'BucketClass',
      metadata: clusterScoped(props, DEFAULT_STORAGE_CLASS, false),
      driverName: CephCOSIDriver.DRIVER_NAME,
      deletionPolicy: props.unsafeDeleteDataWithClaim ? 'Delete' : 'Retain',
      parameters: { ...userParameters(this, props.user), ...props.parameters },
    }), props, NameSyntax.SUBDOMAIN);
  }
}

/**
 * A BucketAccessClass of COSI, for BucketAccesses: they get a pair of keys.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Object-Storage-RGW/cosi/
 */
export class CephCOSIBucketAccessClass extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the user may not
   * make users and buckets, or when a name or a label is none
   */
  public constructor(scope: Construct, id: string, props: CephCOSIClassProps) {
    super(scope, id, props);
    this.apiObject = this._checked(new ApiObject(this, 'Resource', {
      apiVersion: API_VERSION,
      kind: 'BucketAccessClass',
      metadata: clusterScoped(props, DEFAULT_STORAGE_CLASS, false),
      driverName: CephCOSIDriver.DRIVER_NAME,
      authenticationType: 'KEY',
      parameters: { ...userParameters(this, props.user), ...props.parameters },
    }), props, NameSyntax.SUBDOMAIN);
  }
}
