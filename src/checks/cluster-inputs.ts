import { cephVersionOf } from '../placement/ceph-cluster';
import { Topology } from '../topology';
import { Version } from '../versions/version';

/** What the CephCluster of a namespace means for all objects that belong to it. */
export class ClusterInputs {
  /** Version of Ceph that it asks for, as far as its image tells. */
  public readonly cephVersion: Version | undefined;

  /**
   * @param cluster  the CephCluster; undefined if it is not in the set
   * @param topology the machines of the CephCluster, if they are known
   */
  public constructor(public readonly cluster: any, public readonly topology: Topology | undefined) {
    this.cephVersion = cephVersionOf(cluster);
  }
}
