import { Toleration } from './taint';

/**
 * Which nodes are to store data. A node must meet all that is given.
 */
export interface NodeSelection {
  /**
   * Labels that the node has with exactly this value.
   *
   * @default - any
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * Labels that the node has with one of these values.
   *
   * @default - any
   */
  readonly labelsIn?: { readonly [key: string]: string[] };

  /**
   * Taints that the storage daemons will tolerate. As Rook does it, a taint of
   * any effect keeps OSDs away unless it is tolerated, `PreferNoSchedule` too.
   *
   * @default - none
   */
  readonly tolerations?: Toleration[];
}

/**
 * A node that `Topology.select` left out.
 */
export interface ExcludedNode {
  /** Name of the node. */
  readonly name: string;

  /** Why, for example `is not ready`. */
  readonly reason: string;
}
