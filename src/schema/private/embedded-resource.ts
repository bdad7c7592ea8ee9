import { pathSegmentProblem } from './names';
import { checkObjectMeta, decodeObjectMeta } from './object-meta';
import { Report } from './report';
import { shown } from './shown';

type Json = { readonly [key: string]: any };

const KIND = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/i;

/**
 * Checks a field that holds a whole object of some kind, such as a template:
 * its apiVersion and kind, and its metadata if it has any.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#rawextension
 */
export function checkEmbeddedResource(object: Json, report: Report): void {
  for (const field of ['apiVersion', 'kind']) {
    const value = object[field];
    if (value === undefined) {
      report.add('FieldValueRequired', 'this field is required in an embedded object', field);
    } else if (typeof value !== 'string' || !(field === 'kind' ? KIND.test(value) : /^([^/]+\/)?[^/]+$/.test(value))) {
      report.add('FieldValueInvalid', `${shown(value)} is no ${field}`, field);
    }
  }
  if (object.metadata !== undefined && decodeObjectMeta(object.metadata, report, false)) {
    const metadata = { ...object.metadata, name: object.metadata?.name || 'unnamed' };
    checkObjectMeta(metadata, { namespaced: true, nameProblem: pathSegmentProblem, named: true, embedded: true }, report);
  }
}
