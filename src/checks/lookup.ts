/**
 * What a set says of an object that another one refers to.
 *
 * A set of manifests is often a part of what a cluster holds. That an object is not
 * in it proves nothing, unless the set plainly is where such objects stand.
 */
export interface Lookup {
  /**
   * - `present`: it is there.
   * - `absent`: it is not, and the set is where it ought to be: there are others of
   *   its kind in its namespace, or it stands under its name in another namespace.
   *   Enough for an error.
   * - `elsewhere`: it is not, and somebody said that the cluster has it.
   * - `unknown`: the set does not tell; the cluster may have it.
   */
  readonly state: 'present' | 'absent' | 'elsewhere' | 'unknown';

  /** The object, if it is present. */
  readonly object?: any;

  /** Where it is absent: objects of its kind that are there, the likeliest first. */
  readonly others: readonly any[];
}
