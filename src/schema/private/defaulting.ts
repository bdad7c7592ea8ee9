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
  if (Array.isArray(value)) {
    return shape.items ? listWithDefaults(shape.items, value) : value;
  }
  return typeof value === 'object' && value !== null ? objectWithDefaults(shape, value as Json) : value;
}

function listWithDefaults(items: Shape, list: unknown[]): unknown[] {
  let result = list;
  for (let i = 0; i < list.length; i++) {
    const item = withDefaults(items, list[i]);
    if (item !== list[i]) {
      result = result === list ? [...list] : result;
      result[i] = item;
    }
  }
  return result;
}

function objectWithDefaults(shape: Shape, object: Json): Json {
  let result = object;
  const change = (name: string, value: unknown) => {
    result = result === object ? { ...object } : result;
    if (value === undefined) {
      delete result[name];
    } else {
      result[name] = value;
    }
  };
  for (const name in object) {
    const field = fieldOf(shape, name);
    if (!field) {
      continue;
    }
    const value = object[name];
    if (value === null && !field.nullable) {
      change(name, undefined);
    } else {
      const filled = withDefaults(field, value);
      if (filled !== value) {
        change(name, filled);
      }
    }
  }
  for (const name of defaultedFields(shape)) {
    if (result[name] === undefined) {
      const field = shape.properties![name];
      change(name, withDefaults(field, field.default));
    }
  }
  return result;
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
