import { CrushLevel } from '../../../../topology';
import { Subject } from '../../../subject';

/** A node with its labels. */
export interface LabeledNode {
  readonly name: string;
  readonly labels: { readonly [key: string]: string };
}

/** A level of CRUSH that Rook places OSDs at by a label. */
export type LabeledLevel = CrushLevel & { readonly nodeLabel: string };

/** Levels that have a label, the highest first, hosts last; all but OSDs. */
export const LABELED_LEVELS: readonly LabeledLevel[] = CrushLevel.all().slice(1).reverse() as LabeledLevel[];

/** The nodes as Rook would see them: those of the topology, with what Node objects of the set say; undefined if there are none. */
export function labeledNodes({ topology, set }: Subject): readonly LabeledNode[] | undefined {
  const nodes = new Map<string, LabeledNode>((topology?.nodes ?? []).map(({ name, labels }) => [name, { name, labels }]));
  for (const { metadata } of set.all('Node')) {
    const name: string = metadata?.name ?? '';
    nodes.set(name, { name, labels: { ...nodes.get(name)?.labels, ...metadata?.labels } });
  }
  return nodes.size > 0 ? [...nodes.values()] : undefined;
}
