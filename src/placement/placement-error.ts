/** Between `Error` and what is exported, since jsii refuses an exported class that extends `Error`. */
abstract class HiddenError extends Error {}

/**
 * What was asked of a placement can't be answered. The message says why, and what to give instead.
 *
 * Outside of the jsii API, which has no errors of one's own.
 *
 * @internal
 */
export class PlacementError extends HiddenError {
  /** @param message the whole message */
  constructor(message: string) {
    super(message);
    this.name = 'PlacementError';
  }
}
