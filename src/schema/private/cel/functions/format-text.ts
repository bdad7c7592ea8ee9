import { shownDouble, textOf } from './conversions';
import { ListLike, MapLike, RuleValue, TypeValue } from '../collections';
import { charge } from '../meter';
import { Uint } from '../numbers';
import { RuleError } from '../rule-error';
import { Duration, Timestamp } from '../times';

/** A place in a text where a value is put: its letter, and how many digits follow the point. */
export interface Placeholder {
  readonly letter: string;
  readonly precision: number;
}

/**
 * The plain parts of a text with placeholders such as `%s` and `%.2f`, and the
 * placeholders between them.
 *
 * @throws if something else follows a percent sign
 */
export function placeholdersOf(text: string): { plain: string[]; placeholders: Placeholder[] } {
  const plain = [''];
  const placeholders: Placeholder[] = [];
  for (const [part, percent, precision, letter] of text.matchAll(/(%%)|%(?:\.(\d*))?([^])?|[^%]+/g)) {
    if (percent !== undefined || !part.startsWith('%')) {
      plain[plain.length - 1] += percent === undefined ? part : '%';
    } else if (letter === undefined || !'sdfebxXo'.includes(letter) || precision === '') {
      throw new RuleError(`${part} is no placeholder`);
    } else {
      placeholders.push({ letter, precision: Number(precision ?? 6) });
      plain.push('');
    }
  }
  return { plain, placeholders };
}

/**
 * A text whose placeholders are replaced by values.
 *
 * @throws if there are too few values, or one does not fit
 * @see https://pkg.go.dev/github.com/google/cel-go/ext#Strings
 */
export function formatted(text: string, values: ListLike): string {
  const { plain, placeholders } = placeholdersOf(text);
  if (values.size < placeholders.length) {
    throw new RuleError(`there is no value for placeholder ${values.size + 1}`);
  }
  const whole = plain.map((part, i) => i === 0 ? part : shownAs(placeholders[i - 1], values.get(i - 1)) + part).join('');
  charge(whole.length / 10);
  return whole;
}

function shownAs({ letter, precision }: Placeholder, value: RuleValue): string {
  switch (letter) {
    case 's': return shownText(value);
    case 'd': return typeof value === 'bigint' || value instanceof Uint ? String(value) : failed(letter);
    case 'f': return shownNumber(value, number => fixed(number, Math.min(precision, 100)));
    // The server takes the precision for the width.
    case 'e': return shownNumber(value, scientific).padStart(precision);
    case 'b': return typeof value === 'boolean' ? String(Number(value)) : inBase(value, 2, letter);
    case 'o': return inBase(value, 8, letter);
    default: return letter === 'X' ? hexadecimal(value).toUpperCase() : hexadecimal(value);
  }
}

function inBase(value: RuleValue, base: number, letter: string): string {
  return typeof value === 'bigint' ? value.toString(base) : value instanceof Uint ? value.value.toString(base) : failed(letter);
}

function hexadecimal(value: RuleValue): string {
  return typeof value === 'string' || value instanceof Uint8Array ? Buffer.from(value as string).toString('hex') : inBase(value, 16, 'x');
}

function shownNumber(value: RuleValue, show: (value: number) => string): string {
  const number = ['NaN', 'Infinity', '-Infinity'].includes(value) ? Number(value) : value;
  if (typeof number !== 'number') {
    return failed('f');
  }
  return Number.isFinite(number) ? show(number) : Number.isNaN(number) ? 'NaN' : number > 0 ? '∞' : '-∞';
}

/** With commas between thousands. Halves are rounded to the even digit. */
function fixed(value: number, precision: number): string {
  const exact = Math.abs(value).toFixed(100);
  const end = exact.indexOf('.') + (precision === 0 ? 0 : precision + 1);
  const isHalf = /^\.?50*$/.test(exact.slice(end)) && /[02468]\.?$/.test(exact.slice(0, end));
  const [whole, fraction] = (isHalf ? exact.slice(0, end) : Math.abs(value).toFixed(precision)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** With six digits behind the point, and the exponent as people write it, in two digits at least. */
function scientific(value: number): string {
  const [digits, exponent] = value.toExponential(6).split('e');
  const raised = [...exponent.slice(1).padStart(2, '0')].map(digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  return `${digits}×10${exponent.startsWith('-') ? '⁻' : ''}${raised}`;
}

function shownText(value: RuleValue): string {
  if (value instanceof Uint8Array) {
    return textOf(value);
  }
  if (value instanceof ListLike) {
    return `[${[...value].map(shownInside).join(', ')}]`;
  }
  if (value instanceof MapLike) {
    return `{${[...value.keys()].map(key => [shownInside(key), shownInside(value.get(key))].join(':')).sort().join(', ')}}`;
  }
  if (value instanceof TypeValue) {
    return value.name;
  }
  const isPlain = value === null || typeof value !== 'object' || [Uint, Duration, Timestamp].some(type => value instanceof type);
  return !isPlain ? failed('s') : typeof value === 'number' ? shownDouble(value) : String(value);
}

/** A value within a list or map. */
function shownInside(value: RuleValue): string {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value.toFixed(6) : `"${shownDouble(value)}"`;
  }
  const text = shownText(value);
  if (value instanceof Duration || value instanceof Timestamp) {
    return `${value instanceof Duration ? 'duration' : 'timestamp'}(${JSON.stringify(text)})`;
  }
  return typeof value === 'string' ? JSON.stringify(text) : value instanceof Uint8Array ? `b${JSON.stringify(text)}` : text;
}

function failed(letter: string): never {
  throw new RuleError(`a value does not fit %${letter}`);
}
