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
 * What every pool has: how data is kept, where, and how much of it.
 */
export interface CephPoolProps {
  /**
   * Copies or chunks.
   *
   * @default Redundancy.replicated(3)
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
