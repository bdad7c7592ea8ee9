import { documentError } from '../decoded';
import { ManifestDocument } from '../manifest-document';
import { decodeYaml } from './decode-yaml';
import { documentsOf } from '../documents-of';
import { JsonReader } from './json-reader';
import { splitYaml } from './split-yaml';

/** The documents of a YAML text. Empty ones are left out. */
export function* documentsInYaml(text: string, file: string | undefined): Generator<ManifestDocument> {
  let index = 0;
  for (const chunk of splitYaml(withoutMark(text))) {
    const { afterSeparator } = chunk;
    if (afterSeparator !== undefined) {
      const line = chunk.line - 1;
      const message = `yaml: line ${line}: invalid document separator: ${afterSeparator}; only a comment may follow ---`;
      yield* documentsOf({ value: undefined, errors: [documentError('YAML', message)] }, { file, line, index: index++ });
      continue;
    }
    const decoded = decodeYaml(chunk.text, chunk.line);
    if (decoded.errors.length === 0 && (decoded.value === undefined || decoded.value === null)) {
      continue;
    }
    yield* documentsOf(decoded, { file, line: decoded.line ?? chunk.line, index: index++ }, chunk.text.length);
  }
}

/** The documents of a JSON text: one value, or several one after the other. */
export function* documentsInJson(text: string, file: string | undefined): Generator<ManifestDocument> {
  const reader = new JsonReader(withoutMark(text));
  for (let index = 0; ; index++) {
    const line = reader.line;
    const start = reader.offset;
    const decoded = reader.readNext();
    if (!decoded) {
      return;
    }
    yield* documentsOf(decoded, { file, line, index }, reader.offset - start);
  }
}

/** The documents of a text whose format only its look tells. */
export function documentsInText(text: string, file: string | undefined): Generator<ManifestDocument> {
  return isJson(text) ? documentsInJson(text, file) : documentsInYaml(text, file);
}

/** The text without a byte order mark. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function isJson(text: string): boolean {
  if (!/^\ufeff?\s*[{[]/.test(text)) {
    return false;
  }
  const first = new JsonReader(withoutMark(text)).readNext();
  return first?.value !== undefined;
}
