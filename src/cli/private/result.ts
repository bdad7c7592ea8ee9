import { FieldError, ManifestDocument } from '../../manifests';
import { Schemas, Verdict } from '../../schema';

/** What `validate` says of one document. The field names are those of the JSON output. */
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
}

/** What a check says of one document. */
export interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

/**
 * The verdict on a document, and what the checks found in it.
 *
 * @param old the object that it would take the place of, if there is one
 */
export function resultOf(document: ManifestDocument, schemas: Schemas, old?: unknown): Result {
  const { file, line, index, apiVersion, kind, namespace, name, errors } = document;
  const origin = { file, line, index, apiVersion, kind, namespace, name };
  if (document.object === undefined || document.identity === undefined && errors.length > 0) {
    return { ...origin, verdict: Verdict.REJECTED, errors, findings: [] };
  }
  const judgement = old === undefined
    ? schemas._judgeDecoded(document.object, document._numbers)
    : schemas._judgeDecodedUpdate(old, document.object, document._numbers);
  const verdict = errors.length > 0 ? Verdict.REJECTED : judgement.verdict;
  return { ...origin, verdict, errors: [...errors, ...judgement.errors], findings: findingsOf(judgement.needs) };
}

function findingsOf(needs: string | undefined): Finding[] {
  return needs === undefined ? [] : [{
    rule: 'needs-newer-api',
    severity: 'warning',
    path: '',
    message: `accepted by the definitions of ${needs} only, an older release refuses it`,
    fix: 'run that release, or leave out what it added',
  }];
}
