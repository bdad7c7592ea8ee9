import { ListLike, RuleValue } from './collections';
import { costOf } from './cost/run-cost';
import { isEqual } from './equality';
import { fieldOf, itemOf } from './fields';
import { isOfType, Overload } from './function';
import { charge, spend } from './meter';
import { Optional } from './optional';
import { attempt, constant, Evaluate, fail, Failure, Frame, isConstant, valueOfConstant } from './planned';
import { RuleError } from './rule-error';
import { Node } from './syntax/node';

/** Functions whose value is computed once where their argument is written out. */
export const CONVERSIONS: ReadonlySet<string> = new Set(['bool', 'bytes', 'double', 'duration', 'dyn', 'int', 'string', 'timestamp', 'type', 'uint']);

/** Operators that look at some of their operands only, or find fields and items. */
export function planOperator(name: string, parts: readonly Node[], args: readonly Evaluate[]): Evaluate | undefined {
  const [a, b, c] = args;
  switch (name) {
    case '_?_:_': {
      const [then, other] = [withoutAccess(parts[1], b), withoutAccess(parts[2], c)];
      return frame => boolean(a(frame)) ? then(frame) : other(frame);
    }
    case '_&&_': return frame => both(a, b, frame, false);
    case '_||_': return frame => both(a, b, frame, true);
    case '@not_strictly_false': return frame => {
      spend(1);
      return attempt(a, frame) !== false;
    };
    case '_[_]':
    case '_[?_]': return frame => {
      const [value, key] = [a(frame), b(frame)];
      spend(stepCost(parts[0]));
      return itemOf(value, key, name === '_[?_]');
    };
    case '_?._': return frame => {
      const value = a(frame);
      spend(stepCost(parts[0]));
      return fieldOf(value, (parts[1] as { value: string }).value, true);
    };
    case 'or':
    case 'orValue': return frame => {
      const optional = a(frame);
      if (!(optional instanceof Optional)) {
        throw new RuleError('the value is not optional');
      }
      return !optional.isPresent ? b(frame) : name === 'or' ? optional : optional.value();
    };
    case '@in': return planMembership(a, b);
    default: return undefined;
  }
}

/** What it costs to go from a value to its field or item: more from one that is made first than from one that is found. */
export function stepCost(operand: Node): number {
  return isFound(operand) || (operand.kind === 'call' && operand.name === '_?_:_') ? 1 : 2;
}

/** Whether a value is found by the name of a variable and steps from there. */
function isFound(node: Node): boolean {
  return node.kind === 'name' || (node.kind === 'select' && !node.isTest) || (node.kind === 'call' && ['_[_]', '_[?_]', '_?._'].includes(node.name));
}

/** To find the value that a condition chooses costs the server nothing but the steps to it. */
function withoutAccess(node: Node, evaluate: Evaluate): Evaluate {
  return !isFound(node) ? evaluate : frame => {
    spend(-1);
    return evaluate(frame);
  };
}

/** One of two booleans may decide, even if the other has no value. */
function both(a: Evaluate, b: Evaluate, frame: Frame, decisive: boolean): boolean {
  const first = attempt(a, frame);
  if (first === decisive) {
    return decisive;
  }
  const second = attempt(b, frame);
  if (second === decisive) {
    return decisive;
  }
  for (const value of [first, second]) {
    if (value instanceof Failure) {
      throw value.error;
    }
    boolean(value);
  }
  return !decisive;
}

function boolean(value: RuleValue): boolean {
  if (typeof value !== 'boolean') {
    throw new RuleError('the value is no boolean');
  }
  return value;
}

/** To look for something in a list of single values that is written out costs nothing. */
function planMembership(value: Evaluate, list: Evaluate): Evaluate | undefined {
  const items = valueOfConstant(list);
  if (!(items instanceof ListLike) || [...items].some(item => typeof item === 'object' && item !== null)) {
    return undefined;
  }
  const known = [...items];
  return frame => {
    const wanted = value(frame);
    return known.some(item => isEqual(item, wanted));
  };
}

/** A call of a function: of the way to call it that fits the values. */
export function planFunction(name: string, candidates: readonly Overload[], args: readonly Evaluate[]): Evaluate {
  const cost = costOf(name);
  const evaluate = (frame: Frame, isFree: boolean) => {
    const values = args.map(arg => arg(frame));
    const overload = candidates.find(({ parameters }) => parameters.every((type, i) => isOfType(values[i], type)));
    if (!overload) {
      throw new RuleError(`${name} can't be used for such values`);
    }
    charge(1);
    if (!isFree) {
      spend(cost(values));
    }
    return overload.evaluate(...values);
  };
  if (CONVERSIONS.has(name) && args.every(isConstant)) {
    const value = attempt(() => evaluate([], true), []);
    return value instanceof Failure ? () => fail(value.error.message, RuleError) : constant(value);
  }
  return frame => evaluate(frame, false);
}
