import { Uint } from '../numbers';

const ESCAPED: { readonly [letter: string]: string } = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** @throws if the integer does not fit into 64 bits. */
export function intOf(text: string, isNegative: boolean): bigint {
  const value = isNegative ? -BigInt(text) : BigInt(text);
  if (BigInt.asIntN(64, value) !== value) {
    throw new Error('the integer does not fit into 64 bits');
  }
  return value;
}

/** @throws if the integer does not fit into 64 bits. */
export function uintOf(text: string): Uint {
  return Uint.of(BigInt(text.slice(0, -1)));
}

/** @throws if the number is too large for a double. */
export function doubleOf(text: string, isNegative: boolean): number {
  const value = Number(text);
  if (!Number.isFinite(value)) {
    throw new Error('the number is too large');
  }
  return isNegative ? -value : value;
}

/** @throws if an escape stands for no character. */
export function textOf(token: string): string {
  return unescaped(token, escape => {
    const code = codeOf(escape);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
      throw new Error(`${escape} is no character`);
    }
    return String.fromCodePoint(code);
  });
}

/** @throws if an escape stands for a character: bytes are written one by one. */
export function bytesOf(token: string): Uint8Array {
  const bytes: number[] = [];
  const body = token.slice(1);
  let last = 0;
  const plain = (text: string) => bytes.push(...Buffer.from(text));
  const content = contentOf(body);
  if (content.isRaw) {
    return new Uint8Array(Buffer.from(content.text));
  }
  for (const match of content.text.matchAll(ESCAPES)) {
    plain(content.text.slice(last, match.index));
    const escape = match[0];
    if (/^\\[uU]/.test(escape)) {
      throw new Error(`${escape} can't be written in bytes`);
    }
    bytes.push(codeOf(escape));
    last = match.index + escape.length;
  }
  plain(content.text.slice(last));
  return new Uint8Array(bytes);
}

const ESCAPES = /\\(?:[0-3][0-7]{2}|[xX][\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)/gs;

function unescaped(token: string, decode: (escape: string) => string): string {
  const { text, isRaw } = contentOf(token);
  return isRaw ? text : text.replace(ESCAPES, decode);
}

function contentOf(token: string): { text: string; isRaw: boolean } {
  const isRaw = /^[rR]/.test(token);
  const quoted = (isRaw ? token.slice(1) : token).replace(/\r\n?/g, '\n');
  const quotes = /^(?:"""|''')/.test(quoted) ? 3 : 1;
  return { text: quoted.slice(quotes, -quotes), isRaw };
}

function codeOf(escape: string): number {
  const letter = escape[1];
  if (/[0-3]/.test(letter)) {
    return parseInt(escape.slice(1), 8);
  }
  return /[xXuU]/.test(letter) ? parseInt(escape.slice(2), 16) : (ESCAPED[letter] ?? letter).charCodeAt(0);
}
