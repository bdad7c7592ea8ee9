import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { BuiltInPool, CephBlockPoolAttributes, CephBlockPoolProps } from './ceph-block-pool-props';
import { CephBlockPoolRadosNamespace, CephBlockPoolRadosNamespaceOptions } from './ceph-block-pool-rados-namespace';
import { ICephCluster } from './ceph-cluster';
import { merged } from './private/merge';
import { claimOnce } from './private/object-claims';
import { NameSyntax } from './private/object-syntax';
import { OpenPoolSpec, poolSpec } from './private/pool-spec';
import { rbdSchedules } from './private/rbd-schedules';
import { fail, metadataOf, StorageConstruct } from './private/storage-construct';
import { RbdMirroringProps } from './rbd-mirroring';
import { RbdStorageClass } from './rbd-storage-class';
import { RbdStorageClassOptions } from './rbd-storage-class-props';
import * as rook from '../api/rook';
import { checkAttributes } from './private/check-props';
import { existsElsewhere } from '../gate/elsewhere';

/**
 * A CephBlockPool, whether it is made here or exists already.
 */
export interface ICephBlockPool extends IConstruct {
  /** The cluster that the pool belongs to. */
  readonly cluster: ICephCluster;
  /** Name of the pool in Ceph. */
  readonly poolName: string;
  /** Whether data is cut into chunks rather than copied. */
  readonly isErasureCoded: boolean;

  /**
   * Whether the pool is mirrored; undefined for a pool that is not made here.
   *
   * @internal
   */
  readonly _isMirrored?: boolean;
}

/**
 * A pool for block devices (RBD images).
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Block-Storage/ceph-block-pool-crd/
 */
export class CephBlockPool extends StorageConstruct implements ICephBlockPool {
  /**
   * A pool that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find the pool
   */
  public static fromPoolName(scope: Construct, id: string, attrs: CephBlockPoolAttributes): ICephBlockPool {
    return new ImportedCephBlockPool(scope, id, attrs);
  }

  /** The cluster that the pool belongs to. */
  public readonly cluster: ICephCluster;
  /** Whether data is cut into chunks rather than copied. */
  public readonly isErasureCoded: boolean;

  /** @internal */
  public readonly _isMirrored: boolean;

  protected readonly apiObject: ApiObject;
  private readonly builtIn?: BuiltInPool;

  /**
   * @throws Error that names the construct and the prop, when the cluster has
   * too few failure domains or when Rook would refuse or ignore something
   */
  public constructor(scope: Construct, id: string, props: CephBlockPoolProps) {
    super(scope, id, props);
    this.cluster = props.cluster;
    this.builtIn = props.builtIn;
    this.isErasureCoded = props.redundancy?.isErasureCoded ?? false;
    if (props.builtIn !== undefined) claimBuiltIn(this, props.cluster, props.builtIn);
    this._isMirrored = props.spec?.mirroring?.enabled ?? props.mirroring !== undefined;
    this.apiObject = this._checked(new rook.CephBlockPool(this, 'Resource', {
      metadata: metadataOf(props, props.cluster.namespace),
      spec: blockPoolSpec(this, props),
    }), props, NameSyntax.SUBDOMAIN);
  }

  /** Name of the pool in Ceph: the object's, or that of the built-in pool. */
  public get poolName(): string {
    return this.builtIn ?? this.name;
  }

  /**
   * Lets claims ask for images of this pool.
   *
   * @param id      id of the StorageClass below this construct
   * @param options what is to be different
   */
  public addStorageClass(id: string, options: RbdStorageClassOptions = {}): RbdStorageClass {
    return new RbdStorageClass(this, id, { ...options, pool: this });
  }

  /**
   * Sets a part of the pool aside, such as for a tenant.
   *
   * @param id      id of the CephBlockPoolRadosNamespace below this construct
   * @param options what is to be different
   */
  public addRadosNamespace(id: string, options: CephBlockPoolRadosNamespaceOptions = {}): CephBlockPoolRadosNamespace {
    return new CephBlockPoolRadosNamespace(this, id, { ...options, pool: this });
  }
}

class ImportedCephBlockPool extends Construct implements ICephBlockPool {
  public readonly cluster: ICephCluster;
  public readonly poolName: string;
  public readonly isErasureCoded: boolean;

  public constructor(scope: Construct, id: string, attrs: CephBlockPoolAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephBlockPoolAttributes', attrs);
    this.cluster = attrs.cluster;
    this.poolName = attrs.poolName;
    this.isErasureCoded = attrs.isErasureCoded ?? false;
    existsElsewhere(this, { kind: 'CephBlockPool', namespace: attrs.cluster.namespace, name: attrs.poolName });
  }
}

function blockPoolSpec(construct: Construct, props: CephBlockPoolProps): rook.CephBlockPoolSpec {
  const spec: OpenPoolSpec = poolSpec(construct, props.cluster, props, '');
  if (props.enableRBDStats) spec.enableRBDStats = true;
  if (props.statusCheck !== undefined) spec.statusCheck = props.statusCheck;
  if (props.mirroring !== undefined) spec.mirroring = mirroringSpec(construct, props.mirroring, spec.erasureCoded !== undefined);
  return merged(props.builtIn === undefined ? spec : builtInSpec(construct, spec, props.builtIn), props.spec);
}

/** Two objects for one pool would each change it back. */
function claimBuiltIn(construct: Construct, { namespace }: ICephCluster, builtIn: BuiltInPool): void {
  const other = claimOnce(construct, `pool ${builtIn} of ${namespace}`);
  if (other !== undefined) fail(construct, 'builtIn', `"${builtIn}" is that of ${other.node.path} already, and both would be the same pool in Ceph; leave one out`);
}

function builtInSpec(construct: Construct, spec: rook.PoolSpec, builtIn: BuiltInPool): rook.CephBlockPoolSpec {
  if (spec.erasureCoded) {
    fail(construct, 'redundancy', `erasure coding cannot be had for ${builtIn}, whose data Ceph keeps as copies only; use Redundancy.replicated`);
  }
  return { name: builtIn, ...spec };
}

function mirroringSpec(construct: Construct, mirroring: RbdMirroringProps, isErasureCoded: boolean): rook.MirroringSpec {
  if (isErasureCoded) {
    fail(construct, 'mirroring', 'cannot be had for a pool with erasure coding, whose peers Rook passes over; mirror the replicated pool that has the metadata');
  }
  return {
    enabled: true,
    mode: mirroring.mode,
    ...(mirroring.peerSecretName !== undefined && { peers: { secretNames: [mirroring.peerSecretName] } }),
    ...(mirroring.snapshotSchedules !== undefined && { snapshotSchedules: rbdSchedules(construct, mirroring.snapshotSchedules) }),
  };
}
