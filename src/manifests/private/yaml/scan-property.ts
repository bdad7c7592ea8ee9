import { Cursor } from './cursor';
import { Token, token } from './token';

/** Longest run of escaped octets taken at once: whole characters of any width. */
const MAX_URI_ESCAPES = 3 * 1200;

/** Reads `&name` or `*name`. */
export function scanAnchor(cursor: Cursor): Token {
  const type = cursor.char === '&' ? 'anchor' : 'alias';
  cursor.skip();
  const name = takeWhile(cursor, isWord);
  if (name === '' || !(cursor.isBlankOrEnd() || '?:,]}%@`'.includes(cursor.char))) {
    cursor.fail('did not find expected alphabetic or numeric character');
  }
  return token(type, cursor.line, name);
}

/** Reads a tag: `!<uri>`, `!suffix`, `!!suffix`, `!handle!suffix` or `!`. */
export function scanTag(cursor: Cursor): Token {
  const line = cursor.line;
  let handle = '';
  let suffix: string;
  if (cursor.text.startsWith('!<', cursor.pos)) {
    cursor.skip(2);
    suffix = scanUri(cursor, '');
    if (cursor.char !== '>') {
      cursor.fail("did not find the expected '>'");
    }
    cursor.skip();
  } else {
    handle = scanHandle(cursor, false);
    if (handle.length > 1 && handle.endsWith('!')) {
      suffix = scanUri(cursor, '');
    } else {
      suffix = scanUri(cursor, handle);
      handle = '!';
      if (suffix === '') {
        handle = '';
        suffix = '!';
      }
    }
  }
  if (!cursor.isBlankOrEnd()) {
    cursor.fail('did not find expected whitespace or line break');
  }
  return token('tag', line, handle, suffix);
}

/** Reads a `%YAML` or `%TAG` line. */
export function scanDirective(cursor: Cursor): Token {
  const line = cursor.line;
  cursor.skip();
  const name = takeWhile(cursor, isWord);
  if (name === '') {
    cursor.fail('could not find expected directive name');
  }
  if (!cursor.isBlankOrEnd()) {
    cursor.fail('found unexpected non-alphabetical character');
  }
  let found: Token;
  if (name === 'YAML') {
    cursor.skipBlanks();
    found = token('version-directive', line, scanVersion(cursor));
  } else if (name === 'TAG') {
    cursor.skipBlanks();
    found = scanTagDirective(cursor, line);
  } else {
    cursor.fail('found unknown directive name');
  }
  cursor.skipBlanks();
  cursor.skipComment();
  if (!cursor.isBreakOrEnd()) {
    cursor.fail('did not find expected comment or line break');
  }
  if (!cursor.atEnd) {
    cursor.takeBreak();
  }
  return found;
}

function scanTagDirective(cursor: Cursor, line: number): Token {
  const handle = scanHandle(cursor, true);
  if (!cursor.isBlank()) {
    cursor.fail('did not find expected whitespace');
  }
  cursor.skipBlanks();
  const prefix = scanUri(cursor, '');
  if (!cursor.isBlankOrEnd()) {
    cursor.fail('did not find expected whitespace or line break');
  }
  return token('tag-directive', line, handle, prefix);
}

function scanVersion(cursor: Cursor): string {
  const major = scanVersionNumber(cursor);
  if (cursor.char !== '.') {
    cursor.fail("did not find expected digit or '.' character");
  }
  cursor.skip();
  return `${major}.${scanVersionNumber(cursor)}`;
}

function scanVersionNumber(cursor: Cursor): number {
  const digits = takeWhile(cursor, char => char >= '0' && char <= '9');
  if (digits.length > 2) {
    cursor.fail('found extremely long version number');
  }
  if (digits === '') {
    cursor.fail('did not find expected version number');
  }
  return Number(digits);
}

function scanHandle(cursor: Cursor, inDirective: boolean): string {
  if (cursor.char !== '!') {
    cursor.fail("did not find expected '!'");
  }
  cursor.skip();
  let handle = '!' + takeWhile(cursor, isWord);
  if (cursor.char === '!') {
    handle += '!';
    cursor.skip();
  } else if (inDirective && handle !== '!') {
    cursor.fail("did not find expected '!'");
  }
  return handle;
}

/** Reads the rest of a tag; `head` is what was read of it, with its exclamation mark. */
function scanUri(cursor: Cursor, head: string): string {
  let uri = head.slice(1);
  let found = head !== '';
  while (isUriChar(cursor.char)) {
    found = true;
    if (cursor.char === '%') {
      uri += scanUriEscapes(cursor);
    } else {
      uri += cursor.char;
      cursor.skip();
    }
  }
  if (!found) {
    cursor.fail('did not find expected tag URI');
  }
  return uri;
}

/** Reads characters written as escaped octets. */
function scanUriEscapes(cursor: Cursor): string {
  const escapes = /^(?:%[0-9a-fA-F]{2})*/.exec(cursor.text.slice(cursor.pos, cursor.pos + MAX_URI_ESCAPES))![0];
  if (escapes === '') {
    cursor.fail('did not find URI escaped octet');
  }
  cursor.skip(escapes.length);
  try {
    return decodeURIComponent(escapes);
  } catch {
    return cursor.fail('found an incorrect UTF-8 octet');
  }
}

function takeWhile(cursor: Cursor, accept: (char: string) => boolean): string {
  const start = cursor.pos;
  while (accept(cursor.char)) {
    cursor.skip();
  }
  return cursor.text.slice(start, cursor.pos);
}

function isWord(char: string): boolean {
  return /^[0-9A-Za-z_-]$/.test(char);
}

function isUriChar(char: string): boolean {
  return /^[0-9A-Za-z_\-;/?:@&=+$,.!~*'()[\]%]$/.test(char);
}
