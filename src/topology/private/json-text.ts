import { faultIn } from './json-fault';
import { topologyError } from './problems';

/**
 * The value of a JSON text.
 *
 * @throws TopologyError with the line where it stops being JSON, or where an object has a key twice
 */
export function parseJson(text: string, file: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw notJson(text, file);
  }
  refuseDuplicateKeys(text, file);
  return value;
}

function notJson(text: string, file: string): Error {
  const offset = faultIn(text);
  if (offset >= text.length) {
    return topologyError({ file, line: lineOf(text, text.trimEnd().length) }, 'is not complete JSON: it ends in the middle; write the file again, it was cut off');
  }
  const column = offset - text.lastIndexOf('\n', offset - 1);
  return topologyError({ file, line: lineOf(text, offset) }, `is not JSON: unexpected ${JSON.stringify(text[offset])} in column ${column}`);
}

/**
 * `JSON.parse` silently keeps the last of two equal keys. Relies on the text
 * being valid JSON: a string followed by a colon is a key.
 */
function refuseDuplicateKeys(text: string, file: string): void {
  const open: (Set<string> | undefined)[] = [];
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\]]/g;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const first = match[0][0];
    if (first === '{') {open.push(new Set());} else if (first === '[') {open.push(undefined);} else if (first !== '"') {open.pop();} else if (match[1] !== undefined) {
      const quoted = match[0].slice(0, match[0].length - match[1].length);
      const key = quoted.includes('\\') ? JSON.parse(quoted) as string : quoted.slice(1, -1);
      const keys = open[open.length - 1] as Set<string>;
      if (keys.has(key)) {
        throw topologyError({ file, line: lineOf(text, match.index) }, `the key ${JSON.stringify(key)} stands twice in one object: keep one`);
      }
      keys.add(key);
    }
  }
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
