/** What is wrong with the text of an expression, and where. */
export class CelSyntaxError extends Error {
  public constructor(problem: string, expression: string, at: number) {
    const lines = expression.slice(0, at).split('\n');
    const line = lines.length > 1 ? `line ${lines.length}, ` : '';
    super(`${problem} (${line}column ${lines[lines.length - 1].length + 1})`);
  }
}
