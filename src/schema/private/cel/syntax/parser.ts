import { bytesOf, doubleOf, intOf, textOf, uintOf } from './literals';
import { expandMacro } from './macros';
import { Entry, Node } from './node';
import { CelSyntaxError } from './syntax-error';
import { TokenReader } from './token-reader';
import { RESERVED } from '../escaping';

/** What the server reads at most. */
const LONGEST = 100_000;

const RELATIONS: ReadonlySet<string> = new Set(['<', '<=', '>=', '>', '==', '!=', 'in']);

/**
 * Reads an expression. Macros are expanded.
 *
 * @throws {CelSyntaxError} if it is no CEL
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax
 */
export function parse(expression: string): Node {
  if (expression.length > LONGEST && [...expression].length > LONGEST) {
    throw new CelSyntaxError(`the expression has more than ${LONGEST} characters`, '', 0);
  }
  return new Parser(expression).parse();
}

class Parser extends TokenReader {
  public parse(): Node {
    const node = this.whole();
    if (this.token.kind !== 'end') {
      this.unexpected();
    }
    return node;
  }

  private whole(): Node {
    this.descend();
    let node = this.condition();
    if (this.takes('?')) {
      const then = this.condition();
      this.expect(':');
      node = call('_?_:_', node, then, this.whole());
    }
    this.depth--;
    return node;
  }

  private condition(): Node {
    return this.chain('||', '_||_', () => this.chain('&&', '_&&_', () => this.relation()));
  }

  private chain(operator: string, name: string, part: () => Node): Node {
    let node = part();
    while (this.takes(operator)) {
      node = call(name, node, part());
    }
    return node;
  }

  private relation(): Node {
    return this.leftToRight(RELATIONS, () => this.leftToRight(new Set(['+', '-']), () => this.leftToRight(new Set(['*', '/', '%']), () => this.unary())));
  }

  /** Operators of one rank. Each that follows another lies one level deeper. */
  private leftToRight(operators: ReadonlySet<string>, part: () => Node): Node {
    const before = this.depth;
    let node = part();
    while ((this.token.kind === 'symbol' || this.token.text === 'in') && operators.has(this.token.text)) {
      this.descend();
      const operator = this.next().text;
      node = call(operator === 'in' ? '@in' : `_${operator}_`, node, part());
    }
    this.depth = before;
    return node;
  }

  private unary(): Node {
    const operator = this.token.text;
    const isSign = operator === '-' && ['int', 'double'].includes(this.tokens[this.place + 1].kind);
    if (this.token.kind !== 'symbol' || (operator !== '!' && operator !== '-') || isSign) {
      return this.member();
    }
    let count = 0;
    while (this.takes(operator)) {
      count++;
    }
    const operand = this.member();
    return count % 2 === 0 ? operand : call(`${operator}_`, operand);
  }

  private member(): Node {
    const before = this.depth;
    let node = this.primary();
    for (;;) {
      if (this.takes('.')) {
        node = this.field(node);
      } else if (this.takes('[')) {
        const isOptional = this.takes('?');
        node = call(isOptional ? '_[?_]' : '_[_]', node, this.whole());
        this.expect(']');
      } else {
        this.depth = before;
        return node;
      }
      this.descend();
    }
  }

  private field(operand: Node): Node {
    const isOptional = this.takes('?');
    const { text, at } = this.expect('name');
    if (isOptional) {
      return call('_?._', operand, { kind: 'literal', value: text });
    }
    return this.takes('(') ? this.called(text, at, this.listUntil(')'), operand) : { kind: 'select', operand, field: text, isTest: false };
  }

  private primary(): Node {
    const { kind, text, at } = this.token;
    switch (kind) {
      case 'name': return this.named();
      case 'word': return this.word();
      case 'symbol': return this.bracketed(text, at);
      case 'end': return this.unexpected();
      default: return this.literal();
    }
  }

  private bracketed(symbol: string, at: number): Node {
    switch (symbol) {
      case '.': return this.named();
      case '-': return this.literal();
      case '(': return this.nested();
      case '[': return this.list();
      case '{': return this.map(at);
      default: return this.unexpected();
    }
  }

