import { Cursor } from './cursor';

const ESCAPES: Record<string, string> = {
  '0': '\0',
  'a': '\x07',
  'b': '\b',
  't': '\t',
  '\t': '\t',
  'n': '\n',
  'v': '\v',
  'f': '\f',
  'r': '\r',
  'e': '\x1b',
  ' ': ' ',
  '"': '"',
  '\'': '\'',
  '\\': '\\',
  'N': '\x85',
  '_': '\xa0',
  'L': '\u2028',
  'P': '\u2029',
};

const ESCAPE_DIGITS: Record<string, number> = { x: 2, u: 4, U: 8 };

/** Text of a scalar without quotes. */
export interface PlainScalar {
  readonly value: string;
  /** Whether the scalar ended with a line break: then a key may follow. */
  readonly endedLine: boolean;
}

/**
 * Reads a scalar without quotes.
 *
 * @param indent column that lines after the first have to reach
 * @param inFlow whether it stands inside `[]` or `{}`
 */
export function scanPlain(cursor: Cursor, indent: number, inFlow: boolean): PlainScalar {
  let value = '';
  let gap = new Gap();
  while (!atDocumentIndicator(cursor) && cursor.char !== '#') {
    const start = cursor.pos;
    while (!cursor.isBlankOrEnd() && !endsPlain(cursor, inFlow)) {
      cursor.skip();
    }
    if (cursor.pos > start) {
      value += gap.folded() + cursor.text.slice(start, cursor.pos);
      gap = new Gap();
    }
    if (cursor.atEnd || !cursor.isBlankOrEnd()) {
      break;
    }
    gap.take(cursor, indent);
    if (!inFlow && cursor.column < indent) {
      break;
    }
  }
  return { value, endedLine: gap.hasBreak };
}

/** Reads a scalar in single or double quotes. */
export function scanQuoted(cursor: Cursor): string {
  const quote = cursor.char;
  cursor.skip();
  let value = '';
  for (;;) {
    if (atDocumentIndicator(cursor)) {
      cursor.fail('found unexpected document indicator');
    }
    if (cursor.atEnd) {
      cursor.fail('found unexpected end of stream');
    }
    const gap = new Gap();
    while (!cursor.isBlankOrEnd()) {
      const char = cursor.char;
      if (char === quote) {
        if (quote === '"' || cursor.text.charAt(cursor.pos + 1) !== quote) {
          break;
        }
        value += quote;
        cursor.skip(2);
      } else if (char === '\\' && quote === '"') {
        if (cursor.isBreak(1)) {
          cursor.skip();
          cursor.takeBreak();
          gap.joinLines();
          break;
        }
        value += scanEscape(cursor);
      } else {
        value += char;
        cursor.skip();
      }
    }
    if (cursor.char === quote) {
      cursor.skip();
      return value;
    }
    gap.take(cursor);
    value += gap.folded();
  }
}

/**
 * Reads a literal (`|`) or folded (`>`) scalar.
 *
 * @param parentIndent column of the block it stands in, -1 at the top
 */
export function scanBlock(cursor: Cursor, parentIndent: number): string {
  const literal = cursor.char === '|';
  cursor.skip();
  const header = scanBlockHeader(cursor);
  let indent = header.indent === 0 ? 0 : Math.max(parentIndent, 0) + header.indent;

  let value = '';
  let lastBreak = '';
  let afterIndented = false;
  let breaks: string;
  ({ breaks, indent } = skipBlockBreaks(cursor, indent, parentIndent));
  while (cursor.column === indent && !cursor.atEnd) {
    const indented = cursor.isBlank();
    if (!literal && lastBreak === '\n' && !afterIndented && !indented) {
      value += breaks === '' ? ' ' : '';
    } else {
      value += lastBreak;
    }
    value += breaks;
    afterIndented = indented;

    const start = cursor.pos;
    while (!cursor.isBreakOrEnd()) {
      cursor.skip();
    }
    value += cursor.text.slice(start, cursor.pos);
    lastBreak = cursor.atEnd ? '' : cursor.takeBreak();
    ({ breaks, indent } = skipBlockBreaks(cursor, indent, parentIndent));
  }
  return value + (header.chomp === '-' ? '' : lastBreak) + (header.chomp === '+' ? breaks : '');
}

