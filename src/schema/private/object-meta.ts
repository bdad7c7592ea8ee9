import { bundledFacts } from './bundled-facts';
import { decodeAsGo } from './go-decode';
import { dnsLabelProblem, dnsSubdomainProblem, labelValueProblem, NAMED_BY_THE_SERVER, NAMED_FOR_GOOD, NAME_FORMS, namePrefixProblem, qualifiedNameProblem } from './names';
import { Report } from './report';
import { shown } from './shown';
import { KindFacts } from '../kind';
import { Shape } from '../shape';

type Json = { readonly [key: string]: any };

const ANNOTATION_BYTES = 256 * 1024;

/** Of a generateName the server keeps this much, and appends five characters. */
const PREFIX = 58;
const APPENDED = 'xxxxx';

/** What a kind asks of the metadata of its objects. */
export interface MetaForm {
  /** Whether objects live in a namespace. */
  readonly namespaced: boolean;
  /** Whether a name must be given. */
  readonly named: boolean;
  /** Why a text can't be a name. */
  readonly nameProblem: (name: string) => string | undefined;
  /** Whether a prefix of a name must have that form in an update too. */
  readonly isPrefixKept?: boolean;
  /** A label that the server gives the name of the object as its value, whatever was there. */
  readonly nameLabel?: string;
  /** Whether the object stands in a field of another one: then the server puts nothing in order before it checks. */
  readonly embedded?: boolean;
}

/** What a kind asks of the metadata of its objects. */
export function metaFormOf(kind: KindFacts): MetaForm {
  return {
    namespaced: kind.namespaced,
    named: !(kind.builtIn && NAMED_BY_THE_SERVER.has(kind.kind)),
    nameProblem: (kind.builtIn && kind.group !== 'events.k8s.io' ? NAME_FORMS.get(kind.kind) : undefined) ?? dnsSubdomainProblem,
    isPrefixKept: kind.builtIn && !NAMED_FOR_GOOD.has(kind.kind),
    nameLabel: kind.builtIn && kind.kind === 'Namespace' ? 'kubernetes.io/metadata.name' : undefined,
  };
}

/**
 * Decodes `metadata` of the object that the walk is at, and says whether it could be.
 *
 * @param isBuiltIn whether the object is of a built-in kind. The metadata of others is written anew
 * before it is read, and `5.0` becomes `5` on the way.
 */
export function decodeObjectMeta(metadata: unknown, report: Report, isBuiltIn = false): boolean {
  const before = report.errors.length;
  report.enter('metadata');
  report.writtenAnew = !isBuiltIn;
  decodeAsGo(objectMetaShape(), metadata, report);
  report.writtenAnew = false;
  report.leave();
  return report.errors.length === before;
}

/**
 * Checks what the API server checks of `metadata` in any kind, once it is known
 * to decode: names, labels, annotations, owners, finalizers.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/
 */
export function checkObjectMeta(metadata: Json | null | undefined, form: MetaForm, report: Report): void {
  const meta = metadata ?? {};
  report.enter('metadata');
  checkNames(meta, form, report);
  if (form.embedded) {
    checkDetails(meta, form, meta.ownerReferences ?? [], report);
    checkGeneration(meta.generation, report);
    checkManagedFields(meta.managedFields ?? [], report);
  } else {
    checkObjectMetaDetails(meta, form, report);
  }
  report.leave();
}

/** Checks what may change in the `metadata` that the walk is at: labels, annotations, owners, finalizers. */
export function checkObjectMetaDetails(meta: Json, form: MetaForm, report: Report): void {
  checkDetails(meta, form, distinctOwners(meta.ownerReferences ?? []), report);
}

function checkDetails(meta: Json, form: MetaForm, owners: readonly (Json | null)[], report: Report): void {
  checkLabels(meta.labels, meta.name ? form.nameLabel : undefined, report);
  checkAnnotations(meta.annotations, report);
  checkOwners(owners, report);
  checkFinalizers(meta.finalizers ?? [], report);
}

function checkNames({ name, generateName, namespace }: Json, form: MetaForm, report: Report): void {
  if (!name && !generateName && form.named) {
    report.add('FieldValueRequired', 'name or generateName is required', 'name');
  }
  if (generateName) {
    addProblem(namePrefixProblem(generateName, form.nameProblem), report, 'generateName');
  }
  if (name || generateName) {
    addProblem(form.nameProblem(name || generatedName(generateName)), report, 'name');
  }
  if (form.namespaced && namespace) {
    addProblem(dnsLabelProblem(namespace), report, 'namespace');
  }
}

