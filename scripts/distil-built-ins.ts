import { KindFacts } from '../src/schema/kind';
import { FACT_KEYWORDS, Shape } from '../src/schema/shape';

type Json = { [key: string]: any };

/**
 * The built-in kinds of a published Kubernetes schema (OpenAPI v2): each kind
 * that can be created, with the shape of its definition.
 */
export function distilBuiltIns(openapi: Json): KindFacts[] {
  const definitions = new Definitions(openapi.definitions);
  const kinds = new Map<string, KindFacts>();
  for (const [path, item] of Object.entries<Json>(openapi.paths)) {
    const gvk = item.post?.['x-kubernetes-group-version-kind'];
    const body = item.post?.parameters?.find((parameter: Json) => parameter.in === 'body')?.schema?.$ref;
    if (!gvk || !body || item.post['x-kubernetes-action'] !== 'post' || isSubresource(path)) {
      continue;
    }
    const key = `${gvk.group}/${gvk.version}/${gvk.kind}`;
    kinds.set(key, {
      group: gvk.group,
      version: gvk.version,
      kind: gvk.kind,
      namespaced: path.includes('{namespace}'),
      served: true,
      builtIn: true,
      statusSubresource: Object.keys(openapi.paths).some(other => other.startsWith(path.replace(/\/$/, '')) && other.endsWith('/{name}/status')),
      schema: definitions.shapeOf(body),
    });
  }
  return [...kinds.keys()].sort().map(key => kinds.get(key)!);
}

function isSubresource(path: string): boolean {
  return path.includes('{name}');
}

class Definitions {
  private readonly shapes = new Map<string, Shape>();

  public constructor(private readonly definitions: Json) {}

  public shapeOf(ref: string): Shape {
    const name = ref.replace('#/definitions/', '');
    let shape = this.shapes.get(name);
    if (!shape) {
      shape = { 'x-definition': name.replace(/^.*\./, '') };
      this.shapes.set(name, shape);
      Object.assign(shape, this.convert(this.definitions[name]));
    }
    return shape;
  }

  private convert(schema: Json): Shape {
    if (schema.$ref) {
      return this.shapeOf(schema.$ref);
    }
    const shape: Json = Object.fromEntries(FACT_KEYWORDS.filter(keyword => schema[keyword] !== undefined).map(keyword => [keyword, schema[keyword]]));
    if (schema.properties) {
      shape.properties = Object.fromEntries(Object.entries<Json>(schema.properties).map(([name, value]) => [name, this.convert(value)]));
    }
    if (schema.items) {
      shape.items = this.convert(schema.items);
    }
    if (schema.additionalProperties) {
      shape.additionalProperties = this.convert(schema.additionalProperties);
    }
    return shape;
  }
}
