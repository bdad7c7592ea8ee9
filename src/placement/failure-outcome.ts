import { FailureDomain } from './failure-domain';

/**
 * What placement groups can do. All of them are active or inactive.
 *
 * @see https://docs.ceph.com/en/latest/rados/operations/pg-states/
 */
export interface GroupStates {
  /** All placement groups. */
  readonly groups: number;
  /** Those that serve reads and writes. */
  readonly active: number;
  /** Active ones that have fewer OSDs than the size of the pool: `active+undersized`. */
  readonly undersized: number;
  /** Active ones that stay on OSDs they were on before, since the rule finds too few others: they may have several in a failure domain. */
  readonly remapped: number;
  /** Those that serve nothing: they have fewer OSDs than the pool's `min_size`, or in stretch mode lack a zone. */
  readonly inactive: number;
  /** Inactive ones whose data is on no OSD that is left, or on too few to put chunks together: lost, unless OSDs come back. */
  readonly lost: number;
}

/** What a failure does to a pool. */
export interface PoolFailure {
  /** Name of the pool. */
  readonly pool: string;
  /** Its placement groups while the OSDs are down, before any data moves. */
  readonly down: GroupStates;
  /** Its placement groups once the OSDs are out and Ceph has made copies elsewhere. */
  readonly out: GroupStates;
}

/** How many daemons of a kind a failure leaves. */
export interface DaemonsLeft {
  /** What they are. */
  readonly type: string;
  /** What they serve. @default - they serve the cluster */
  readonly service?: string;
  /** How many there are without a failure. */
  readonly total: number;
  /** How many are left, before Kubernetes starts others elsewhere. */
  readonly left: number;
}

/** What happens to a cluster when domains fail. */
export interface FailureOutcome {
  /** What fails, all at once. */
  readonly domains: FailureDomain[];
  /** How many OSDs go down with it. */
  readonly osds: number;
  /** All placement groups while the OSDs are down, before any data moves. */
  readonly down: GroupStates;
  /** All placement groups once the OSDs are out, by Ceph or by hand, and Ceph has made copies elsewhere. */
  readonly out: GroupStates;
  /** The same, pool by pool, by number. */
  readonly pools: PoolFailure[];
  /** Daemons that are left, by type and service, in the order in which they were given. */
  readonly daemons: DaemonsLeft[];
  /** Whether more than half of the monitors are left; without them nothing is served. @default - no monitors were given */
  readonly quorum?: boolean;
  /** Whether the cluster goes on with one zone, with half the `min_size` (degraded stretch mode). @default - not a stretch cluster */
  readonly degradedStretch?: boolean;
  /** Whether all data can be read and written while the OSDs are down: all placement groups are active, and monitors have a quorum if they were given. */
  readonly available: boolean;
  /** Why Ceph does not mark all the OSDs out by itself. @default - it does, after `mon_osd_down_out_interval` */
  readonly keptIn?: string;
  /** The OSD that is fullest in the end, before the balancer evens out what has moved. @default - it was not said how much is stored */
  readonly fullestOsd?: number;
  /** How full it is then, as a share of what it has. @default - it was not said how much is stored */
  readonly fullestShare?: number;
  /** Whether what is stored fits: the fullest OSD stays below the ratio at which Ceph moves nothing more to it. @default - it was not said how much is stored */
  readonly fits?: boolean;
  /**
   * Whether the cluster mends itself, without the domains and without anybody's help: Ceph marks the OSDs out, for which it needs a
   * quorum, nothing is lost, every placement group is on as many OSDs as its pool's size says, all of them chosen by the rule, and, if
   * it was said how much is stored, that fits.
   */
  readonly heals: boolean;
}
