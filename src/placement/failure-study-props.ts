import { FailureSet } from './failure-domain';
import { PoolUpmapItems } from './movement-state';
import { PlacedDaemon } from './placed-daemon';

/** Which failures are studied, and what is known of the cluster beside its OSDs and pools. */
export interface FailureStudyProps {
  /** Levels of which every pair of domains is studied, for example `host`. @default - none */
  readonly pairsAt?: string[];
  /** Domains that fail together, beside those. @default - none */
  readonly sets?: FailureSet[];
  /** Daemons that fail with the domains they run in. @default - those of the cluster; where there are none, nothing is said of quorum and services */
  readonly daemons?: PlacedDaemon[];
  /**
   * What the balancer has made, which evens out how full OSDs are; `Balancer` tells it of a planned cluster. Exceptions that a monitor would
   * drop don't count, before a failure and after it. @default - none, groups are where rules put them
   */
  readonly upmapItems?: PoolUpmapItems[];
  /** Bytes that are stored in pools, by name of the pool, before replication or coding. @default - as `fill` says */
  readonly storedBytes?: { readonly [pool: string]: number };
  /**
   * How full the OSDs are on average, from 0 to 1, where `storedBytes` is not given. The pools share each OSD by the placement
   * groups that they have there. @default - not known; then nothing is said of whether what is stored fits
   */
  readonly fill?: number;
  /**
   * Type of the smallest domain that Ceph does not mark out when all of it is down (`mon_osd_down_out_subtree_limit`);
   * `osd` if there is no such limit.
   * @default rack
   */
  readonly downOutSubtreeLimit?: string;
  /** Share of OSDs that has to be in for Ceph to mark one more out (`mon_osd_min_in_ratio`). @default 0.75 */
  readonly minInRatio?: number;
  /**
   * Level of the domains that stretch mode divides the cluster into, `zone` as Rook has it by default; with it, a placement group is
   * active only with OSDs in two of them, unless one is down with its monitors.
   * @default - that of the cluster; where it has none, it is not a stretch cluster
   */
  readonly stretchLevel?: string;
}
