import { ApiObject } from 'cdk8s';
import { ManifestDocument, ManifestSet } from '../../manifests';
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
  const judgement = object !== undefined && errors.length === 0 ? schemas.judgeCreate(object) : undefined;
  const refused = judgement?.verdict === Verdict.REJECTED ? judgement.errors : [];
  return [...errors, ...refused].map(({ path, message }) =>
    `${labelOf(document)}: ${path === '' || path === '<nil>' ? '' : `${path}: `}${message}`);
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
