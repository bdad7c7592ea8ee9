import { OsdState, UpmapItem } from './osd-state';
import { PlacedCluster } from './placed-cluster';

/** Exceptions of one pool. */
export interface PoolUpmapItems {
  /** Name of the pool. */
  readonly pool: string;
  /** Its exceptions, in the order in which they were made. */
  readonly items: UpmapItem[];
}

/** A cluster at one moment, all its data in place: one end of a movement. */
export interface MovementState {
  /** The map, the OSDs and the pools. */
  readonly cluster: PlacedCluster;
  /** OSDs that don't take part as every other. @default - all are up and in */
  readonly osdStates?: OsdState[];
  /** What the balancer has made. Exceptions that a monitor would drop with this map don't count. @default - none */
  readonly upmapItems?: PoolUpmapItems[];
  /** By name of pool how many placement groups are placed each on its own, `pgp_num`. @default - as many as each pool has */
  readonly pgpNums?: { readonly [pool: string]: number };
}
