import { NodePlacement, reasonAgainst } from './node-placement';
import { StorageNode } from '../topology';

/**
 * Why a node never takes pods of a placement; undefined if it may. That it is cordoned or not ready
 * may pass; what only matchFields tell is not known.
 */
export function lastingReason(node: StorageNode, placement: NodePlacement): string | undefined {
  const taints = node.taints.filter(({ key, effect }) => effect !== 'PreferNoSchedule' && !key.startsWith('node.kubernetes.io/'));
  const terms = placement.terms?.some(({ matchFields }) => matchFields !== undefined) ? undefined : placement.terms;
  return reasonAgainst({ ...node, taints, ready: true, schedulable: true } as StorageNode, { ...placement, terms });
}
