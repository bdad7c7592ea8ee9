import { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { CephPoolProps } from './ceph-pool-props';
import { RbdMirroringProps } from './rbd-mirroring';
import * as rook from '../api/rook';

/**
 * Pools that Ceph makes itself, and that can be given a redundancy.
 */
export enum BuiltInPool {
  /** What the managers keep. */
  MGR = '.mgr',
  /** Realms, zones and the like of all object stores. */
  RGW_ROOT = '.rgw.root',
  /** What NFS servers keep. */
  NFS = '.nfs',
}

/**
 * What a CephBlockPool is made of.
 */
export interface CephBlockPoolProps extends CephObjectProps, CephPoolProps {
  /** The cluster that the pool belongs to. */
  readonly cluster: ICephCluster;

  /**
   * The built-in pool that this is to be.
   *
   * @default - a pool of its own, with the name of the object
   */
  readonly builtIn?: BuiltInPool;

  /**
   * Whether managers report what each image does.
   *
   * @default false
   */
  readonly enableRBDStats?: boolean;

  /**
   * How the pool is mirrored to another cluster.
   *
   * @default - not at all
   */
  readonly mirroring?: RbdMirroringProps;

  /**
   * How often the operator looks at the state of mirroring, if at all.
   *
   * @default - every 60 seconds
   */
  readonly statusCheck?: rook.MirrorHealthCheckSpec;

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: rook.CephBlockPoolSpec;
}

/**
 * How to find a CephBlockPool that is not made here.
 */
export interface CephBlockPoolAttributes {
  /** The cluster that the pool belongs to. */
  readonly cluster: ICephCluster;

  /** Name of the pool in Ceph. */
  readonly poolName: string;

  /**
   * Whether data is cut into chunks rather than copied.
   *
   * @default false
   */
  readonly isErasureCoded?: boolean;
}
