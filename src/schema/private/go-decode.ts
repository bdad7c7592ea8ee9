import { isRfc3339 } from './formats';
import { Report } from './report';
import { unknownField } from './unknown-field';
import { shown } from './value-limits';
import { Shape } from '../shape';

type Json = { readonly [key: string]: unknown };

const QUANTITY = /^\s*[+-]?(?=.)(\d+(\.\d*)?|\.\d+)?([numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+)?\s*$/;
const INT32 = 2 ** 31;

/** Types that Go decodes by a method of their own, and what they take. */
const OWN_DECODERS: { readonly [definition: string]: { readonly takes: (value: unknown) => boolean; readonly form: string } } = {
  Quantity: { takes: value => QUANTITY.test(`${value}`) && (typeof value === 'string' || typeof value === 'number'), form: 'a quantity such as 100Gi' },
  IntOrString: { takes: value => typeof value === 'string' || isInt32(value), form: 'an integer or a string' },
  Time: { takes: value => typeof value === 'string' && isRfc3339(value), form: 'a time such as 2026-01-02T03:04:05Z' },
  MicroTime: { takes: value => typeof value === 'string' && isRfc3339(value), form: 'a time such as 2026-01-02T03:04:05.000000Z' },
  RawExtension: { takes: () => true, form: 'anything' },
  FieldsV1: { takes: () => true, form: 'anything' },
  JSON: { takes: () => true, form: 'anything' },
  JSONSchemaPropsOrArray: { takes: () => true, form: 'a schema or a list of schemas' },
  JSONSchemaPropsOrBool: { takes: () => true, form: 'a schema or a boolean' },
  JSONSchemaPropsOrStringArray: { takes: () => true, form: 'a schema or a list of strings' },
};

/**
 * Walks a value as the API server decodes it into the Go type of a built-in
 * kind: a null is as good as absent, a value of another type and an unknown
 * field are refused.
 *
 * @see https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation
 */
export function decodeAsGo(shape: Shape, value: unknown, report: Report): void {
  if (value === null || value === undefined) {
    return;
  }
  const own = OWN_DECODERS[shape['x-definition'] ?? ''];
  if (own) {
    if (!own.takes(value)) {
      report.add('Decode', `${shown(value)} can't be decoded, must be ${own.form}`);
    }
  } else if (shape.type === 'array') {
    decodeList(shape, value, report);
  } else if (shape.type === 'object' || shape.properties) {
    decodeObject(shape, value, report);
  } else if (!isScalar(shape, value)) {
    report.add('Decode', `${shown(value)} can't be decoded, must be ${scalarName(shape)}`);
  }
}

function decodeList(shape: Shape, value: unknown, report: Report): void {
  if (!Array.isArray(value)) {
    report.add('Decode', `${shown(value)} can't be decoded, must be a list`);
    return;
  }
  const items = shape.items!;
  for (let i = 0; i < value.length; i++) {
    report.enter(i);
    decodeAsGo(items, value[i], report);
    report.leave();
  }
}

function decodeObject(shape: Shape, value: unknown, report: Report): void {
  if (typeof value !== 'object' || Array.isArray(value)) {
    report.add('Decode', `${shown(value)} can't be decoded, must be an object`);
    return;
  }
  const object = value as Json;
  for (const name in object) {
    const field = shape.properties && Object.hasOwn(shape.properties, name) ? shape.properties[name] : shape.additionalProperties;
    if (typeof field === 'object') {
      report.enter(name);
      decodeAsGo(field, object[name], report);
      report.leave();
    } else if (shape.properties || shape['x-definition']) {
      report.add('UnknownField', unknownField(name, shape.properties), name);
    }
  }
}

function isScalar(shape: Shape, value: unknown): boolean {
  switch (shape.type) {
    case 'string': return shape.format === 'byte' ? isBytes(value) : typeof value === 'string';
    case 'boolean': return typeof value === 'boolean';
    case 'integer': return shape.format === 'int32' ? isInt32(value) : isInt64(value);
    case 'number': return typeof value === 'number' || typeof value === 'bigint';
    default: return true;
  }
}

function scalarName(shape: Shape): string {
  if (shape.type === 'integer') {
    return `an integer of ${shape.format === 'int32' ? 32 : 64} bits`;
  }
  return shape.format === 'byte' ? 'a base64 string' : `a ${shape.type}`;
}

function isInt32(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= -INT32 && (value as number) < INT32;
}

function isInt64(value: unknown): boolean {
  return typeof value === 'bigint'
    ? BigInt.asIntN(64, value) === value
    : Number.isInteger(value) && Math.abs(value as number) < 2 ** 63;
}

/** Bytes are written as base64; Go also takes a list of numbers. */
function isBytes(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.every(byte => Number.isInteger(byte) && byte >= 0 && byte < 256);
  }
  return typeof value === 'string' && isBase64(value);
}

function isBase64(text: string): boolean {
  const bare = text.replace(/[\r\n]/g, '');
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(bare);
}
