import { Topology } from '../../../../topology';
import { ObjectIndex } from '../../../object-index';
import { remembered } from '../../../remembered';
import { Subject } from '../../../subject';

/** A node with its labels. */
export interface LabeledNode {
  readonly name: string;
  readonly labels: { readonly [key: string]: string };
}

/** The nodes as Rook would see them: those of the topology, with what Node objects of the set say; undefined if there are none. */
export function labeledNodes({ topology, set }: Subject): readonly LabeledNode[] | undefined {
  return set.once('labeled nodes', () => remembered(one => nodesIn(one, set)))(topology);
}

function nodesIn(topology: Topology | undefined, set: ObjectIndex): readonly LabeledNode[] | undefined {
  const nodes = new Map<string, LabeledNode>((topology?.nodes ?? []).map(({ name, labels }) => [name, { name, labels }]));
  for (const { metadata } of set.all('Node')) {
    const name: string = metadata?.name ?? '';
    nodes.set(name, { name, labels: { ...nodes.get(name)?.labels, ...metadata?.labels } });
  }
  return nodes.size > 0 ? [...nodes.values()] : undefined;
}
