/**
 * Why a YAML text cannot be decoded, as thrown inside this folder. Whoever decodes a
 * document catches it and reports it as a FieldError.
 */
export class YamlProblem extends Error {
  /**
   * @param problem what is wrong, in the API server's words where it has some
   * @param line line of the text, counted from 1; left out where the server names none either
   */
  constructor(public readonly problem: string, public readonly line?: number) {
    super(problem);
  }
}
