import { NodeSelection } from '../node-selection';
import { StorageNode } from '../storage-node';
import { taintText, tolerates } from '../tolerates';

/** Why a node is left out; undefined when it is taken. Reads on from the node's name. */
export function exclusionOf(node: StorageNode, selection: NodeSelection): string | undefined {
  if (node.operatingSystem !== 'linux') return `runs ${node.operatingSystem}, not linux`;
  for (const [key, value] of Object.entries(selection.labels ?? {})) {
    if (node.labels[key] !== value) return `${labelOf(node, key)}, not ${key}=${value}`;
  }
  for (const [key, values] of Object.entries(selection.labelsIn ?? {})) {
    if (!values.includes(node.labels[key])) return `${labelOf(node, key)}, not one of ${key}=${values.join('|')}`;
  }
  if (!node.ready) return 'is not ready';
  if (!node.schedulable) return 'is cordoned (spec.unschedulable)';
  const taint = node.taints.find(candidate => !tolerates(selection.tolerations ?? [], candidate));
  return taint && `has the taint ${taintText(taint)}, which is not tolerated`;
}

function labelOf(node: StorageNode, key: string): string {
  return key in node.labels ? `has ${key}=${node.labels[key]}` : `has no label ${key}`;
}
