import { YamlProblem } from './problem';

/** What a scalar means. `int` values are exact, whatever their size. */
export type Resolved =
  | { readonly type: 'null' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'int'; readonly value: bigint | number }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'str'; readonly value: string };

const TAG_PREFIX = 'tag:yaml.org,2002:';
const RESOLVED_TAGS = ['str', 'bool', 'int', 'float', 'null', 'timestamp'];

const WORDS = new Map<string, Resolved>();
addWords({ type: 'bool', value: true }, 'y Y yes Yes YES true True TRUE on On ON');
addWords({ type: 'bool', value: false }, 'n N no No NO false False FALSE off Off OFF');
addWords({ type: 'null' }, '~ null Null NULL');
addWords({ type: 'float', value: NaN }, '.nan .NaN .NAN');
addWords({ type: 'float', value: Infinity }, '.inf .Inf .INF +.inf +.Inf +.INF');
addWords({ type: 'float', value: -Infinity }, '-.inf -.Inf -.INF');
WORDS.set('', { type: 'null' });

const MAX_INT64 = 2n ** 63n - 1n;
const MIN_INT64 = -(2n ** 63n);
const MAX_UINT64 = 2n ** 64n - 1n;

/**
 * Gives a scalar its meaning, as go-yaml v2 does: the words and numbers of YAML 1.1
 * without base 60 and without dates, both of which stay strings.
 *
 * @param plain whether it is written without quotes
 * @param tag its tag in full, empty if it has none
 * @throws YamlProblem if the value does not fit the tag
 * @see https://yaml.org/type/
 */
export function resolveScalar(value: string, plain: boolean, tag: string): Resolved {
  if (tag === '') {
    return plain ? resolvePlain(value) : { type: 'str', value };
  }
  const shortTag = tag.startsWith(TAG_PREFIX) ? tag.slice(TAG_PREFIX.length) : '';
  if (shortTag === 'binary') {
    return { type: 'str', value: decodeBinary(value) };
  }
  if (!RESOLVED_TAGS.includes(shortTag) || shortTag === 'str') {
    return { type: 'str', value };
  }
  const resolved = resolvePlain(value);
  if (resolved.type === shortTag) {
    return resolved;
  }
  if (shortTag === 'float' && resolved.type === 'int' && fitsInt64(BigInt(resolved.value))) {
    return { type: 'float', value: Number(resolved.value) };
  }
  if (shortTag === 'timestamp' && isTimestamp(value)) {
    return { type: 'str', value };
  }
  throw new YamlProblem(`cannot decode !!${resolved.type} \`${value}\` as a !!${shortTag}`);
}

/** Gives a scalar without quotes and tag its meaning. */
export function resolvePlain(value: string): Resolved {
  const word = WORDS.get(value);
  if (word) {
    return word;
  }
  const first = value.charCodeAt(0);
  const isDigit = first >= 0x30 && first <= 0x39;
  if (!isDigit && first !== 0x2b && first !== 0x2d && first !== 0x2e) {
    return { type: 'str', value };
  }
  return (first === 0x2e ? pointNumber(value) : number(value.replaceAll('_', ''))) ?? { type: 'str', value };
}

/** Whether Go's int64 can hold the number. */
export function fitsInt64(value: bigint): boolean {
  return value >= MIN_INT64 && value <= MAX_INT64;
}

function number(text: string): Resolved | undefined {
  if (/^(0|[1-9][0-9]{0,14})$/.test(text)) {
    return { type: 'int', value: Number(text) };
  }
  return integer(text) ?? (/^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/.test(text) ? finite(text) : undefined);
}

/** A number that starts with its point: there a `_` has to stand between digits. */
function pointNumber(text: string): Resolved | undefined {
  return /^\.[0-9]+(_[0-9]+)*([eE][-+]?[0-9]+(_[0-9]+)*)?$/.test(text) ? finite(text.replaceAll('_', '')) : undefined;
}

function finite(text: string): Resolved | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? { type: 'float', value } : undefined;
}

function integer(text: string): Resolved | undefined {
  const match = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/.exec(text);
  if (!match) {
    return undefined;
  }
  const [, sign, hex, binary, octal, decimal] = match;
  const digits = (hex ?? binary ?? octal ?? decimal).replace(/^0+(?=.)/, '');
  if (digits.length > 64) {
    return undefined;
  }
  const magnitude = BigInt((hex ? '0x' : binary ? '0b' : octal ? '0o' : '') + digits);
  const value = sign === '-' ? -magnitude : magnitude;
  const fits = fitsInt64(value) || (sign === '' && value <= MAX_UINT64);
  return fits ? { type: 'int', value } : undefined;
}

function decodeBinary(value: string): string {
  const text = value.replace(/[\r\n]/g, '');
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) {
    throw new YamlProblem('!!binary value contains invalid base64 data');
  }
  return Buffer.from(text, 'base64').toString('utf8');
}

function isTimestamp(value: string): boolean {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(?:Z|[-+]\d\d:\d\d)| (\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?)?$/.exec(value);
  if (!match) {
    return false;
  }
  const [year, month, day, ...time] = match.slice(1).map(part => Number(part ?? 0));
  const [hours, minutes, seconds] = [time[0] + time[3], time[1] + time[4], time[2] + time[5]];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
    && hours < 24 && minutes < 60 && seconds < 60;
}

function addWords(resolved: Resolved, words: string): void {
  for (const word of words.split(' ')) {
    WORDS.set(word, resolved);
  }
}
