/** Weights, or numbers, that take the place of a bucket's own when an item is chosen (`choose_args`). */
export interface CrushChooseArg {
  /** Number of the bucket, negative. */
  readonly bucketId: number;
  /** For each position of the result a weight for each item; the last list holds for all further positions. @default - the bucket's own */
  readonly weights?: CrushPositionWeights[];
  /** For each item the number that enters the hash. @default - the items' own */
  readonly ids?: number[];
}

/** The weights of a bucket's items at one position of the result. */
export interface CrushPositionWeights {
  /** One for each item, kept in steps of 1/65536, the rest is cut. */
  readonly weights: number[];
}

/** A weight set: that of one pool, or the default one (`choose_args`). */
export interface CrushWeightSet {
  /** Number of the pool; -1: for all that have none of their own. */
  readonly index: number;
  /** What it changes, bucket by bucket. */
  readonly args: CrushChooseArg[];
}
