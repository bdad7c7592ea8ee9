import { isBase64, isRfc3339 } from './formats';
import { isWithinInt32 } from './numbers';
import { Report } from './report';
import { shown } from './shown';
import { unknownField } from './unknown-field';
import { isServerFloat } from '../../manifests/decoded';
import { Shape } from '../shape';

type Json = { readonly [key: string]: unknown };

/** A type that Go decodes by a method of its own: what it takes, in code and in words. */
interface OwnDecoder {
  readonly takes: (value: unknown, report: Report) => boolean;
  readonly form: string;
}

const EXPONENT = '[eE]\\+?0*\\d{1,18}';
const SUFFIX = `[numkMGTPE]|[KMGTPE]i|${EXPONENT}|[eE]-0*\\d{1,18}`;
/** Without any digit a quantity is zero, unless its suffix is beyond the 18 digits that Go then reckons with. */
const NO_DIGITS = `\\.?(?:[numkMGTPE]|[KMGT]i|${EXPONENT}|[eE]-0*\\d)?`;
const QUANTITY = new RegExp(`^(?!$)[+-]?(?:(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:${SUFFIX})?|${NO_DIGITS})$`);
/** What Go takes for space around a quantity, and JSON does not escape. */
const SPACE = '[ \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const SPACE_AROUND = new RegExp(`^${SPACE}+|(?<!${SPACE})${SPACE}+$`, 'g');
const MICRO_TIME = /:\d\d[.,]\d{6}(Z|[+-])/;
const ANYTHING: OwnDecoder = { takes: () => true, form: 'anything' };

const OWN_DECODERS: ReadonlyMap<string | undefined, OwnDecoder> = new Map([
  ['Quantity', { takes: isQuantity, form: 'a quantity such as 100Gi' }],
  ['IntOrString', { takes: (value, report) => typeof value === 'string' || isInteger(value, 'int32', report), form: 'an integer or a string' }],
  ['Time', { takes: value => typeof value === 'string' && isRfc3339(value), form: 'a time such as 2026-01-02T03:04:05Z' }],
  ['MicroTime', { takes: isMicroTime, form: 'a time such as 2026-01-02T03:04:05.000000Z' }],
  ['RawExtension', ANYTHING],
  ['FieldsV1', ANYTHING],
  ['JSON', ANYTHING],
  ['JSONSchemaPropsOrArray', ANYTHING],
  ['JSONSchemaPropsOrBool', ANYTHING],
  ['JSONSchemaPropsOrStringArray', ANYTHING],
]);

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
  const own = OWN_DECODERS.get(shape['x-definition']);
  if (own) {
    if (!own.takes(value, report)) {
      refuse(value, own.form, report);
    }
  } else if (shape.type === 'array') {
    decodeList(shape.items!, value, report);
  } else if (shape.type === 'object' || shape.properties) {
    decodeObject(shape, value, report);
  } else if (!isScalar(shape, value, report)) {
    refuse(value, scalarName(shape), report);
  }
}

function decodeList(items: Shape, value: unknown, report: Report): void {
  if (!Array.isArray(value)) {
    refuse(value, 'a list', report);
    return;
  }
  for (let i = 0; i < value.length; i++) {
    report.enter(i);
    decodeAsGo(items, value[i], report);
    report.leave();
  }
}

function decodeObject(shape: Shape, value: unknown, report: Report): void {
  if (typeof value !== 'object' || Array.isArray(value)) {
    refuse(value, 'an object', report);
    return;
  }
  const object = value as Json;
  const { properties } = shape;
  for (const name in object) {
    const field = properties && Object.hasOwn(properties, name) ? properties[name] : shape.additionalProperties;
    if (typeof field === 'object') {
      report.enter(name);
      decodeAsGo(field, object[name], report);
      report.leave();
    } else if ((properties || shape['x-definition']) && object[name] !== undefined && !report.full) {
      report.add('UnknownField', unknownField(name, properties, shape['x-served']), name);
    }
  }
}

function refuse(value: unknown, form: string, report: Report): void {
  report.add('Decode', `${report.spelling ?? shown(value)} can't be decoded, must be ${form}`);
}

function isScalar(shape: Shape, value: unknown, report: Report): boolean {
  switch (shape.type) {
    case 'string': return shape.format === 'byte' ? isBytes(value) : typeof value === 'string';
    case 'boolean': return typeof value === 'boolean';
    case 'integer': return isInteger(value, shape.format, report);
    case 'number': return typeof value === 'number' || typeof value === 'bigint';
    default: return true;
  }
}

function scalarName(shape: Shape): string {
  if (shape.type === 'integer') {
    return `an integer of ${shape.format === 'int32' ? 32 : 64} bits, without point or exponent`;
  }
  return shape.format === 'byte' ? 'a base64 string' : `a ${shape.type}`;
}

/** Go reads an integer from digits alone: `3.0` and `3e0` are none. */
function isInteger(value: unknown, format: string | undefined, report: Report): boolean {
  if (typeof value !== 'number' && typeof value !== 'bigint') {
    return false;
  }
  const spelling = report.writtenAnew && report.spelling !== undefined && isServerFloat(report.spelling) ? undefined : report.spelling;
  const isDigits = spelling === undefined ? Number.isInteger(Number(value)) : /^-?\d+$/.test(spelling);
  return isDigits && (format === 'int32' ? isWithinInt32(value) : isWithinInt64(value, spelling));
}

function isWithinInt64(value: number | bigint, spelling: string | undefined): boolean {
  const exact = spelling === undefined ? BigInt(value) : spelling.length <= 20 ? BigInt(spelling) : undefined;
  return exact !== undefined && BigInt.asIntN(64, exact) === exact;
}

/** Whether a value is a quantity, as a text or a number. Spaces around the text do not count. */
export function isQuantity(value: unknown): boolean {
  return typeof value === 'string' ? QUANTITY.test(value) || QUANTITY.test(value.replace(SPACE_AROUND, '')) : typeof value === 'number' || typeof value === 'bigint';
}

/** Whether a text is a quantity such as `100Gi`, without spaces around it. */
export function isQuantityText(text: string): boolean {
  return QUANTITY.test(text);
}

function isMicroTime(value: unknown): boolean {
  return typeof value === 'string' && isRfc3339(value) && MICRO_TIME.test(value);
}

/** Bytes are written as base64; Go also takes a list of numbers. */
function isBytes(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.every(byte => byte === null || (Number.isInteger(byte) && byte >= 0 && byte < 256));
  }
  return typeof value === 'string' && isBase64(value.replace(/[\r\n]/g, ''));
}
