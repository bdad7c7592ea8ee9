/** What keeps an OSD from taking part as every other. */
export interface OsdState {
  /** Number of the OSD. */
  readonly osd: number;
  /** Whether it runs. @default true */
  readonly up?: boolean;
  /** How much of it takes part (`ceph osd reweight`), from 0 (out) to 1. @default 1 */
  readonly reweight?: number;
  /** How willingly it is primary (`ceph osd primary-affinity`), from 0 to 1. @default 1 */
  readonly primaryAffinity?: number;
}

/** An exception to where a rule puts a placement group (`ceph osd pg-upmap-items`), as the balancer makes them. */
export interface UpmapItem {
  /** Number of the placement group in its pool. */
  readonly group: number;
  /** The OSD that is replaced. */
  readonly from: number;
  /** The OSD that takes its place, unless it holds the group already or is out. */
  readonly to: number;
}
