import * as fs from 'fs';
import { topologyError } from './problems';

const LARGEST_MIB = 32;
const LARGEST_BYTES = LARGEST_MIB * 1024 * 1024;

/**
 * The text of an input file.
 *
 * @throws TopologyError when there is no such file, or it is a folder, too large, or no UTF-8 text
 */
export function readText(file: string): string {
  const bytes = readBytes(file);
  if (bytes[0] === 0xff && bytes[1] === 0xfe || bytes[0] === 0xfe && bytes[1] === 0xff) {
    throw topologyError({ file }, 'is UTF-16 text, as PowerShell\'s ">" writes it: save it as UTF-8, for example with "| Out-File -Encoding utf8"');
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    throw topologyError({ file, line: lineAt(bytes, zero) }, `is not text: byte ${zero} is NUL; give a JSON or YAML file, not compressed`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const bad = firstInvalid(bytes);
    throw topologyError({ file, line: lineAt(bytes, bad) }, `is not UTF-8 text: byte ${bad} is not valid; give a JSON or YAML file in UTF-8`);
  }
}

function readBytes(file: string): Buffer {
  let bytes: Buffer;
  try {
    const stat = fs.statSync(file);
    if (stat.isDirectory()) throw topologyError({ file }, 'is a folder: name the file in it');
    if (stat.size > LARGEST_BYTES) throw tooLarge(file, stat.size);
    bytes = fs.readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw topologyError({ file }, code === 'ENOENT' || code === 'ENOTDIR'
      ? 'there is no such file: check the path, which is relative to the folder the program runs in'
      : `cannot be read (${code})`);
  }
  if (bytes.length > LARGEST_BYTES) throw tooLarge(file, bytes.length);
  return bytes;
}

function tooLarge(file: string, size: number): Error {
  return topologyError({ file }, `has ${(size / 1024 / 1024).toFixed(1)} MiB, more than the ${LARGEST_MIB} MiB that are read: `
    + 'strip what is not needed, for example with: '
    + "kubectl get nodes -o json | jq 'del(.items[].status.images, .items[].metadata.managedFields)'");
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at++) if (bytes[at] === 0x0a) line++;
  return line;
}

/** Offset of the first byte that does not belong to valid UTF-8; decoding gets there and no further. */
function firstInvalid(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (decodes(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

/** Whether these bytes are valid so far; a character cut off at the end is no fault. */
function decodes(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
