import { Random } from './random';
import { Entries, Verbatim } from './verbatim';

/** Strings that mean nothing but themselves in YAML without quotes. */
const PLAIN = /^[A-Za-z][A-Za-z0-9_/-]*$/;
const WORDS = /^(y|n|yes|no|on|off|true|false|null)$/i;

/** A value as JSON. */
export function writeJson(value: unknown): string {
  if (value instanceof Verbatim) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return `[${value.map(writeJson).join(',')}]`;
  }
  const entries = entriesOf(value);
  return entries ? `{${entries.map(([key, inner]) => `${writeKey(key)}:${writeJson(inner)}`).join(',')}}` : JSON.stringify(value ?? null);
}

/** A value as YAML, in a style that is left to chance: blocks, flows, quotes, comments, anchors. */
export class YamlWriter {
  private readonly anchors = new Map<string, string>();

  public constructor(private readonly random: Random) {}

  public write(value: unknown): string {
    return this.node(value, '').replace(/^\n/, '') + '\n';
  }

  /** A value after its `key:` or `-`, with the blank or the line break before it; what is nested stands at an indentation. */
  private node(value: unknown, indent: string): string {
    if (value instanceof Verbatim || (!Array.isArray(value) && !entriesOf(value))) {
      const text = this.scalar(value, indent);
      return ` ${text}${!text.includes('\n') && this.random.chance(0.02) ? ' # why not' : ''}`;
    }
    const json = writeJson(value);
    const known = this.anchors.get(json);
    if (known !== undefined && this.random.chance(0.5)) {
      return ` *${known}`;
    }
    if (json.length < 5 || !this.random.chance(0.05)) {
      return this.nested(value, indent);
    }
    const anchor = `a${this.anchors.size}`;
    const text = ` &${anchor}${this.nested(value, indent)}`;
    this.anchors.set(json, anchor);
    return text;
  }

  private nested(value: unknown, indent: string): string {
    if (Object.keys(value as object).length === 0 || this.random.chance(0.04)) {
      return ` ${this.flow(value)}`;
    }
    if (Array.isArray(value)) {
      return value.map(item => `\n${indent}-${this.item(item, `${indent}  `)}`).join('');
    }
    return entriesOf(value)!.map(([key, item]) => `\n${indent}${this.key(key)}:${this.node(item, `${indent}  `)}`).join('');
  }

  /** An item of a list; its first field may stand beside the dash. */
  private item(value: unknown, indent: string): string {
    const text = this.node(value, indent);
    return text.startsWith(`\n${indent}`) && this.random.chance(0.7) ? ` ${text.slice(1 + indent.length)}` : text;
  }

  private flow(value: unknown): string {
    if (value instanceof Verbatim) {
      return value.text;
    }
    if (Array.isArray(value)) {
      return `[${value.map(item => this.flow(item)).join(', ')}]`;
    }
    const entries = entriesOf(value);
    return entries ? `{${entries.map(([key, item]) => `${this.key(key)}: ${this.flow(item)}`).join(', ')}}` : JSON.stringify(value ?? null);
  }

  private key(key: string | Verbatim): string {
    return typeof key === 'string' && isPlain(key) ? key : writeKey(key);
  }

  private scalar(value: unknown, indent: string): string {
    if (value instanceof Verbatim) {
      return value.text;
    }
    if (typeof value !== 'string') {
      return value === null && this.random.chance(0.3) ? this.random.pick(['~', 'Null', '']) : JSON.stringify(value ?? null);
    }
    if (/\n/.test(value) && /^[\x20-\x7e\n]+$/.test(value) && !/^\s/.test(value) && this.random.chance(0.7)) {
      const chomp = value.endsWith('\n') ? (value.endsWith('\n\n') ? '+' : '') : '-';
      return `|${chomp}\n${value.replace(/\n+$/, '').split('\n').map(line => line === '' ? '' : `${indent}  ${line}`).join('\n')}${value.endsWith('\n\n') ? '\n'.repeat(value.match(/\n+$/)![0].length - 1) : ''}`;
    }
    if (isPlain(value)) {
      return this.random.chance(0.03) ? `!!str ${value}` : value;
    }
    return /^[\x20-\x7e]*$/.test(value) && this.random.chance(0.2) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
  }
}

function isPlain(value: string): boolean {
  return PLAIN.test(value) && !WORDS.test(value);
}

function writeKey(key: string | Verbatim): string {
  return typeof key === 'string' ? JSON.stringify(key) : key.text;
}

function entriesOf(value: unknown): Entries['entries'] | undefined {
  if (value instanceof Entries) {
    return value.entries;
  }
  return typeof value === 'object' && value !== null && !(value instanceof Verbatim) ? Object.entries(value).filter(([, inner]) => inner !== undefined) : undefined;
}
