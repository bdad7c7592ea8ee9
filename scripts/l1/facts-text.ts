import { isIntOrString } from './kubernetes-definitions';
import { Shape } from '../../src/schema/shape';

/** Rules that only compare with the value before: the field cannot be changed. */
const IMMUTABLE = 'self == oldSelf';

/**
 * What a shape says of its value, in a few words each: type first, then bounds,
 * allowed values, pattern and rules. What it says of list items and map values
 * follows, with `each` in front.
 */
export function factsText(shape: Shape): string[] {
  return [typeText(shape), ...limitTexts(shape)];
}

/** The type in words, such as `list of integers`. */
export function typeText(shape: Shape): string {
  if (isIntOrString(shape)) {
    return 'number or string';
  }
  if (shape.type === 'array') {
    return `list of ${plural(typeText(shape.items!))}`;
  }
  if (typeof shape.additionalProperties === 'object' && !shape.properties) {
    return `map of ${plural(typeText(shape.additionalProperties))}`;
  }
  const format = shape.format && !['int32', 'int64', 'double', 'float'].includes(shape.format) ? ` (${shape.format})` : '';
  return `${shape.type ?? 'any value'}${format}`;
}

/** All but the type. */
export function limitTexts(shape: Shape): string[] {
  const item = shape.items ?? (typeof shape.additionalProperties === 'object' && !shape.properties ? shape.additionalProperties : undefined);
  return [
    ...rangeText(shape.minimum, shape.maximum, shape.exclusiveMinimum ? 'above' : 'at least', shape.exclusiveMaximum ? 'below' : 'at most'),
    ...(shape.multipleOf !== undefined ? [`a multiple of ${shape.multipleOf}`] : []),
    ...countText(shape.minLength, shape.maxLength, 'character'),
    ...countText(shape.minItems, shape.maxItems, 'item'),
    ...countText(shape.minProperties, shape.maxProperties, 'key'),
    ...(shape.enum ? [`one of ${shape.enum.map(value => code(value === '' ? '""' : String(value))).join(', ')}`] : []),
    ...(shape.pattern !== undefined && !isIntOrString(shape) ? [`matches ${code(shape.pattern)}`] : []),
    ...(shape['x-kubernetes-list-map-keys'] ? [`unique by ${shape['x-kubernetes-list-map-keys'].map(code).join(', ')}`] : []),
    ...(shape['x-kubernetes-list-type'] === 'set' ? ['no item twice'] : []),
    ...(isImmutable(shape) ? ['cannot be changed'] : []),
    ...(item ? limitTexts(item).map(text => (text.startsWith('each ') ? text : `each ${text}`)) : []),
  ];
}

/** The CEL rules of a shape besides the one that forbids any change. */
export function rulesOf(shape: Shape): string[] {
  return (shape['x-kubernetes-validations'] ?? []).map(({ rule }) => rule).filter(rule => rule !== IMMUTABLE);
}

/** What all shapes say alike. */
export function inCommon(texts: string[][]): string[] {
  return texts[0].filter(text => texts.every(other => other.includes(text)));
}

/** Text in backticks, fit for a comment. */
export function code(text: string): string {
  return `\`${text}\``;
}

function isImmutable(shape: Shape): boolean {
  return (shape['x-kubernetes-validations'] ?? []).some(({ rule }) => rule === IMMUTABLE);
}

function rangeText(low: number | undefined, high: number | undefined, above: string, below: string): string[] {
  if (low !== undefined && high !== undefined && above === 'at least' && below === 'at most') {
    return [`${low} to ${high}`];
  }
  return [...(low !== undefined ? [`${above} ${low}`] : []), ...(high !== undefined ? [`${below} ${high}`] : [])];
}

function countText(low: number | undefined, high: number | undefined, unit: string): string[] {
  if (low === undefined && high === undefined) {
    return [];
  }
  const last = high ?? low;
  const range = low === high ? [`${low}`] : rangeText(low, high, 'at least', 'at most');
  return [`${range.join(', ')} ${last === 1 ? unit : `${unit}s`}`];
}

function plural(words: string): string {
  if (words.startsWith('list of') || words.startsWith('map of')) {
    return words.replace(/^(list|map)/, '$1s');
  }
  if (words === 'number or string') {
    return 'numbers or strings';
  }
  return words.replace(/^(any value|\w+)/, word => (word === 'any value' ? 'any values' : `${word}s`));
}
