import { documentsOf, MAX_OBJECT_BYTES, tooLargeError } from './documents-of';
import { FieldError } from './field-error';
import { ManifestDocument } from './manifest-document';
import { ByteSource } from './private/byte-source';
import { decodeJson } from './private/decode-json';
import { documentsInJson, documentsInText, documentsInYaml, withoutMark } from './private/documents-in-text';
import { Input, listInputs } from './private/list-inputs';

/** Largest file that is held in memory, in bytes. JSON Lines are not: they may be longer. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;

/** How far to look for a second line that tells JSON Lines from one JSON object. */
const MAX_LINES_LOOKED_AT = 100;

/**
 * Reads the documents of files, of folders with all that is below them, and of the
 * standard input (`-`), one after the other. JSON Lines are read line by line, so that
 * their number does not matter.
 *
 * What can't be decoded is a document with errors. The format goes by the file's name;
 * the standard input and files with another name may hold any of them.
 *
 * @throws UnreadablePathError if a path can't be read, before the first document
 */
export function* readFiles(paths: string[]): Generator<ManifestDocument> {
  for (const input of listInputs(paths)) {
    const source = ByteSource.open(input.path);
    try {
      yield* readInput(input, source);
    } finally {
      source.close();
    }
  }
}

/**
 * Reads the documents of one input.
 *
 * @param holding of JSON Lines, only those that hold these bytes are wanted
 */
export function* readInput(input: Input, source: ByteSource, holding?: Buffer): Generator<ManifestDocument> {
  const file = input.path ?? 'stdin';
  if (input.format === 'jsonl') {
    yield* readLines(source, file, { holding });
    return;
  }
  const bytes = source.readAll(MAX_FILE_BYTES);
  if (!bytes) {
    yield* input.format === 'sniff' ? readLines(source, file, { holding, doubtful: true }) : [tooLargeFile(file)];
    return;
  }
  const text = textOf(bytes);
  if (text === undefined) {
    yield refusedFile(file, 'is binary, not UTF-8 text; only YAML, JSON and JSON Lines can be read');
  } else if (input.format === 'json') {
    yield* documentsInJson(text, file);
  } else if (input.format === 'yaml') {
    yield* documentsInYaml(text, file);
  } else if (startsWithJsonLines(text)) {
    source.unread(bytes);
    yield* readLines(source, file, { holding });
  } else {
    yield* documentsInText(text, file);
  }
}

interface LinesWanted {
  readonly holding?: Buffer;
  /** Whether the input may also be something else that is too large. */
  readonly doubtful?: boolean;
}

function* readLines(source: ByteSource, file: string, { holding, doubtful }: LinesWanted): Generator<ManifestDocument> {
  let index = 0;
  for (const { line, bytes } of source.lines(MAX_OBJECT_BYTES)) {
    if (holding && !bytes?.includes(holding)) {
      continue;
    }
    const text = bytes && textOf(bytes);
    if (text?.trim() === '') {
      continue;
    }
    if (doubtful && index === 0 && !(text !== undefined && isJsonObject(text))) {
      yield tooLargeFile(file);
      return;
    }
    const origin = { file, line, index: index++ };
    if (!bytes) {
      yield new ManifestDocument({ ...origin, errors: [tooLargeError()] });
    } else if (text === undefined) {
      yield new ManifestDocument({ ...origin, errors: [refusal(`line ${line} is binary, not UTF-8 text`)] });
    } else {
      yield* documentsOf(decodeJson(withoutMark(text), line), origin);
    }
  }
}

function startsWithJsonLines(text: string): boolean {
  const lines = text.split('\n', MAX_LINES_LOOKED_AT).filter(line => line.trim() !== '');
  return lines.length > 1 && isJsonObject(lines[0]);
}

function isJsonObject(line: string): boolean {
  return /^\ufeff?\s*\{/.test(line) && decodeJson(withoutMark(line)).value !== undefined;
}

/** The bytes as text; undefined if they are none. */
function textOf(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) {
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function tooLargeFile(file: string): ManifestDocument {
  return refusedFile(file, 'is larger than 32 MiB; split it, or write JSON Lines (one object a line) to a .jsonl file');
}

function refusedFile(file: string, reason: string): ManifestDocument {
  return new ManifestDocument({ file, index: 0, errors: [refusal(`${file} ${reason}`)] });
}

function refusal(message: string): FieldError {
  return { type: 'BadRequest', path: '', message };
}
