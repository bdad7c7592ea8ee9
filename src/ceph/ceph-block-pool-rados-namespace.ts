import { ApiObject, Lazy } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import type { ICephBlockPool } from './ceph-block-pool';
import { CephObjectProps } from './ceph-object-props';
import { claimClusterID, csiClusterID } from './private/csi-cluster-id';
import { merged } from './private/merge';
import { NameSyntax } from './private/object-syntax';
import { rbdSchedules } from './private/rbd-schedules';
import { fail, metadataOf, StorageConstruct } from './private/storage-construct';
import { RadosNamespaceMirroringProps, RbdMirroringMode } from './rbd-mirroring';
import { RbdStorageClass } from './rbd-storage-class';
import { RbdStorageClassOptions } from './rbd-storage-class-props';
import * as rook from '../api/rook';
import { checkAttributes } from './private/check-props';
import { existsElsewhere } from '../gate/elsewhere';

/**
 * A CephBlockPoolRadosNamespace, whether it is made here or exists already.
 */
export interface ICephBlockPoolRadosNamespace extends IConstruct {
  /** The pool that it is a part of. */
  readonly pool: ICephBlockPool;
  /** Name of the namespace in the pool. */
  readonly radosNamespace: string;
  /** What StorageClasses name as their `clusterID` to have images in it. */
  readonly clusterID: string;
}

/**
 * What a RADOS namespace may be given.
 */
export interface CephBlockPoolRadosNamespaceOptions extends CephObjectProps {
  /**
   * Name of the namespace in the pool; cannot be changed.
   *
   * @default - the name of the object
   */
  readonly radosNamespace?: string;

  /**
   * What StorageClasses name as their `clusterID` to have images in the
   * namespace: up to 36 lower-case letters, digits and `-`, unlike that of any
   * other cluster or part of one; cannot be changed.
   *
   * @default - the hash that Rook makes of the namespace, the pool and the name
   */
  readonly clusterID?: string;

  /**
   * How the namespace is mirrored to another cluster.
   *
   * @default - not at all
   */
  readonly mirroring?: RadosNamespaceMirroringProps;

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: CephBlockPoolRadosNamespaceFields;
}

/**
 * What a CephBlockPoolRadosNamespace is made of.
 */
export interface CephBlockPoolRadosNamespaceProps extends CephBlockPoolRadosNamespaceOptions {
  /** The pool that it is a part of; replicated, and not a built-in one. */
  readonly pool: ICephBlockPool;
}

/**
 * Fields of a CephBlockPoolRadosNamespace that may be laid over what is derived.
 */
export interface CephBlockPoolRadosNamespaceFields {
  /**
   * Mirroring to another cluster.
   *
   * @default - as derived
   */
  readonly mirroring?: rook.RadosNamespaceMirroring;
}

/**
 * How to find a CephBlockPoolRadosNamespace that is not made here.
 */
export interface CephBlockPoolRadosNamespaceAttributes {
  /** The pool that it is a part of. */
  readonly pool: ICephBlockPool;

  /** Name of the namespace in the pool. */
  readonly radosNamespace: string;

  /**
   * What StorageClasses name as their `clusterID`: `status.info.clusterID` of the object.
   *
   * @default - the hash that Rook makes of the namespace, the pool and the name
   */
  readonly clusterID?: string;
}

/**
 * A part of a block pool that images can be kept apart in, such as those of a tenant.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Block-Storage/ceph-block-pool-rados-namespace-crd/
 */
export class CephBlockPoolRadosNamespace extends StorageConstruct implements ICephBlockPoolRadosNamespace {
  /**
   * A RADOS namespace that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find the namespace
   */
  public static fromRadosNamespaceName(scope: Construct, id: string, attrs: CephBlockPoolRadosNamespaceAttributes): ICephBlockPoolRadosNamespace {
    return new ImportedRadosNamespace(scope, id, attrs);
  }

