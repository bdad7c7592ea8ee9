import { MAX_NESTING } from '../nesting';
import { MappingNode, SequenceNode, YamlNode } from './node';
import { YamlProblem } from './problem';
import { Scanner } from './scanner';
import { Token, TokenType } from './token';

const DEFAULT_HANDLES: [string, string][] = [['!', '!'], ['!!', 'tag:yaml.org,2002:']];

/**
 * Reads the first document of a YAML text; what follows it is not looked at.
 *
 * @returns nothing if the text holds no document
 * @throws YamlProblem if it is no YAML
 */
export function parseDocument(text: string): YamlNode | undefined {
  return new Parser(new Scanner(text)).document();
}

/** Where a node stands, which decides what it may be. */
type Context = 'block' | 'block-entry' | 'flow';

/** The `&anchor` and `!tag` before a node. */
interface Properties {
  readonly line: number;
  readonly anchor?: string;
  readonly tag: string;
}

class Parser {
  private readonly anchors = new Map<string, YamlNode>();
  private readonly handles = new Map<string, string>();
  private depth = 0;

  constructor(private readonly scanner: Scanner) {}

  public document(): YamlNode | undefined {
    if (this.next('stream-end')) {
      return undefined;
    }
    const explicit = this.next('version-directive', 'tag-directive', 'document-start');
    if (explicit) {
      this.directives();
      if (!this.next('document-start')) {
        this.fail('did not find expected <document start>');
      }
      this.scanner.take();
    }
    for (const [handle, prefix] of DEFAULT_HANDLES) {
      if (!this.handles.has(handle)) {
        this.handles.set(handle, prefix);
      }
    }
    const empty = explicit && this.next('version-directive', 'tag-directive', 'document-start', 'document-end', 'stream-end');
    const root = empty ? nothing(this.scanner.peek().line) : this.node('block');
    this.scanner.peek();
    return root;
  }

  private directives(): void {
    let version: string | undefined;
    while (this.next('version-directive', 'tag-directive')) {
      const directive = this.scanner.peek();
      if (directive.type === 'version-directive') {
        if (version !== undefined) {
          this.fail('found duplicate %YAML directive');
        }
        if (directive.value !== '1.1') {
          this.fail('found incompatible YAML document: the API server reads YAML 1.1');
        }
        version = directive.value;
      } else {
        if (this.handles.has(directive.value)) {
          this.fail('found duplicate %TAG directive');
        }
        this.handles.set(directive.value, directive.suffix);
      }
      this.scanner.take();
    }
  }

  private node(context: Context): YamlNode {
    if (++this.depth > MAX_NESTING) {
      this.fail(`exceeded max depth of ${MAX_NESTING}`);
    }
    const node = this.next('alias') ? this.alias() : this.content(context, this.properties());
    this.depth--;
    return node;
  }

  private alias(): YamlNode {
    const { value, line } = this.scanner.take();
    const target = this.anchors.get(value);
    if (!target) {
      throw new YamlProblem(`unknown anchor '${value}' referenced`, line + 1);
    }
    return { kind: 'alias', line, name: value, target };
  }

  private properties(): Properties | undefined {
    let anchor: Token | undefined;
    let tag: Token | undefined;
    const first = this.scanner.peek();
    for (;;) {
      if (!anchor && this.next('anchor')) {
        anchor = this.scanner.take();
      } else if (!tag && this.next('tag')) {
        tag = this.scanner.take();
      } else {
        break;
      }
    }
    if (!anchor && !tag) {
      return undefined;
    }
    return { line: first.line, anchor: anchor?.value, tag: tag ? this.fullTag(tag) : '' };
  }

  private fullTag(tag: Token): string {
    if (tag.value === '') {
      return tag.suffix;
    }
    const prefix = this.handles.get(tag.value);
    if (prefix === undefined) {
      throw new YamlProblem('found undefined tag handle', tag.line + 1);
    }
    return prefix + tag.suffix;
  }

  private content(context: Context, properties: Properties | undefined): YamlNode {
    const ahead = this.scanner.peek();
    const line = properties?.line ?? ahead.line;
    const inBlock = context !== 'flow';
    if (context === 'block-entry' && ahead.type === 'block-entry') {
      return this.sequence(line, properties, items => this.indentlessItems(items));
    }
    switch (ahead.type) {
      case 'scalar':
        return this.scalar(line, properties);
      case 'flow-sequence-start':
        return this.sequence(line, properties, items => this.flowItems(items));
      case 'flow-mapping-start':
        return this.mapping(line, properties, entries => this.flowEntries(entries));
      case 'block-sequence-start':
        if (inBlock) {
          return this.sequence(line, properties, items => this.blockItems(items));
        }
        break;
      case 'block-mapping-start':
        if (inBlock) {
          return this.mapping(line, properties, entries => this.blockEntries(entries));
        }
        break;
    }
    if (!properties) {
      this.fail('did not find expected node content');
    }
    return this.remember(properties, { kind: 'scalar', line, value: '', tag: properties.tag, plain: properties.tag === '' });
  }

