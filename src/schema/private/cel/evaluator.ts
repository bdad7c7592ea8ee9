import { BuiltMap, GrowingList, ListLike, MapLike, RuleValue, TypeValue } from './collections';
import { LIST_COST, MAP_COST, MESSAGE_COST } from './cost/run-cost';
import { fieldOf } from './fields';
import { LIBRARY } from './functions/library';
import { charge, spend } from './meter';
import { planFunction, planOperator, stepCost } from './operations';
import { Optional } from './optional';
import { attempt, charged, constant, Evaluate, fail, Failure, Frame, isConstant, valueOfConstant } from './planned';
import { RuleError } from './rule-error';
import { Call, Entry, ListLiteral, Loop, MessageLiteral, Node, qualifiedName, Select } from './syntax/node';
import { Duration, Timestamp } from './times';

/** An expression that can be evaluated. */
export interface Program {
  /** @param values the values of the variables, in their order; undefined where one has none */
  evaluate(values: readonly RuleValue[]): RuleValue;
}

const TYPES: ReadonlySet<string> = new Set([
  'bool', 'bytes', 'double', 'google.protobuf.Duration', 'google.protobuf.Timestamp', 'int', 'list', 'map', 'net.CIDR', 'net.IP', 'null_type', 'optional_type', 'string', 'type', 'uint',
]);

const MESSAGES: ReadonlyMap<string, (nanos: bigint) => RuleValue> = new Map<string, (nanos: bigint) => RuleValue>([
  ['google.protobuf.Duration', Duration.of], ['google.protobuf.Timestamp', Timestamp.of],
]);

/** Parts that a macro has made several times out of one, such as the list in `list.optMap(...)`, count each time. */
const MOST_PARTS = 100_000;

/**
 * Makes an expression ready.
 *
 * @param variables names of the variables
 * @throws if something is not known, or can never be evaluated
 */
export function programOf(expression: Node, variables: readonly string[]): Program {
  const planner = new Planner();
  const evaluate = planner.plan(expression, new Map(variables.map((name, i) => [name, i])));
  return { evaluate: values => evaluate([...values]) };
}

class Planner {
  private count = 0;

  public plan(node: Node, scope: ReadonlyMap<string, number>): Evaluate {
    if (++this.count > MOST_PARTS) {
      throw new Error('it has too many parts');
    }
    switch (node.kind) {
      case 'literal': return constant(node.value);
      case 'name': return this.planName(node.name, scope);
      case 'select': return this.planSelect(node, scope);
      case 'call': return this.planCall(node, scope);
      case 'list': return this.planList(node, scope);
      case 'map': return this.planMap(node.entries, scope);
      case 'message': return this.planMessage(node, scope);
      case 'loop': return this.planLoop(node, scope);
    }
  }

  private planName(name: string, scope: ReadonlyMap<string, number>): Evaluate {
    const place = scope.get(name.replace(/^\./, ''));
    if (place === undefined) {
      return this.planType(name) ?? fail(`${name} is not known`);
    }
    return frame => {
      spend(1);
      const value = frame[place];
      if (value instanceof Failure) {
        throw value.error;
      }
      return value ?? (value === null ? null : fail(`${name} has no value`, RuleError));
    };
  }

  private planType(name: string | undefined): Evaluate | undefined {
    const type = name?.replace(/^\./, '');
    return type !== undefined && TYPES.has(type) ? charged(1, new TypeValue(type)) : undefined;
  }

  private planSelect(select: Select, scope: ReadonlyMap<string, number>): Evaluate {
    const name = qualifiedName(select);
    const type = name === undefined || scope.has(name.split('.', 1)[0]) ? undefined : this.planType(name);
    if (type) {
      return type;
    }
    const operand = this.plan(select.operand, scope);
    const { field } = select;
    if (select.isTest) {
      return frame => hasField(operand(frame), field);
    }
    const cost = stepCost(select.operand);
    return frame => {
      const value = operand(frame);
      spend(cost);
      return fieldOf(value, field, false);
    };
  }

  private planCall(call: Call, scope: ReadonlyMap<string, number>): Evaluate {
    const namespace = call.target && qualifiedName(call.target);
    const qualified = namespace === undefined ? undefined : LIBRARY.get(`${namespace.replace(/^\./, '')}.${call.name}`);
    const isMember = call.target !== undefined && !qualified;
    const parts = isMember ? [call.target!, ...call.args] : call.args;
    const name = call.name.replace(/^\./, '');
    const candidates = (qualified ?? LIBRARY.get(name) ?? []).filter(one => one.isMember === isMember && one.parameters.length === parts.length);
    if (candidates.length === 0 && name !== '_?._') {
      throw new Error(`the function ${call.name} is not known`);
    }
    const args = parts.map(part => this.plan(part, scope));
    return planOperator(name, parts, args) ?? planFunction(qualified ? `${namespace}.${name}` : name, candidates, args);
  }

