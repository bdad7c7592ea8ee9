import { CelSyntaxError } from './syntax-error';

/** What a token is. */
export type TokenKind = 'name' | 'int' | 'uint' | 'double' | 'string' | 'bytes' | 'word' | 'symbol' | 'end';

/** The smallest part of the text of an expression. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Where it starts in the expression. */
  readonly at: number;
}

const BLANK = /(?:[\t \r\n\f]+|\/\/[^\n]*)+/y;
const ESCAPE = String.raw`\\(?:[abfnrtv"'\\?${'`'}]|[0-3][0-7][0-7]|[xX][\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})`;
const TEXT = [
  String.raw`[rR]"""[^]*?"""`, String.raw`[rR]'''[^]*?'''`, String.raw`[rR]"[^"\n\r]*"`, String.raw`[rR]'[^'\n\r]*'`,
  String.raw`"""(?:${ESCAPE}|[^\\])*?"""`, String.raw`'''(?:${ESCAPE}|[^\\])*?'''`,
  String.raw`"(?:${ESCAPE}|[^\\"\n\r])*"`, String.raw`'(?:${ESCAPE}|[^\\'\n\r])*'`,
].join('|');

const FORMS: readonly (readonly [kind: TokenKind, form: RegExp])[] = [
  ['bytes', new RegExp(`[bB](?:${TEXT})`, 'y')],
  ['string', new RegExp(TEXT, 'y')],
  ['double', /\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\.\d+(?:[eE][+-]?\d+)?/y],
  ['uint', /(?:0x[\da-fA-F]+|\d+)[uU]/y],
  ['int', /0x[\da-fA-F]+|\d+/y],
  ['name', /[A-Za-z_]\w*/y],
  ['symbol', /&&|\|\||[=!<>]=|[<>[\]{}().,\-!?:+*/%]/y],
];

/** Names that are no names. */
const WORDS: ReadonlySet<string> = new Set(['in', 'true', 'false', 'null']);

/**
 * The tokens of an expression, the last of which says that it ends.
 *
 * @throws {CelSyntaxError} where none begins
 */
export function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  for (let at = behindBlank(expression, 0); at < expression.length;) {
    const token = tokenAt(expression, at);
    tokens.push(token);
    at = behindBlank(expression, at + token.text.length);
  }
  return [...tokens, { kind: 'end', text: '', at: expression.length }];
}

function behindBlank(expression: string, at: number): number {
  BLANK.lastIndex = at;
  return BLANK.test(expression) ? BLANK.lastIndex : at;
}

function tokenAt(expression: string, at: number): Token {
  for (const [kind, form] of FORMS) {
    form.lastIndex = at;
    const text = form.exec(expression)?.[0];
    if (text !== undefined) {
      return { kind: kind === 'name' && WORDS.has(text) ? 'word' : kind, text, at };
    }
  }
  throw new CelSyntaxError(`${JSON.stringify(String.fromCodePoint(expression.codePointAt(at)!))} begins nothing that CEL knows`, expression, at);
}
