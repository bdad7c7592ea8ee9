import { jsonProblem } from './json-document';
import { keywordProblem } from './keyword-forms';
import { shown } from './shown';
import { CrdFacts, CrdNames, CrdVersionFacts } from '../kind';
import { FACT_KEYWORDS, Shape, SHAPE_KEYWORDS, SHAPE_LIST_KEYWORDS, ValidationRule } from '../shape';

type Json = { [key: string]: any };

const KEPT_ANNOTATIONS = ['api-approved.kubernetes.io', 'gateway.networking.k8s.io/bundle-version', 'gateway.networking.k8s.io/channel'];
const COLUMN_FACTS = ['name', 'type', 'format', 'jsonPath', 'priority'];
const NAME_FACTS = ['kind', 'plural', 'singular', 'listKind', 'shortNames', 'categories'];
const RULE_FACTS = ['rule', 'messageExpression', 'reason', 'fieldPath', 'optionalOldSelf'];

/** Nesting beyond which a schema is refused; the API server allows less. */
const DEEPEST = 200;

/**
 * The facts of a CustomResourceDefinition: what decides on a document, and what
 * the API server needs to serve it. Descriptions and messages are left behind.
 *
 * @throws if the object is no `apiextensions.k8s.io/v1` definition with a schema.
 */
export function distilCrd(crd: Json): CrdFacts {
  const name = typeof crd?.metadata?.name === 'string' ? crd.metadata.name : '(no name)';
  const problem = jsonProblem(crd);
  if (problem) {
    throw new Error(`${name}: ${problem.path}: ${problem.message}`);
  }
  if (crd?.kind !== 'CustomResourceDefinition' || crd.apiVersion !== 'apiextensions.k8s.io/v1') {
    throw new Error(`${name}: expected apiVersion apiextensions.k8s.io/v1, kind CustomResourceDefinition, `
      + `got ${shown(crd?.apiVersion)}, ${shown(crd?.kind)}`);
  }
  const spec = crd.spec ?? {};
  if (typeof spec.group !== 'string' || typeof spec.names?.kind !== 'string' || !Array.isArray(spec.versions)) {
    throw new Error(`${name}: spec.group, spec.names.kind and spec.versions are needed to read a CustomResourceDefinition`);
  }
  const annotations = pick(crd.metadata?.annotations ?? {}, KEPT_ANNOTATIONS);
  return {
    group: spec.group,
    scope: spec.scope,
    names: pick(spec.names, NAME_FACTS) as CrdNames,
    ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
    ...(spec.conversion ? { conversion: spec.conversion } : {}),
    ...(spec.preserveUnknownFields ? { preserveUnknownFields: true } : {}),
    versions: spec.versions.map((version: Json) => distilVersion(name, version)),
  };
}

function distilVersion(crd: string, version: Json): CrdVersionFacts {
  const schema = version?.schema?.openAPIV3Schema;
  if (!isObject(schema) || typeof version.name !== 'string') {
    throw new Error(`${crd}: version ${shown(version?.name)} has no name or no schema.openAPIV3Schema`);
  }
  const replicas = version.subresources?.scale?.specReplicasPath ?? undefined;
  const problem = replicas === undefined ? undefined : keywordProblem('specReplicasPath', replicas);
  if (problem !== undefined) {
    throw new Error(`${crd}: version ${version.name}: subresources.scale: ${problem}`);
  }
  return {
    name: version.name,
    served: version.served === true,
    storage: version.storage === true,
    ...pick(version, ['deprecated', 'subresources', 'selectableFields']),
    ...(version.additionalPrinterColumns
      ? { additionalPrinterColumns: version.additionalPrinterColumns.map((column: Json) => pick(column, COLUMN_FACTS)) }
      : {}),
    schema: new Distillation(`${crd}: version ${version.name}`).shapeOf(schema, 'openAPIV3Schema', 0),
  };
}

/** Takes the facts from one schema. */
class Distillation {
  public constructor(private readonly origin: string) {}

  public shapeOf(schema: unknown, path: string, depth: number): Shape {
    if (!isObject(schema) || depth > DEEPEST) {
      throw new Error(`${this.origin}: ${path}: ${isObject(schema) ? `nested more than ${DEEPEST} levels deep` : `${shown(schema)} is no schema`}`);
    }
    const shape = this.facts(schema, FACT_KEYWORDS, path);
    const inner = (value: unknown, step: string) => this.shapeOf(value, `${path}.${step}`, depth + 1);
    if (schema.properties) {
      if (!isObject(schema.properties)) {
        throw new Error(`${this.origin}: ${path}.properties: ${shown(schema.properties)} must be an object of schemas`);
      }
      shape.properties = Object.fromEntries(Object.entries(schema.properties).map(([name, value]) => [name, inner(value, name)]));
    }
    if ((schema.additionalProperties ?? undefined) !== undefined) {
      shape.additionalProperties = typeof schema.additionalProperties === 'boolean'
        ? schema.additionalProperties
        : inner(schema.additionalProperties, 'additionalProperties');
    }
    for (const keyword of SHAPE_KEYWORDS) {
      if (schema[keyword]) {
        shape[keyword] = inner(schema[keyword], keyword);
      }
    }
    for (const keyword of SHAPE_LIST_KEYWORDS) {
      if (schema[keyword]) {
        shape[keyword] = this.list(schema[keyword], `${path}.${keyword}`).map(part => inner(part, keyword));
      }
    }
    if (schema['x-kubernetes-validations']) {
      shape['x-kubernetes-validations'] = this.list(schema['x-kubernetes-validations'], `${path}.x-kubernetes-validations`)
        .map(rule => this.facts(rule, RULE_FACTS, `${path}.x-kubernetes-validations`) as ValidationRule);
    }
    return shape;
  }

  /** What an object says by some keywords; null says nothing. */
  private facts(from: Json, keywords: readonly string[], path: string): Json {
    const facts = Object.fromEntries(keywords.filter(keyword => (from[keyword] ?? undefined) !== undefined).map(keyword => [keyword, from[keyword]]));
    for (const [keyword, value] of Object.entries(facts)) {
      const problem = keywordProblem(keyword, value);
      if (problem !== undefined) {
        throw new Error(`${this.origin}: ${path}: ${problem}`);
      }
    }
    return facts;
  }

  private list(value: unknown, path: string): Json[] {
    if (!Array.isArray(value) || !value.every(isObject)) {
      throw new Error(`${this.origin}: ${path}: ${shown(value)} must be a list of objects`);
    }
    return value;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pick(from: Json, keys: readonly string[]): Json {
  return Object.fromEntries(keys.filter(key => from[key] !== undefined).map(key => [key, from[key]]));
}
