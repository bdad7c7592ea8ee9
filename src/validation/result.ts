import { AcknowledgedFinding, Finding } from './finding';
import { NEEDS_NEWER_API } from './finding-rules';
import { FieldError, ManifestDocument } from '../manifests';
import { Judgement, Verdict } from '../schema';

/** What is said of one document. The field names are those of the JSON output. */
export interface Result {
  /** Of a pair of documents, what it is called. */
  readonly id?: unknown;
  readonly file?: string;
  readonly line?: number;
  readonly index: number;
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly verdict: Verdict;
  readonly errors: FieldError[];
  readonly findings: Finding[];
  /** Findings that somebody has acknowledged; left out if there are none. */
  readonly acknowledged?: AcknowledgedFinding[];
}

/**
 * The result of a document.
 *
 * @param judge gives the verdict on its object
 */
export function resultOf(document: ManifestDocument, judge: () => Judgement): Result {
  const { file, line, index, apiVersion, kind, namespace, name, errors } = document;
  const origin = { file, line, index, apiVersion, kind, namespace, name };
  if (document.object === undefined || document.identity === undefined && errors.length > 0) {
    return { ...origin, verdict: Verdict.REJECTED, errors, findings: [] };
  }
  const judgement = judge();
  const verdict = errors.length > 0 ? Verdict.REJECTED : judgement.verdict;
  return { ...origin, verdict, errors: [...errors, ...judgement.errors], findings: findingsOf(judgement.needs) };
}

function findingsOf(needs: string | undefined): Finding[] {
  const { id, refs, severity, effect, mend } = NEEDS_NEWER_API;
  return needs === undefined ? [] : [{
    rule: id,
    refs,
    severity,
    path: '',
    message: `accepted by the definitions of ${needs} only, ${effect}`,
    fix: mend,
  }];
}
