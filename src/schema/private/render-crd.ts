import { CrdFacts, CrdVersionFacts } from '../kind';
import { Shape, SHAPE_KEYWORDS, SHAPE_LIST_KEYWORDS, ValidationRule } from '../shape';

/**
 * The `apiextensions.k8s.io/v1` CustomResourceDefinition that facts describe:
 * an API server that serves it judges documents as if it served the original.
 *
 * Prose does not come back. A conversion webhook neither: versions are converted
 * by the strategy `None`, which changes apiVersion alone. Equal schemas are one
 * object, as in the facts.
 */
export function renderCrd(facts: CrdFacts): object {
  const rendered = new Map<Shape, object>();
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: `${facts.names.plural}.${facts.group}`,
      ...(facts.annotations ? { annotations: facts.annotations } : {}),
    },
    spec: {
      group: facts.group,
      names: facts.names,
      scope: facts.scope,
      ...(facts.preserveUnknownFields ? { preserveUnknownFields: true } : {}),
      ...(facts.conversion ? { conversion: { strategy: 'None' } } : {}),
      versions: facts.versions.map(version => renderVersion(version, rendered)),
    },
  };
}

function renderVersion({ schema, ...facts }: CrdVersionFacts, rendered: Map<Shape, object>): object {
  return { ...facts, schema: { openAPIV3Schema: renderShape(schema, rendered) } };
}

function renderShape(shape: Shape, rendered: Map<Shape, object>): object {
  const known = rendered.get(shape);
  if (known) {
    return known;
  }
  const schema: { [keyword: string]: unknown } = { ...shape };
  rendered.set(shape, schema);
  delete schema['x-definition'];
  if (shape.properties) {
    schema.properties = Object.fromEntries(Object.entries(shape.properties).map(([name, inner]) => [name, renderShape(inner, rendered)]));
  }
  if (typeof shape.additionalProperties === 'object') {
    schema.additionalProperties = renderShape(shape.additionalProperties, rendered);
  }
  for (const keyword of SHAPE_KEYWORDS) {
    if (shape[keyword]) {
      schema[keyword] = renderShape(shape[keyword], rendered);
    }
  }
  for (const keyword of SHAPE_LIST_KEYWORDS) {
    if (shape[keyword]) {
      schema[keyword] = shape[keyword].map(inner => renderShape(inner, rendered));
    }
  }
  if (shape['x-kubernetes-validations']) {
    schema['x-kubernetes-validations'] = shape['x-kubernetes-validations'].map(renderRule);
  }
  return schema;
}

/** The server wants a message for a rule of several lines; this is the one it makes up for a rule of one. */
function renderRule(rule: ValidationRule): object {
  return rule.rule.includes('\n') ? { ...rule, message: `failed rule: ${rule.rule.replace(/\s+/g, ' ').trim()}` } : rule;
}
