import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { CephObjectProps } from './ceph-object-props';
import type { ICephObjectStore } from './ceph-object-store';
import { requireBucketName } from './private/bucket-syntax';
import { checkAttributes } from './private/check-props';
import { clusterScoped, DEFAULT_STORAGE_CLASS } from './private/csi-class';
import { NameSyntax } from './private/object-syntax';
import { StorageConstruct } from './private/storage-construct';
import { existsElsewhere } from '../gate/elsewhere';

/**
 * A StorageClass of buckets, whether it is made here or exists already.
 */
export interface IBucketStorageClass extends IConstruct {
  /** Name of the StorageClass. */
  readonly name: string;

  /**
   * The object store that buckets are made in.
   *
   * @default - not known
   */
  readonly objectStore?: ICephObjectStore;

  /**
   * The bucket that claims get access to.
   *
   * @default - each claim gets a new bucket
   */
  readonly bucketName?: string;
}

/**
 * What a StorageClass of buckets may be given.
 */
export interface BucketStorageClassOptions extends CephObjectProps {
  /**
   * A bucket that exists. Claims get access to it, in place of a new bucket.
   *
   * @default - each claim gets a new bucket
   */
  readonly bucketName?: string;

  /**
   * Delete the bucket with all objects in it as soon as the claim is deleted, by mistake or not.
   *
   * @default false - the bucket is kept (`Retain`), and somebody has to delete it
   */
  readonly unsafeDeleteDataWithClaim?: boolean;

  /**
   * Parameters to lay over what is derived.
   *
   * @default - none
   */
  readonly parameters?: { readonly [key: string]: string };
}

/**
 * What a StorageClass of buckets is made of.
 */
export interface BucketStorageClassProps extends BucketStorageClassOptions {
  /** The object store that buckets are made in. */
  readonly objectStore: ICephObjectStore;
}

/**
 * How to find a StorageClass of buckets that is not made here.
 */
export interface BucketStorageClassAttributes {
  /** Name of the StorageClass. */
  readonly name: string;

  /**
   * The object store that buckets are made in.
   *
   * @default - not known
   */
  readonly objectStore?: ICephObjectStore;

  /**
   * The bucket that claims get access to.
   *
   * @default - each claim gets a new bucket
   */
  readonly bucketName?: string;
}

/**
 * A StorageClass for ObjectBucketClaims.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Object-Storage-RGW/ceph-object-bucket-claim/
 */
export class BucketStorageClass extends StorageConstruct implements IBucketStorageClass {
  /**
   * A StorageClass that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find the StorageClass
   */
  public static fromBucketStorageClassName(scope: Construct, id: string, attrs: BucketStorageClassAttributes): IBucketStorageClass {
    return new ImportedBucketStorageClass(scope, id, attrs);
  }

  /** The object store that buckets are made in. */
  public readonly objectStore?: ICephObjectStore;
  /** The bucket that claims get access to; undefined where each gets a new one. */
  public readonly bucketName?: string;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when a name or a label is none
   */
  public constructor(scope: Construct, id: string, props: BucketStorageClassProps) {
    super(scope, id, props);
    const { objectStore, bucketName } = props;
    this.objectStore = objectStore;
    this.bucketName = bucketName;
    if (bucketName !== undefined) requireBucketName(this, 'bucketName', bucketName);
    this.apiObject = this._checked(new ApiObject(this, 'Resource', {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: clusterScoped(props, DEFAULT_STORAGE_CLASS, false),
      // Operators answer to the namespace of the CephCluster, see rule R167; R166 for the parameters.
      provisioner: `${objectStore.cluster.namespace}.ceph.rook.io/bucket`,
      parameters: {
        objectStoreName: objectStore.name,
        objectStoreNamespace: objectStore.cluster.namespace,
        ...(bucketName !== undefined && { bucketName }),
        ...props.parameters,
      },
      reclaimPolicy: props.unsafeDeleteDataWithClaim ? 'Delete' : 'Retain',
      volumeBindingMode: 'Immediate',
    }), props, NameSyntax.SUBDOMAIN);
  }
}

class ImportedBucketStorageClass extends Construct implements IBucketStorageClass {
  public readonly name: string;
  public readonly objectStore?: ICephObjectStore;
  public readonly bucketName?: string;

  public constructor(scope: Construct, id: string, attrs: BucketStorageClassAttributes) {
    super(scope, id);
    checkAttributes(this, 'BucketStorageClassAttributes', attrs);
    this.name = attrs.name;
    this.objectStore = attrs.objectStore;
    this.bucketName = attrs.bucketName;
    existsElsewhere(this, { kind: 'StorageClass', name: attrs.name });
  }
}
