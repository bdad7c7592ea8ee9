import { Shape } from '../../../shape';
import { escaped } from '../escaping';
import { withTypeAndObjectMeta } from '../values';

/** How large the body of a request can be. */
const LARGEST_REQUEST = 3 * 1024 * 1024;

/** The steps to what is in lists and maps, in paths of fields. */
export const ITEMS = '@items';
export const VALUES = '@values';
export const KEYS = '@keys';

/** How many bytes a text of some format has at least, and at most; others have two at least. */
const FORMATS: { readonly [format: string]: readonly [least: number, most: number] } = { 'duration': [3, 32], 'date': [12, 12], 'date-time': [21, 32] };

/**
 * How many values of a shape can be in one request at most, if they are as small as they can be.
 */
export function mostOf(shape: Shape, isRoot: boolean): number {
  return Math.floor(LARGEST_REQUEST / (leastBytes(shape, isRoot) + 1));
}

/**
 * How large what a path of fields leads to can be: characters of a text, items of
 * a list, entries of a map. Of other values the server takes none to have a size.
 *
 * @returns undefined where the path leads nowhere
 */
export function largestAt(shape: Shape, isRoot: boolean, path: readonly string[]): number | undefined {
  const [step, ...rest] = path;
  if (step === undefined) {
    return largest(shape);
  }
  // The server takes keys to have no size.
  if (step === KEYS) {
    return isMap(shape) && rest.length === 0 ? 0 : undefined;
  }
  const inner = innerShape(shape, isRoot, step);
  return inner && largestAt(inner, inner['x-kubernetes-embedded-resource'] === true, rest);
}

function innerShape(shape: Shape, isRoot: boolean, step: string): Shape | undefined {
  if (shape['x-kubernetes-int-or-string']) {
    return undefined;
  }
  if (step === ITEMS || step === VALUES) {
    return shape.type === 'array' ? shape.items : isMap(shape) ? shape.additionalProperties as Shape : undefined;
  }
  const { properties = {} } = isRoot ? withTypeAndObjectMeta(shape) : shape;
  const name = shape.type === 'object' && !isMap(shape) ? Object.keys(properties).find(field => escaped(field) === step) : undefined;
  return name === undefined ? undefined : properties[name];
}

function isMap({ type, additionalProperties }: Shape): boolean {
  return type === 'object' && typeof additionalProperties === 'object';
}

function largest(shape: Shape): number {
  if (shape['x-kubernetes-int-or-string']) {
    return shape.maxLength === undefined ? LARGEST_REQUEST - 2 : Math.max(0, shape.maxLength) * 4;
  }
  switch (shape.type) {
    case 'array': return shape.maxItems ?? Math.floor((LARGEST_REQUEST - 2) / (leastBytes(shape.items!, isEmbedded(shape.items)) + 1));
    case 'object': return isMap(shape) ? shape.maxProperties ?? Math.floor((LARGEST_REQUEST - 2) / (leastBytes(shape.additionalProperties as Shape, false) + 6)) : 0;
    case 'string': return longest(shape);
    default: return 0;
  }
}

function longest({ format = '', maxLength, enum: allowed = [] }: Shape): number {
  if (Object.hasOwn(FORMATS, format)) {
    return FORMATS[format][1];
  }
  if (maxLength !== undefined) {
    return Math.max(0, maxLength) * (format === 'byte' ? 1 : 4);
  }
  return allowed.length > 0 && format !== 'byte' ? Math.max(0, ...allowed.map(value => typeof value === 'string' ? Buffer.byteLength(value) : 0)) : LARGEST_REQUEST - 2;
}

/** How many bytes of JSON a value has at least. */
function leastBytes(shape: Shape, isRoot: boolean): number {
  if (shape['x-kubernetes-int-or-string']) {
    return 1;
  }
  switch (shape.type) {
    case 'object': return isMap(shape) ? 2 : leastBytesOfObject(isRoot ? withTypeAndObjectMeta(shape) : shape);
    case 'string': return Object.hasOwn(FORMATS, shape.format ?? '') ? FORMATS[shape.format!][0] : 2;
    case 'boolean': return 4;
    case 'number':
    case 'integer': return 1;
    default: return 2;
  }
}

function leastBytesOfObject({ properties = {}, required = [] }: Shape): number {
  const needed = Object.entries(properties).filter(([name, field]) => required.includes(name) && field.default === undefined);
  return needed.reduce((bytes, [name, field]) => bytes + Buffer.byteLength(name) + leastBytes(field, isEmbedded(field)) + 4, 2);
}

function isEmbedded(shape: Shape | undefined): boolean {
  return shape?.['x-kubernetes-embedded-resource'] === true;
}
