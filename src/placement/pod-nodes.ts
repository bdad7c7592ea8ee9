import { mergedPlacement, NodePlacement, reasonAgainst } from './node-placement';
import { StorageNode } from '../topology';

/**
 * Why a node never takes pods of a placement; undefined if it may. That it is cordoned or not ready
 * may pass; what only matchFields tell is not known.
 */
export function lastingReason(node: StorageNode, placement: NodePlacement): string | undefined {
  const taints = node.taints.filter(({ key }) => !key.startsWith('node.kubernetes.io/'));
  return reasonForNow({ ...node, taints, ready: true, schedulable: true } as StorageNode, placement);
}

/** Why a node takes no pods of a placement as it is; undefined if it may. */
export function reasonForNow(node: StorageNode, placement: NodePlacement): string | undefined {
  const taints = node.taints.filter(({ effect }) => effect !== 'PreferNoSchedule');
  const terms = placement.terms?.some(({ matchFields }) => matchFields !== undefined) ? undefined : placement.terms;
  return reasonAgainst({ ...node, taints } as StorageNode, { ...placement, terms });
}

/** The placement of the OSDs of a device set: unlike elsewhere, the first terms of the two affinities have to match both. */
export function deviceSetPlacement(cluster: any, set: any): NodePlacement {
  const { storage, placement } = cluster.spec;
  const below = storage.onlyApplyOSDPlacement === true ? undefined : placement?.all;
  const merged = mergedPlacement(below, set.placement);
  const [common] = mergedPlacement(undefined, below).terms ?? [];
  const [own, ...others] = mergedPlacement(undefined, set.placement).terms ?? [];
  return common && own ? { ...merged, terms: [bothOf(common, own), ...others] } : merged;
}

function bothOf(one: any, other: any): any {
  const fields = [...one.matchFields ?? [], ...other.matchFields ?? []];
  return {
    matchExpressions: [...one.matchExpressions ?? [], ...other.matchExpressions ?? []],
    ...fields.length > 0 && { matchFields: fields },
  };
}
