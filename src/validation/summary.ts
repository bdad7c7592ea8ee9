import { Finding } from './finding';
import { Result } from './result';
import { Verdict } from '../schema';

/** Counts over all results. The field names are those of the JSON output. */
export interface Summary {
  readonly documents: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly notEvaluated: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly advice: number };
  /** What the verdicts do not cover. */
  readonly notCovered: readonly string[];
}

/** What no verdict of this version covers. */
export const NOT_COVERED = ['admission plugins and webhooks', 'checks'];

/** Counts results as they come. */
export class Counter {
  private readonly verdicts = { [Verdict.ACCEPTED]: 0, [Verdict.REJECTED]: 0, [Verdict.NOT_EVALUATED]: 0 };
  private readonly findings: { [severity: string]: number } = { error: 0, warning: 0, advice: 0 };

  /** Counts a document with what was found in it. */
  public add(result: Result): void {
    this.verdicts[result.verdict]++;
    result.findings.forEach(finding => this.addFinding(finding));
  }

  /** Counts what was found in the set as a whole. */
  public addFinding({ severity }: Finding): void {
    this.findings[severity]++;
  }

  /** Whether the set can't go to a cluster as it is. */
  public get hasErrors(): boolean {
    return this.verdicts[Verdict.REJECTED] > 0 || this.findings.error > 0;
  }

  public get summary(): Summary {
    const { accepted, rejected, 'not-evaluated': notEvaluated } = this.verdicts;
    return {
      documents: accepted + rejected + notEvaluated,
      accepted,
      rejected,
      notEvaluated,
      findings: this.findings as Summary['findings'],
      notCovered: NOT_COVERED,
    };
  }
}
