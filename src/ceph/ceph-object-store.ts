import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { BucketStorageClass, BucketStorageClassOptions } from './bucket-storage-class';
import { ICephCluster } from './ceph-cluster';
import { CephObjectStoreAttributes, CephObjectStoreProps } from './ceph-object-store-props';
import { merged } from './private/merge';
import { NameSyntax } from './private/object-syntax';
import { apart } from './private/placement';
import { poolSpec } from './private/pool-spec';
import { checkResources, RGW_RESOURCES } from './private/resources';
import { fail, metadataOf, StorageConstruct, wholeNumber } from './private/storage-construct';
import * as rook from '../api/rook';

/**
 * A CephObjectStore, whether it is made here or exists already.
 */
export interface ICephObjectStore extends IConstruct {
  /** The cluster that the object store belongs to. */
  readonly cluster: ICephCluster;
  /** Name of the object store. */
  readonly name: string;
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

  /**
   * @throws Error that names the construct and the prop, when the cluster has
   * too few failure domains or when Rook would refuse something
   */
  public constructor(scope: Construct, id: string, props: CephObjectStoreProps) {
    super(scope, id);
    this.cluster = props.cluster;
    if (props.metadataPool?.redundancy?.isErasureCoded) {
      fail(this, 'metadataPool.redundancy', `${props.metadataPool.redundancy} cannot be had for metadata, which Ceph keeps as copies only; use Redundancy.replicated`);
    }
    const spec: rook.CephObjectStoreSpec = {
      metadataPool: poolSpec(this, this.cluster, props.metadataPool ?? {}, 'metadataPool.'),
      dataPool: dataPoolSpec(this, props),
      preservePoolsOnDelete: !(props.unsafeDeleteDataWithObjectStore ?? false),
      gateway: gatewaySpec(this, props),
    };
    this.apiObject = this._checked(new rook.CephObjectStore(this, 'Resource', {
      metadata: metadataOf(props, this.cluster.namespace),
      spec: merged(spec, props.spec),
    }), props, NameSyntax.OBJECT_STORE);
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

  public constructor(scope: Construct, id: string, attrs: CephObjectStoreAttributes) {
    super(scope, id);
    this.cluster = attrs.cluster;
    this.name = attrs.name;
  }
}

/** Objects fill a cluster: `bulk` has the pool start with as many placement groups as it will need. */
function dataPoolSpec(construct: Construct, props: CephObjectStoreProps): rook.PoolSpec {
  const spec = poolSpec(construct, props.cluster, props.dataPool ?? {}, 'dataPool.');
  return { ...spec, parameters: { bulk: 'true', ...spec.parameters } };
}

function gatewaySpec(construct: Construct, props: CephObjectStoreProps): rook.GatewaySpec {
  const resources = props.resources ?? RGW_RESOURCES;
  checkResources(construct, 'resources', resources);
  const nodes = props.cluster._topology?.nodes.length ?? 2;
  return {
    ...portsOf(construct, props),
    instances: wholeNumber(construct, 'instances', props.instances ?? Math.min(2, nodes), 1),
    resources,
    priorityClassName: 'system-cluster-critical',
    placement: { ...props.cluster._placement, podAntiAffinity: apart({ app: 'rook-ceph-rgw' }, false) },
  };
}

/** A port with TLS only along with a certificate, and at least one port (rules R135 and R136). */
function portsOf(construct: Construct, { port, securePort, sslCertificateRef }: CephObjectStoreProps): rook.GatewaySpec {
  if (port !== undefined) wholeNumber(construct, 'port', port, 1, 65535);
  if (sslCertificateRef === undefined) {
    if (securePort !== undefined) fail(construct, 'securePort', `${securePort} needs a certificate: give sslCertificateRef, or port without TLS`);
    return { port: port ?? 80 };
  }
  const secure = wholeNumber(construct, 'securePort', securePort ?? 443, 1, 65535);
  if (secure === port) fail(construct, 'securePort', `${secure} is the port without TLS as well; choose another`);
  return { ...(port !== undefined && { port }), securePort: secure, sslCertificateRef };
}
