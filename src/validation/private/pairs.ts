import { FieldError, ManifestDocument } from '../../manifests';
import { decode } from '../../manifests/decode';
import { documentsOf } from '../../manifests/documents-of';
import { readFiles } from '../../manifests/read-files';
import { Verdict } from '../../schema';
import { ServedKinds } from '../../schema/served-kinds';
import { Result, resultOf } from '../result';

/** The verdicts on updates: each line of a file holds `id`, `old` and `new`, the documents as objects or as text. */
export function* resultsOfPairs(file: string, kinds: ServedKinds): Generator<Result> {
  for (const line of readFiles([file])) {
    yield resultOfPair(line, kinds);
  }
}

function resultOfPair(line: ManifestDocument, kinds: ServedKinds): Result {
  const { file, index } = line;
  const pair = line.object;
  if (pair === undefined || pair.old === undefined || pair.new === undefined) {
    const missing = { type: 'BadRequest', path: '', message: 'a line must be an object with id, old and new' };
    return refused({ id: pair?.id, file, line: line.line, index }, pair === undefined ? line.errors : [missing]);
  }
  const old = decodedSide(pair.old, line);
  if (old.object === undefined || old.errors.length > 0) {
    return refused({ id: pair.id, file, line: line.line, index }, old.errors.map(error => ({ ...error, message: `the old document: ${error.message}` })));
  }
  const now = decodedSide(pair.new, line);
  return { id: pair.id, ...resultOf(now, () => kinds.judge(now.object, now._numbers, old.object)) };
}

function decodedSide(side: unknown, { file, line, index }: ManifestDocument): ManifestDocument {
  const decoded = typeof side === 'string'
    ? decode(side, side.trimStart().startsWith('{') ? 'json' : 'yaml')
    : { value: side, errors: [] };
  return documentsOf(decoded, { file, line, index })[0];
}

function refused(origin: Pick<Result, 'id' | 'file' | 'line' | 'index'>, errors: FieldError[]): Result {
  return { ...origin, verdict: Verdict.REJECTED, errors, findings: [] };
}
