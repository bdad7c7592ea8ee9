import { Finding } from './finding';
import { Result } from './result';
import { NotEvaluatedRule } from '../checks';
import { Verdict } from '../schema';

/** Counts over all results. The field names are those of the JSON output. */
export interface Summary {
  readonly documents: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly notEvaluated: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly advice: number };
  /** Rules of the checks that lacked an input. */
  readonly notEvaluatedRules: readonly NotEvaluatedRule[];
  /** What is not covered. */
  readonly notCovered: readonly string[];
}

/** What the checks say beside the results of documents. */
interface ChecksOutcome {
  readonly findings: readonly Finding[];
  readonly notEvaluatedRules: readonly NotEvaluatedRule[];
  /** Why there were no checks; undefined if there were. */
  readonly unchecked: string | undefined;
}

/** What nothing covers. */
const NOT_COVERED = ['admission plugins and webhooks'];

/** Counts results as they come. */
export class Counter {
  private readonly verdicts = { [Verdict.ACCEPTED]: 0, [Verdict.REJECTED]: 0, [Verdict.NOT_EVALUATED]: 0 };
  private readonly findings: { [severity: string]: number } = { error: 0, warning: 0, advice: 0 };

  private notEvaluatedRules: readonly NotEvaluatedRule[] = [];
  private unchecked: string | undefined = 'checks';

  /** Counts a document with what was found in it. */
  public add(result: Result): void {
    this.verdicts[result.verdict]++;
    result.findings.forEach(finding => this.addFinding(finding));
  }

  /** Counts what was found in the set as a whole. */
  public addFinding({ severity }: Finding): void {
    this.findings[severity]++;
  }

  /** Counts what the checks say beside the results of documents. */
  public addChecks({ findings, notEvaluatedRules, unchecked }: ChecksOutcome): void {
    findings.forEach(finding => this.addFinding(finding));
    this.notEvaluatedRules = notEvaluatedRules;
    this.unchecked = unchecked;
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
      notEvaluatedRules: this.notEvaluatedRules,
      notCovered: this.unchecked === undefined ? NOT_COVERED : [...NOT_COVERED, this.unchecked],
    };
  }
}
