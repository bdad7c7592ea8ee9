import { Cursor, Mark } from './cursor';
import { scanAnchor, scanDirective, scanTag } from './scan-property';
import { scanBlock, scanPlain, scanQuoted } from './scan-scalar';
import { Token, TokenType, token } from './token';

/** Longest stretch of text before a `:` that may be a key without `?`. */
const MAX_KEY_LENGTH = 1024;

/** A place where a key may have started; known only once a `:` follows. */
interface PossibleKey {
  readonly mark: Mark;
  /** Number of the token the key starts with. */
  readonly token: number;
  /** Whether nothing but a key can stand there. */
  readonly required: boolean;
}

/**
 * Splits a YAML 1.1 text into tokens, with the leniencies and refusals of the API
 * server's reader (go-yaml v2): a tab may follow `:`, a `?` ends a plain scalar in
 * flow context, a key fits on one line.
 *
 * @see https://yaml.org/spec/1.1/#id857168
 */
export class Scanner {
  private readonly cursor: Cursor;
  private readonly tokens: Token[] = [];
  private head = 0;
  private ended = false;
  /** Column of the innermost block; -1 outside of all. */
  private indent = -1;
  private readonly outerIndents: number[] = [];
  /** The possible key of the top level and of each `[` or `{` that is open. */
  private readonly keys: (PossibleKey | undefined)[] = [undefined];
  private readonly keyByToken = new Map<number, number>();
  private keyAllowed = true;

  constructor(text: string) {
    this.cursor = new Cursor(text);
  }

  /** The next token, without taking it. */
  public peek(): Token {
    while (this.head >= this.tokens.length || this.headMayBeKey()) {
      this.fetch();
    }
    return this.tokens[this.head];
  }

  /** Takes the next token. */
  public take(): Token {
    const next = this.peek();
    this.head++;
    return next;
  }

  private get flowDepth(): number {
    return this.keys.length - 1;
  }

  private headMayBeKey(): boolean {
    const level = this.keyByToken.get(this.head);
    return level !== undefined && this.validKey(level) !== undefined;
  }

  /** The possible key of a flow level, unless the text has moved too far from it. */
  private validKey(level: number): PossibleKey | undefined {
    const key = this.keys[level];
    if (key && (key.mark.line < this.cursor.line || key.mark.pos + MAX_KEY_LENGTH < this.cursor.pos)) {
      this.dropKey(level);
      return undefined;
    }
    return key;
  }

  private dropKey(level: number): void {
    const key = this.keys[level];
    if (!key) {
      return;
    }
    if (key.required) {
      this.cursor.fail("could not find expected ':'");
    }
    this.forgetKey(level, key);
  }

  private forgetKey(level: number, key: PossibleKey): void {
    this.keys[level] = undefined;
    this.keyByToken.delete(key.token);
  }

  private noteKey(): void {
    if (!this.keyAllowed) {
      return;
    }
    this.dropKey(this.flowDepth);
    const required = this.flowDepth === 0 && this.indent === this.cursor.column;
    this.keys[this.flowDepth] = { mark: this.cursor.mark, token: this.tokens.length, required };
    this.keyByToken.set(this.tokens.length, this.flowDepth);
  }

  private fetch(): void {
    const cursor = this.cursor;
    this.skipToToken();
    this.closeBlocks(cursor.column);
    const char = cursor.char;
    if (char === '') {
      this.fetchEnd();
    } else if (cursor.column === 0 && char === '%') {
      this.leaveBlocks();
      this.tokens.push(scanDirective(cursor));
    } else if (cursor.isDocumentIndicator('---')) {
      this.fetchDocumentIndicator('document-start');
    } else if (cursor.isDocumentIndicator('...')) {
      this.fetchDocumentIndicator('document-end');
    } else if (char === '[' || char === '{') {
      this.noteKey();
      this.keys.push(undefined);
      this.keyAllowed = true;
      this.pushIndicator(char === '[' ? 'flow-sequence-start' : 'flow-mapping-start');
    } else if (char === ']' || char === '}') {
      this.fetchFlowEnd(char === ']' ? 'flow-sequence-end' : 'flow-mapping-end');
    } else if (char === ',') {
      this.dropKey(this.flowDepth);
      this.keyAllowed = true;
      this.pushIndicator('flow-entry');
    } else if (char === '-' && cursor.isBlankOrEnd(1)) {
      this.fetchBlockEntry();
    } else if (char === '?' && (this.flowDepth > 0 || cursor.isBlankOrEnd(1))) {
      this.fetchKey();
    } else if (char === ':' && (this.flowDepth > 0 || cursor.isBlankOrEnd(1))) {
      this.fetchValue();
    } else {
      this.fetchNodePart(char);
    }
  }

