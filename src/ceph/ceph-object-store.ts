import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { BucketStorageClass, BucketStorageClassOptions } from './bucket-storage-class';
import { ICephCluster } from './ceph-cluster';
import { CephObjectStoreAttributes, CephObjectStoreProps } from './ceph-object-store-props';
import { endpointOf, objectStoreSpec, serviceOf, takesSecrets } from './private/object-store-spec';
import { NameSyntax } from './private/object-syntax';
import { requireUrl } from './private/object-url';
import { metadataOf, StorageConstruct } from './private/storage-construct';
import * as rook from '../api/rook';
import { checkAttributes } from './private/check-props';
import { existsElsewhere } from '../gate/elsewhere';

/**
 * A CephObjectStore, whether it is made here or exists already.
 */
export interface ICephObjectStore extends IConstruct {
  /** The cluster that the object store belongs to. */
  readonly cluster: ICephCluster;
  /** Name of the object store. */
  readonly name: string;
  /** URL that clients in Kubernetes reach it under: `http://rook-ceph-rgw-objects.rook-ceph.svc`. */
  readonly endpoint: string;

  /**
   * Whether topics may have credentials; undefined where that is not known.
   *
   * @internal
   */
  readonly _takesSecrets?: boolean;

  /**
   * Whether users may stand in a namespace; undefined where that is not known.
   *
   * @internal
   */
  _allowsUsersIn(namespace: string): boolean | undefined;
}

/**
 * An object store that speaks S3 and Swift.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Object-Storage/ceph-object-store-crd/
 */
export class CephObjectStore extends StorageConstruct implements ICephObjectStore {
  /**
   * An object store that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find the object store
   */
  public static fromCephObjectStoreName(scope: Construct, id: string, attrs: CephObjectStoreAttributes): ICephObjectStore {
    return new ImportedCephObjectStore(scope, id, attrs);
  }

  /** The cluster that the object store belongs to. */
  public readonly cluster: ICephCluster;

  protected readonly apiObject: ApiObject;
  private readonly spec: rook.CephObjectStoreSpec;

  /**
   * @throws Error that names the construct and the prop, when the cluster has
   * too few failure domains, when Rook would refuse or ignore something, or
   * when a secret would stand in the manifest
   */
  public constructor(scope: Construct, id: string, props: CephObjectStoreProps) {
    super(scope, id, props);
    this.cluster = props.cluster;
    this.spec = objectStoreSpec(this, props);
    this.apiObject = this._checked(new rook.CephObjectStore(this, 'Resource', {
      metadata: metadataOf(props, this.cluster.namespace),
      spec: this.spec,
    }), props, NameSyntax.OBJECT_STORE);
  }

  /** Name of the Service in front of the gateways. */
  public get serviceName(): string {
    return serviceOf(this.name);
  }

  /** URL that clients in Kubernetes reach the store under: the one that is advertised, or that of the Service. */
  public get endpoint(): string {
    return endpointOf(this.name, this.cluster.namespace, this.spec);
  }

  /** @internal */
  public _allowsUsersIn(namespace: string): boolean {
    const allowed = this.spec.allowUsersInNamespaces ?? [];
    return namespace === this.cluster.namespace || allowed.includes('*') || allowed.includes(namespace);
  }

  /** @internal */
  public get _takesSecrets(): boolean {
    return takesSecrets(this.spec);
  }

  /**
   * Lets ObjectBucketClaims ask for buckets of this store.
   *
   * @param id      id of the StorageClass below this construct
   * @param options what is to be different
   */
  public addStorageClass(id: string, options: BucketStorageClassOptions = {}): BucketStorageClass {
    return new BucketStorageClass(this, id, { ...options, objectStore: this });
  }
}

class ImportedCephObjectStore extends Construct implements ICephObjectStore {
  public readonly cluster: ICephCluster;
  public readonly name: string;
  public readonly endpoint: string;

  public constructor(scope: Construct, id: string, attrs: CephObjectStoreAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephObjectStoreAttributes', attrs);
    this.cluster = attrs.cluster;
    this.name = attrs.name;
    if (attrs.endpoint !== undefined) requireUrl(this, 'endpoint', attrs.endpoint);
    this.endpoint = attrs.endpoint ?? endpointOf(this.name, this.cluster.namespace, { gateway: { port: 80 } });
    existsElsewhere(this, { kind: 'CephObjectStore', namespace: attrs.cluster.namespace, name: attrs.name });
  }

  public _allowsUsersIn(namespace: string): boolean | undefined {
    return namespace === this.cluster.namespace ? true : undefined;
  }
}
