import { CrushMap } from './crush-map';
import { FullRatios } from './full-ratios';
import { PlacedOsd } from './placed-osd';
import { PlacedPool } from './placed-pool';

/** What capacity, failures and movement are computed from: the map, the OSDs that it places on, and the pools. */
export interface PlacedCluster {
  /** The CRUSH map, with the rules of the pools. */
  readonly map: CrushMap;
  /** The OSDs, by number. */
  readonly osds: PlacedOsd[];
  /** The pools, by number. */
  readonly pools: PlacedPool[];
  /** How full OSDs may be. @default - as in a new cluster: 0.85, 0.90 and 0.95 */
  readonly fullRatios?: FullRatios;
}
