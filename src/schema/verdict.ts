import { KindFacts } from './kind';
import { bundledFacts } from './private/bundled-facts';
import { withDefaults } from './private/defaulting';
import { decodeAsGo } from './private/go-decode';
import { checkObjectMeta } from './private/object-meta';
import { Report } from './private/report';
import { checkRequired } from './private/required-fields';
import { walkCustomResource } from './private/structural-walk';
import { shown } from './private/value-limits';
import { groupOf, Schemas } from './schemas';
import { Shape } from './shape';
import { FieldError } from '../manifests/field-error';

type Json = { readonly [key: string]: any };

/** What the API server would say to a document. */
export enum Verdict {
  /** The server would store the object. */
  ACCEPTED = 'accepted',
  /** The server would refuse the object. */
  REJECTED = 'rejected',
  /** Nobody can say: the definition of the kind is not known. */
  NOT_EVALUATED = 'not-evaluated',
}

/** The verdict on one document. */
export interface Judgement {
  /** The verdict. */
  readonly verdict: Verdict;

  /** Why the document is rejected, or why nothing can be said; empty where it is accepted. */
  readonly errors: FieldError[];
}

/**
 * The verdict that an API server gives when an object is created.
 *
 * Covered are decoding, unknown fields, object metadata and the structural
 * schema of custom resources. CEL rules, and the checks that the server makes
 * in code for built-in kinds, are not evaluated.
 *
 * @param object the decoded document
 * @param schemas the kinds that the server knows
 */
export function judgeCreate(object: unknown, schemas: Schemas): Judgement {
  const header = judgeHeader(object, schemas);
  if ('verdict' in header) {
    return header;
  }
  let first: FieldError[] | undefined;
  for (const kind of header.candidates) {
    const errors = errorsOf(kind, header.object);
    if (errors.length === 0) {
      return { verdict: Verdict.ACCEPTED, errors };
    }
    first ??= errors;
  }
  return { verdict: Verdict.REJECTED, errors: first! };
}

function judgeHeader(object: unknown, schemas: Schemas): Judgement | { readonly object: Json; readonly candidates: KindFacts[] } {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    return rejected('BadRequest', '<nil>', `${shown(object)} is no object, a manifest must be one with apiVersion, kind and metadata`);
  }
  const { apiVersion, kind } = object as Json;
  for (const [path, value] of [['apiVersion', apiVersion], ['kind', kind]]) {
    if (typeof value !== 'string' || value === '') {
      return rejected('BadRequest', path, `${shown(value)} is no ${path}, every manifest needs one`);
    }
  }
  const candidates = schemas._candidates(apiVersion, kind).filter(facts => facts.served);
  if (candidates.length > 0) {
    return { object: object as Json, candidates };
  }
  const known = schemas.kindsOf(groupOf(apiVersion));
  if (known.length > 0) {
    const versions = known.filter(key => key.endsWith(` ${kind}`)).map(key => key.split(' ')[0]);
    const mend = versions.length > 0 ? `served: ${versions.join(', ')}` : 'no such kind in this group';
    return rejected('BadRequest', 'apiVersion', `${apiVersion} ${kind} is not served, ${mend}; if your cluster serves it, give its CustomResourceDefinition with --crds`);
  }
  return {
    verdict: Verdict.NOT_EVALUATED,
    errors: [{ type: 'NotEvaluated', path: '<nil>', message: `no definition of ${apiVersion} ${kind} is known, give its CustomResourceDefinition with --crds` }],
  };
}

function rejected(type: string, path: string, message: string): Judgement {
  return { verdict: Verdict.REJECTED, errors: [{ type, path, message }] };
}

function errorsOf(kind: KindFacts, object: Json): FieldError[] {
  const report = new Report();
  const decoded = decodeMetadata(object, report);
  if (kind.builtIn) {
    decodeAsGo(kind.schema, { ...object, metadata: undefined }, report);
  } else {
    const created = kind.statusSubresource ? withoutStatus(kind, object, report) : object;
    walkCustomResource(kind.schema, withDefaults(kind.schema, created) as Json, report);
  }
  if (decoded) {
    checkObjectMeta(kind, object.metadata ?? {}, report);
  }
  if (kind.builtIn && report.errors.length === 0) {
    checkRequired(kind.schema, object, report);
  }
  return report.errors;
}

function decodeMetadata(object: Json, report: Report): boolean {
  report.enter('metadata');
  const before = report.errors.length;
  const metadata = isObject(object.metadata) ? { ...object.metadata } : object.metadata;
  if (isObject(metadata) && Array.isArray(metadata.managedFields)) {
    // The server drops entries that it can't read.
    delete (metadata as { managedFields?: unknown }).managedFields;
  }
  decodeAsGo(objectMetaShape(), metadata, report);
  report.leave();
  return report.errors.length === before;
}

let objectMeta: Shape | undefined;

function objectMetaShape(): Shape {
  objectMeta ??= bundledFacts('kubernetes').kinds.find(facts => facts.kind === 'ConfigMap')!.schema.properties!.metadata;
  return objectMeta;
}

/** The server drops `status` when an object is created, but names unknown fields in it first. */
function withoutStatus(kind: KindFacts, object: Json, report: Report): Json {
  if (object.status === undefined) {
    return object;
  }
  const { status, ...rest } = object;
  const shape = kind.schema.properties?.status;
  if (shape) {
    const probe = new Report();
    walkCustomResource({ type: 'object', properties: { status: shape } }, { status }, probe);
    report.errors.push(...probe.errors.filter(error => error.type === 'UnknownField'));
    return rest;
  }
  return object;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
