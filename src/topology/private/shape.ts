import { nearest } from './nearest';
import { Problems } from './problems';

/**
 * The kind of value that a field of our own files takes.
 *
 * `quantity` is a string or a number; `labels` a mapping of strings; `strings`
 * a list of strings; `list` a list of objects of the shape named in `of`.
 */

export type FieldKind = 'string' | 'integer' | 'quantity' | 'strings' | 'labels' | 'list';

export interface Field {
  readonly kind: FieldKind;
  readonly required?: boolean;
  /** For `list`: name of the items' shape. */
  readonly of?: ShapeName;
}

export type Shape = { readonly [field: string]: Field };

export type ShapeName = 'topology' | 'nodePool' | 'node' | 'device' | 'taint';

const IN_PLACE: Shape = {
  region: { kind: 'string' },
  location: { kind: 'labels' },
  labels: { kind: 'labels' },
  taints: { kind: 'list', of: 'taint' },
  cpu: { kind: 'quantity' },
  memory: { kind: 'quantity' },
  devices: { kind: 'list', of: 'device' },
};

/**
 * The fields of a topology file. `topology.schema.json` says the same to
 * editors; a test keeps both equal.
 */
export const SHAPES: { readonly [name in ShapeName]: Shape } = {
  topology: {
    apiVersion: { kind: 'string', required: true },
    kind: { kind: 'string', required: true },
    provider: { kind: 'string' },
    infrastructure: { kind: 'string' },
    region: { kind: 'string' },
    nodePools: { kind: 'list', of: 'nodePool' },
    nodes: { kind: 'list', of: 'node' },
  },
  nodePool: {
    name: { kind: 'string', required: true },
    count: { kind: 'integer', required: true },
    zones: { kind: 'strings' },
    racks: { kind: 'strings' },
    ...IN_PLACE,
  },
  node: {
    name: { kind: 'string', required: true },
    hostname: { kind: 'string' },
    zone: { kind: 'string' },
    rack: { kind: 'string' },
    ...IN_PLACE,
  },
  device: {
    name: { kind: 'string' },
    count: { kind: 'integer' },
    size: { kind: 'quantity' },
    sizeBytes: { kind: 'integer' },
    deviceClass: { kind: 'string' },
    type: { kind: 'string' },
  },
  taint: {
    key: { kind: 'string', required: true },
    value: { kind: 'string' },
    effect: { kind: 'string', required: true },
  },
};

/** What each kind of value is called in an error. */
const EXPECTED: { readonly [kind in FieldKind]: string } = {
  string: 'a string (put numbers in quotes)',
  integer: 'a whole number',
  quantity: 'a quantity such as 64Gi',
  strings: 'a list of strings (put numbers in quotes)',
  labels: 'a mapping of strings (put numbers in quotes)',
  list: 'a list',
};

/**
 * Adds a problem for each field that is unknown, missing or of the wrong kind.
 *
 * @returns whether the value has the shape
 */
export function checkShape(value: unknown, name: ShapeName, field: string, problems: Problems): boolean {
  const before = problems.count;
  if (!isMapping(value)) {
    problems.add(field || undefined, `must be a mapping, not ${described(value)}`);
    return false;
  }
  const shape = SHAPES[name];
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(shape, key)) {
      problems.add(within(field, key), `there is no such field${nearest(key, Object.keys(shape))}; allowed are ${Object.keys(shape).join(', ')}`);
    }
  }
  for (const [key, { kind, required, of }] of Object.entries(shape)) {
    const found = value[key];
    if (found === undefined) {
      if (required) problems.add(within(field, key), 'is missing');
    } else if (!hasKind(found, kind)) {
      const hasWrongItems = kind === 'strings' && Array.isArray(found) || kind === 'labels' && isMapping(found);
      problems.add(within(field, key), `must be ${EXPECTED[kind]}${hasWrongItems ? '' : `, not ${described(found)}`}`);
    } else if (of !== undefined) {
      (found as unknown[]).forEach((item, index) => checkShape(item, of, `${within(field, key)}[${index}]`, problems));
    }
  }
  return problems.count === before;
}

/** Whether a value is what JSON calls an object. */
export function isMapping(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isLabels(value: unknown): value is { readonly [key: string]: string } {
  return isMapping(value) && Object.values(value).every(item => typeof item === 'string');
}

/** A value in an error: short, and never an object in full. */
export function described(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isMapping(value)) return 'a mapping';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function hasKind(value: unknown, kind: FieldKind): boolean {
  switch (kind) {
    case 'string': return typeof value === 'string';
    case 'integer': return Number.isInteger(value);
    case 'quantity': return typeof value === 'string' || typeof value === 'number';
    case 'strings': return Array.isArray(value) && value.every(item => typeof item === 'string');
    case 'labels': return isLabels(value);
    default: return Array.isArray(value);
  }
}

function within(field: string, key: string): string {
  return field === '' ? key : `${field}.${key}`;
}
