import { checkBuiltInUpdate, hasChecks } from './built-in/check-built-in';
import { checkUpdatedCustomResource } from './custom-resource';
import { decodeAsGo } from './go-decode';
import { jsonProblem } from './json-document';
import { judgeLines, judgementOf, refused } from './judgements';
import { decodeObjectMeta, metaFormOf } from './object-meta';
import { checkObjectMetaUpdate } from './object-meta-update';
import { Report } from './report';
import { checkRequired, withoutStatus } from './required-fields';
import { findKind, KnownKinds } from './served-kind';
import { shown } from './shown';
import { FieldError } from '../../manifests/field-error';
import { Judgement } from '../judgement';
import { KindFacts } from '../kind';

type Json = { readonly [key: string]: any };
type Numbers = ReadonlyMap<string, string> | undefined;

/**
 * The verdict that an API server gives when an object takes the place of another.
 *
 * @param old the object as the cluster holds it
 * @param document the decoded document that is sent
 * @param known the kinds that the server knows
 * @param numbers how numbers of the document are spelled where their value does not tell, by path
 */
export function judgeUpdate(old: unknown, document: unknown, known: KnownKinds, numbers: Numbers): Judgement {
  const problem = jsonProblem(document);
  if (problem) {
    return judgementOf([problem]);
  }
  const found = findKind(document, known);
  if ('verdict' in found) {
    return found;
  }
  const oldProblem = typeof old === 'object' && old !== null ? jsonProblem(old) : undefined;
  if (oldProblem) {
    return refused('NotEvaluated', oldProblem.path, `the old object can't be compared with: ${oldProblem.message}`);
  }
  if (!isOldOf(old, found.object)) {
    const { kind, apiVersion } = found.object;
    return refused('NotEvaluated', '<nil>', `the old object is no ${shown(kind)} of the API group of ${shown(apiVersion)}, there is nothing to compare with`);
  }
  return judgeLines(found.lines, kind => errorsOf(kind, found.object, old, numbers, known._minor));
}

/** Whether something is an object of the same kind, be it of another version. */
function isOldOf(old: unknown, object: Json): old is Json {
  if (typeof old !== 'object' || old === null) {
    return false;
  }
  const { apiVersion, kind } = old as Json;
  return kind === object.kind && typeof apiVersion === 'string' && groupOf(apiVersion) === groupOf(object.apiVersion);
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

function errorsOf(kind: KindFacts, object: Json, old: Json, numbers: Numbers, minor: number): FieldError[] {
  const report = new Report(numbers, minor);
  const isDecoded = decodeObjectMeta(object.metadata, report, kind.builtIn);
  if (!kind.builtIn) {
    checkUpdatedCustomResource(kind, object, old, isDecoded, report, numbers);
    return report.errors;
  }
  decodeAsGo(kind.schema, { ...object, metadata: undefined }, report);
  const isWellFormed = report.errors.length === 0;
  if (isDecoded) {
    checkObjectMetaUpdate(object.metadata, old.metadata, metaFormOf(kind), report);
  }
  if (isWellFormed && hasChecks(kind)) {
    checkBuiltInUpdate(kind, old, object, report);
  } else if (isWellFormed) {
    checkRequired(kind.schema, withoutStatus(kind, object), report);
  }
  return report.errors;
}
