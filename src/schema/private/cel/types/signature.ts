import * as types from './type';
import { CelType } from './type';

/** What a function takes and gives. */
export interface Signature {
  readonly name: string;
  /** Whether the first parameter stands before the name: `text.size()`. */
  readonly isMember: boolean;
  readonly parameters: readonly CelType[];
  readonly result: CelType;
}

const PLAIN: ReadonlyMap<string, CelType> = new Map([
  ...[types.BOOL, types.BYTES, types.DOUBLE, types.DURATION, types.DYN, types.INT, types.STRING, types.TIMESTAMP, types.UINT]
    .map(type => [type.kind, type] as const),
  ...['IP', 'CIDR'].map(name => [name, types.opaqueType(`net.${name}`)] as const),
  // Types of the functions of Kubernetes are objects without fields.
  ...['URL', 'Quantity', 'Semver'].map(name => [name, types.objectType(`kubernetes.${name}`)] as const),
  ['Format', types.objectType('kubernetes.NamedFormat')],
  ...['Authorizer', 'PathCheck', 'GroupCheck', 'ResourceCheck', 'Decision'].map(name => [name, types.objectType(`kubernetes.authorization.${name}`)] as const),
]);

/**
 * Reads a signature, such as `string charAt(int) -> string` for what is called
 * as `text.charAt(0)`, or `sets.contains(list(A), list(A)) -> bool`. A single
 * capital letter stands for any type, the same wherever it stands.
 */
export function signature(text: string): Signature {
  return new SignatureReader(text).read();
}

/** The type that a text such as `list(string)` stands for. */
export function typeOf(text: string): CelType {
  return new SignatureReader(text).type();
}

class SignatureReader {
  private readonly tokens: string[];
  private place = 0;

  public constructor(text: string) {
    this.tokens = text.match(/[(),]|[^\s(),]+/g)!;
  }

  public read(): Signature {
    const target = this.hasTarget() ? [this.type()] : [];
    const name = this.tokens[this.place++];
    const parameters = [...target, ...this.list()];
    this.place++;
    return { name, isMember: target.length > 0, parameters, result: this.type() };
  }

  public type(): CelType {
    const name = this.tokens[this.place++];
    const parameters = this.tokens[this.place] === '(' ? this.list() : [];
    switch (name) {
      case 'list': return types.listType(parameters[0]);
      case 'map': return types.mapType(parameters[0], parameters[1]);
      case 'optional': return types.optionalType(parameters[0]);
      case 'type': return types.typeType(parameters[0]);
      default: return PLAIN.get(name) ?? types.paramType(name);
    }
  }

  /** A name stands before the opening bracket of the parameters, and the target before the name. */
  private hasTarget(): boolean {
    let depth = 0;
    const end = this.tokens.indexOf('->');
    let open = end - 1;
    for (; open >= 0; open--) {
      depth += this.tokens[open] === ')' ? 1 : this.tokens[open] === '(' ? -1 : 0;
      if (depth === 0) {
        break;
      }
    }
    return open > 1;
  }

  private list(): CelType[] {
    const list: CelType[] = [];
    this.place++;
    while (this.tokens[this.place] !== ')') {
      list.push(this.type());
      this.place += this.tokens[this.place] === ',' ? 1 : 0;
    }
    this.place++;
    return list;
  }
}
