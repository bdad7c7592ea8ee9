import { Construct } from 'constructs';
import { domainForRook } from './domain-for-rook';
import { fail } from './storage-construct';
import { Stretch } from './stretch';
import { CrushLevel, StorageNode, Topology } from '../../topology';

/** Where the OSDs of a device set may be. */
export interface SetZones {
  readonly level: CrushLevel;
  /** The zones to spread evenly over; none where zones are no failure domains. */
  readonly zones: readonly string[];
  /** Whether OSDs must be kept in the zones, since there are nodes elsewhere. */
  readonly pinned: boolean;
  /** Whether two OSDs rather wait than share a host. */
  readonly strict: boolean;
  readonly nodes: readonly StorageNode[];
}

/** The zones that are named, else the two with data of a stretch cluster, else all if they are enough for three copies. */
export function zonesOfSet(named: readonly string[] | undefined, topology: Topology, stretch: Stretch | undefined): SetZones {
  const level = stretch?.level ?? CrushLevel.ZONE;
  const wanted = named ?? stretch?.dataZones;
  if (wanted !== undefined) {
    const nodes = topology.nodes.filter(node => wanted.includes(domainForRook(node, level)!));
    return { level, zones: wanted, pinned: true, strict: stretch !== undefined || wanted.length < 2, nodes };
  }
  const complete = topology.nodes.every(node => domainForRook(node, level) !== undefined);
  const zones = complete && topology.zones.length >= 3 ? topology.zones : [];
  return { level, zones, pinned: false, strict: zones.length === 0, nodes: topology.nodes };
}

/** Refuses zones in which there is no node, or only the arbiter. */
export function checkZones(
  construct: Construct, prop: string, named: readonly string[] | undefined, topology: Topology, stretch: Stretch | undefined,
): void {
  if (named === undefined) return;
  const level = stretch?.level ?? CrushLevel.ZONE;
  const there = stretch?.dataZones ?? topology.domains(level);
  const wrong = named.find(zone => !there.includes(zone));
  if (named.length === 0) fail(construct, prop, 'is empty; leave it out for all zones');
  if (wrong !== undefined) {
    fail(construct, prop, wrong === stretch?.arbiterZone
      ? `"${wrong}" is the zone of the arbiter, where no data may be; there are ${there.join(', ')}`
      : `no storage node is in the ${level} "${wrong}"; there are ${there.join(', ') || 'none'}`);
  }
}
