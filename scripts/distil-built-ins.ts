import { KubernetesHistory } from './kubernetes-history';
import { KindFacts } from '../src/schema/kind';
import { FACT_KEYWORDS, Shape } from '../src/schema/shape';

type Json = { [key: string]: any };

/**
 * The built-in kinds of the schema that a server publishes (OpenAPI v2): each
 * kind that can be created, with the shape of its definition. Those that only
 * earlier versions serve come after them.
 */
export function distilBuiltIns(openapi: Json, history: KubernetesHistory): KindFacts[] {
  const definitions = new Definitions({ ...history.newest(), ...openapi.definitions }, history);
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
  const now = [...kinds.keys()].sort().map(key => kinds.get(key)!);
  const before = history.kindsServedBefore(now).map(({ kind, definition }) => ({ ...kind, schema: definitions.shapeOf(definition) }));
  return [...now, ...before];
}

function isSubresource(path: string): boolean {
  return path.includes('{name}');
}

class Definitions {
  private readonly shapes = new Map<string, Shape>();

  public constructor(private readonly definitions: Json, private readonly history: KubernetesHistory) {}

  public shapeOf(ref: string): Shape {
    const name = ref.replace('#/definitions/', '');
    let shape = this.shapes.get(name);
    if (!shape) {
      shape = { 'x-definition': name.replace(/^.*\./, '') };
      this.shapes.set(name, shape);
      const served = this.history.servedFields(name);
      Object.assign(shape, this.convert(this.withGoneFields(name, served)), served ? { 'x-served': served } : {});
    }
    return shape;
  }

  /** A definition with the fields that only earlier versions have. */
  private withGoneFields(name: string, served: Json = {}): Json {
    const definition = this.definitions[name];
    const gone = Object.keys(served).filter(field => !definition.properties?.[field]).map(field => [field, this.history.lastOf(name, field)]);
    return gone.length > 0 ? { ...definition, properties: { ...definition.properties, ...Object.fromEntries(gone) } } : definition;
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
