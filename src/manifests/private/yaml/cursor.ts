import { YamlProblem } from './problem';

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const NEL = 0x85;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

/** A place in the text. `line` counts from 0. */
export interface Mark {
  readonly pos: number;
  readonly line: number;
  readonly column: number;
}

/**
 * A position in a YAML text that moves forward by characters and line breaks.
 * Past the end every character code is 0, which no text holds.
 */
export class Cursor {
  public pos = 0;
  public line = 0;
  private lineStart = 0;

  constructor(public readonly text: string) {}

  public get column(): number {
    return this.pos - this.lineStart;
  }

  public get mark(): Mark {
    return { pos: this.pos, line: this.line, column: this.column };
  }

  public get atEnd(): boolean {
    return this.pos >= this.text.length;
  }

  /** The character code `offset` characters ahead. */
  public code(offset = 0): number {
    const at = this.pos + offset;
    return at < this.text.length ? this.text.charCodeAt(at) : 0;
  }

  /** The character ahead, empty at the end. */
  public get char(): string {
    return this.text.charAt(this.pos);
  }

  public isBlank(offset = 0): boolean {
    const code = this.code(offset);
    return code === SPACE || code === TAB;
  }

  public isBreak(offset = 0): boolean {
    return isBreakCode(this.code(offset));
  }

  public isBreakOrEnd(offset = 0): boolean {
    const code = this.code(offset);
    return code === 0 || isBreakCode(code);
  }

  public isBlankOrEnd(offset = 0): boolean {
    const code = this.code(offset);
    return code === 0 || code === SPACE || code === TAB || isBreakCode(code);
  }

  /** Whether a line starts here that ends or begins a document: `---` or `...`. */
  public isDocumentIndicator(indicator: string): boolean {
    return this.column === 0 && this.text.startsWith(indicator, this.pos) && this.isBlankOrEnd(3);
  }

  public skip(count = 1): void {
    this.pos += count;
  }

  public skipBlanks(): void {
    while (this.isBlank()) {
      this.pos++;
    }
  }

  /** Skips a comment up to, not over, its line break. */
  public skipComment(): void {
    if (this.char === '#') {
      while (!this.isBreakOrEnd()) {
        this.pos++;
      }
    }
  }

  /** Moves over a line break; returns what it means in a scalar: a line feed, but U+2028 and U+2029 stay themselves. */
  public takeBreak(): string {
    const code = this.code();
    this.pos += code === CR && this.code(1) === LF ? 2 : 1;
    this.newLine();
    return code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR ? String.fromCharCode(code) : '\n';
  }

  /** Ends the current line without a line break, as the end of the text does. */
  public endLine(): void {
    if (this.column !== 0) {
      this.newLine();
    }
  }

  public fail(problem: string): never {
    throw new YamlProblem(problem, this.line + 1);
  }

  private newLine(): void {
    this.line++;
    this.lineStart = this.pos;
  }
}

function isBreakCode(code: number): boolean {
  return code === LF || code === CR || code === NEL || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;
}
