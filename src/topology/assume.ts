import { DeviceProps } from './device';

/**
 * What the caller vouches for because a node list does not tell it.
 *
 * Nothing is ever assumed that is not said here; `Topology.assumptions` lists
 * what was.
 */
export class Assume {
  /**
   * All nodes are in this one zone. It is an error when a node is in another.
   *
   * @param zone name of the zone
   */
  static singleZone(zone: string): Assume {
    return new Assume(zone, []);
  }

  /**
   * Every node of which no devices are given has these.
   *
   * @param devices devices of each node
   */
  static devicesPerNode(...devices: DeviceProps[]): Assume {
    return new Assume(undefined, devices);
  }

  private constructor(
    /** @internal */
    readonly _zone: string | undefined,
    /** @internal */
    readonly _devices: readonly DeviceProps[],
  ) {}
}