  private scalar(line: number, properties: Properties | undefined): YamlNode {
    const { value, plain } = this.scanner.take();
    const tag = properties?.tag ?? '';
    return this.remember(properties, { kind: 'scalar', line, value, tag, plain: (tag === '' && plain) || tag === '!' });
  }

  private sequence(line: number, properties: Properties | undefined, read: (items: YamlNode[]) => void): YamlNode {
    const node: SequenceNode = { kind: 'sequence', line, items: [] };
    this.remember(properties, node);
    read(node.items);
    return node;
  }

  private mapping(line: number, properties: Properties | undefined, read: (entries: YamlNode[]) => void): YamlNode {
    const node: MappingNode = { kind: 'mapping', line, entries: [] };
    this.remember(properties, node);
    read(node.entries);
    return node;
  }

  private remember(properties: Properties | undefined, node: YamlNode): YamlNode {
    if (properties?.anchor !== undefined) {
      this.anchors.set(properties.anchor, node);
    }
    return node;
  }

  private blockItems(items: YamlNode[]): void {
    this.scanner.take();
    while (this.next('block-entry')) {
      const { line } = this.scanner.take();
      items.push(this.next('block-entry', 'block-end') ? nothing(line) : this.node('block'));
    }
    if (!this.next('block-end')) {
      this.fail("did not find expected '-' indicator");
    }
    this.scanner.take();
  }

  /** A list whose dashes stand in the column of the key it belongs to. */
  private indentlessItems(items: YamlNode[]): void {
    while (this.next('block-entry')) {
      const { line } = this.scanner.take();
      items.push(this.next('block-entry', 'key', 'value', 'block-end') ? nothing(line) : this.node('block'));
    }
  }

  private blockEntries(entries: YamlNode[]): void {
    this.scanner.take();
    while (this.next('key')) {
      entries.push(this.blockEntryPart());
      entries.push(this.next('value') ? this.blockEntryPart() : nothing(this.scanner.peek().line));
    }
    if (!this.next('block-end')) {
      this.fail('did not find expected key');
    }
    this.scanner.take();
  }

  private blockEntryPart(): YamlNode {
    const { line } = this.scanner.take();
    return this.next('key', 'value', 'block-end') ? nothing(line) : this.node('block-entry');
  }

  private flowItems(items: YamlNode[]): void {
    this.scanner.take();
    while (!this.next('flow-sequence-end')) {
      if (items.length > 0 && !this.flowSeparator('flow-sequence-end', ']')) {
        break;
      }
      items.push(this.next('key') ? this.flowPair() : this.node('flow'));
    }
    this.scanner.take();
  }

  /** A mapping of one entry, written without braces inside a list: `[a: b]`. */
  private flowPair(): YamlNode {
    const { line } = this.scanner.take();
    let key: YamlNode;
    if (this.next('value', 'flow-entry', 'flow-sequence-end')) {
      // The server's reader drops this token, so that `[? : a]` is no YAML to it.
      key = nothing(this.scanner.take().line);
    } else {
      key = this.node('flow');
    }
    return { kind: 'mapping', line, entries: [key, this.flowValue('flow-sequence-end')] };
  }

  private flowEntries(entries: YamlNode[]): void {
    this.scanner.take();
    while (!this.next('flow-mapping-end')) {
      if (entries.length > 0 && !this.flowSeparator('flow-mapping-end', '}')) {
        break;
      }
      if (this.next('key')) {
        this.scanner.take();
        const empty = this.next('value', 'flow-entry', 'flow-mapping-end');
        entries.push(empty ? nothing(this.scanner.peek().line) : this.node('flow'));
        entries.push(this.flowValue('flow-mapping-end'));
      } else {
        entries.push(this.node('flow'));
        entries.push(nothing(this.scanner.peek().line));
      }
    }
    this.scanner.take();
  }

  private flowValue(end: TokenType): YamlNode {
    if (this.next('value')) {
      this.scanner.take();
      if (!this.next('flow-entry', end)) {
        return this.node('flow');
      }
    }
    return nothing(this.scanner.peek().line);
  }

  /** Takes the comma before a further entry; false if the collection ends after it. */
  private flowSeparator(end: TokenType, bracket: string): boolean {
    if (!this.next('flow-entry')) {
      this.fail(`did not find expected ',' or '${bracket}'`);
    }
    this.scanner.take();
    return !this.next(end);
  }

  private next(...types: TokenType[]): boolean {
    return types.includes(this.scanner.peek().type);
  }

  private fail(problem: string): never {
    throw new YamlProblem(problem, this.scanner.peek().line + 1);
  }
}

function nothing(line: number): YamlNode {
  return { kind: 'scalar', line, value: '', tag: '', plain: true };
}
