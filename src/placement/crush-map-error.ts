/** Between `Error` and what is exported, since jsii refuses an exported class that extends `Error`. */
abstract class HiddenError extends Error {}

/**
 * A CRUSH map is wrong, or what is asked of it cannot be answered.
 *
 * The message is meant for people and is complete: it names the file and line
 * or the part of the map, what is wrong there, what is allowed and how to mend it.
 *
 * Outside of the jsii API, which has no errors of one's own.
 *
 * @internal
 */
export class CrushMapError extends HiddenError {
  /** @param message the whole message, the place included */
  constructor(message: string) {
    super(message);
    this.name = 'CrushMapError';
  }
}