/** A name as the server makes one. */
export function generatedName(prefix: string): string {
  return prefix.slice(0, PREFIX) + APPENDED;
}

function checkLabels(labels: Json | undefined, nameLabel: string | undefined, report: Report): void {
  for (const key in labels) {
    addProblem(qualifiedNameProblem(key), report, 'labels');
    if (key !== nameLabel) {
      addProblem(labelValueProblem(labels[key] ?? ''), report, 'labels');
    }
  }
}

function checkAnnotations(annotations: Json | undefined, report: Report): void {
  let bytes = 0;
  for (const key in annotations) {
    addProblem(qualifiedNameProblem(key.toLowerCase()), report, 'annotations');
    bytes += Buffer.byteLength(key) + Buffer.byteLength(annotations[key] ?? '');
  }
  if (bytes > ANNOTATION_BYTES) {
    report.add('FieldValueTooLong', `${bytes} bytes of annotations, at most ${ANNOTATION_BYTES} are allowed`, 'annotations');
  }
}

function checkOwners(owners: readonly (Json | null)[], report: Report): void {
  for (const owner of owners) {
    for (const field of ['kind', 'name', 'uid']) {
      if (!owner?.[field]) {
        report.add('FieldValueInvalid', 'may not be empty', 'ownerReferences', field);
      }
    }
    const apiVersion = owner?.apiVersion ?? '';
    if (!/^([^/]*\/)?[^/]+$/.test(apiVersion)) {
      report.add('FieldValueInvalid', `${shown(apiVersion)} must be a version or <group>/<version>`, 'ownerReferences', 'apiVersion');
    } else if (/^\/?v1$/.test(apiVersion) && owner?.kind === 'Event') {
      report.add('FieldValueInvalid', 'an Event can own no object', 'ownerReferences');
    }
  }
  if (owners.filter(owner => owner?.controller === true).length > 1) {
    report.add('FieldValueInvalid', 'only one owner may have controller set to true', 'ownerReferences');
  }
}

/** The server drops an owner that is given again, field by field the same. */
function distinctOwners(owners: readonly (Json | null)[]): readonly (Json | null)[] {
  if (owners.length < 2) {
    return owners;
  }
  const known = new Set<string>();
  return owners.filter(owner => {
    const { apiVersion, kind, name, uid, controller, blockOwnerDeletion } = owner ?? {};
    const fields = JSON.stringify([apiVersion || '', kind || '', name || '', uid || '', controller ?? null, blockOwnerDeletion ?? null]);
    return !known.has(fields) && known.add(fields);
  });
}

function checkGeneration(generation: unknown, report: Report): void {
  if (typeof generation === 'number' && generation < 0) {
    report.add('FieldValueInvalid', `${generation} must not be negative`, 'generation');
  }
}

function checkManagedFields(entries: readonly (Json | null)[], report: Report): void {
  entries.forEach((entry, i) => {
    const { operation, fieldsType } = entry ?? {};
    if (operation !== 'Apply' && operation !== 'Update') {
      report.add('FieldValueInvalid', `${shown(operation ?? '')} must be Apply or Update`, 'managedFields', i, 'operation');
    }
    if (fieldsType && fieldsType !== 'FieldsV1') {
      report.add('FieldValueInvalid', `${shown(fieldsType)} must be FieldsV1`, 'managedFields', i, 'fieldsType');
    }
  });
}

function checkFinalizers(finalizers: readonly (string | null)[], report: Report): void {
  for (const finalizer of finalizers) {
    addProblem(qualifiedNameProblem(finalizer ?? ''), report, 'finalizers');
  }
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')) {
    report.add('FieldValueInvalid', 'orphan and foregroundDeletion exclude each other', 'finalizers');
  }
}

function addProblem(problem: string | undefined, report: Report, field: string): void {
  if (problem !== undefined) {
    report.add('FieldValueInvalid', problem, field);
  }
}

let objectMeta: Shape | undefined;

function objectMetaShape(): Shape {
  objectMeta ??= bundledFacts('kubernetes').kinds.find(facts => facts.kind === 'ConfigMap')!.schema.properties!.metadata;
  return objectMeta;
}
