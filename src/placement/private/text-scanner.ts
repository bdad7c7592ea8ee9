import { CrushMapError } from '../crush-map-error';

/** What is a name. */
const NAME = /[A-Za-z0-9._-]+/y;
const WHOLE = /[0-9]+/y;
const INTEGER = /-?[0-9]+/y;
const NEGATIVE = /-[0-9]+/y;
const REAL = /[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y;
/** What C takes for space: other characters that look like it, and a mark of byte order, are none. */
const GAP = /(?:[ \t\n\v\f\r]|#[^\n]*)*/y;

/**
 * Reads the words of a text map one by one. As for Ceph, words need no space between them
 * where they can be told apart: `id-1` is `id -1`.
 */
export class TextScanner {
  private position = 0;
  private furthest = 0;
  private readonly expected = new Set<string>();

  constructor(private readonly text: string, private readonly file: string | undefined) {}

  /** Whether the text is at its end. */
  isAtEnd(): boolean {
    this.skipGap();
    return this.position === this.text.length;
  }

  /** The position of what comes next. */
  here(): number {
    this.skipGap();
    return this.position;
  }

  /** File and line of a position, to begin a message with. */
  place(position: number): string {
    const line = this.text.slice(0, position).split('\n').length;
    return this.file === undefined ? `line ${line}: ` : `${this.file}:${line}: `;
  }

  /** Runs a reader; if it finds something else, the text is read again from here. @returns what it read, or undefined */
  attempt<T>(reader: () => T | undefined): T | undefined {
    const start = this.position;
    const result = reader();
    if (result === undefined) {
      this.position = start;
    }
    return result;
  }

  /** Everything that a reader finds one after the other. */
  all<T>(reader: () => T | undefined): T[] {
    const found: T[] = [];
    for (let one = this.attempt(reader); one !== undefined; one = this.attempt(reader)) {
      found.push(one);
    }
    return found;
  }

  /** A word that must stand here. */
  word(word: string): true | undefined {
    return this.oneOf(word) === undefined ? undefined : true;
  }

  /** The first of some words that stands here. */
  oneOf(...words: readonly string[]): string | undefined {
    this.skipGap();
    const found = words.find(word => this.text.startsWith(word, this.position));
    if (found === undefined) {
      words.forEach(word => this.missed(word));
      return undefined;
    }
    this.position += found.length;
    return found;
  }

  /** A name. */
  name(what: string): string | undefined {
    return this.match(NAME, what);
  }

  /** A number without a sign. */
  whole(): number | undefined {
    return integerOf(this.match(WHOLE, 'a number'));
  }

  /** A number that may be negative. */
  integer(): number | undefined {
    return integerOf(this.match(INTEGER, 'a number'));
  }

  /** A negative number. */
  negative(): number | undefined {
    return integerOf(this.match(NEGATIVE, 'a negative number'));
  }

  /** A number with a fraction. */
  real(): number | undefined {
    const text = this.match(REAL, 'a weight');
    return text === undefined ? undefined : Number(text);
  }

  /** What is wrong at the furthest place that was understood. */
  error(): CrushMapError {
    if (this.text.includes('\0')) {
      return new CrushMapError(`${this.place(this.text.indexOf('\0'))}this is no text; crushtool -d writes a compiled map as text`);
    }
    const rest = /^[^ \t\n\v\f\r]*/.exec(this.text.slice(this.furthest))![0];
    const found = rest === '' ? 'the text ends' : `there is "${visible(rest.slice(0, 40))}"`;
    return new CrushMapError(`${this.place(this.furthest)}${found} where ${[...this.expected].join(' or ')} is expected`);
  }

  private match(pattern: RegExp, what: string): string | undefined {
    this.skipGap();
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (found === null) {
      this.missed(what);
      return undefined;
    }
    this.position = pattern.lastIndex;
    return found[0];
  }

  private missed(what: string): void {
    if (this.position > this.furthest) {
      this.furthest = this.position;
      this.expected.clear();
    }
    if (this.position === this.furthest) {
      this.expected.add(what);
    }
  }

  private skipGap(): void {
    GAP.lastIndex = this.position;
    GAP.exec(this.text);
    this.position = GAP.lastIndex;
  }
}

/** What can't be seen, by its number: a mark of byte order is `\u{feff}`. */
function visible(text: string): string {
  return text.replace(/[\p{C}\p{Z}]/gu, one => `\\u{${one.codePointAt(0)!.toString(16)}}`);
}

/** A number as C reads it: cut to 64 bits, of which the lower 32 are kept. */
function integerOf(text: string | undefined): number | undefined {
  if (text === undefined || text.length < 10) {
    return text === undefined ? undefined : Number(text);
  }
  const value = BigInt(text);
  const most = 2n ** 63n;
  return Number(BigInt.asIntN(32, value >= most ? most - 1n : value < -most ? -most : value));
}