/** The white space between two words of a scalar, which line breaks fold. */
class Gap {
  public hasBreak = false;
  private blanks = '';
  private firstBreak = '';
  private breaks = '';

  /** Treats the lines as one: an escaped line break is no break. */
  public joinLines(): void {
    this.hasBreak = true;
  }

  /** Takes blanks and line breaks; `indent` is where a tab may not stand before, if anywhere. */
  public take(cursor: Cursor, indent = 0): void {
    for (;;) {
      if (cursor.isBlank()) {
        if (this.hasBreak && cursor.column < indent && cursor.char === '\t') {
          cursor.fail('found a tab character that violates indentation; indent with spaces');
        }
        this.blanks += this.hasBreak ? '' : cursor.char;
        cursor.skip();
      } else if (cursor.isBreak()) {
        const text = cursor.takeBreak();
        if (this.hasBreak) {
          this.breaks += text;
        } else {
          this.firstBreak = text;
          this.hasBreak = true;
        }
      } else {
        return;
      }
    }
  }

  public folded(): string {
    if (!this.hasBreak) {
      return this.blanks;
    }
    return this.firstBreak === '\n' ? this.breaks || ' ' : this.firstBreak + this.breaks;
  }
}

function atDocumentIndicator(cursor: Cursor): boolean {
  return cursor.isDocumentIndicator('---') || cursor.isDocumentIndicator('...');
}

function endsPlain(cursor: Cursor, inFlow: boolean): boolean {
  const char = cursor.char;
  return (char === ':' && cursor.isBlankOrEnd(1)) || (inFlow && ',?[]{}'.includes(char));
}

function scanEscape(cursor: Cursor): string {
  const letter = cursor.text.charAt(cursor.pos + 1);
  const digits = ESCAPE_DIGITS[letter];
  if (digits === undefined) {
    const char = ESCAPES[letter];
    if (char === undefined) {
      cursor.fail('found unknown escape character');
    }
    cursor.skip(2);
    return char;
  }
  cursor.skip(2);
  const hex = cursor.text.slice(cursor.pos, cursor.pos + digits);
  if (hex.length < digits || !/^[0-9a-fA-F]+$/.test(hex)) {
    cursor.fail('did not find expected hexdecimal number');
  }
  const code = parseInt(hex, 16);
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
    cursor.fail('found invalid Unicode character escape code');
  }
  cursor.skip(digits);
  return String.fromCodePoint(code);
}

interface BlockHeader {
  readonly chomp: string;
  readonly indent: number;
}

function scanBlockHeader(cursor: Cursor): BlockHeader {
  let chomp = '';
  let indent = 0;
  const takeChomp = () => {
    if (cursor.char === '+' || cursor.char === '-') {
      chomp = cursor.char;
      cursor.skip();
    }
  };
  takeChomp();
  if (/[0-9]/.test(cursor.char)) {
    if (cursor.char === '0') {
      cursor.fail('found an indentation indicator equal to 0');
    }
    indent = Number(cursor.char);
    cursor.skip();
    if (chomp === '') {
      takeChomp();
    }
  }
  cursor.skipBlanks();
  cursor.skipComment();
  if (!cursor.isBreakOrEnd()) {
    cursor.fail('did not find expected comment or line break');
  }
  if (!cursor.atEnd) {
    cursor.takeBreak();
  }
  return { chomp, indent };
}

/** Skips indentation and empty lines; finds the indentation out where it is still 0. */
function skipBlockBreaks(cursor: Cursor, indent: number, parentIndent: number): { breaks: string; indent: number } {
  let breaks = '';
  let widest = 0;
  for (;;) {
    while ((indent === 0 || cursor.column < indent) && cursor.char === ' ') {
      cursor.skip();
    }
    widest = Math.max(widest, cursor.column);
    if ((indent === 0 || cursor.column < indent) && cursor.char === '\t') {
      cursor.fail('found a tab character where an indentation space is expected');
    }
    if (!cursor.isBreak()) {
      return { breaks, indent: indent === 0 ? Math.max(widest, parentIndent + 1, 1) : indent };
    }
    breaks += cursor.takeBreak();
  }
}
