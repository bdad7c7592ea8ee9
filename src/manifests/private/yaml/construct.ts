import { Decoded, DecodeError, childPath, documentError, setField } from '../../decoded';
import { MAX_NESTING } from '../nesting';
import { MappingNode, ScalarNode, YamlNode } from './node';
import { YamlProblem } from './problem';
import { Resolved, resolveScalar } from './resolve';

const MERGE_TAG = 'tag:yaml.org,2002:merge';
const MAX_DUPLICATES = 100;

// How much of a document aliases may make up: go-yaml's bounds against documents that
// are small as text and huge once each alias is replaced by what it stands for.
const SMALL_DOCUMENT = 400_000;
const LARGE_DOCUMENT = 4_000_000;

/**
 * Turns a document into the plain value that sigs.k8s.io/yaml makes of it.
 *
 * @param root the document; undefined for an empty text
 * @param firstLine line of the file the text starts in, counted from 1
 * @throws YamlProblem if the API server could not make a value of it
 */
export function construct(root: YamlNode | undefined, firstLine: number): Decoded {
  return new Constructor(firstLine).document(root);
}

class Constructor {
  private readonly numbers = new Map<string, string>();
  private readonly duplicates: DecodeError[] = [];
  private notJson?: DecodeError;
  private readonly path: (string | number)[] = [];
  private readonly openAliases = new Set<YamlNode>();
  private depth = 0;
  private steps = 0;
  private aliasSteps = 0;

  constructor(private readonly firstLine: number) {}

  public document(root: YamlNode | undefined): Decoded {
    const value = root && this.value(root);
    if (this.notJson) {
      return { value: undefined, errors: [this.notJson] };
    }
    return { value, errors: this.duplicates, numbers: this.numbers.size > 0 ? this.numbers : undefined };
  }

  private value(node: YamlNode): unknown {
    if (++this.depth > MAX_NESTING) {
      throw new YamlProblem(`exceeded max depth of ${MAX_NESTING}`, node.line + 1);
    }
    const value = this.plainValue(node);
    this.depth--;
    return value;
  }

  private plainValue(node: YamlNode): unknown {
    this.countStep();
    switch (node.kind) {
      case 'scalar':
        return this.scalar(node);
      case 'alias':
        return this.throughAlias(node, target => this.value(target));
      case 'sequence':
        return this.sequence(node.items);
      case 'mapping': {
        const object = {};
        this.fill(node, object, new Set());
        return object;
      }
    }
  }

  private sequence(items: YamlNode[]): unknown[] {
    return items.map((item, index) => {
      this.path.push(index);
      const value = this.value(item);
      this.path.pop();
      return value;
    });
  }

  /** Adds the entries of a mapping to an object; `seen` holds the keys it has. */
  private fill(node: MappingNode, object: Record<string, unknown>, seen: Set<string>): void {
    for (let i = 0; i < node.entries.length; i += 2) {
      const key = node.entries[i];
      const value = node.entries[i + 1];
      if (isMerge(key)) {
        this.merge(value, object, seen);
        continue;
      }
      const resolved = this.key(key);
      const name = this.keyName(resolved, key);
      this.path.push(name);
      const made = this.value(value);
      this.noteKey(resolved, name, seen, value);
      this.path.pop();
      setField(object, name, made);
    }
  }

  private key(node: YamlNode): Resolved {
    this.countStep();
    if (node.kind === 'scalar') {
      return resolve(node);
    }
    if (node.kind === 'alias') {
      return this.throughAlias(node, target => this.key(target));
    }
    throw new YamlProblem(`invalid map key: a ${node.kind} can't be a key; quote the key if it is a text`, node.line + 1);
  }

  private keyName(key: Resolved, node: YamlNode): string {
    switch (key.type) {
      case 'float':
        return floatKey(key.value);
      case 'null':
        this.refuse('unsupported map key: null; quote the key if it is a text', node.line);
        return 'null';
      case 'int':
        if (key.value > 2n ** 63n - 1n) {
          this.refuse(`unsupported map key: ${key.value}; quote the key if it is a text`, node.line);
        }
        return String(key.value);
      default:
        return String(key.value);
    }
  }

