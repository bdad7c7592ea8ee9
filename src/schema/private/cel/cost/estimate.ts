import { Contents, estimateCall, Measured } from './call-estimate';
import { ITEMS, KEYS, largestAt, VALUES } from './declared-size';
import { exactly, FREE, product, Range, sum, union, UNKNOWN } from './range';
import { LIST_COST, MAP_COST, MESSAGE_COST } from './run-cost';
import { Shape } from '../../../shape';
import { Call, Loop, MapLiteral, Node } from '../syntax/node';
import { Checked } from '../types/checker';
import { CelType, insideOptional } from '../types/type';

/** A variable of a loop: the path to what it stands for, and its size as far as it is known. */
interface Local {
  readonly path: readonly string[];
  readonly size?: Range;
  readonly contents?: Contents;
}

/**
 * What an expression costs at most, whatever the value is that it is asked about,
 * as the API server estimates it for a rule of a definition.
 *
 * @param shape the shape that the rule stands at
 * @param isRoot whether its values are objects with apiVersion, kind and metadata
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#resource-use-by-validation-functions
 */
export function estimatedCost(checked: Checked, shape: Shape, isRoot: boolean): number {
  return new Estimate(checked, shape, isRoot).costOf(checked.expression).max;
}

class Estimate {
  private readonly paths = new Map<Node, readonly string[]>();
  private readonly sizes = new Map<Node, Range>();
  private readonly contents = new Map<Node, Contents>();
  private locals: ReadonlyMap<string, Local> = new Map();

  public constructor(private readonly checked: Checked, private readonly shape: Shape, private readonly isRoot: boolean) {}

  public costOf(node: Node): Range {
    switch (node.kind) {
      case 'literal': return FREE;
      case 'name':
        this.paths.set(node, this.locals.get(node.name)?.path ?? [node.name]);
        return exactly(1);
      case 'select': {
        if (!this.checked.types.has(node.operand)) {
          // It is one name with dots.
          this.paths.set(node, [node.field]);
          return exactly(1);
        }
        const cost = this.costOf(node.operand);
        if (node.isTest) {
          return cost;
        }
        this.paths.set(node, [...this.pathOf(node.operand), node.field]);
        return ['map', 'object', 'param'].includes(this.typeOf(node.operand).kind) ? sum(cost, exactly(1)) : cost;
      }
      case 'call': return this.costOfCall(node);
      case 'list': {
        const cost = sum(...node.items.map(item => this.costOf(item)), exactly(LIST_COST));
        this.contents.set(node, { isList: true, key: exactly(1), value: this.unionOf(node.items) });
        return cost;
      }
      case 'map': return this.costOfMap(node);
      case 'message': return sum(...node.entries.map(({ value }) => this.costOf(value)), exactly(MESSAGE_COST));
      case 'loop': return this.costOfLoop(node);
    }
  }

  private costOfMap(map: MapLiteral): Range {
    const cost = sum(...map.entries.flatMap(({ key, value }) => [this.costOf(key), this.costOf(value)]), exactly(MAP_COST));
    const [keys, values] = [map.entries.map(({ key }) => key), map.entries.map(({ value }) => value)];
    this.contents.set(map, { isList: false, key: this.unionOf(keys), value: this.unionOf(values) });
    return cost;
  }

  private unionOf(nodes: readonly Node[]): Range {
    return nodes.length === 0 ? FREE : nodes.map(node => this.sizeOrUnknown(node)).reduce(union);
  }

  private costOfCall(call: Call): Range {
    if (call.name === 'dyn') {
      return this.costOfDyn(call);
    }
    const args = call.args.map(arg => ({ cost: this.costOf(arg), ...this.measured(arg) }));
    if (call.name === '_?._') {
      return sum(...args.map(({ cost }) => cost), exactly(1));
    }
    const overloads = this.checked.overloads.get(call) ?? [];
    const isMember = overloads.some(overload => overload.isMember);
    const targetCost = isMember ? this.costOf(call.target!) : FREE;
    const target = isMember ? this.measured(call.target!) : undefined;
    let [cost, size]: (Range | undefined)[] = [];
    for (const overload of overloads) {
      const ofOne = estimateCall(overload, target, args);
      cost = cost ? union(cost, ofOne.cost) : ofOne.cost;
      size = ofOne.size && size ? union(size, ofOne.size) : size ?? ofOne.size;
      const found = this.findItem(call, overload.parameters[0]?.kind);
      size = (found ? this.contentsOf(call.args[0])?.value : size) ?? this.sizeOf(call);
    }
    this.joinContents(call, args);
    if (size) {
      this.sizes.set(call, size);
    }
    return cost ? sum(targetCost, cost) : FREE;
  }

  /** Whether a call finds an item of a list or a value of a map; then it is kept where it stands. */
  private findItem(call: Call, kind: CelType['kind'] | undefined): boolean {
    const isItem = call.name === '_[_]' && (kind === 'list' || kind === 'map');
    if (isItem) {
      this.paths.set(call, [...this.pathOf(call.args[0]), kind === 'list' ? ITEMS : VALUES]);
    }
    return isItem;
  }

