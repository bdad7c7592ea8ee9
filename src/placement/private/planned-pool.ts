import { PlacedPool } from '../placed-pool';

/** A pool as Rook has made it, before Ceph has sized it. */
export interface PlannedPool extends PlacedPool {
  /** What `pg_num` is when the autoscaler sees it first. */
  readonly pgNum: number;
  /** `pg_num_min`. @default 32 */
  readonly pgNumMin?: number;
  /** `pg_num_max`. @default - none */
  readonly pgNumMax?: number;
  /** Whether it is to have all its placement groups from the start. */
  readonly bulk: boolean;
  /** `pg_autoscale_bias`. */
  readonly bias: number;
  /** `target_size_ratio`; 0 for none. */
  readonly targetSizeRatio: number;
  /** `target_size_bytes`; 0 for none. */
  readonly targetSizeBytes: number;
  /** Whether `pg_autoscale_mode` is `on`. */
  readonly autoscaled: boolean;
}
