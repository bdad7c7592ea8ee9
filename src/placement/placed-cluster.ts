import { CrushMap } from './crush-map';
import { FullRatios } from './full-ratios';
import { PlacedDaemon } from './placed-daemon';
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
  /** Daemons that fail with the domains they run in. @default - not known */
  readonly daemons?: PlacedDaemon[];
  /** Level of the domains that stretch mode divides it into, for example `zone`. @default - not a stretch cluster */
  readonly stretchLevel?: string;
}
