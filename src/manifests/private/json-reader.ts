import { Decoded, DecodeError, childPath, documentError, setField } from '../decoded';
import { MAX_NESTING } from './nesting';
import { wellFormed } from './well-formed';

const MAX_DUPLICATES = 100;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const ESCAPES: Record<string, string> = { '"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t' };
const { hasOwnProperty } = Object.prototype;

/** A JSON text that can't be read on. */
class JsonProblem extends Error {}

/**
 * Reads JSON values one after the other and notes what JSON.parse does not tell:
 * duplicate keys, and numbers whose spelling matters.
 */
export class JsonReader {
  private pos = 0;
  private depth = 0;
  private knownLine: number;
  /** Up to where the lines have been counted. */
  private knownLineEnd = 0;
  private readonly path: (string | number)[] = [];
  private numbers?: Map<string, string>;
  private errors: DecodeError[] = [];
  private tooLarge?: DecodeError;

  /**
   * @param text the text
   * @param firstLine line of the file the text starts in, counted from 1
   */
  constructor(private readonly text: string, firstLine = 1) {
    this.knownLine = firstLine;
  }

  /** Line of the file the next value starts in, counted from 1. */
  public get line(): number {
    this.skipSpace();
    this.knownLine = this.lineAt(this.pos);
    this.knownLineEnd = this.pos;
    return this.knownLine;
  }

  /** Where the next value starts in the text, counted from 0. */
  public get offset(): number {
    return this.pos;
  }

  /** Reads the only value of the text; nothing if there is none. */
  public readOne(): Decoded | undefined {
    return this.guard(() => {
      const value = this.value();
      this.skipSpace();
      if (this.pos < this.text.length) {
        this.fail('after top-level value');
      }
      return value;
    });
  }

  /**
   * Reads the next of several values, as kubectl reads a file of them; nothing at the
   * end. After an error there is no further value.
   */
  public readNext(): Decoded | undefined {
    return this.guard(() => this.value());
  }

  private guard(read: () => unknown): Decoded | undefined {
    this.skipSpace();
    if (this.pos >= this.text.length) {
      return undefined;
    }
    this.errors = [];
    this.numbers = undefined;
    this.tooLarge = undefined;
    try {
      const value = read();
      return this.tooLarge
        ? { value: undefined, errors: [this.tooLarge] }
        : { value, errors: this.errors, numbers: this.numbers };
    } catch (error) {
      if (error instanceof JsonProblem) {
        this.pos = this.text.length;
        return { value: undefined, errors: [documentError('Decode', error.message)] };
      }
      throw error;
    }
  }

  private value(): unknown {
    this.skipSpace();
    switch (this.text[this.pos]) {
      case '{':
        return this.object();
      case '[':
        return this.array();
      case '"':
        return this.string();
      case 't':
        return this.literal('true', true);
      case 'f':
        return this.literal('false', false);
      case 'n':
        return this.literal('null', null);
      default:
        return this.number();
    }
  }