  private named(): Node {
    const dot = this.takes('.') ? '.' : '';
    const type = this.messageType();
    if (type !== undefined) {
      return this.message(dot + type);
    }
    const { text, at } = this.expect('name');
    if (RESERVED.has(text)) {
      throw new CelSyntaxError(`${text} is a word that CEL keeps for itself`, this.expression, at);
    }
    return this.takes('(') ? this.called(dot + text, at, this.listUntil(')')) : { kind: 'name', name: dot + text };
  }

  /** The names up to the brace of a message that is written out here. */
  private messageType(): string | undefined {
    let end = this.place;
    while (this.tokens[end].kind === 'name' && this.tokens[end + 1].text === '.' && this.tokens[end + 2].kind === 'name') {
      end += 2;
    }
    if (this.tokens[end].kind !== 'name' || this.tokens[end + 1].text !== '{') {
      return undefined;
    }
    const names = this.tokens.slice(this.place, end + 1).map(token => token.text).join('');
    this.place = end + 2;
    return names;
  }

  private word(): Node {
    const { text } = this.token;
    if (text === 'in') {
      return this.unexpected();
    }
    this.next();
    return { kind: 'literal', value: text === 'null' ? null : text === 'true' };
  }

  private literal(): Node {
    const { at } = this.token;
    const isNegative = this.takes('-');
    if (isNegative && !['int', 'double'].includes(this.token.kind)) {
      this.unexpected('a number');
    }
    const { kind, text } = this.next();
    try {
      switch (kind) {
        case 'int': return { kind: 'literal', value: intOf(text, isNegative) };
        case 'uint': return { kind: 'literal', value: uintOf(text) };
        case 'double': return { kind: 'literal', value: doubleOf(text, isNegative) };
        case 'bytes': return { kind: 'literal', value: bytesOf(text) };
        default: return { kind: 'literal', value: textOf(text) };
      }
    } catch (error) {
      throw new CelSyntaxError((error as Error).message, this.expression, at);
    }
  }

  private nested(): Node {
    this.expect('(');
    const node = this.whole();
    this.expect(')');
    return node;
  }

  private list(): Node {
    this.expect('[');
    const items: Node[] = [];
    const optional = new Set<number>();
    this.loneComma(']');
    while (!this.takes(']')) {
      if (this.takes('?')) {
        optional.add(items.length);
      }
      items.push(this.whole());
      this.separator(']');
    }
    return { kind: 'list', items, optional };
  }

  private map(at: number): Node {
    this.expect('{');
    return { kind: 'map', entries: this.entries(() => this.whole(), at) };
  }

  private message(type: string): Node {
    return { kind: 'message', type, entries: this.entries(() => ({ kind: 'literal', value: this.expect('name').text }), this.token.at) };
  }

  private entries(key: () => Node, at: number): Entry[] {
    const entries: Entry[] = [];
    this.loneComma('}');
    while (!this.takes('}')) {
      if (this.token.kind === 'end') {
        throw new CelSyntaxError('the brace is not closed', this.expression, at);
      }
      const isOptional = this.takes('?');
      const name = key();
      this.expect(':');
      entries.push({ key: name, value: this.whole(), isOptional });
      this.separator('}');
    }
    return entries;
  }

  private listUntil(close: string): Node[] {
    const nodes: Node[] = [];
    while (!this.takes(close)) {
      if (nodes.length > 0) {
        this.expect(',');
      }
      nodes.push(this.whole());
    }
    return nodes;
  }

  /** In an empty list or map a comma may stand. */
  private loneComma(close: string): void {
    const next = this.tokens[Math.min(this.place + 1, this.tokens.length - 1)];
    if (next.text === close && next.kind === 'symbol') {
      this.takes(',');
    }
  }

  /** What stands behind an item: the end, which is left where it is, or a comma, be it the last. */
  private separator(close: string): void {
    if (this.token.text !== close || this.token.kind !== 'symbol') {
      this.expect(',');
    }
  }

  private called(name: string, at: number, args: Node[], target?: Node): Node {
    try {
      return expandMacro(name, args, target) ?? { kind: 'call', name, target, args };
    } catch (error) {
      throw new CelSyntaxError((error as Error).message, this.expression, at);
    }
  }
}

function call(name: string, ...args: Node[]): Node {
  return { kind: 'call', name, args };
}