  /** The pool that it is a part of. */
  public readonly pool: ICephBlockPool;
  /** Name of the namespace in the pool. */
  public readonly radosNamespace: string;
  /** What StorageClasses name as their `clusterID` to have images in it. */
  public readonly clusterID: string;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the pool cannot
   * have namespaces or Rook would refuse something
   */
  public constructor(scope: Construct, id: string, props: CephBlockPoolRadosNamespaceProps) {
    super(scope, id, props);
    this.pool = props.pool;
    const { namespace } = props.pool.cluster;
    if (props.pool.poolName.startsWith('.')) {
      fail(this, 'pool', `${props.pool.poolName} is built in, and Rook finds pools by the name of their object; give a pool of your own`);
    }
    if (props.pool.isErasureCoded) {
      fail(this, 'pool', `${props.pool.poolName} has erasure coding, and a namespace is part of the pool that has the images' metadata; give the replicated pool`);
    }
    if (props.radosNamespace === '') fail(this, 'radosNamespace', 'is empty, and that is the whole pool; give a name, or leave the prop out');
    this.apiObject = this._checked(new rook.CephBlockPoolRadosNamespace(this, 'Resource', {
      metadata: metadataOf(props, namespace),
      spec: Lazy.any({ produce: () => spec }),
    }), props, NameSyntax.SUBDOMAIN);
    this.radosNamespace = props.radosNamespace ?? this.name;
    this.clusterID = csiClusterID(this, props.clusterID, [namespace, props.pool.poolName, 'block', this.radosNamespace]);
    claimClusterID(this, this.clusterID, props.pool.cluster);
    const spec = merged(namespaceSpec(this, props, this.clusterID), props.spec);
  }

  /**
   * Lets claims ask for images in this namespace.
   *
   * @param id      id of the StorageClass below this construct
   * @param options what is to be different
   */
  public addStorageClass(id: string, options: RbdStorageClassOptions = {}): RbdStorageClass {
    return new RbdStorageClass(this, id, { ...options, pool: this.pool, radosNamespace: this });
  }
}

class ImportedRadosNamespace extends Construct implements ICephBlockPoolRadosNamespace {
  public readonly pool: ICephBlockPool;
  public readonly radosNamespace: string;
  public readonly clusterID: string;

  public constructor(scope: Construct, id: string, attrs: CephBlockPoolRadosNamespaceAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephBlockPoolRadosNamespaceAttributes', attrs);
    this.pool = attrs.pool;
    this.radosNamespace = attrs.radosNamespace;
    this.clusterID = csiClusterID(this, attrs.clusterID, [attrs.pool.cluster.namespace, attrs.pool.poolName, 'block', attrs.radosNamespace]);
    const place = { kind: 'CephBlockPoolRadosNamespace', namespace: attrs.pool.cluster.namespace };
    existsElsewhere(this, { ...place, name: attrs.radosNamespace }, { ...place, name: this.clusterID });
  }
}

function namespaceSpec(construct: Construct, props: CephBlockPoolRadosNamespaceProps, clusterID: string): rook.CephBlockPoolRadosNamespaceSpec {
  return {
    blockPoolName: props.pool.poolName,
    ...(props.radosNamespace !== undefined && { name: props.radosNamespace }),
    clusterID,
    ...(props.mirroring !== undefined && { mirroring: mirroringSpec(construct, props.mirroring, props.pool) }),
  };
}

/** A namespace is mirrored only along with its pool (rule R119). */
function mirroringSpec(construct: Construct, mirroring: RadosNamespaceMirroringProps, pool: ICephBlockPool): rook.RadosNamespaceMirroring {
  if (mirroring.mode === RbdMirroringMode.INIT_ONLY) {
    fail(construct, 'mirroring.mode', '"init-only" is for whole pools; take RbdMirroringMode.POOL or RbdMirroringMode.IMAGE');
  }
  if (pool._isMirrored === false) {
    fail(construct, 'mirroring', `${pool.poolName} is not mirrored itself; give the pool its mirroring too`);
  }
  return {
    mode: mirroring.mode,
    ...(mirroring.remoteNamespace !== undefined && { remoteNamespace: mirroring.remoteNamespace }),
    ...(mirroring.snapshotSchedules !== undefined && { snapshotSchedules: rbdSchedules(construct, mirroring.snapshotSchedules) }),
  };
}
