import { Decoded, documentError } from '../decoded';
import { construct } from './yaml/construct';
import { YamlNode } from './yaml/node';
import { parseDocument } from './yaml/parser';
import { YamlProblem } from './yaml/problem';

const NOT_ALLOWED = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Decodes a YAML text as the API server does one in a request: the first document
 * counts, whatever follows it (`---` or `...`) is ignored.
 *
 * @param text the text, with or without a byte order mark
 * @param firstLine line of the file the text starts in, counted from 1, for messages
 */
export function decodeYaml(text: string, firstLine = 1): Decoded {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    refuseControlCharacters(content);
    const root = parseDocument(content);
    return { ...construct(root, firstLine), line: root && root.line + firstLine, itemLines: itemLines(root, firstLine) };
  } catch (error) {
    if (error instanceof YamlProblem) {
      const line = error.line && error.line + firstLine - 1;
      const place = line === undefined ? '' : `line ${line}: `;
      return { value: undefined, errors: [documentError('YAML', `yaml: ${place}${error.problem}`)], line };
    }
    throw error;
  }
}

function refuseControlCharacters(text: string): void {
  const at = text.search(NOT_ALLOWED);
  if (at >= 0) {
    const code = text.codePointAt(at)!.toString(16).toUpperCase().padStart(4, '0');
    const line = text.slice(0, at).split('\n').length;
    throw new YamlProblem(`control characters are not allowed: U+${code}; write it as an escape in double quotes`, line);
  }
}

function itemLines(root: YamlNode | undefined, firstLine: number): number[] | undefined {
  if (root?.kind !== 'mapping') {
    return undefined;
  }
  const at = root.entries.findIndex((key, i) => i % 2 === 0 && key.kind === 'scalar' && key.value === 'items');
  const items = root.entries[at + 1];
  return at >= 0 && items.kind === 'sequence' ? items.items.map(item => item.line + firstLine) : undefined;
}