  private object(): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.enter();
    if (this.accept('}')) {
      this.depth--;
      return object;
    }
    do {
      this.skipSpace();
      if (this.text.charCodeAt(this.pos) !== QUOTE) {
        this.fail('looking for beginning of object key string');
      }
      const name = this.string();
      if (!this.accept(':')) {
        this.fail('after object key');
      }
      this.path.push(name);
      if (hasOwnProperty.call(object, name)) {
        this.noteDuplicate();
      }
      setField(object, name, this.value());
      this.path.pop();
    } while (this.accept(','));
    if (!this.accept('}')) {
      this.fail('after object key:value pair');
    }
    this.depth--;
    return object;
  }

  private array(): unknown[] {
    const array: unknown[] = [];
    this.enter();
    if (this.accept(']')) {
      this.depth--;
      return array;
    }
    do {
      this.path.push(array.length);
      array.push(this.value());
      this.path.pop();
    } while (this.accept(','));
    if (!this.accept(']')) {
      this.fail('after array element');
    }
    this.depth--;
    return array;
  }

  private enter(): void {
    this.pos++;
    if (++this.depth > MAX_NESTING) {
      throw new JsonProblem(`json: line ${this.lineAt(this.pos)}: exceeded max depth of ${MAX_NESTING}`);
    }
  }

  private string(): string {
    const start = ++this.pos;
    for (;;) {
      const code = this.text.charCodeAt(this.pos);
      if (code === QUOTE) {
        return wellFormed(this.text.slice(start, this.pos++));
      }
      if (code === BACKSLASH) {
        return this.stringWithEscapes(start);
      }
      if (!(code >= SPACE)) {
        this.fail('in string literal');
      }
      this.pos++;
    }
  }

  private stringWithEscapes(start: number): string {
    let value = this.text.slice(start, this.pos);
    for (;;) {
      const char = this.text[this.pos];
      if (char === '"') {
        this.pos++;
        return wellFormed(value);
      }
      if (char === '\\') {
        this.pos++;
        value += this.escape();
      } else {
        value += char >= ' ' ? char : this.fail('in string literal');
        this.pos++;
      }
    }
  }

  private escape(): string {
    const letter = this.text[this.pos];
    if (letter === 'u') {
      const hex = this.text.slice(this.pos + 1, this.pos + 5);
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) {
        this.fail('in \\u hexadecimal character escape');
      }
      this.pos += 5;
      return String.fromCharCode(parseInt(hex, 16));
    }
    const char = ESCAPES[letter] ?? this.fail('in string escape code');
    this.pos++;
    return char;
  }

  private number(): number {
    NUMBER.lastIndex = this.pos;
    const text = NUMBER.exec(this.text)?.[0];
    if (text === undefined) {
      this.fail('looking for beginning of value');
    }
    this.pos += text.length;
    const value = Number(text);
    if (!Number.isFinite(value)) {
      const spelled = text.length > 40 ? `${text.slice(0, 37)}...` : text;
      this.tooLarge ??= documentError('Decode', `json: cannot unmarshal number ${spelled} into Go value of type float64: ${this.where()}`);
    } else if (Number.isInteger(value) && (!Number.isSafeInteger(value) || /[.eE]/.test(text))) {
      this.numbers ??= new Map();
      this.numbers.set(this.where(), text);
    }
    return value === 0 ? 0 : value;
  }

  private literal<T>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.pos)) {
      this.fail(`in literal ${word}`);
    }
    this.pos += word.length;
    return value;
  }

  private noteDuplicate(): void {
    const where = this.where();
    if (this.errors.length < MAX_DUPLICATES && !this.errors.some(error => error.where === where)) {
      this.errors.push({ type: 'DuplicateField', path: where, message: 'duplicate field', where });
    }
  }

  private accept(char: string): boolean {
    this.skipSpace();
    if (this.text[this.pos] !== char) {
      return false;
    }
    this.pos++;
    return true;
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.pos);
      if (code !== SPACE && code !== LF && code !== CR && code !== TAB) {
        return;
      }
      this.pos++;
    }
  }

  private where(): string {
    return this.path.reduce<string>(childPath, '');
  }

  private lineAt(pos: number): number {
    let line = this.knownLine;
    for (let at = this.text.indexOf('\n', this.knownLineEnd); at >= 0 && at < pos; at = this.text.indexOf('\n', at + 1)) {
      line++;
    }
    return line;
  }

  private fail(context: string): never {
    const place = `json: line ${this.lineAt(this.pos)}: `;
    if (this.pos >= this.text.length) {
      throw new JsonProblem(`${place}unexpected end of JSON input`);
    }
    const char = String.fromCodePoint(this.text.codePointAt(this.pos)!);
    throw new JsonProblem(`${place}invalid character ${char === '\'' ? '"\'"' : `'${JSON.stringify(char).slice(1, -1)}'`} ${context}`);
  }
}
