import { CelSyntaxError } from './syntax-error';
import { Token, TokenKind, tokensOf } from './tokens';

/** Levels that the server goes down at most. */
const DEEPEST = 250;

/** Goes through the tokens of an expression. */
export abstract class TokenReader {
  protected readonly tokens: readonly Token[];
  protected place = 0;
  protected depth = 0;

  public constructor(protected readonly expression: string) {
    this.tokens = tokensOf(expression);
  }

  protected get token(): Token {
    return this.tokens[this.place];
  }

  /** Goes one level down. @throws if that is too deep */
  protected descend(): void {
    if (++this.depth > DEEPEST) {
      throw new CelSyntaxError(`nested more than ${DEEPEST} levels deep`, this.expression, this.token.at);
    }
  }

  protected next(): Token {
    return this.tokens[this.place++];
  }

  /** Goes over a symbol, if it is there. */
  protected takes(symbol: string): boolean {
    const isThere = this.token.kind === 'symbol' && this.token.text === symbol;
    this.place += isThere ? 1 : 0;
    return isThere;
  }

  /** Goes over what must be there. @throws if it is not */
  protected expect(what: TokenKind | string): Token {
    const { kind, text } = this.token;
    if (what === 'name' ? kind !== 'name' : kind !== 'symbol' || text !== what) {
      this.unexpected(what === 'name' ? 'a name' : JSON.stringify(what));
    }
    return this.next();
  }

  protected unexpected(wanted?: string): never {
    const { kind, text, at } = this.token;
    const found = kind === 'end' ? 'the expression ends' : `${text} stands`;
    throw new CelSyntaxError(`${found} where ${wanted ?? 'a value'} is expected`, this.expression, at);
  }
}

