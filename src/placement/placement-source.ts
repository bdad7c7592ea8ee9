import { ManifestSet } from '../manifests';
import { Topology } from '../topology';

/** A cluster that knows its machines and all that is made for it: a `CephCluster` is one. */
export interface IPlacementSource {
  /** Name of the CephCluster. */
  readonly name: string;
  /** Namespace of the CephCluster, and of its pools. */
  readonly namespace: string;
  /** The machines that OSDs may be on. */
  readonly topology: Topology;

  /** All objects of the app that the cluster belongs to, as they are rendered. */
  manifests(): ManifestSet;
}
