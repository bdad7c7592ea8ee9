import { setField } from '../../manifests/decoded';
import { Shape } from '../shape';

type Json = { readonly [key: string]: unknown };

/** Fields that every object has, whatever its schema says. */
const TYPE_META: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/**
 * A custom resource without the fields that its schema does not know, as the API
 * server reads it from its store after the schema has changed.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning
 */
export function pruned(schema: Shape, object: Json): Json {
  return prunedObject(schema, object, true);
}

function prunedValue(shape: Shape, value: unknown): unknown {
  if (Array.isArray(value)) {
    return shape.items || !shape['x-kubernetes-preserve-unknown-fields'] ? value.map(item => prunedValue(shape.items ?? {}, item)) : value;
  }
  return typeof value === 'object' && value !== null
    ? prunedObject(shape, value as Json, shape['x-kubernetes-embedded-resource'] === true)
    : value;
}

function prunedObject(shape: Shape, object: Json, typeMeta: boolean): Json {
  const result: Record<string, unknown> = {};
  for (const name in object) {
    const field = fieldShape(shape, name);
    if ((typeMeta && TYPE_META.has(name)) || (!field && shape['x-kubernetes-preserve-unknown-fields'])) {
      setField(result, name, object[name]);
    } else if (field) {
      setField(result, name, prunedValue(field, object[name]));
    }
  }
  return result;
}

function fieldShape({ properties, additionalProperties }: Shape, name: string): Shape | undefined {
  if (properties && Object.hasOwn(properties, name)) {
    return properties[name];
  }
  return additionalProperties === true ? {} : additionalProperties || undefined;
}
