/** What the scanner can find. */
export type TokenType =
  | 'stream-end' | 'document-start' | 'document-end' | 'version-directive' | 'tag-directive'
  | 'block-sequence-start' | 'block-mapping-start' | 'block-end'
  | 'flow-sequence-start' | 'flow-sequence-end' | 'flow-mapping-start' | 'flow-mapping-end'
  | 'block-entry' | 'flow-entry' | 'key' | 'value'
  | 'alias' | 'anchor' | 'tag' | 'scalar';

/** One token of a YAML text. */
export interface Token {
  readonly type: TokenType;
  /** Line it starts in, counted from 0. */
  readonly line: number;
  /** Text of a scalar, name of an anchor or alias, handle of a tag or tag directive, version of a version directive. */
  readonly value: string;
  /** What follows the handle of a tag; the prefix a tag directive gives. */
  readonly suffix: string;
  /** Whether a scalar is written without quotes and without `|` or `>`. */
  readonly plain: boolean;
}

/** Makes a token. */
export function token(type: TokenType, line: number, value = '', suffix = '', plain = false): Token {
  return { type, line, value, suffix, plain };
}
