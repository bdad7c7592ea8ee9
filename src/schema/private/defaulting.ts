import { setField } from '../../manifests/decoded';
import { Shape } from '../shape';

type Json = { [key: string]: unknown };

/**
 * A custom resource as the API server sees it when it begins to validate: nulls
 * that no field takes are dropped, defaults are filled in. The given value is
 * left as it is; parts that need no change are shared with the result.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting-and-nullable
 */
export function withDefaults(shape: Shape, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Array.isArray(value) ? listWithDefaults(shape, value) : objectWithDefaults(shape, value as Json);
}

function listWithDefaults(shape: Shape, list: unknown[]): unknown[] {
  const { items } = shape;
  if (!items) {
    return list;
  }
  let result = list;
  for (let i = 0; i < list.length; i++) {
    const item = list[i] === null && !items.nullable && items.default !== undefined ? items.default : list[i];
    const filled = withDefaults(items, item);
    if (filled !== list[i]) {
      result = result === list ? [...list] : result;
      result[i] = filled;
    }
  }
  return result;
}

function objectWithDefaults(shape: Shape, object: Json): Json {
  let result = object;
  for (const name in object) {
    const field = fieldOf(shape, name);
    if (field) {
      const value = object[name];
      const filled = value === null && !field.nullable ? withDefaults(field, field.default) : withDefaults(field, value);
      if (filled !== value) {
        result = result === object ? { ...object } : result;
        set(result, name, filled);
      }
    }
  }
  for (const name of defaultedFields(shape)) {
    if (!Object.hasOwn(result, name) || result[name] === undefined) {
      const field = shape.properties![name];
      result = result === object ? { ...object } : result;
      set(result, name, withDefaults(field, field.default));
    }
  }
  return result;
}

/** Sets a field, or drops it. */
function set(object: Json, name: string, value: unknown): void {
  if (value === undefined) {
    delete object[name];
  } else {
    setField(object, name, value);
  }
}

function fieldOf(shape: Shape, name: string): Shape | undefined {
  if (shape.properties && Object.hasOwn(shape.properties, name)) {
    return shape.properties[name];
  }
  return typeof shape.additionalProperties === 'object' ? shape.additionalProperties : undefined;
}

const NONE: readonly string[] = [];
const fieldsWithDefault = new WeakMap<Shape, readonly string[]>();

function defaultedFields(shape: Shape): readonly string[] {
  if (!shape.properties) {
    return NONE;
  }
  let names = fieldsWithDefault.get(shape);
  if (!names) {
    names = Object.keys(shape.properties).filter(name => shape.properties![name].default !== undefined);
    fieldsWithDefault.set(shape, names);
  }
  return names;
}
