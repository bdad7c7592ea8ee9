/** How even the balancer makes a cluster. */
export interface BalancerProps {
  /**
   * By how many placement groups of a pool an OSD may miss what its weight gives it, `upmap_max_deviation`: from 1.
   * @default 5
   */
  readonly maxDeviation?: number;
  /** Names of the pools that are balanced. @default - all */
  readonly pools?: string[];
}
