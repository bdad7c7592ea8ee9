/** What was assumed, and what could not be told. */
export class Notes {
  /** A sentence each. */
  readonly assumptions: string[] = [];
  /** What is not evaluated, and why; a sentence each. */
  readonly notEvaluated: string[] = [];

  /** Once, however often it is said. */
  assume(sentence: string): void {
    if (!this.assumptions.includes(sentence)) {
      this.assumptions.push(sentence);
    }
  }

  /** Once, however often it is said. */
  omit(sentence: string): void {
    if (!this.notEvaluated.includes(sentence)) {
      this.notEvaluated.push(sentence);
    }
  }
}

/** A few of the names, and how many more there are. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
