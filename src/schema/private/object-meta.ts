import { dnsLabelProblem, dnsSubdomainProblem, labelValueProblem, pathSegmentProblem, qualifiedNameProblem } from './names';
import { Report } from './report';
import { KindFacts } from '../kind';

type Json = { readonly [key: string]: any };
type Problem = (name: string) => string | undefined;

const ANNOTATION_BYTES = 256 * 1024;

/** Built-in kinds whose names are not DNS subdomains. */
const NAME_FORMS: { readonly [kind: string]: Problem } = {
  Namespace: dnsLabelProblem,
  Service: dnsLabelProblem,
  ClusterRole: pathSegmentProblem,
  ClusterRoleBinding: pathSegmentProblem,
  PodDisruptionBudget: pathSegmentProblem,
  Role: pathSegmentProblem,
  RoleBinding: pathSegmentProblem,
};

/**
 * Checks what the API server checks of `metadata` in any kind, once it is known
 * to decode: names, labels, annotations, owners, finalizers.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/
 */
export function checkObjectMeta(kind: KindFacts, metadata: Json, report: Report): void {
  report.enter('metadata');
  checkNames(kind, metadata, report);
  checkLabels(metadata.labels ?? {}, report);
  checkAnnotations(metadata.annotations ?? {}, report);
  checkOwners(metadata.ownerReferences ?? [], report);
  checkFinalizers(metadata.finalizers ?? [], report);
  report.leave();
}

function checkNames(kind: KindFacts, metadata: Json, report: Report): void {
  const problemOf = (kind.builtIn ? NAME_FORMS[kind.kind] : undefined) ?? dnsSubdomainProblem;
  const { name, generateName, namespace } = metadata;
  if (!name && !generateName) {
    report.add('FieldValueRequired', 'name or generateName is required', 'name');
  }
  // The server appends five characters to generateName, so a trailing '-' is no mistake.
  const prefixProblem = generateName ? problemOf(generateName.replace(/-$/, 'a').slice(0, 58)) : undefined;
  if (prefixProblem) {
    report.add('FieldValueInvalid', prefixProblem, 'generateName');
  }
  const nameProblem = name ? problemOf(name) : undefined;
  if (nameProblem) {
    report.add('FieldValueInvalid', nameProblem, 'name');
  }
  const namespaceProblem = kind.namespaced && namespace ? dnsLabelProblem(namespace) : undefined;
  if (namespaceProblem) {
    report.add('FieldValueInvalid', namespaceProblem, 'namespace');
  }
}

function checkLabels(labels: Json, report: Report): void {
  for (const [key, value] of Object.entries(labels)) {
    for (const problem of [qualifiedNameProblem(key), labelValueProblem(value ?? '')]) {
      if (problem) {
        report.add('FieldValueInvalid', problem, 'labels');
      }
    }
  }
}

function checkAnnotations(annotations: Json, report: Report): void {
  let bytes = 0;
  for (const [key, value] of Object.entries(annotations)) {
    const problem = qualifiedNameProblem(key.toLowerCase());
    if (problem) {
      report.add('FieldValueInvalid', problem, 'annotations');
    }
    bytes += Buffer.byteLength(key) + Buffer.byteLength(value ?? '');
  }
  if (bytes > ANNOTATION_BYTES) {
    report.add('FieldValueTooLong', `${bytes} bytes of annotations, at most ${ANNOTATION_BYTES} are allowed`, 'annotations');
  }
}

function checkOwners(owners: readonly Json[], report: Report): void {
  for (const owner of owners) {
    for (const field of ['kind', 'name', 'uid']) {
      if (!owner?.[field]) {
        report.add('FieldValueInvalid', 'may not be empty', 'ownerReferences', field);
      }
    }
    if (!/^([^/]+\/)?[^/]+$/.test(owner?.apiVersion ?? '')) {
      report.add('FieldValueInvalid', `${JSON.stringify(owner?.apiVersion ?? '')} must be a version or <group>/<version>`, 'ownerReferences', 'apiVersion');
    }
  }
  if (owners.filter(owner => owner?.controller === true).length > 1) {
    report.add('FieldValueInvalid', 'only one owner may have controller set to true', 'ownerReferences');
  }
}

function checkFinalizers(finalizers: readonly string[], report: Report): void {
  finalizers.forEach((finalizer, i) => {
    const problem = qualifiedNameProblem(finalizer ?? '');
    if (problem) {
      report.add('FieldValueInvalid', problem, 'finalizers', i);
    }
  });
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')) {
    report.add('FieldValueInvalid', 'orphan and foregroundDeletion exclude each other', 'finalizers');
  }
}
