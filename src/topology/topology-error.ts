/**
 * Where in the input a `TopologyError` was found.
 *
 * @internal
 */
export interface TopologyErrorPlace {
  /**
   * The file, as the caller named it.
   *
   * @default - the input is no file, but properties given in code
   */
  readonly file?: string;

  /**
   * The line in the file, counted from 1.
   *
   * @default - not known; `field` says where
   */
  readonly line?: number;

  /**
   * The field, for example `items[3].metadata.labels`.
   *
   * @default - the input as a whole
   */
  readonly field?: string;
}

/** Between `Error` and what is exported, since jsii refuses an exported class that extends `Error`. */
abstract class HiddenError extends Error {}

/**
 * The input that describes the machines is wrong, or lacks what was asked for.
 *
 * The message is meant for people and is complete: it names the file, the
 * line or field, what is wrong there, what is allowed and how to mend it.
 * Several independent problems of one input are in one message, a line each.
 *
 * Outside of the jsii API, which has no errors of one's own.
 *
 * @internal
 */
export class TopologyError extends HiddenError {
  /** The file of the first problem; undefined when the input is no file. */
  readonly file?: string;
  /** The line of the first problem, where the parser knows it. */
  readonly line?: number;
  /** The field of the first problem. */
  readonly field?: string;

  /**
   * @param message the whole message, the place included
   * @param place   where the first problem is
   */
  constructor(message: string, place: TopologyErrorPlace = {}) {
    super(message);
    this.name = 'TopologyError';
    this.file = place.file;
    this.line = place.line;
    this.field = place.field;
  }
}
