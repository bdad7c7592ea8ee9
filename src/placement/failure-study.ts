import { FailureOutcome, GroupStates } from './failure-outcome';
import { FailureStudyProps } from './failure-study-props';
import { PlacedCluster } from './placed-cluster';
import { Failures } from './private/failures';

/**
 * What happens to the data of a planned cluster when OSDs, machines, racks or zones fail: which placement groups go on, and whether
 * the cluster mends itself.
 *
 * Every domain fails on its own, at each level of which there are at least two; beside the levels of locations there is
 * `database-device`, a device that keeps the databases of several OSDs of a node. Pairs and sets follow as asked for.
 * Placement groups are placed as Ceph places them: these are counts, not estimates.
 *
 * OSDs that fail are down first: their placement groups go on with what is left. Then they are out, and Ceph copies what they held
 * to others, as far as the rules find some. A running cluster is balanced, which changes which groups share OSDs; `upmapItems` tell how.
 */
export class FailureStudy {
  /**
   * Studies a cluster.
   *
   * @throws CrushMapError if a level, domain or pool is named that the cluster doesn't have, or a number is out of range
   */
  static of(cluster: PlacedCluster, props: FailureStudyProps = {}): FailureStudy {
    const failures = new Failures(cluster, props);
    return new FailureStudy(failures.before, failures.outcomes());
  }

  private constructor(
    /** All placement groups before anything fails. */
    readonly before: GroupStates,
    /** What happens: single domains level by level, the lowest first, in the order in which OSDs and daemons name them; then pairs, then sets. */
    readonly outcomes: FailureOutcome[],
  ) {}
}
