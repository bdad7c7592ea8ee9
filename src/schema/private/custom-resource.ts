import { checkRules } from './cel/check-rules';
import { Correlation } from './correlation';
import { withDefaults } from './defaulting';
import { checkObjectMeta, generatedName, metaFormOf } from './object-meta';
import { checkObjectMetaUpdate } from './object-meta-update';
import { pruned } from './pruning';
import { RatchetingReport } from './ratcheting-report';
import { Report } from './report';
import { checkScale } from './scale';
import { withServerFloats } from './server-float';
import { walkCustomResource } from './structural-walk';
import { KindFacts } from '../kind';
import { Sight } from '../sight';

type Json = { readonly [key: string]: any };
type Numbers = ReadonlyMap<string, string> | undefined;

/** Errors that keep the server from evaluating rules: the object is not of the types that rules expect. */
const LETS_RULES_RUN: ReadonlySet<string> = new Set(['FieldValueInvalid', 'FieldValueDuplicate', 'FieldValueForbidden', 'NotEvaluated']);

/**
 * Checks a custom resource that is created.
 *
 * @param isDecoded whether its metadata could be decoded
 * @param sight takes the resource as controllers see it, if it is accepted and the walk can tell
 */
export function checkNewCustomResource(
  kind: KindFacts, object: Json, isDecoded: boolean, report: Report, numbers: Numbers, sight?: Sight,
): void {
  const sent = withoutStatus(kind, object, report);
  const created = withDefaults(kind.schema, sent) as Json;
  walkCustomResource(kind.schema, created, report);
  if (kind.scale) {
    checkScale(kind.scale, kind.statusSubresource, created, report);
  }
  if (isDecoded) {
    checkObjectMeta(object.metadata, metaFormOf(kind), report);
  }
  if (letsRulesRun(report)) {
    checkRules(kind.schema, withServerFloats(named(created), numbers), report);
  }
  if (sight && sent === object && report.errors.length === 0 && !report.isLoose) {
    sight.facts = kind;
    sight.object = created;
  }
}

/**
 * Checks a custom resource that takes the place of an old one. What was wrong
 * before and was not touched is forgiven.
 *
 * @param stored the old object as the cluster holds it
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-ratcheting
 */
export function checkUpdatedCustomResource(kind: KindFacts, object: Json, stored: Json, isDecoded: boolean, report: Report, numbers: Numbers): void {
  const old = withDefaults(kind.schema, pruned(kind.schema, stored)) as Json;
  const updated = withDefaults(kind.schema, withStatusOf(old, kind, withoutStatus(kind, object, report))) as Json;
  const marked = withServerFloats(updated, numbers);
  const correlation = new Correlation(kind.schema, marked, old);
  const ratcheting = new RatchetingReport(correlation, hasDuplicates(kind, old), numbers);
  walkCustomResource(kind.schema, withoutOwnStatus(kind, updated), ratcheting);
  report.addAll(ratcheting.errors);
  if (kind.scale) {
    checkScale(kind.scale, kind.statusSubresource, updated, report);
  }
  if (isDecoded) {
    checkObjectMetaUpdate(object.metadata, stored.metadata, metaFormOf(kind), report);
  }
  if (letsRulesRun(report)) {
    checkRules(kind.schema, marked, report, correlation);
  }
}

function letsRulesRun(report: Report): boolean {
  return report.errors.every(error => LETS_RULES_RUN.has(error.type));
}

/** Rules see the name that the server makes where none is given. */
function named(object: Json): Json {
  const { name, generateName } = object.metadata ?? {};
  return name || !generateName ? object : { ...object, metadata: { ...object.metadata, name: generatedName(generateName) } };
}

/** The server drops `status` when an object is created, but names unknown fields in it first. */
function withoutStatus(kind: KindFacts, object: Json, report: Report): Json {
  const shape = kind.schema.properties?.status;
  if (!kind.statusSubresource || object.status === undefined || !shape) {
    return object;
  }
  const { status, ...rest } = object;
  const probe = new Report();
  walkCustomResource({ type: 'object', properties: { status: shape } }, { status }, probe);
  report.addAll(probe.errors.filter(error => error.type === 'UnknownField'));
  return rest;
}

/** An update can't change `status` where it is a subresource. */
function withStatusOf(old: Json, kind: KindFacts, object: Json): Json {
  return kind.statusSubresource && old.status !== undefined ? { ...object, status: old.status } : object;
}

/** Without `status` where that is a subresource: then an update leaves it as it is, and what is wrong there says nothing about the rest. */
function withoutOwnStatus(kind: KindFacts, object: Json): Json {
  const { status, ...rest } = object;
  return kind.statusSubresource && status !== undefined ? rest : object;
}

/** Where the old object had a duplicate in some list, the new one may have any. */
function hasDuplicates(kind: KindFacts, old: Json): boolean {
  const report = new Report();
  walkCustomResource(kind.schema, withoutOwnStatus(kind, old), report);
  return report.errors.some(error => error.type === 'FieldValueDuplicate');
}
