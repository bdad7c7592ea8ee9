import { formatted } from './format-text';
import { compilePattern, Pattern } from '../../patterns';
import { ListLike, MapLike, RuleValue } from '../collections';
import { overload, Overload } from '../function';
import { charge } from '../meter';
import { RuleError } from '../rule-error';

const ESCAPED: { readonly [char: string]: string } = {
  '\x07': '\\a', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\v': '\\v', '\\': '\\\\', '"': '\\"',
};

/** White space as Go has it. */
const BLANK = '[\\t\\n\\v\\f\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const AROUND = new RegExp(`^${BLANK}|${BLANK}$`, 'g');

/**
 * Functions on texts, and those that tell the size of something. Places are
 * counted in characters, of which one may take two places in a JavaScript string.
 *
 * @see https://kubernetes.io/docs/reference/using-api/cel/#cel-options-language-features-and-libraries
 */
export const STRINGS: readonly Overload[] = [
  ...['size(T) -> int', 'T size() -> int'].flatMap(text => [
    overload(text.replace('T', 'bytes'), (bytes: Uint8Array) => BigInt(bytes.length)),
    overload(text.replace('T', 'list(A)'), (list: ListLike) => BigInt(list.size)),
    overload(text.replace('T', 'map(A, B)'), (map: MapLike) => BigInt(map.size)),
    overload(text.replace('T', 'string'), (value: string) => BigInt(lengthOf(value))),
  ]),
  overload('string contains(string) -> bool', (text: string, part: string) => text.includes(part)),
  overload('string endsWith(string) -> bool', (text: string, part: string) => text.endsWith(part)),
  overload('string startsWith(string) -> bool', (text: string, part: string) => text.startsWith(part)),
  overload('matches(string, string) -> bool', matches),
  overload('string matches(string) -> bool', matches),
  overload('string find(string) -> string', (text: string, pattern: string) => patternOf(text, pattern).find(text, 1)[0] ?? ''),
  overload('string findAll(string) -> list(string)', (text: string, pattern: string) => patternOf(text, pattern).find(text)),
  overload('string findAll(string, int) -> list(string)', (text: string, pattern: string, most: bigint) => patternOf(text, pattern).find(text, Number(most))),
  overload('string charAt(int) -> string', (text: string, place: bigint) => {
    const chars = [...text];
    return chars[placeIn(chars, place)] ?? '';
  }),
  overload('string indexOf(string) -> int', (text: string, part: string) => indexOf(text, part, 0n)),
  overload('string indexOf(string, int) -> int', indexOf),
  overload('string lastIndexOf(string) -> int', (text: string, part: string) => lastIndexOf(text, part)),
  overload('string lastIndexOf(string, int) -> int', lastIndexOf),
  overload('list(string) join() -> string', (list: ListLike) => joined(list, '')),
  overload('list(string) join(string) -> string', joined),
  overload('string lowerAscii() -> string', (text: string) => text.replace(/[A-Z]+/g, part => part.toLowerCase())),
  overload('string upperAscii() -> string', (text: string) => text.replace(/[a-z]+/g, part => part.toUpperCase())),
  overload('string replace(string, string) -> string', (text: string, from: string, to: string) => replaced(text, from, to, -1n)),
  overload('string replace(string, string, int) -> string', replaced),
  overload('string split(string) -> list(string)', (text: string, separator: string) => split(text, separator, -1n)),
  overload('string split(string, int) -> list(string)', split),
  overload('string substring(int) -> string', (text: string, start: bigint) => substring(text, start, BigInt(lengthOf(text)))),
  overload('string substring(int, int) -> string', substring),
  overload('string trim() -> string', (text: string) => text.replace(AROUND, '')),
  overload('string format(list(dyn)) -> string', formatted),
  overload('strings.quote(string) -> string', (text: string) => `"${text.replace(/[\x07\b\f\n\r\t\v\\"]/g, char => ESCAPED[char])}"`),
  overload('jsonpatch.escapeKey(string) -> string', (text: string) => text.replace(/~/g, '~0').replace(/\//g, '~1')),
];

/** How many characters a text has. */
export function lengthOf(text: string): number {
  charge(text.length / 100);
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** @throws if the place is not in the text, nor right behind it. */
function placeIn(chars: readonly string[], place: bigint): number {
  charge(chars.length / 10);
  if (place < 0n || place > chars.length) {
    throw new RuleError(`${place} is no place in a text of ${chars.length} characters`);
  }
  return Number(place);
}

/** Behind the end of the text nothing is found, and at its end only the empty text. */
function indexOf(text: string, part: string, from: bigint): bigint {
  const chars = [...text];
  if (from > chars.length) {
    return -1n;
  }
  const start = placeIn(chars, from);
  const rest = chars.slice(start).join('');
  const found = rest.indexOf(part);
  return found < 0 ? -1n : BigInt(start + lengthOf(rest.slice(0, found)));
}

function lastIndexOf(text: string, part: string, from?: bigint): bigint {
  const chars = [...text];
  if (from !== undefined && from >= chars.length) {
    return part === '' && from === BigInt(chars.length) ? from : -1n;
  }
  const last = placeIn(chars, from ?? BigInt(chars.length));
  const found = text.lastIndexOf(part, chars.slice(0, last).join('').length);
  return found < 0 ? -1n : BigInt(lengthOf(text.slice(0, found)));
}

function joined(list: ListLike, separator: string): string {
  charge(list.size);
  const texts: RuleValue[] = [...list];
  if (!texts.every(text => typeof text === 'string')) {
    throw new RuleError('only texts can be joined');
  }
  const text = texts.join(separator);
  charge(text.length / 10);
  return text;
}

/** A negative number of replacements means all. The empty text is found around each character. */
function replaced(text: string, from: string, to: string, most: bigint): string {
  const parts = from === '' ? ['', ...text, ''] : text.split(from);
  const places = most < 0n ? parts.length - 1 : Math.min(Number(most), parts.length - 1);
  charge((text.length + places * to.length) / 10);
  return places === 0 ? text : parts.slice(0, places + 1).join(to) + parts.slice(places + 1).map(part => from + part).join('');
}

/** At most so many parts, the last of which is the rest; a negative number means all. */
function split(text: string, separator: string, most: bigint): string[] {
  charge(text.length / 10);
  const parts = separator === '' ? [...text] : text.split(separator);
  if (most < 0n || most >= parts.length) {
    return parts;
  }
  const count = Number(most);
  return count === 0 ? [] : [...parts.slice(0, count - 1), parts.slice(count - 1).join(separator)];
}

function substring(text: string, start: bigint, end: bigint): string {
  const chars = [...text];
  const [from, to] = [placeIn(chars, start), placeIn(chars, end)];
  if (from > to) {
    throw new RuleError(`${start} is behind ${end}`);
  }
  return chars.slice(from, to).join('');
}

function matches(text: string, pattern: string): boolean {
  return patternOf(text, pattern).test(text);
}

function patternOf(text: string, pattern: string): Pattern {
  charge((text.length / 10 + 1) * (pattern.length / 4 + 1));
  const compiled = compilePattern(pattern);
  if (!compiled) {
    throw new RuleError(`${pattern} is no pattern`);
  }
  return compiled;
}
