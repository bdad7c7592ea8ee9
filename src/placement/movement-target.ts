import { PlacedCluster } from './placed-cluster';
import { differenceOf } from './private/movement-difference';
import { Evolution } from './private/movement-evolution';

/** What is done to a running cluster beside what Rook does. */
export interface MovementTargetProps {
  /**
   * Whether hosts that are to be in other domains than they are in are moved there (`ceph osd crush move`). Rook never does that:
   * hosts stay where their first OSD put them, whatever labels their nodes get later.
   * @default false
   */
  readonly moveHosts?: boolean;
}

/**
 * What a running cluster is in the end, if manifests and machines change to those of another: with the numbers that its OSDs,
 * buckets and pools have, which a cluster that is made anew would give otherwise. Numbers enter the hash by which data is placed.
 *
 * New OSDs join first, in their order; then device classes and rules change and new pools are made; what is not wanted any more
 * goes last, and hosts that are empty then with it. An OSD is the same if its host and the name of its device are, and its size.
 * Rook changes the class of an OSD only with `allowDeviceClassUpdate`, and the rule of a pool only with `enableCrushUpdates` (R67, R105).
 */
export class MovementTarget {
  /**
   * Where data of a running cluster is to end up.
   *
   * @param running the cluster as it is
   * @param wanted  the cluster as it would be if it was made anew
   * @throws CrushMapError if a pool changes its erasure code, or the map of the running cluster is not one that can change
   */
  static of(running: PlacedCluster, wanted: PlacedCluster, props: MovementTargetProps = {}): MovementTarget {
    return new MovementTarget(running, wanted, props.moveHosts ?? false);
  }

  /** The cluster in the end. */
  readonly cluster: PlacedCluster;
  /** Numbers of the OSDs that join. */
  readonly addedOsds: number[];
  /** Numbers of the OSDs that go. */
  readonly removedOsds: number[];
  /** Numbers of the OSDs that get another device class. */
  readonly reclassedOsds: number[];
  /** Hosts that are wanted in other domains, and stay where they are unless `moveHosts` is set. */
  readonly misplacedHosts: string[];

  private constructor(running: PlacedCluster, wanted: PlacedCluster, moveHosts: boolean) {
    const { added, removed, reclassed, relocated } = differenceOf(running, wanted);
    const evolution = new Evolution(running, wanted);
    evolution.join(added);
    evolution.reclass(reclassed);
    evolution.relocate(moveHosts ? relocated : []);
    evolution.changePools();
    evolution.purge(removed);
    evolution.removePools();
    this.cluster = evolution.cluster;
    this.addedOsds = added.map(({ id }) => id);
    this.removedOsds = removed.map(({ id }) => id);
    this.reclassedOsds = reclassed.map(({ id }) => id);
    this.misplacedHosts = relocated.map(({ host }) => host);
  }
}
