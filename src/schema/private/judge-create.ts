import { withDefaults } from './defaulting';
import { decodeAsGo } from './go-decode';
import { jsonProblem } from './json-document';
import { dnsSubdomainProblem, NAMED_BY_THE_SERVER, NAME_FORMS } from './names';
import { checkObjectMeta, decodeObjectMeta, MetaForm } from './object-meta';
import { Report } from './report';
import { checkRequired } from './required-fields';
import { checkReplicas } from './scale';
import { shown } from './shown';
import { walkCustomResource } from './structural-walk';
import { FieldError } from '../../manifests/field-error';
import { Judgement, Verdict } from '../judgement';
import { KindFacts, KindLine } from '../kind';

type Json = { readonly [key: string]: any };
type Numbers = ReadonlyMap<string, string> | undefined;

/** The kinds that a server knows. */
export interface KnownKinds {
  has(apiVersion: string, kind: string): boolean;
  kindsOf(group: string): string[];
  _candidates(apiVersion: string, kind: string): KindLine[];
}

/** A document of a known kind. */
interface Known {
  readonly object: Json;
  readonly lines: KindLine[];
}

/**
 * The verdict that an API server gives when an object is created.
 *
 * @param document the decoded document
 * @param known the kinds that the server knows
 * @param numbers how numbers are spelled where their value does not tell, by path
 */
export function judgeCreate(document: unknown, known: KnownKinds, numbers: Numbers): Judgement {
  const problem = jsonProblem(document);
  if (problem) {
    return judgementOf([problem]);
  }
  const header = judgeHeader(document, known);
  return 'verdict' in header ? header : judgeLines(header, numbers);
}

/** What any line of an API accepts is acceptable; what none accepts is judged by the first. */
function judgeLines({ object, lines }: Known, numbers: Numbers): Judgement {
  let first: Judgement | undefined;
  for (const { facts, needs } of lines) {
    const judgement = judgementOf(errorsOf(facts, object, numbers));
    if (judgement.verdict === Verdict.ACCEPTED) {
      return needs === undefined ? judgement : { ...judgement, needs };
    }
    first ??= judgement;
  }
  return first!;
}

/** One thing that nobody can judge is enough to say nothing of the whole, unless something else is wrong for sure. */
function judgementOf(errors: FieldError[]): Judgement {
  if (errors.length === 0) {
    return { verdict: Verdict.ACCEPTED, errors };
  }
  return { verdict: errors.every(error => error.type === 'NotEvaluated') ? Verdict.NOT_EVALUATED : Verdict.REJECTED, errors };
}

function judgeHeader(document: unknown, known: KnownKinds): Judgement | Known {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return refused('BadRequest', '<nil>', `${shown(document)} is no object, a manifest must be one with apiVersion, kind and metadata`);
  }
  const object = document as Json;
  for (const field of ['apiVersion', 'kind']) {
    const value = object[field];
    if (typeof value !== 'string' || value === '') {
      const isAbsent = value === undefined || value === null || value === '';
      return refused(isAbsent ? 'BadRequest' : 'Decode', field, `${shown(value)} is no ${field}, every manifest needs one`);
    }
  }
  const lines = known._candidates(object.apiVersion, object.kind).filter(line => line.facts.served);
  return lines.length > 0 ? { object, lines } : judgeUnknown(object.apiVersion, object.kind, known);
}

function judgeUnknown(apiVersion: string, kind: string, known: KnownKinds): Judgement {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  const kinds = known.kindsOf(group);
  const mend = 'if your cluster serves it, give its CustomResourceDefinition';
  if (kinds.length === 0) {
    return judgementOf([{ type: 'NotEvaluated', path: '<nil>', message: `no definition of ${shown(apiVersion)} ${shown(kind)} is known, ${mend}` }]);
  }
  const prefix = group === '' ? '' : `${group}/`;
  const served = kinds.filter(key => key.endsWith(` ${kind}`))
    .map(key => `${prefix}${key.slice(0, key.indexOf(' '))}`).filter(version => version !== apiVersion);
  return served.length > 0
    ? refused('BadRequest', 'apiVersion', `${shown(apiVersion)} ${shown(kind)} is not served, ${served.join(', ')} would be; ${mend}`)
    : refused('BadRequest', 'kind', `${shown(apiVersion)} has no kind ${shown(kind)}; ${mend}`);
}

function refused(type: string, path: string, message: string): Judgement {
  return judgementOf([{ type, path, message }]);
}

function errorsOf(kind: KindFacts, object: Json, numbers: Numbers): FieldError[] {
  const report = new Report(numbers);
  const isDecoded = decodeObjectMeta(object.metadata, report);
  if (kind.builtIn) {
    decodeAsGo(kind.schema, { ...object, metadata: undefined }, report);
  } else {
    checkCustomResource(kind, object, report);
  }
  if (isDecoded) {
    checkObjectMeta(object.metadata, metaForm(kind), report);
  }
  if (kind.builtIn && report.errors.length === 0) {
    checkRequired(kind.schema, kind.statusSubresource ? { ...object, status: undefined } : object, report);
  }
  return report.errors;
}

function metaForm(kind: KindFacts): MetaForm {
  return {
    namespaced: kind.namespaced,
    named: !(kind.builtIn && NAMED_BY_THE_SERVER.has(kind.kind)),
    nameProblem: (kind.builtIn ? NAME_FORMS.get(kind.kind) : undefined) ?? dnsSubdomainProblem,
  };
}

function checkCustomResource(kind: KindFacts, object: Json, report: Report): void {
  const created = withDefaults(kind.schema, withoutStatus(kind, object, report)) as Json;
  walkCustomResource(kind.schema, created, report);
  if (kind.replicasPath !== undefined) {
    checkReplicas(kind.replicasPath, created, report);
  }
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