  private noteKey(key: Resolved, name: string, seen: Set<string>, value: YamlNode): void {
    const id = key.type === 'null' ? 'null' : `${key.type} ${key.value}`;
    if (!seen.has(id)) {
      seen.add(id);
    } else if (id !== 'float NaN' && this.duplicates.length < MAX_DUPLICATES) {
      const message = `line ${value.line + this.firstLine}: key already set in map`;
      this.duplicates.push({ type: 'DuplicateKey', path: name, message, where: this.where() });
    }
  }

  private merge(node: YamlNode, object: Record<string, unknown>, seen: Set<string>): void {
    if (node.kind === 'sequence') {
      for (const item of [...node.items].reverse()) {
        this.mergeOne(item, object, seen);
      }
    } else {
      this.mergeOne(node, object, seen);
    }
  }

  private mergeOne(node: YamlNode, object: Record<string, unknown>, seen: Set<string>): void {
    this.countStep();
    if (this.openAliases.size > MAX_NESTING) {
      throw new YamlProblem(`exceeded max depth of ${MAX_NESTING}`, node.line + 1);
    }
    if (node.kind === 'alias' && node.target.kind === 'mapping') {
      this.throughAlias(node, () => this.mergeOne(node.target, object, seen));
    } else if (node.kind === 'mapping') {
      this.fill(node, object, seen);
    } else {
      throw new YamlProblem('map merge requires map or sequence of maps as the value', node.line + 1);
    }
  }

  private throughAlias<T>(node: YamlNode & { kind: 'alias' }, read: (target: YamlNode) => T): T {
    if (this.openAliases.has(node)) {
      throw new YamlProblem(`anchor '${node.name}' value contains itself`, node.line + 1);
    }
    this.openAliases.add(node);
    const value = read(node.target);
    this.openAliases.delete(node);
    return value;
  }

  private scalar(node: ScalarNode): unknown {
    const resolved = resolve(node);
    switch (resolved.type) {
      case 'null':
        return null;
      case 'int':
      case 'float':
        return this.number(resolved.value, node);
      default:
        return resolved.value;
    }
  }

  private number(value: bigint | number, node: ScalarNode): number {
    const number = Number(value);
    if (!Number.isFinite(number)) {
      this.refuse(`${this.where()}: unsupported value: ${node.value}; JSON has no such number`, node.line);
    } else if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
      this.numbers.set(this.where(), String(value));
    }
    return number === 0 ? 0 : number;
  }

  /** Notes a value that YAML has and JSON lacks: refused only if nothing else is wrong with the YAML. */
  private refuse(problem: string, line: number): void {
    this.notJson ??= documentError('BadRequest', `line ${line + this.firstLine}: ${problem}`);
  }

  private countStep(): void {
    this.steps++;
    if (this.openAliases.size > 0) {
      this.aliasSteps++;
    }
    if (this.aliasSteps > 100 && this.steps > 1000 && this.aliasSteps / this.steps > allowedAliasShare(this.steps)) {
      throw new YamlProblem('document contains excessive aliasing');
    }
  }

  private where(): string {
    return this.path.reduce<string>(childPath, '');
  }
}

function resolve(node: ScalarNode): Resolved {
  return resolveScalar(node.value, node.plain, node.tag);
}

function isMerge(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === '<<' && (node.plain || node.tag === MERGE_TAG);
}

function allowedAliasShare(steps: number): number {
  const size = Math.min(Math.max(steps, SMALL_DOCUMENT), LARGE_DOCUMENT);
  return 0.99 - 0.89 * ((size - SMALL_DOCUMENT) / (LARGE_DOCUMENT - SMALL_DOCUMENT));
}

/** Writes a float as a key: with the digits of a float32, and an exponent from a million on. */
function floatKey(value: number): string {
  const single = Math.fround(value);
  if (!Number.isFinite(single)) {
    return Number.isNaN(single) ? '.nan' : single > 0 ? '.inf' : '-.inf';
  }
  let digits = 1;
  while (digits < 9 && Math.fround(Number(single.toPrecision(digits))) !== single) {
    digits++;
  }
  const [mantissa, exponent] = single.toExponential(digits - 1).split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 6) {
    return Object.is(single, -0) ? '-0' : String(Number(single.toPrecision(digits)));
  }
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
