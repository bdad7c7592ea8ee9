import { NodeFacts } from './node-facts';
import { readNode } from './node-object';
import { Problems, topologyError } from './problems';
import { described, isMapping } from './shape';

const COMMAND = 'kubectl get nodes -o json';

/**
 * The nodes in what `kubectl get nodes -o json` or `-o yaml` prints: a
 * NodeList, a List of Nodes, one Node, or several documents of these.
 *
 * @throws TopologyError when a document is something else, or there is no node at all
 */
export function readNodeList(documents: readonly unknown[], file: string, problems: Problems): NodeFacts[] {
  const nodes: NodeFacts[] = [];
  documents.forEach((document, number) => {
    const prefix = documents.length > 1 ? `document ${number + 1}` : '';
    for (const [object, field] of objectsIn(document, prefix, file)) {
      const node = readNode(object, field, problems);
      if (node) nodes.push(node);
    }
  });
  if (nodes.length === 0 && problems.count === 0) {
    throw topologyError({ file }, `holds no nodes: make it with "${COMMAND}" as somebody who may list nodes`);
  }
  return nodes;
}

/** Each object that should be a Node, and where it stands. */
function objectsIn(document: unknown, prefix: string, file: string): [unknown, string][] {
  const field = prefix === '' ? undefined : prefix;
  if (!isMapping(document)) {
    throw topologyError({ file, field }, `is not a list of nodes but ${described(document)}: make it with "${COMMAND}"`);
  }
  const { kind, items } = document;
  if (kind === 'Node') return [[document, prefix]];
  if (kind !== 'NodeList' && kind !== 'List') {
    throw topologyError({ file, field: inside(prefix, 'kind') }, `must be NodeList, List or Node, not ${described(kind)}: make the file with "${COMMAND}"`);
  }
  if (!Array.isArray(items)) throw topologyError({ file, field: inside(prefix, 'items') }, `must be a list, not ${described(items)}`);
  return items.map((item: unknown, index) => [item, inside(prefix, `items[${index}]`)]);
}

function inside(prefix: string, field: string): string {
  return prefix === '' ? field : `${prefix} ${field}`;
}
