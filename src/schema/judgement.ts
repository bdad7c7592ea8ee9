import { FieldError } from '../manifests/field-error';

/** What the API server would say to a document. */
export enum Verdict {
  /** The server would store the object. */
  ACCEPTED = 'accepted',
  /** The server would refuse the object. */
  REJECTED = 'rejected',
  /** Nobody can say, for instance because the definition of the kind is not known. Never take it for valid. */
  NOT_EVALUATED = 'not-evaluated',
}

/** The verdict on one document. */
export interface Judgement {
  /** The verdict. */
  readonly verdict: Verdict;

  /** Why the document is rejected, or why nothing can be said; empty where it is accepted. */
  readonly errors: FieldError[];

  /**
   * The coming API definitions that a cluster must have to accept the document,
   * such as `rook d0c3b9ce6, before 1.21`.
   *
   * @default - the document is not accepted, or the definitions of the current release accept it
   */
  readonly needs?: string;
}
