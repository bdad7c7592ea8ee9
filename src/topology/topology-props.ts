import { NodePoolProps, NodeProps } from './node-props';
import { Infrastructure, Provider } from './provider';

/**
 * Machines that somebody describes, rather than a list of real nodes.
 *
 * At least one machine has to come of `nodes` and `nodePools`.
 */
export interface TopologyProps {
  /**
   * Machines, one by one.
   *
   * @default - none
   */
  readonly nodes?: NodeProps[];

  /**
   * Groups of equal machines.
   *
   * @default - none
   */
  readonly nodePools?: NodePoolProps[];

  /**
   * Region of all machines that name none.
   *
   * @default - none
   */
  readonly region?: string;

  /**
   * Who made the cluster's Kubernetes.
   *
   * @default Provider.BAREMETAL
   */
  readonly provider?: Provider;

  /**
   * Where the machines are.
   *
   * @default - where the provider's clusters usually are; AWS for EKS, for example
   */
  readonly infrastructure?: Infrastructure;
}