  /** What is in the one or the other, or in both together. */
  private joinContents(call: Call, args: readonly Measured[]): void {
    const [a, b] = call.name === '_?_:_' ? args.slice(1) : call.name === '_+_' ? args : [];
    if (a?.contents && b?.contents) {
      const [one, other] = [a.contents, b.contents];
      this.contents.set(call, { isList: one.isList, key: union(one.key, other.key), value: union(one.value, other.value) });
    }
  }

  private costOfDyn(call: Call): Range {
    const [arg] = call.args;
    const cost = sum(exactly(1), this.costOf(arg));
    const [size, contents] = [this.sizeOf(arg), this.contentsOf(arg)];
    if (size) {
      this.sizes.set(call, size);
    }
    if (contents) {
      this.contents.set(call, contents);
    }
    return cost;
  }

  private costOfLoop(loop: Loop): Range {
    const before = this.locals;
    const start = sum(this.costOf(loop.range), this.costOf(loop.start));
    const result: Local = { path: this.pathOf(loop.start), size: this.sizeOf(loop.start), contents: this.contentsOf(loop.start) };
    this.locals = new Map([...before, [loop.result, result]]);
    const outer = this.locals;
    if (loop.result.startsWith('@result')) {
      this.locals = new Map([...outer, ...this.variablesOf(loop)]);
      const turn = sum(this.costOf(loop.condition), this.costOf(loop.step));
      this.locals = outer;
      const end = this.costOf(loop.end);
      this.locals = before;
      return this.withTurns(loop, sum(start, end), turn);
    }
    const end = this.costOf(loop.end);
    this.copy(loop.end, loop);
    this.locals = before;
    return sum(start, end);
  }

  private withTurns(loop: Loop, cost: Range, turn: Range): Range {
    const turns = this.sizeOrUnknown(loop.range);
    if (loop.start.kind === 'literal') {
      this.sizes.set(loop, this.sizeOf(loop.start)!);
    } else if (loop.start.kind === 'list' || loop.start.kind === 'map') {
      this.sizes.set(loop, turns);
      const contents = this.contentsOf(loop.step);
      if (contents) {
        this.contents.set(loop, contents);
      }
    }
    return sum(cost, product(turns, turn));
  }

  private copy(from: Node, to: Node): void {
    const [size, contents] = [this.sizeOf(from), this.contentsOf(from)];
    if (size) {
      this.sizes.set(to, size);
    }
    if (contents) {
      this.contents.set(to, contents);
    }
  }

  private variablesOf({ range, variable, second }: Loop): [string, Local][] {
    const contents = this.contentsOf(range);
    const isList = contents?.isList ?? this.typeOf(range).kind === 'list';
    const path = this.pathOf(range);
    const value: Local = { path: [...path, isList ? ITEMS : VALUES], size: contents?.value };
    const key: Local = { path: [...path, isList ? '@indices' : KEYS], size: contents?.key };
    return second === undefined ? [[variable, isList ? value : key]] : [[variable, key], [second, value]];
  }

  private measured(node: Node): Measured {
    const path = this.pathOf(node);
    const type = this.typeOf(node);
    return {
      node,
      type,
      size: this.sizeOf(node),
      contents: this.contentsOf(node),
      itemSize: type.parameters.length > 0 && path.length > 0 && !path[0].startsWith('@result') ? this.declaredSize([...path, ITEMS]) : undefined,
    };
  }

  private typeOf(node: Node): CelType {
    return this.checked.types.get(node)!;
  }

  private pathOf(node: Node): readonly string[] {
    return (node.kind === 'name' ? this.locals.get(node.name)?.path : undefined) ?? this.paths.get(node) ?? [];
  }

  private contentsOf(node: Node): Contents | undefined {
    return this.contents.get(node) ?? (node.kind === 'name' ? this.locals.get(node.name)?.contents : undefined);
  }

  private sizeOrUnknown(node: Node): Range {
    return this.sizeOf(node) ?? UNKNOWN;
  }

  private sizeOf(node: Node): Range | undefined {
    return this.sizes.get(node) ?? writtenSize(node) ?? this.declaredSize(this.pathOf(node)) ?? (isSingle(this.typeOf(node)) ? exactly(1) : undefined)
      ?? (node.kind === 'name' ? this.locals.get(node.name)?.size : undefined);
  }

  private declaredSize([root, ...path]: readonly string[]): Range | undefined {
    const most = root === undefined ? undefined : largestAt(this.shape, this.isRoot, path);
    return most === undefined ? undefined : { min: 0, max: most };
  }
}

/** The size of what is written out. */
function writtenSize(node: Node): Range | undefined {
  switch (node.kind) {
    case 'literal': return exactly(typeof node.value === 'string' ? [...node.value].length : node.value instanceof Uint8Array ? node.value.length : 1);
    case 'list': return exactly(node.items.length);
    case 'map': return exactly(node.entries.length);
    default: return undefined;
  }
}

/** Whether all values of a type are of one size. */
function isSingle(type: CelType): boolean {
  const inner = insideOptional(type);
  return inner ? isSingle(inner) : ['bool', 'double', 'duration', 'int', 'timestamp', 'uint'].includes(type.kind);
}
