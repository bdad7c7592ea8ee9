import * as fs from 'fs';
import * as path from 'path';
import { UnreadablePathError } from '../unreadable-path-error';

/** How the text of an input is to be read. */
export type InputFormat = 'yaml' | 'json' | 'jsonl' | 'sniff';

/** A file, or the standard input. */
export interface Input {
  /** Its path; undefined for the standard input. */
  readonly path?: string;
  readonly format: InputFormat;
}

const FORMATS: Record<string, InputFormat> = { '.yaml': 'yaml', '.yml': 'yaml', '.json': 'json', '.jsonl': 'jsonl' };

/**
 * The files that paths stand for: each file itself; of a folder all .yaml, .yml, .json
 * and .jsonl files in it and below, sorted; `-` the standard input.
 *
 * @throws UnreadablePathError if one of them can't be read, before any is
 */
export function listInputs(paths: string[]): Input[] {
  const inputs: Input[] = [];
  for (const given of paths) {
    if (given === '-') {
      inputs.push({ format: 'sniff' });
      continue;
    }
    if (statOf(given).isDirectory()) {
      addFolder(given, inputs, new Set());
    } else {
      addFile(given, FORMATS[path.extname(given)] ?? 'sniff', inputs);
    }
  }
  return inputs;
}

/** @param open real paths of the folders seen, so that a link back to one of them ends */
function addFolder(folder: string, inputs: Input[], open: Set<string>): void {
  const real = attempt(folder, () => fs.realpathSync(folder));
  if (open.has(real)) {
    return;
  }
  open.add(real);
  const names = attempt(folder, () => fs.readdirSync(folder)).sort();
  for (const name of names) {
    const child = path.join(folder, name);
    const format = FORMATS[path.extname(name)];
    const stat = statIfThere(child);
    if (stat?.isDirectory()) {
      addFolder(child, inputs, open);
    } else if (format !== undefined && (!stat || stat.isFile())) {
      addFile(child, format, inputs);
    }
  }
}

function addFile(file: string, format: InputFormat, inputs: Input[]): void {
  attempt(file, () => fs.accessSync(file, fs.constants.R_OK));
  inputs.push({ path: file, format });
}

function statOf(given: string): fs.Stats {
  return attempt(given, () => fs.statSync(given));
}

/** Nothing for a link that leads nowhere. */
function statIfThere(file: string): fs.Stats | undefined {
  try {
    return fs.statSync(file);
  } catch {
    return undefined;
  }
}

function attempt<T>(target: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UnreadablePathError(target, reasonOf(error));
  }
}

/** What a failed file operation says, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ELOOP':
      return 'too many symbolic links';
    default:
      return message;
  }
}
