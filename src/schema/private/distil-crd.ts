import { CrdFacts, CrdNames, CrdVersionFacts } from '../kind';
import { FACT_KEYWORDS, SHAPE_KEYWORDS, SHAPE_LIST_KEYWORDS, Shape, ValidationRule } from '../shape';

type Json = { [key: string]: any };

const KEPT_ANNOTATIONS = ['api-approved.kubernetes.io', 'gateway.networking.k8s.io/bundle-version', 'gateway.networking.k8s.io/channel'];
const COLUMN_FACTS = ['name', 'type', 'format', 'jsonPath', 'priority'];
const NAME_FACTS = ['kind', 'plural', 'singular', 'listKind', 'shortNames', 'categories'];
const RULE_FACTS = ['rule', 'messageExpression', 'reason', 'fieldPath', 'optionalOldSelf'];

/**
 * The facts of a CustomResourceDefinition: what decides on a document, and what
 * the API server needs to serve it. Descriptions and messages are left behind.
 *
 * @throws if the object is no `apiextensions.k8s.io/v1` definition with a schema.
 */
export function distilCrd(crd: Json): CrdFacts {
  const name = crd?.metadata?.name ?? '(no name)';
  if (crd?.kind !== 'CustomResourceDefinition' || crd.apiVersion !== 'apiextensions.k8s.io/v1') {
    throw new Error(`${name}: expected apiVersion apiextensions.k8s.io/v1, kind CustomResourceDefinition, `
      + `got ${crd?.apiVersion ?? 'no apiVersion'}, ${crd?.kind ?? 'no kind'}`);
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
  const schema = version.schema?.openAPIV3Schema;
  if (typeof schema !== 'object' || schema === null) {
    throw new Error(`${crd}: version ${version.name} has no schema.openAPIV3Schema`);
  }
  return {
    name: version.name,
    served: version.served === true,
    storage: version.storage === true,
    ...pick(version, ['deprecated', 'subresources', 'selectableFields']),
    ...(version.additionalPrinterColumns
      ? { additionalPrinterColumns: version.additionalPrinterColumns.map((column: Json) => pick(column, COLUMN_FACTS)) }
      : {}),
    schema: distilShape(schema),
  };
}

/** The facts of a schema, without its prose. */
export function distilShape(schema: Json): Shape {
  const shape: Json = pick(schema, FACT_KEYWORDS);
  if (schema.properties) {
    shape.properties = Object.fromEntries(Object.entries(schema.properties).map(([name, value]) => [name, distilShape(value as Json)]));
  }
  if (schema.additionalProperties !== undefined) {
    shape.additionalProperties = typeof schema.additionalProperties === 'object'
      ? distilShape(schema.additionalProperties)
      : schema.additionalProperties;
  }
  for (const keyword of SHAPE_KEYWORDS) {
    if (schema[keyword]) {
      shape[keyword] = distilShape(schema[keyword]);
    }
  }
  for (const keyword of SHAPE_LIST_KEYWORDS) {
    if (schema[keyword]) {
      shape[keyword] = schema[keyword].map(distilShape);
    }
  }
  if (schema['x-kubernetes-validations']) {
    shape['x-kubernetes-validations'] = schema['x-kubernetes-validations'].map((rule: Json) => pick(rule, RULE_FACTS) as ValidationRule);
  }
  return shape;
}

function pick(from: Json, keys: readonly string[]): Json {
  return Object.fromEntries(keys.filter(key => from[key] !== undefined).map(key => [key, from[key]]));
}
