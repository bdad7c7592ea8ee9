/** One of the documents of a YAML text, still as text. */
export interface YamlChunk {
  readonly text: string;
  /** Line of the file it starts in, counted from 1. */
  readonly line: number;
  /** What stands behind the `---` above it and does not belong there. */
  readonly afterSeparator?: string;
}

/**
 * Splits a YAML text at its `---` lines, as kubectl does before anything is parsed: so
 * that what is wrong with one document says nothing about the others.
 */
export function* splitYaml(text: string): Generator<YamlChunk> {
  let start = 0;
  let startLine = 1;
  let afterSeparator: string | undefined;
  let line = 1;
  for (let pos = 0; pos < text.length; line++) {
    const newline = text.indexOf('\n', pos);
    const end = newline < 0 ? text.length : newline + 1;
    if (text.startsWith('---', pos)) {
      yield { text: text.slice(start, pos), line: startLine, afterSeparator };
      const rest = text.slice(pos + 3, end).trim();
      afterSeparator = rest === '' || rest.startsWith('#') ? undefined : rest;
      start = end;
      startLine = line + 1;
    }
    pos = end;
  }
  yield { text: text.slice(start), line: startLine, afterSeparator };
}
