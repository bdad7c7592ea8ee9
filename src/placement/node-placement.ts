import { StorageNode, Toleration } from '../topology';
import { taintText, tolerates } from '../topology/tolerates';

/**
 * Why Rook would make no OSDs on a node; undefined if it would. As in Rook, a taint of
 * any effect counts, and of a node affinity the required matchExpressions alone (R52, R53).
 *
 * @param placement `placement` of a CephCluster's OSDs; see `osdPlacementOf`
 */
export function reasonAgainst(node: StorageNode, placement: NodePlacement, scheduleAlways = false): string | undefined {
  if (!node.schedulable && !scheduleAlways) return 'is cordoned';
  if (!matches(placement.terms, node)) return 'does not match the node affinity of the placement';
  const taint = node.taints.find(one => !tolerates(placement.tolerations, one));
  if (taint) return `has the taint ${taintText(taint)}, which is not tolerated`;
  return node.ready || scheduleAlways ? undefined : 'is not ready';
}

/** What of a placement decides about nodes. */
export interface NodePlacement {
  /** Terms of the required node affinity, of which one has to match; undefined where there is none. */
  readonly terms?: readonly any[];
  readonly tolerations: readonly Toleration[];
}

/** The placement of OSDs on hosts: what is given for OSDs, over what is given for all daemons. */
export function osdPlacementOf(cluster: any): NodePlacement {
  const { all, osd } = cluster?.spec?.placement ?? {};
  return mergedPlacement(all, osd);
}

/** A placement laid over another one, as Rook does: affinity is replaced, tolerations add up. */
export function mergedPlacement(below: any, above: any): NodePlacement {
  return {
    terms: termsOf(above) ?? termsOf(below),
    tolerations: [...below?.tolerations ?? [], ...above?.tolerations ?? []],
  };
}

/** Whether a node has the labels that one of the terms asks for. A topology file need not tell labels: what no list of nodes is from is taken to match. */
function matches(terms: readonly any[] | undefined, node: StorageNode): boolean {
  return terms === undefined || terms.some(term => {
    const expressions: any[] = term.matchExpressions ?? [];
    return expressions.length > 0 && expressions.every(expression => meets(expression, node));
  });
}

function meets({ key, operator, values = [] }: any, node: StorageNode): boolean {
  const value = node.labels[key];
  if (value === undefined && isDescribed(node)) {
    return true;
  }
  switch (operator) {
    case 'In': return value !== undefined && values.includes(value);
    case 'NotIn': return value === undefined || !values.includes(value);
    case 'Exists': return value !== undefined;
    case 'DoesNotExist': return value === undefined;
    case 'Gt': return Number(value) > Number(values[0]);
    case 'Lt': return Number(value) < Number(values[0]);
    default: return false;
  }
}

/** Whether somebody described the node, other than a cluster that has it. */
export function isDescribed(node: StorageNode): boolean {
  return node.kubeletVersion === '';
}

function termsOf(placement: any): readonly any[] | undefined {
  return placement?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
}
