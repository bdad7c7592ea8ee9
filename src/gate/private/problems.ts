import { ApiObject } from 'cdk8s';
import { FieldError, ManifestDocument, ManifestSet } from '../../manifests';
import { Schemas, Verdict } from '../../schema';

/**
 * What is wrong with objects, a line each, in their order: construct path,
 * object, field, reason. An object of a kind that nobody knows is no problem:
 * nothing can be said of it.
 */
export function problemsOf(objects: ApiObject[]): string[] {
  const schemas = Schemas.bundled();
  const set = ManifestSet._fromApiObjects(objects);
  for (const { kind, object } of set.documents) {
    if (kind === 'CustomResourceDefinition') {
      schemas.addCrd(object);
    }
  }
  return [...set.documents.flatMap(document => problemsOfDocument(document, schemas)), ...duplicatesIn(set)];
}

function problemsOfDocument(document: ManifestDocument, schemas: Schemas): string[] {
  const { object, errors } = document;
  const problems = errors.length > 0 ? errors : verdictProblems(object, schemas);
  return problems.map(({ path, message }) =>
    `${labelOf(document)}: ${path === '' || path === '<nil>' ? '' : `${path}: `}${message}`);
}

/** A known kind that can't be judged is a problem: it must not pass for a good one. */
function verdictProblems(object: any, schemas: Schemas): FieldError[] {
  const { verdict, errors } = schemas.judgeCreate(object);
  return verdict === Verdict.NOT_EVALUATED && !schemas.has(object.apiVersion, object.kind) ? [] : errors;
}

function duplicatesIn(set: ManifestSet): string[] {
  return set.duplicates().map(([first, ...others]) =>
    `${labelOf(first)}: the same object is made at ${others.map(other => other.constructPath).join(', ')} too, `
    + 'only the last one applied would remain; give each a name or namespace of its own');
}

function labelOf(document: ManifestDocument): string {
  const name = [document.namespace, document.name].filter(part => part !== undefined).join('/');
  return [document.location, [document.kind, name].filter(Boolean).join(' ')].filter(Boolean).join(': ');
}
