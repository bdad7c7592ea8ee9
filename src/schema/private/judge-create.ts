import { checkBuiltIn, hasChecks } from './built-in/check-built-in';
import { checkNewCustomResource } from './custom-resource';
import { decodeAsGo } from './go-decode';
import { jsonProblem } from './json-document';
import { judgeLines, judgementOf } from './judgements';
import { checkObjectMeta, decodeObjectMeta, metaFormOf } from './object-meta';
import { Report } from './report';
import { checkRequired, withoutStatus } from './required-fields';
import { findKind, KnownKinds } from './served-kind';
import { FieldError } from '../../manifests/field-error';
import { Judgement } from '../judgement';
import { KindFacts } from '../kind';
import { Sight } from '../sight';

type Json = { readonly [key: string]: any };
type Numbers = ReadonlyMap<string, string> | undefined;

/**
 * The verdict that an API server gives when an object is created.
 *
 * @param document the decoded document
 * @param known the kinds that the server knows
 * @param numbers how numbers are spelled where their value does not tell, by path
 * @param sight takes a custom resource that is accepted, as controllers see it
 */
export function judgeCreate(document: unknown, known: KnownKinds, numbers: Numbers, sight?: Sight): Judgement {
  const problem = jsonProblem(document);
  return problem ? judgementOf([problem]) : judgePlain(document, known, numbers, sight);
}

/** The same for a document that is known to be plain data within the limits of the server. */
export function judgePlain(document: unknown, known: KnownKinds, numbers: Numbers, sight?: Sight): Judgement {
  const found = findKind(document, known);
  return 'verdict' in found ? found : judgeLines(found.lines, kind => errorsOf(kind, found.object, numbers, known._minor, sight));
}

function errorsOf(kind: KindFacts, object: Json, numbers: Numbers, minor: number, sight?: Sight): FieldError[] {
  const report = new Report(numbers, minor);
  const isDecoded = decodeObjectMeta(object.metadata, report, kind.builtIn);
  if (!kind.builtIn) {
    checkNewCustomResource(kind, object, isDecoded, report, numbers, sight);
    return report.errors;
  }
  decodeAsGo(kind.schema, { ...object, metadata: undefined }, report);
  const isWellFormed = report.errors.length === 0;
  if (isDecoded) {
    checkObjectMeta(object.metadata, metaFormOf(kind), report);
  }
  if (isWellFormed && hasChecks(kind)) {
    checkBuiltIn(kind, object, report);
  } else if (isWellFormed) {
    checkRequired(kind.schema, withoutStatus(kind, object), report);
  }
  return report.errors;
}
