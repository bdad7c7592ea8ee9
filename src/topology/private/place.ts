import { CrushLevel } from '../crush-level';
import { LABELED_LEVELS } from '../labeled-levels';
import { TopologyLabel } from '../topology-label';

/**
 * Where a node is, read from its labels.
 */
export interface Place {
  /** Name at each level that the node is placed at. */
  readonly names: ReadonlyMap<CrushLevel, string>;
  /** Old labels that stood in for a missing new one. */
  readonly legacy: readonly TopologyLabel[];
  /** Labels that say "zone" and mean an Azure fault domain. */
  readonly faultDomains: readonly TopologyLabel[];
}

/**
 * Reads the place of a node from its labels.
 *
 * Azure labels machines outside of availability zones with the number of
 * their fault domain ("0"); a real zone there is called `<region>-<number>`.
 *
 * @param onAzure whether the machine is one of Azure's
 */
export function placeOf(node: string, labels: { readonly [key: string]: string }, onAzure: boolean): Place {
  const names = new Map<CrushLevel, string>();
  const legacy: TopologyLabel[] = [];
  const faultDomains: TopologyLabel[] = [];
  for (const level of LABELED_LEVELS) {
    const isLegacy = labels[level.nodeLabel] === undefined && level.legacyNodeLabel !== undefined;
    const label = isLegacy ? level.legacyNodeLabel as string : level.nodeLabel;
    const value = labels[label];
    if (value === undefined || value === '') continue;
    const found: TopologyLabel = { node, label, value };
    if (level === CrushLevel.ZONE && onAzure && /^\d+$/.test(value)) {
      faultDomains.push(found);
      continue;
    }
    if (isLegacy) legacy.push(found);
    names.set(level, value);
  }
  return { names, legacy, faultDomains };
}
