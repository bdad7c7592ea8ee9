import {
  Balancer, Capacity, FailureOutcome, FailureStudy, FullRatios, GroupStates, NodeLoad, PartCapacity, PlacedOsd, PlacedPool, Placement,
  PoolCapacity, UnplacedDaemons,
} from '../../placement';

/** What `placement` tells, as plain data: what `--json` writes. */
export interface PlacementReport {
  readonly version: 1;
  readonly cluster: { readonly namespace: string; readonly name: string };
  readonly osds: readonly PlacedOsd[];
  readonly pools: readonly PlacedPool[];
  /** Null where the OSDs are not known. */
  readonly capacity: CapacityReport | null;
  /** Null where the OSDs are not known. */
  readonly failures: FailureReport | null;
  readonly resources: ResourceReport;
  readonly assumptions: readonly string[];
  readonly notEvaluated: readonly string[];
}

/** How much fits. */
export interface CapacityReport {
  readonly fullRatios: FullRatios;
  readonly total: PartCapacity;
  readonly deviceClasses: readonly PartCapacity[];
  readonly zones: readonly PartCapacity[];
  readonly pools: readonly PoolCapacity[];
}

/** Whether the daemons have room. */
export interface ResourceReport {
  readonly nodes: readonly NodeLoad[];
  readonly unplaced: readonly UnplacedDaemons[];
}

/** What fails, and what is left. */
export interface FailureReport {
  readonly before: GroupStates;
  readonly outcomes: readonly FailureOutcome[];
}

/** What is asked beside the placement. */
export interface ReportOptions {
  readonly storedBytes: { readonly [pool: string]: number };
  readonly failLevels?: readonly string[];
}

/** All that is told of a placement. */
export function reportOf(placement: Placement, options: ReportOptions): PlacementReport {
  const { namespace, name, osds, pools, nodes, unplacedDaemons, assumptions, notEvaluated } = placement;
  const isKnown = osds.length > 0;
  return {
    version: 1,
    cluster: { namespace, name },
    osds,
    pools,
    capacity: isKnown ? capacityOf(placement, options) : null,
    failures: isKnown ? failuresOf(placement, options) : null,
    resources: { nodes, unplaced: unplacedDaemons },
    assumptions: isKnown ? [...assumptions, 'the balancer of the manager has evened out the placement groups'] : assumptions,
    notEvaluated,
  };
}

function capacityOf(placement: Placement, { storedBytes }: ReportOptions): CapacityReport {
  const capacity = Capacity.of(placement, { storedBytes });
  const { fullRatios, total, deviceClasses, pools } = capacity;
  return { fullRatios, total, deviceClasses, zones: capacity.domains('zone'), pools };
}

function failuresOf(placement: Placement, { storedBytes, failLevels }: ReportOptions): FailureReport {
  const isStored = Object.keys(storedBytes).length > 0;
  const { upmapItems } = Balancer.balance({ cluster: placement });
  const { before, outcomes } = FailureStudy.of(placement, { upmapItems, ...isStored && { storedBytes } });
  return { before, outcomes: outcomes.filter(({ domains: [{ level }] }) => failLevels === undefined || failLevels.includes(level)) };
}
