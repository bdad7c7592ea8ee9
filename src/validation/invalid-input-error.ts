/** Something that validation was to be done with, and that can't be used. */
export class InvalidInputError extends Error {
  /**
   * @param input what it was given for, such as `crds`
   * @param reason what is wrong with it
   */
  public constructor(public readonly input: string, public readonly reason: string) {
    super(`${input}: ${reason}`);
    this.name = 'InvalidInputError';
  }
}
