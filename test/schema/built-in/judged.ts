import { Schemas } from '../../../src/schema';
import { KindFacts } from '../../../src/schema/kind';
import { checkBuiltIn, checkBuiltInUpdate } from '../../../src/schema/private/built-in/check-built-in';
import { Report } from '../../../src/schema/private/report';

const SCHEMAS = Schemas.bundled();

/** What is known of the kind of an object. */
export function kindOf(object: any): KindFacts {
  return SCHEMAS._candidates(object.apiVersion, object.kind)[0].facts;
}

/**
 * The errors of an object that is created, each as `<type> <path>`, without the part of the type that all have.
 *
 * @param minor minor version of Kubernetes
 */
export function created(object: any, minor?: number): string[] {
  const report = new Report(undefined, minor);
  checkBuiltIn(kindOf(object), object, report);
  return written(report);
}

/** The errors of an object that is changed. */
export function changed(old: any, object: any): string[] {
  const report = new Report();
  checkBuiltInUpdate(kindOf(object), old, object, report);
  return written(report);
}

function written(report: Report): string[] {
  return [...new Set(report.errors.map(error => `${error.type.replace('FieldValue', '')} ${error.path}`))].sort();
}
