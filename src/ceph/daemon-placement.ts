import { placementOn } from './private/placement';
import * as rook from '../api/rook';
import { NodeSelection } from '../topology';

/**
 * Where daemons of one kind run. It adds to where all daemons of the cluster
 * run: Rook merges the two.
 */
export class DaemonPlacement {
  /**
   * On nodes with these labels, or with these taints tolerated.
   *
   * @param selection the nodes; at least one must be such
   */
  public static onNodes(selection: NodeSelection): DaemonPlacement {
    return new DaemonPlacement(placementOn(selection) ?? {}, selection);
  }

  /**
   * By the rules of Kubernetes. Write node affinity with `matchExpressions`:
   * Rook reads nothing else when it looks for nodes (rule R53).
   *
   * @param placement affinities, tolerations, constraints
   */
  public static of(placement: rook.Placement): DaemonPlacement {
    return new DaemonPlacement(placement);
  }

  private constructor(
    /** @internal */
    public readonly _spec: rook.Placement,
    /** @internal */
    public readonly _selection?: NodeSelection,
  ) {}
}
