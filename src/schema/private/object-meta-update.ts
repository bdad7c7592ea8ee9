import { namePrefixProblem } from './names';
import { checkObjectMetaDetails, MetaForm } from './object-meta';
import { Report } from './report';
import { shown } from './shown';

type Json = { readonly [key: string]: any };

/**
 * Checks what the API server checks of `metadata` when an object is updated. Its
 * name is not checked for its form, as it was when the object was created.
 *
 * What a manifest does not say counts as unchanged. The server asks for a
 * resourceVersion; a client that applies manifests fills it in.
 */
export function checkObjectMetaUpdate(metadata: Json | null | undefined, oldMetadata: Json | null | undefined, form: MetaForm, report: Report): void {
  const [meta, old] = [metadata ?? {}, oldMetadata ?? {}];
  report.enter('metadata');
  checkUnchanged('name', meta, old, report);
  if (form.namespaced && meta.namespace) {
    checkUnchanged('namespace', meta, old.namespace ? old : { namespace: meta.namespace }, report);
  }
  if (meta.uid && old.uid) {
    checkUnchanged('uid', meta, old, report);
  }
  checkDeletion(meta, old, report);
  if (meta.resourceVersion && old.resourceVersion && meta.resourceVersion !== old.resourceVersion) {
    report.add('Conflict', `${shown(meta.resourceVersion)} is not the stored version ${shown(old.resourceVersion)}, the object has been changed meanwhile`, 'resourceVersion');
  }
  checkFinalizers(meta, old, report);
  checkPrefix(meta.generateName ?? '', form, report);
  checkObjectMetaDetails(meta, form, report);
  report.leave();
}

function checkUnchanged(field: string, meta: Json, old: Json, report: Report): void {
  if (meta[field] !== old[field]) {
    report.add('FieldValueInvalid', `can't be changed, it is ${shown(old[field])} and would become ${shown(meta[field])}`, field);
  }
}

function checkPrefix(prefix: string, form: MetaForm, report: Report): void {
  if (/[/%]/.test(prefix)) {
    report.add('FieldValueInvalid', `${shown(prefix)} may not contain '/' or '%'`, 'generateName');
    return;
  }
  const problem = form.isPrefixKept && prefix !== '' ? namePrefixProblem(prefix, form.nameProblem) : undefined;
  if (problem !== undefined) {
    report.add('FieldValueInvalid', problem, 'generateName');
  }
}

/** Only the server marks an object as being deleted; it has forgotten such marks of a manifest that was applied, which has no uid. */
function checkDeletion(meta: Json, old: Json, report: Report): void {
  const isMarked = old.uid && old.deletionTimestamp;
  if (meta.deletionTimestamp && !isMarked) {
    report.add('FieldValueInvalid', 'can\'t be set, delete the object instead', 'deletionTimestamp');
  }
  const [period, oldPeriod] = [meta.deletionGracePeriodSeconds ?? undefined, old.uid ? old.deletionGracePeriodSeconds ?? undefined : undefined];
  if (period !== undefined && period !== oldPeriod) {
    report.add('FieldValueInvalid', 'can\'t be changed, leave it out', 'deletionGracePeriodSeconds');
  }
}

function checkFinalizers(meta: Json, old: Json, report: Report): void {
  if (old.deletionTimestamp) {
    for (const finalizer of meta.finalizers ?? []) {
      if (!(old.finalizers ?? []).includes(finalizer)) {
        report.add('FieldValueForbidden', `${shown(finalizer)} can't be added, the object is being deleted`, 'finalizers');
      }
    }
  }
}