  private planList({ items, optional }: ListLiteral, scope: ReadonlyMap<string, number>): Evaluate {
    const planned = items.map(item => this.plan(item, scope));
    const values = planned.map(valueOfConstant);
    if (optional.size === 0 && values.every(value => value !== undefined)) {
      return constant(GrowingList.of(values));
    }
    return frame => {
      const list = planned.flatMap((item, i) => optional.has(i) ? present(item(frame)) : [item(frame)]);
      spend(LIST_COST);
      charge(list.length);
      return GrowingList.of(list);
    };
  }

  private planMap(entries: readonly Entry[], scope: ReadonlyMap<string, number>): Evaluate {
    const planned = entries.map(({ key, value, isOptional }) => [this.plan(key, scope), this.plan(value, scope), isOptional] as const);
    const make = (frame: Frame) => {
      const map = new BuiltMap();
      for (const [key, value, isOptional] of planned) {
        const name = key(frame);
        (isOptional ? present(value(frame)) : [value(frame)]).forEach(inner => map.set(name, inner));
      }
      return map;
    };
    if (planned.every(([key, value, isOptional]) => !isOptional && isConstant(key) && isConstant(value))) {
      return constant(make([]));
    }
    return frame => {
      const map = make(frame);
      spend(MAP_COST);
      charge(map.size);
      return map;
    };
  }

  private planMessage({ type, entries }: MessageLiteral, scope: ReadonlyMap<string, number>): Evaluate {
    const make = MESSAGES.get(type.replace(/^\./, '')) ?? fail(`the type ${type} is not known`);
    const planned = entries.map(({ key, value, isOptional }) => [(key as { value: string }).value, this.plan(value, scope), isOptional] as const);
    return frame => {
      const fields = new Map(planned.flatMap(([name, value, isOptional]) => {
        return (isOptional ? present(value(frame)) : [value(frame)]).map(inner => [name, inner] as const);
      }));
      spend(MESSAGE_COST);
      return make(BigInt(fields.get('seconds') ?? 0) * 1_000_000_000n + BigInt(fields.get('nanos') ?? 0));
    };
  }

  private planLoop(loop: Loop, scope: ReadonlyMap<string, number>): Evaluate {
    // Places behind all that are in use: the frame grows as it is filled.
    const free = Math.max(-1, ...scope.values()) + 1;
    const ofResult = new Map([...scope, [loop.result, free]]);
    const inner = new Map([...ofResult, [loop.variable, free + 1], ...(loop.second === undefined ? [] : [[loop.second, free + 2] as const])]);
    const range = this.plan(loop.range, scope);
    const start = this.plan(loop.start, scope);
    const [condition, step] = [this.plan(loop.condition, inner), this.plan(loop.step, inner)];
    const end = this.plan(loop.end, ofResult);
    return frame => {
      const values = range(frame);
      frame[free] = attempt(start, frame);
      forEachOf(values, loop.second !== undefined, (variable, second) => {
        charge(2);
        frame[free + 1] = variable;
        frame[free + 2] = second;
        if (attempt(condition, frame) !== true) {
          return false;
        }
        frame[free] = attempt(step, frame);
        return true;
      });
      return end(frame);
    };
  }
}

/** Goes through a list or map until that is enough. */
function forEachOf(values: RuleValue, areTwo: boolean, visit: (variable: RuleValue, second?: RuleValue) => boolean): void {
  if (values instanceof ListLike) {
    for (let i = 0; i < values.size; i++) {
      const item = attempt(() => values.get(i), []);
      if (!(areTwo ? visit(BigInt(i), item) : visit(item))) {
        return;
      }
    }
  } else if (values instanceof MapLike) {
    for (const key of values.keys()) {
      if (!visit(key, areTwo ? attempt(() => values.get(key), []) : undefined)) {
        return;
      }
    }
  } else {
    throw new RuleError('there is nothing to go through');
  }
}

function hasField(value: RuleValue, field: string): boolean {
  const optional = fieldOf(value, field, true);
  return optional instanceof Optional && optional.isPresent;
}

function present(value: RuleValue): RuleValue[] {
  if (!(value instanceof Optional)) {
    throw new RuleError('the value is not optional');
  }
  return value.isPresent ? [value.value()] : [];
}
