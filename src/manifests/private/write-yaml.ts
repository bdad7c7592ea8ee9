import { childPath } from '../decoded';
import { wellFormed } from './well-formed';
import { resolvePlain } from './yaml/resolve';

/** Texts that mean the same without quotes to every reader of YAML 1.1 or 1.2, unless a word or number says otherwise. */
const SAFE_PLAIN = /^[A-Za-z0-9_./](?:[A-Za-z0-9_./@%+=~^()$*!?;<>|&'"\\-]|:(?=[^\s])|,(?=[^\s])| (?=[A-Za-z0-9_./(]))*$/;

/** What other readers of YAML 1.1 and 1.2 take for numbers and dates, and the server's does not. */
const READ_OTHERWISE = /^(?:[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[-+]?[0-9_]*\.?[0-9_]*(?:[eE][-+]?[0-9_]*)?|[-+]?0(?:[oO][0-7_]+|[xX][0-9a-fA-F_]+|[bB][01_]+)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt\s].*)?)$/;

const UNPRINTABLE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * Writes one document as YAML: block style, keys in the order of the object, and
 * quotes around every string that some reader would take for something else.
 *
 * @param object plain data
 * @param numbers spellings of numbers that the value itself doesn't hold; see Decoded
 */
export function writeYaml(object: unknown, numbers?: Map<string, string>): string {
  const lines: string[] = [];
  new Writer(lines, numbers).block(object, '', '', '');
  return lines.join('\n') + '\n';
}

class Writer {
  constructor(private readonly lines: string[], private readonly numbers: Map<string, string> | undefined) {}

  /**
   * Writes a value behind what stands on its first line already.
   *
   * @param lead the start of the first line: indentation, key, dash
   * @param indent indentation of further lines
   */
  public block(value: unknown, lead: string, indent: string, path: string): void {
    if (Array.isArray(value) && value.length > 0) {
      this.items(value, lead, indent, path);
    } else if (value !== null && typeof value === 'object' && Object.keys(value).length > 0) {
      this.fields(value as Record<string, unknown>, lead, indent, path);
    } else if (typeof value === 'string' && isLiteral(value)) {
      this.literal(value, lead, indent);
    } else {
      this.lines.push(`${lead}${lead === '' || lead.endsWith(' ') ? '' : ' '}${this.inline(value, path)}`);
    }
  }

  private fields(object: Record<string, unknown>, lead: string, indent: string, path: string): void {
    let start = lead;
    if (lead.endsWith(':')) {
      this.lines.push(lead);
      start = indent;
    }
    for (const [name, value] of Object.entries(object)) {
      const nested = Array.isArray(value) ? indent : `${indent}  `;
      this.block(value, `${start}${string(name)}:`, nested, this.numbers ? childPath(path, name) : '');
      start = indent;
    }
  }

  private items(items: unknown[], lead: string, indent: string, path: string): void {
    let start = lead;
    if (lead.endsWith(':')) {
      this.lines.push(lead);
      start = indent;
    }
    for (const [index, item] of items.entries()) {
      this.block(item, `${start}- `, `${indent}  `, this.numbers ? childPath(path, index) : '');
      start = indent;
    }
  }

  private literal(value: string, lead: string, indent: string): void {
    const body = value.replace(/\n+$/, '');
    const trailing = value.length - body.length;
    const space = lead === '' || lead.endsWith(' ') ? '' : ' ';
    this.lines.push(`${lead}${space}|${trailing === 0 ? '-' : trailing === 1 ? '' : '+'}`);
    const margin = indent === '' ? '  ' : indent;
    for (const line of body.split('\n')) {
      this.lines.push(line === '' ? '' : `${margin}${line}`);
    }
    for (let i = 1; i < trailing; i++) {
      this.lines.push('');
    }
  }

  private inline(value: unknown, path: string): string {
    if (typeof value === 'string') {
      return string(value);
    }
    if (typeof value === 'number') {
      return this.numbers?.get(path) ?? String(value);
    }
    if (Array.isArray(value)) {
      return '[]';
    }
    return typeof value === 'object' && value !== null ? '{}' : String(value);
  }
}

/** Whether a text of several lines can be written line by line. */
function isLiteral(value: string): boolean {
  return /[^\n]\n/.test(value) && !/^[\s]/.test(value) && !/[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u.test(value)
    && !/[ \t](?:\n|$)/.test(value);
}

function string(value: string): string {
  const plain = SAFE_PLAIN.test(value) && resolvePlain(value).type === 'str' && !READ_OTHERWISE.test(value)
    && !/^(?:---|\.\.\.)/.test(value);
  return plain ? value : quoted(value);
}

function quoted(value: string): string {
  const escaped = JSON.stringify(wellFormed(value));
  return escaped.replace(UNPRINTABLE, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
