import { Assume } from '../assume';
import { CrushLevel } from '../crush-level';
import { Device } from '../device';
import { Infrastructure, Provider } from '../provider';
import { StorageNode } from '../storage-node';
import { checkPlaces, PlacedNode } from './check-places';
import { describedDevices } from './described-devices';
import { NodeFacts } from './node-facts';
import { placeOf } from './place';
import { Problems } from './problems';

/** All that a Topology knows. */
export interface TopologyFacts {
  /** The file it was read from; undefined when it was described in code. */
  readonly file?: string;
  readonly nodes: readonly StorageNode[];
  readonly provider: Provider;
  readonly infrastructure: Infrastructure;
  readonly assumptions: readonly string[];
}

/**
 * Reads the place of each node, and applies the assumed zone.
 *
 * @param conflicts whether conflicts of places are problems
 */
export function placeNodes(
  nodes: readonly NodeFacts[], infrastructure: Infrastructure, assume: readonly Assume[], assumptions: string[],
  conflicts: boolean, problems: Problems,
): PlacedNode[] {
  const zone = assume.find(one => one._zone !== undefined)?._zone;
  const placed = nodes.map(facts => {
    const place = placeOf(facts.name, facts.labels, infrastructure === Infrastructure.AZURE);
    const own = place.names.get(CrushLevel.ZONE);
    if (zone === undefined || own === zone) return { facts, place };
    if (own !== undefined) {
      problems.add(`node "${facts.name}"`, `is in zone "${own}", while the single zone "${zone}" is assumed: drop the assumption, or select the nodes of one zone`);
      return { facts, place };
    }
    return { facts, place: { ...place, names: new Map(place.names).set(CrushLevel.ZONE, zone) }, assumed: true };
  });
  const count = placed.filter(node => 'assumed' in node).length;
  if (count > 0) assumptions.push(`${count} of ${nodes.length} nodes are in zone "${zone}"`);
  checkPlaces(placed, conflicts, problems);
  return placed;
}

/** Joins nodes and devices; where there are none given, the assumed ones. */
export function equipNodes(
  placed: readonly PlacedNode[], given: ReadonlyMap<string, readonly Device[]>, assume: readonly Assume[], assumptions: string[], problems: Problems,
): StorageNode[] {
  const assumed = describedDevices(assume.flatMap(one => one._devices), 'assume', problems);
  const without = placed.filter(({ facts }) => !given.has(facts.name)).length;
  if (assumed.length > 0 && without > 0) {
    const kinds = assumed.map(device => device.name).join(', ');
    assumptions.push(`${without} of ${placed.length} nodes have the devices ${kinds}`);
  }
  return placed.map(({ facts, place }) => StorageNode._of(facts, place, given.get(facts.name) ?? assumed));
}
