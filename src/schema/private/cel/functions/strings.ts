import { celFunc, celMethod, CelFunc, CelList, CelScalar } from '@bufbuild/cel';
import { LIST } from './operators';
import { charge, giveUp } from '../meter';

const { INT, STRING } = CelScalar;

/**
 * Functions on texts beyond those of the language. Places are counted in
 * characters, of which one may take two places in a JavaScript string.
 *
 * @see https://kubernetes.io/docs/reference/using-api/cel/#cel-options-language-features-and-libraries
 */
export const STRINGS: CelFunc[] = [
  celMethod('charAt', STRING, [INT], STRING, function (place) {
    const chars = [...this];
    return chars[placeIn(chars, place)] ?? '';
  }),
  celMethod('indexOf', STRING, [STRING], INT, function (part) {
    return indexOf(this, part, 0n);
  }),
  celMethod('indexOf', STRING, [STRING, INT], INT, function (part, from) {
    return indexOf(this, part, from);
  }),
  celMethod('lastIndexOf', STRING, [STRING], INT, function (part) {
    return lastIndexOf(this, part);
  }),
  celMethod('lastIndexOf', STRING, [STRING, INT], INT, function (part, from) {
    return lastIndexOf(this, part, from);
  }),
  celMethod('join', LIST, [], STRING, function () {
    return joined(this, '');
  }),
  celMethod('join', LIST, [STRING], STRING, function (separator) {
    return joined(this, separator);
  }),
  celMethod('lowerAscii', STRING, [], STRING, function () {
    return counted(this).replace(/[A-Z]+/g, part => part.toLowerCase());
  }),
  celMethod('upperAscii', STRING, [], STRING, function () {
    return counted(this).replace(/[a-z]+/g, part => part.toUpperCase());
  }),
  celMethod('replace', STRING, [STRING, STRING], STRING, function (from, to) {
    return replaced(this, from, to, -1n);
  }),
  celMethod('replace', STRING, [STRING, STRING, INT], STRING, function (from, to, most) {
    return replaced(this, from, to, most);
  }),
  celMethod('split', STRING, [STRING], LIST, function (separator) {
    return split(this, separator, -1n);
  }),
  celMethod('split', STRING, [STRING, INT], LIST, function (separator, most) {
    return split(this, separator, most);
  }),
  celMethod('substring', STRING, [INT], STRING, function (start) {
    return substring(this, start, BigInt([...this].length));
  }),
  celMethod('substring', STRING, [INT, INT], STRING, function (start, end) {
    return substring(this, start, end);
  }),
  celMethod('trim', STRING, [], STRING, function () {
    return counted(this).trim();
  }),
  celMethod('find', STRING, [STRING], STRING, finding),
  celMethod('findAll', STRING, [STRING], LIST, finding),
  celMethod('findAll', STRING, [STRING, INT], LIST, finding),
  celFunc('strings.quote', [STRING], STRING, text => JSON.stringify(text)),
];

function counted(text: string): string {
  charge(text.length / 10);
  return text;
}

/** @throws if the place is not in the text, nor right behind it. */
function placeIn(chars: readonly string[], place: bigint): number {
  charge(chars.length / 10);
  if (place < 0n || place > chars.length) {
    throw new Error(`${place} is no place in a text of ${chars.length} characters`);
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
  charge(text.length * part.length / 100);
  const rest = chars.slice(start).join('');
  const found = rest.indexOf(part);
  return found < 0 ? -1n : BigInt(start + [...rest.slice(0, found)].length);
}

function lastIndexOf(text: string, part: string, from?: bigint): bigint {
  const chars = [...text];
  if (from !== undefined && from >= chars.length) {
    return part === '' && from === BigInt(chars.length) ? from : -1n;
  }
  const last = placeIn(chars, from ?? BigInt(chars.length));
  charge(text.length * part.length / 100);
  const found = text.lastIndexOf(part, chars.slice(0, last).join('').length);
  return found < 0 ? -1n : BigInt([...text.slice(0, found)].length);
}

function joined(list: CelList, separator: string): string {
  const texts = [...list];
  if (!texts.every(text => typeof text === 'string')) {
    throw new Error('only texts can be joined');
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
    throw new Error(`${start} is behind ${end}`);
  }
  return chars.slice(from, to).join('');
}

/** The RE2 at hand tells whether a pattern matches, not where. */
function finding(): never {
  return giveUp('it asks where a pattern matches');
}
