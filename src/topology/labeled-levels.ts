import { CrushLevel } from './crush-level';

/** A level of CRUSH that a label of nodes tells. */
export type LabeledLevel = CrushLevel & { readonly nodeLabel: string };

/** Levels that a label places a node at, the highest first, hosts last. */
export const LABELED_LEVELS: readonly LabeledLevel[] =
  CrushLevel.all().filter((level): level is LabeledLevel => level.nodeLabel !== undefined).reverse();
