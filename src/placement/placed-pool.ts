/** A pool of a planned cluster, as Ceph has it once Rook has made it. */
export interface PlacedPool {
  /** Its number in Ceph, from 1; it enters the placement. */
  readonly id: number;
  /** Its name in Ceph. */
  readonly name: string;
  /** Number of its CRUSH rule. */
  readonly rule: number;
  /** Replicas, or chunks of an erasure-coded pool (k + m). */
  readonly size: number;
  /** How many of them have to be there to read and write. */
  readonly minSize: number;
  /** How many of them hold data: k of an erasure-coded pool, 1 of a replicated one. */
  readonly dataChunks: number;
  /** Whether it is erasure-coded. */
  readonly erasureCoded: boolean;
  /** How many placement groups it has. */
  readonly pgNum: number;
  /** How many placement groups it has once it has filled the cluster: Ceph's autoscaler gives more to a pool that grows. @default pgNum */
  readonly fullPgNum?: number;
  /** CRUSH type that its rule keeps apart, for example `zone`. */
  readonly failureDomain: string;
  /** Device class of its OSDs. @default - all classes */
  readonly deviceClass?: string;
  /** What it holds: `block`, `fs-metadata`, `fs-data`, `object-metadata`, `object-data`, or `mgr`. @default - not known */
  readonly use?: string;
}