  /** An anchor, alias, tag or scalar. */
  private fetchNodePart(char: string): void {
    const cursor = this.cursor;
    const line = cursor.line;
    if ((char === '|' || char === '>') && this.flowDepth === 0) {
      this.dropKey(this.flowDepth);
      this.keyAllowed = true;
      this.tokens.push(token('scalar', line, scanBlock(cursor, this.indent)));
    } else if (char === '*' || char === '&' || char === '!' || char === '\'' || char === '"') {
      this.noteKey();
      this.keyAllowed = false;
      if (char === '!') {
        this.tokens.push(scanTag(cursor));
      } else {
        this.tokens.push(char === '*' || char === '&' ? scanAnchor(cursor) : token('scalar', line, scanQuoted(cursor)));
      }
    } else if (this.startsPlain(char)) {
      this.noteKey();
      const scalar = scanPlain(cursor, this.indent + 1, this.flowDepth > 0);
      this.keyAllowed = scalar.endedLine;
      this.tokens.push(token('scalar', line, scalar.value, '', true));
    } else {
      cursor.fail('found character that cannot start any token' + adviceFor(char));
    }
  }

  private startsPlain(char: string): boolean {
    if (char === '-') {
      return !this.cursor.isBlank(1);
    }
    if (char === '?' || char === ':') {
      return this.flowDepth === 0 && !this.cursor.isBlankOrEnd(1);
    }
    return !this.cursor.isBlankOrEnd() && !'#|>%@`'.includes(char);
  }

  private skipToToken(): void {
    const cursor = this.cursor;
    for (;;) {
      while (cursor.char === ' ' || (cursor.char === '\t' && (this.flowDepth > 0 || !this.keyAllowed))) {
        cursor.skip();
      }
      cursor.skipComment();
      if (!cursor.isBreak()) {
        return;
      }
      cursor.takeBreak();
      if (this.flowDepth === 0) {
        this.keyAllowed = true;
      }
    }
  }

  /** Opens a block at a column, unless that block is open already. */
  private openBlock(column: number, type: TokenType, line: number, at = this.tokens.length): void {
    if (this.flowDepth > 0 || this.indent >= column) {
      return;
    }
    this.outerIndents.push(this.indent);
    this.indent = column;
    this.tokens.splice(at, 0, token(type, line));
  }

  private closeBlocks(column: number): void {
    if (this.flowDepth > 0) {
      return;
    }
    while (this.indent > column) {
      this.tokens.push(token('block-end', this.cursor.line));
      this.indent = this.outerIndents.pop()!;
    }
  }

  private leaveBlocks(): void {
    this.closeBlocks(-1);
    this.dropKey(this.flowDepth);
    this.keyAllowed = false;
  }

  private pushIndicator(type: TokenType, width = 1): void {
    this.tokens.push(token(type, this.cursor.line));
    this.cursor.skip(width);
  }

  private fetchEnd(): void {
    if (!this.ended) {
      this.cursor.endLine();
      this.leaveBlocks();
      this.ended = true;
    }
    this.tokens.push(token('stream-end', Math.max(this.cursor.line - 1, 0)));
  }

  private fetchDocumentIndicator(type: TokenType): void {
    this.leaveBlocks();
    this.pushIndicator(type, 3);
  }

  private fetchFlowEnd(type: TokenType): void {
    this.dropKey(this.flowDepth);
    if (this.flowDepth > 0) {
      this.keys.pop();
    }
    this.keyAllowed = false;
    this.pushIndicator(type);
  }

  private fetchBlockEntry(): void {
    if (this.flowDepth === 0) {
      if (!this.keyAllowed) {
        this.cursor.fail('block sequence entries are not allowed in this context');
      }
      this.openBlock(this.cursor.column, 'block-sequence-start', this.cursor.line);
    }
    this.dropKey(this.flowDepth);
    this.keyAllowed = true;
    this.pushIndicator('block-entry');
  }

  private fetchKey(): void {
    if (this.flowDepth === 0) {
      if (!this.keyAllowed) {
        this.cursor.fail('mapping keys are not allowed in this context');
      }
      this.openBlock(this.cursor.column, 'block-mapping-start', this.cursor.line);
    }
    this.dropKey(this.flowDepth);
    this.keyAllowed = this.flowDepth === 0;
    this.pushIndicator('key');
  }

  private fetchValue(): void {
    const key = this.validKey(this.flowDepth);
    if (key) {
      this.tokens.splice(key.token, 0, token('key', key.mark.line));
      this.openBlock(key.mark.column, 'block-mapping-start', key.mark.line, key.token);
      this.forgetKey(this.flowDepth, key);
      this.keyAllowed = false;
    } else {
      if (this.flowDepth === 0) {
        if (!this.keyAllowed) {
          this.cursor.fail('mapping values are not allowed in this context');
        }
        this.openBlock(this.cursor.column, 'block-mapping-start', this.cursor.line);
      }
      this.keyAllowed = this.flowDepth === 0;
    }
    this.pushIndicator('value');
  }
}

function adviceFor(char: string): string {
  if (char === '\t') {
    return ': a tab; indent with spaces';
  }
  return `: ${char}; put the value in quotes`;
}
