import { Redundancy } from './redundancy';
import { CrushLevel } from '../topology';

/**
 * When BlueStore compresses what is written to a pool.
 */
export enum PoolCompressionMode {
  /** Never. */
  NONE = 'none',
  /** What clients mark as compressible. */
  PASSIVE = 'passive',
  /** Everything that clients do not mark as incompressible. */
  AGGRESSIVE = 'aggressive',
  /** Everything. */
  FORCE = 'force',
}

/**
 * A pool whose first copies, the ones that are read, are on faster devices than the others.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Block-Storage/ceph-block-pool-crd/#hybrid-storage-pools
 */
export interface HybridStorage {
  /** Device class of the first copy of everything: `ssd`, `nvme`. */
  readonly primaryDeviceClass: string;

  /** Device class of all other copies: `hdd`. */
  readonly secondaryDeviceClass: string;
}

/**
 * What every pool has: how data is kept, where, and how much of it.
 */
export interface CephPoolProps {
  /**
   * Copies or chunks.
   *
   * @default Redundancy.replicated(3); in a stretch cluster Redundancy.replicated(4), two in each zone
   */
  readonly redundancy?: Redundancy;

  /**
   * What copies are kept apart by: each is in another of these.
   *
   * @default - the widest level, up to zones, that has a domain with OSDs of the
   * device class for each copy or chunk; `host` where the cluster is not made here
   */
  readonly failureDomain?: CrushLevel;

  /**
   * CRUSH device class of the OSDs that hold the data: `hdd`, `ssd`, `nvme` or
   * a name of your own. If one pool of a cluster has a class, give each pool
   * one, the built-in `.mgr` too: otherwise Ceph's autoscaler stops.
   *
   * @default - OSDs of any class
   */
  readonly deviceClass?: string;

  /**
   * Root of CRUSH that the pool's OSDs are below: `default`, or a zone, a rack or a host for data that is to
   * stay there; failure domains are counted below it. A pool stays below the root that it was made for.
   *
   * @default - Ceph's root `default`
   */
  readonly crushRoot?: string;

  /**
   * How many copies there are in each failure domain: 1, or 2 as in two zones
   * with two copies each. Rook writes rules for no other number (rule R96).
   *
   * @default 1
   */
  readonly replicasPerFailureDomain?: number;

  /**
   * What the copies in one failure domain are kept apart by.
   *
   * @default - `host`, where `replicasPerFailureDomain` is 2
   */
  readonly subFailureDomain?: CrushLevel;

  /**
   * Faster devices for the first copy than for the others.
   *
   * @default - OSDs of one class, or of any, for all copies
   */
  readonly hybridStorage?: HybridStorage;

  /**
   * Which part of the cluster the pool is expected to fill, beside others: 0.2.
   * Ceph's autoscaler makes placement groups for it beforehand.
   *
   * @default - as many placement groups as the data at hand needs
   */
  readonly targetSizeRatio?: number;

  /**
   * Whether Rook gives an existing pool another failure domain or device class
   * when these change here; data moves then.
   *
   * @default false - a change is ignored (rule R105)
   */
  readonly enableCrushUpdates?: boolean;

  /**
   * What Ceph is told that the pool is for; of use for pools of object stores: `rgw`.
   *
   * @default - what the pool's owner needs: `rbd`, `cephfs` or `rgw`
   */
  readonly application?: string;

  /**
   * When data is compressed.
   *
   * @default - never, as Ceph does
   */
  readonly compressionMode?: PoolCompressionMode;

  /**
   * Most that the pool may hold, copies not counted, as a quantity: `10Ti`.
   *
   * @default - no bound
   */
  readonly maxSize?: string;

  /**
   * Most objects that the pool may hold.
   *
   * @default - no bound
   */
  readonly maxObjects?: number;

  /**
   * Other properties of the pool, as in `ceph osd pool set`. Rook only logs what Ceph refuses.
   *
   * @default - none
   */
  readonly parameters?: { readonly [key: string]: string };
}
