import { BOOL, BYTES, CelType, DOUBLE, DURATION, DYN, INT, listType, mapType, objectType, STRING, TIMESTAMP } from './type';
import { Shape } from '../../../shape';
import { RESERVED, unescaped } from '../escaping';
import { withTypeAndObjectMeta } from '../values';

/**
 * The type that rules see a value of a shape as; undefined where they can't see it.
 *
 * @param isRoot whether the value is an object with apiVersion, kind and metadata
 * @param path what tells it from other objects: two are never of one type
 * @see https://kubernetes.io/docs/reference/using-api/cel/#type-system-integration
 */
export function declaredType(shape: Shape, isRoot: boolean, path = '@'): CelType | undefined {
  if (shape['x-kubernetes-int-or-string']) {
    return DYN;
  }
  switch (shape.type) {
    case 'array': {
      const items = shape.items && declaredType(shape.items, isEmbedded(shape.items), `${path}[]`);
      return items && listType(items);
    }
    case 'object': return declaredObject(isRoot ? withTypeAndObjectMeta(shape) : shape, path);
    case 'string': return textType(shape.format);
    case 'boolean': return BOOL;
    case 'number': return DOUBLE;
    case 'integer': return INT;
    default: return undefined;
  }
}

function declaredObject(shape: Shape, path: string): CelType | undefined {
  const { additionalProperties: additional } = shape;
  if (typeof additional === 'object') {
    const values = declaredType(additional, isEmbedded(additional), `${path}{}`);
    return values && mapType(STRING, values);
  }
  const fields = new Map<string, CelType | undefined>();
  return objectType(path, name => {
    if (!fields.has(name)) {
      // The server takes also a word that CEL keeps for itself as it is.
      const field = RESERVED.has(name) ? name : unescaped(name);
      const inner = field !== undefined && Object.hasOwn(shape.properties ?? {}, field) ? shape.properties![field] : undefined;
      fields.set(name, inner && declaredType(inner, isEmbedded(inner), `${path}.${name}`));
    }
    return fields.get(name);
  });
}

function textType(format: string | undefined): CelType {
  switch (format) {
    case 'byte': return BYTES;
    case 'date':
    case 'date-time': return TIMESTAMP;
    case 'duration': return DURATION;
    default: return STRING;
  }
}

/** Whether a shape is that of an object with apiVersion, kind and metadata. */
export function isEmbedded(shape: Shape): boolean {
  return shape['x-kubernetes-embedded-resource'] === true;
}
