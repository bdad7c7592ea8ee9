import { Place } from './places';
import { Random } from './random';
import { Shape } from '../../../src/schema/shape';

/** A document on its way to be sent. */
export interface Draft {
  readonly random: Random;
  /** The document: plain data with, here and there, something verbatim. */
  readonly document: any;
  readonly schema: Shape;
  /** Every value of the document that the schema says something about. */
  readonly places: readonly Place[];
}

/** Changes a document; false where there is nothing that it could change. */
export type Mutation = (draft: Draft) => boolean;

/** Runs a change in one of the places that are fit for it. */
export function inOne(draft: Draft, isFit: (place: Place) => boolean, change: (place: Place) => void): boolean {
  const fit = draft.places.filter(isFit);
  if (fit.length === 0) {
    return false;
  }
  change(draft.random.pick(fit));
  return true;
}
