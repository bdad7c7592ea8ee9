import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { CephObjectProps } from './ceph-object-props';
import type { ICephObjectStore } from './ceph-object-store';
import { clusterScoped, DEFAULT_STORAGE_CLASS } from './private/csi-class';
import { NameSyntax } from './private/object-syntax';
import { StorageConstruct } from './private/storage-construct';

/**
 * What a StorageClass of buckets may be given.
 */
export interface BucketStorageClassOptions extends CephObjectProps {
  /**
   * Delete the bucket with all objects in it as soon as the claim is deleted, by mistake or not.
   *
   * @default false - the bucket is kept (`Retain`), and somebody has to delete it
   */
  readonly unsafeDeleteDataWithClaim?: boolean;
}

/**
 * What a StorageClass of buckets is made of.
 */
export interface BucketStorageClassProps extends BucketStorageClassOptions {
  /** The object store that buckets are made in. */
  readonly objectStore: ICephObjectStore;
}

/**
 * A StorageClass for ObjectBucketClaims.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Object-Storage-RGW/ceph-object-bucket-claim/
 */
export class BucketStorageClass extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the name or a label is none
   */
  public constructor(scope: Construct, id: string, props: BucketStorageClassProps) {
    super(scope, id);
    const { objectStore } = props;
    this.apiObject = this._checked(new ApiObject(this, 'Resource', {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: clusterScoped(props, DEFAULT_STORAGE_CLASS, false),
      // Rule R167; rule R166 for the parameters.
      provisioner: `${objectStore.cluster.operatorNamespace}.ceph.rook.io/bucket`,
      parameters: { objectStoreName: objectStore.name, objectStoreNamespace: objectStore.cluster.namespace },
      reclaimPolicy: props.unsafeDeleteDataWithClaim ? 'Delete' : 'Retain',
      volumeBindingMode: 'Immediate',
    }), props, NameSyntax.SUBDOMAIN);
  }
}
