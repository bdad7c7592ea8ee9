import { ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import type { IBucketStorageClass } from './bucket-storage-class';
import { ObjectBucketClaimProps } from './object-bucket-claim-props';
import { bucketClaimSpec } from './private/bucket-claim-spec';
import { namespaceFor, requireOwnName } from './private/object-references';
import { NameSyntax } from './private/object-syntax';
import { fail, metadataOf, StorageConstruct } from './private/storage-construct';
import * as rook from '../api/rook';

/**
 * Asks for a bucket. Rook makes the bucket, a user, and in the namespace of
 * the claim a Secret and a ConfigMap by its name, which pods take their
 * environment from.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Object-Storage-RGW/ceph-object-bucket-claim/
 */
export class ObjectBucketClaim extends StorageConstruct {
  /** StorageClass of the bucket. */
  public readonly storageClass: IBucketStorageClass;
  /** Namespace of the claim; undefined where neither a prop nor the chart says. */
  public readonly namespace?: string;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when there could be no
   * such bucket, or when Rook or Ceph would refuse or ignore something
   */
  public constructor(scope: Construct, id: string, props: ObjectBucketClaimProps) {
    super(scope, id, props);
    this.storageClass = props.storageClass;
    this.namespace = namespaceFor(this, props.namespace);
    const object = new rook.ObjectBucketClaim(this, 'Resource', {
      metadata: metadataOf(props, this.namespace),
      // The name of the bucket may be made of the claim's, which the object gives.
      spec: Lazy.any({ produce: () => spec }),
    });
    this.apiObject = this._checked(object, props, NameSyntax.SUBDOMAIN);
    const spec = bucketClaimSpec(this, props, this.name);
    this.checkBucketObject();
    const { objectStore } = this.storageClass;
    if (spec.bucketName !== undefined && objectStore !== undefined) requireOwnName(this, 'bucketName', objectStore, 'bucket', spec.bucketName);
  }

  /** Name of the Secret that Rook makes, with `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`. */
  public get secretName(): string {
    return this.name;
  }

  /** Name of the ConfigMap that Rook makes, with `BUCKET_HOST`, `BUCKET_PORT`, `BUCKET_NAME` and more. */
  public get configMapName(): string {
    return this.name;
  }

  /** @internal */
  public _addLabel(key: string, value: string): void {
    this.apiObject.metadata.addLabel(key, value);
  }

  /** The operator names the ObjectBucket by the claim. */
  private checkBucketObject(): void {
    const bucket = `obc-${this.namespace ?? 'default'}-${this.name}`;
    if (bucket.length > 253) fail(this, 'name', `is too long by ${bucket.length - 253}: Rook makes an ObjectBucket ${bucket.slice(0, 40)}…; give a shorter name`);
  }
}
