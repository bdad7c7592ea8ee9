import * as k8s from '../../api/k8s';

/** The pod of the operator itself. */
export interface RookOperatorPodProps {
  /**
   * CPU and memory of the operator.
   *
   * @default - 200m and 128Mi requested, at most 512Mi
   */
  readonly resources?: k8s.ResourceRequirements;

  /**
   * Labels of the nodes that the operator may run on.
   *
   * @default - all nodes
   */
  readonly nodeSelector?: { readonly [key: string]: string };

  /**
   * Nodes that the operator runs on.
   *
   * @default - all nodes
   */
  readonly nodeAffinity?: k8s.NodeAffinity;

  /**
   * Taints that the operator tolerates, besides nodes that can't be reached.
   *
   * @default - none
   */
  readonly tolerations?: k8s.Toleration[];

  /**
   * Priority class of the operator.
   *
   * @default - none
   */
  readonly priorityClassName?: string;

  /**
   * Whether the operator itself uses the network of its node.
   *
   * @default false
   */
  readonly useOperatorHostNetwork?: boolean;

  /**
   * Whether no operator runs, for work by hand on a cluster.
   *
   * @default false
   */
  readonly scaleDownOperator?: boolean;
}
