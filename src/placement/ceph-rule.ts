/** What rules of pools have in common; names are those of Rook's pool spec. */
export interface CephRuleProps {
  /** Its name; Rook names the rule after the pool. */
  readonly name: string;
  /** Name of the bucket below which OSDs are looked for. @default default */
  readonly crushRoot?: string;
  /** Name of the CRUSH type of which each bucket is chosen once, for example `zone`. @default host */
  readonly failureDomain?: string;
}

/** The rule of a replicated pool. */
export interface ReplicatedRuleProps extends CephRuleProps {
  /** Only OSDs of this device class. @default - OSDs of all classes */
  readonly deviceClass?: string;
}

/** The rule of a replicated pool with two replicas in each failure domain. */
export interface TwoStepRuleProps extends ReplicatedRuleProps {
  /** Name of the CRUSH type that keeps the two replicas apart. @default host */
  readonly subFailureDomain?: string;
}

/** The rule of a replicated pool with `hybridStorage`. */
export interface HybridRuleProps extends CephRuleProps {
  /** Device class of the OSDs that are primary. */
  readonly primaryDeviceClass: string;
  /** Device class of the others. */
  readonly secondaryDeviceClass: string;
}

/** The rule of an erasure-coded pool. */
export interface ErasureRuleProps extends ReplicatedRuleProps {
  /** `crushOSDsPerFailureDomain` of the pool; more than 1 gives an MSR rule, which asks for clients from Ceph 19 on. @default 1 */
  readonly osdsPerFailureDomain?: number;
  /** `crushNumFailureDomains` of the pool. @default - not used; needed with several OSDs per failure domain */
  readonly failureDomains?: number;
}
