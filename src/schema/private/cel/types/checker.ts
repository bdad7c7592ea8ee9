import { Environment } from './environment';
import { BOOL, BYTES, CelType, DOUBLE, DYN, ERROR, insideOptional, INT, isSameType, listType, mapType, NULL, optionalType, shownType, STRING, UINT } from './type';
import { isAsGeneral, Unifier } from './unifier';
import { Overload } from '../function';
import { Uint } from '../numbers';
import { Call, Entry, ListLiteral, Loop, MessageLiteral, Node, qualifiedName, Select } from '../syntax/node';

/** What is known of an expression when its types are. */
export interface Checked {
  readonly expression: Node;
  readonly problems: readonly string[];
  /** The type of each part. */
  readonly types: ReadonlyMap<Node, CelType>;
  /** The ways in which each call may be one, by what is known. */
  readonly overloads: ReadonlyMap<Node, readonly Overload[]>;
  /** Names that are used of variables of the environment. */
  readonly variables: ReadonlySet<string>;
}

/** Parts beyond which an expression is not looked at: macros that repeat what they are about may have made more than fit into memory. */
const MOST_PARTS = 200_000;

/**
 * Finds the type of each part of an expression.
 *
 * @throws if the expression has too many parts
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#gradual-type-checking
 */
export function checkTypes(expression: Node, environment: Environment): Checked {
  return new Checker(environment).check(expression);
}

class Checker {
  private readonly unifier = new Unifier();
  private readonly types = new Map<Node, CelType>();
  private readonly overloads = new Map<Node, readonly Overload[]>();
  private readonly variables = new Set<string>();
  private readonly problems: string[] = [];
  private locals: ReadonlyMap<string, CelType> = new Map();
  private count = 0;

  public constructor(private readonly environment: Environment) {}

  public check(expression: Node): Checked {
    this.visit(expression);
    for (const [node, type] of this.types) {
      this.types.set(node, this.unifier.resolved(type, true));
    }
    return { expression, problems: [...new Set(this.problems)], types: this.types, overloads: this.overloads, variables: this.variables };
  }

  private visit(node: Node): CelType {
    if (++this.count > MOST_PARTS) {
      throw new Error('the expression has too many parts');
    }
    const type = this.typeOf(node);
    this.types.set(node, type);
    return type;
  }

  private typeOf(node: Node): CelType {
    switch (node.kind) {
      case 'literal': return typeOfLiteral(node.value);
      case 'name': return this.typeOfName(node.name);
      case 'select': return this.typeOfSelect(node);
      case 'call': return this.typeOfCall(node);
      case 'list': return this.typeOfList(node);
      case 'map': return this.typeOfMap(node.entries);
      case 'message': return this.typeOfMessage(node);
      case 'loop': return this.typeOfLoop(node);
    }
  }

  private typeOfName(name: string): CelType {
    return this.locals.get(name) ?? this.typeOfGlobal(name) ?? this.wrong(`${name} is not known`);
  }

  private typeOfGlobal(written: string): CelType | undefined {
    const name = written.replace(/^\./, '');
    this.variables.add(name);
    return this.environment.typeOfName(name);
  }

  private typeOfSelect(select: Select): CelType {
    const name = qualifiedName(select);
    const root = name?.split('.', 1)[0];
    const type = name !== undefined && root !== undefined && !this.locals.has(root) ? this.typeOfGlobal(name) : undefined;
    if (type) {
      return type;
    }
    const field = this.typeOfField(this.visit(select.operand), select.field);
    return select.isTest ? BOOL : field;
  }

  private typeOfField(operand: CelType, field: string, isOptional = false): CelType {
    const known = this.unifier.resolved(operand);
    const inner = insideOptional(known);
    const found = this.fieldOf(inner ?? known, field);
    return inner || isOptional ? optionalType(found) : this.unifier.resolved(found);
  }

  private fieldOf(type: CelType, field: string): CelType {
    switch (type.kind) {
      case 'map': return type.parameters[1];
      case 'object': return type.fieldOf!(field) ?? this.wrong(`there is no field ${field}${type.name.startsWith('@') ? '' : ` in ${type.name}`}`);
      case 'param':
        this.unifier.fits([DYN], [type]);
        return DYN;
      case 'dyn':
      case 'error': return DYN;
      default:
        this.wrong(`${shownType(this.unifier.resolved(type, true))} has no fields, so no field ${field}`);
        return DYN;
    }
  }

  private typeOfCall(call: Call): CelType {
    if (call.name === '_?._') {
      const [operand, field] = call.args;
      this.types.set(field, STRING);
      return this.typeOfField(this.visit(operand), (field as { value: string }).value, true);
    }
    const args = call.args.map(arg => this.visit(arg));
    const namespace = call.target && qualifiedName(call.target);
    const qualified = namespace === undefined ? [] : this.environment.overloadsOf(`${namespace.replace(/^\./, '')}.${call.name}`);
    if (qualified.length > 0) {
      return this.typeOfOverload(call, qualified.filter(({ isMember }) => !isMember), args);
    }
    const target = call.target && this.visit(call.target);
    const known = this.environment.overloadsOf(call.name.replace(/^\./, ''));
    if (known.length === 0) {
      return this.wrong(`the function ${call.name} is not known`);
    }
    return this.typeOfOverload(call, known.filter(({ isMember }) => isMember === (target !== undefined)), target ? [target, ...args] : args);
  }

