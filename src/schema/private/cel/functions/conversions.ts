import { ListLike, MapLike, Opaque, RuleValue, TypeValue } from '../collections';
import { overload, Overload } from '../function';
import { int64, Uint } from '../numbers';
import { RuleError } from '../rule-error';
import { Duration, Timestamp } from '../times';
import { parseDuration, parseTimestamp } from '../typed-text';

const SECOND = 10n ** 9n;
const TRUE = ['1', 't', 'T', 'TRUE', 'true', 'True'];
const FALSE = ['0', 'f', 'F', 'FALSE', 'false', 'False'];

/** A number as Go reads it; underscores are allowed in hexadecimal ones only. */
const DOUBLE = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|inf|infinity|nan)$/i;

/** Functions that make values of one type from those of another. */
export const CONVERSIONS: readonly Overload[] = [
  overload('dyn(A) -> dyn', value => value),
  overload('type(A) -> type(A)', typeOfValue),
  overload('bool(bool) -> bool', value => value),
  overload('bool(string) -> bool', (text: string) => TRUE.includes(text) || (!FALSE.includes(text) && failed(text, 'bool'))),
  overload('bytes(bytes) -> bytes', value => value),
  overload('bytes(string) -> bytes', (text: string) => new Uint8Array(Buffer.from(text))),
  overload('double(double) -> double', value => value),
  overload('double(int) -> double', Number),
  overload('double(string) -> double', doubleOf),
  overload('double(uint) -> double', ({ value }: Uint) => Number(value)),
  overload('duration(duration) -> duration', value => value),
  overload('duration(string) -> duration', parseDuration),
  overload('int(int) -> int', value => value),
  overload('int(double) -> int', (value: number) => Math.abs(value) < 2 ** 63 ? BigInt(Math.trunc(value)) : failed(value, 'int')),
  overload('int(duration) -> int', (duration: Duration) => duration.nanos),
  overload('int(string) -> int', (text: string) => /^[+-]?\d+$/.test(text) ? int64(BigInt(text.replace('+', ''))) : failed(text, 'int')),
  overload('int(timestamp) -> int', (timestamp: Timestamp) => timestamp.seconds),
  overload('int(uint) -> int', ({ value }: Uint) => int64(value)),
  overload('string(string) -> string', value => value),
  overload('string(bool) -> string', String),
  overload('string(bytes) -> string', textOf),
  overload('string(double) -> string', shownDouble),
  overload('string(duration) -> string', String),
  overload('string(int) -> string', String),
  overload('string(timestamp) -> string', String),
  overload('string(uint) -> string', String),
  overload('timestamp(timestamp) -> timestamp', value => value),
  overload('timestamp(int) -> timestamp', (seconds: bigint) => Timestamp.of(seconds * SECOND)),
  overload('timestamp(string) -> timestamp', parseTimestamp),
  overload('uint(uint) -> uint', value => value),
  overload('uint(double) -> uint', (value: number) => value >= 0 && value < 2 ** 64 ? Uint.of(BigInt(Math.trunc(value))) : failed(value, 'uint')),
  overload('uint(int) -> uint', Uint.of),
  overload('uint(string) -> uint', (text: string) => /^\d+$/.test(text) ? Uint.of(BigInt(text)) : failed(text, 'uint')),
];

/** A text as bytes stand for it. Bytes that stand for none are refused. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new RuleError('the bytes are no UTF-8');
  }
}

/** A double as Go shows it: the shortest text, from 1000000 on and below 0.0001 with an exponent of two digits at least. */
export function shownDouble(value: number): string {
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
  }
  const [, digits, exponent] = /^(.*)e(.*)$/.exec(value.toExponential())!;
  if (value === 0 || (Number(exponent) >= -4 && Number(exponent) < 6)) {
    return Object.is(value, -0) ? '-0' : String(value);
  }
  return `${digits}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}

function doubleOf(text: string): number {
  const value = DOUBLE.test(text) ? Number(text.replace(/inf(inity)?$/i, 'Infinity').replace(/[+-]?nan$/i, 'NaN')) : undefined;
  const isTooLarge = value !== undefined && !Number.isFinite(value) && /\d/.test(text);
  return value === undefined || isTooLarge ? failed(text, 'double') : value;
}

function failed(value: unknown, type: string): never {
  throw new RuleError(`${value} is no ${type}`);
}

function typeOfValue(value: RuleValue): TypeValue {
  switch (typeof value) {
    case 'boolean': return new TypeValue('bool');
    case 'bigint': return new TypeValue('int');
    case 'number': return new TypeValue('double');
    case 'string': return new TypeValue('string');
  }
  return new TypeValue(value === null ? 'null_type' : nameOf(value));
}

function nameOf(value: object): string {
  if (value instanceof Opaque) {
    return value.type;
  }
  const names: readonly (readonly [isOne: boolean, name: string])[] = [
    [value instanceof Uint, 'uint'], [value instanceof ListLike, 'list'], [value instanceof MapLike, 'map'], [value instanceof Uint8Array, 'bytes'],
    [value instanceof Duration, 'google.protobuf.Duration'], [value instanceof Timestamp, 'google.protobuf.Timestamp'],
  ];
  return names.find(([isOne]) => isOne)?.[1] ?? 'type';
}