  private typeOfOverload(call: Call, candidates: readonly Overload[], args: readonly CelType[]): CelType {
    const fitting: Overload[] = [];
    let type: CelType | undefined;
    for (const candidate of candidates) {
      const [result, ...parameters] = this.unifier.instances([candidate.result, ...candidate.parameters]);
      if (this.unifier.fits(args, parameters)) {
        fitting.push(candidate);
        const given = this.unifier.resolved(result);
        type = type === undefined || type.kind === 'dyn' || isSameType(type, given) ? type ?? given : DYN;
      }
    }
    this.overloads.set(call, fitting);
    return type ?? this.wrong(`${shownFunction(call)} can't be used for ${args.map(arg => shownType(this.unifier.resolved(arg, true))).join(', ') || 'nothing'}`);
  }

  private typeOfList({ items, optional }: ListLiteral): CelType {
    let common: CelType | undefined;
    items.forEach((item, i) => {
      const type = this.visit(item);
      common = this.joined(common, optional.has(i) ? this.valueOf(type) : type);
    });
    return listType(common ?? this.unifier.unknown());
  }

  private typeOfMap(entries: readonly Entry[]): CelType {
    let [keys, values]: (CelType | undefined)[] = [];
    for (const { key, value, isOptional } of entries) {
      keys = this.joined(keys, this.visit(key));
      const type = this.visit(value);
      values = this.joined(values, isOptional ? this.valueOf(type) : type);
    }
    return mapType(keys ?? this.unifier.unknown(), values ?? this.unifier.unknown());
  }

  private typeOfMessage({ type: name, entries }: MessageLiteral): CelType {
    const type = this.environment.messageType(name.replace(/^\./, ''));
    if (!type) {
      return this.wrong(`the type ${name} is not known`);
    }
    for (const { key, value, isOptional } of entries) {
      const field = (key as { value: string }).value;
      const given = this.visit(value);
      const wanted = type.fieldOf!(field) ?? this.wrong(`there is no field ${field} in ${name}`);
      if (!this.unifier.fits([wanted], [isOptional ? this.valueOf(given) : given])) {
        this.wrong(`the field ${field} of ${name} must be ${shownType(wanted)}, not ${shownType(this.unifier.resolved(given, true))}`);
      }
    }
    return type;
  }

  private typeOfLoop(loop: Loop): CelType {
    const range = this.unifier.resolved(this.visit(loop.range));
    const start = this.visit(loop.start);
    const before = this.locals;
    this.locals = new Map([...before, [loop.result, start]]);
    const outer = this.locals;
    const [key, value] = this.variablesOf(range, loop.second !== undefined);
    this.locals = new Map([...outer, [loop.variable, key], ...(loop.second === undefined ? [] : [[loop.second, value] as const])]);
    this.expect(BOOL, this.visit(loop.condition));
    this.expect(start, this.visit(loop.step));
    this.locals = outer;
    const end = this.visit(loop.end);
    this.locals = before;
    return this.unifier.resolved(end);
  }

  private variablesOf(range: CelType, areTwo: boolean): readonly [CelType, CelType] {
    switch (range.kind) {
      case 'list': return areTwo ? [INT, range.parameters[0]] : [range.parameters[0], DYN];
      case 'map': return [range.parameters[0], range.parameters[1]];
      case 'param':
      case 'dyn':
      case 'error':
        this.unifier.fits([DYN], [range]);
        return [DYN, DYN];
      default:
        this.wrong(`${shownType(range)} is neither a list nor a map, so that it has nothing to go through`);
        return [ERROR, ERROR];
    }
  }

  private expect(wanted: CelType, given: CelType): void {
    if (!this.unifier.fits([wanted], [given])) {
      this.wrong(`${shownType(this.unifier.resolved(given, true))} stands where ${shownType(this.unifier.resolved(wanted, true))} is expected`);
    }
  }

  private valueOf(type: CelType): CelType {
    const known = this.unifier.resolved(type);
    const inner = insideOptional(known);
    if (!inner && known.kind !== 'dyn' && known.kind !== 'error') {
      this.wrong(`? needs something optional, not ${shownType(known)}`);
    }
    return inner ?? known;
  }

  /** The type of items of which the last has been looked at. That they must be of one type is checked elsewhere, as `format` does not mind. */
  private joined(before: CelType | undefined, type: CelType): CelType {
    if (before === undefined) {
      return type;
    }
    if (this.unifier.fits([before], [type])) {
      return isAsGeneral(before, type) ? before : type;
    }
    return DYN;
  }

  private wrong(problem: string): CelType {
    this.problems.push(problem);
    return ERROR;
  }
}

function typeOfLiteral(value: unknown): CelType {
  switch (typeof value) {
    case 'boolean': return BOOL;
    case 'bigint': return INT;
    case 'number': return DOUBLE;
    case 'string': return STRING;
    default: return value === null ? NULL : value instanceof Uint ? UINT : BYTES;
  }
}

/** An operator as it is written, or a function with its name. */
function shownFunction({ name }: Call): string {
  return /^[@\W]|^_/.test(name) ? name.replace(/[@_]/g, '') : `${name}()`;
}
