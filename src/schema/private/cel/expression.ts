import { CelFunc } from '@bufbuild/cel';
import { TURN } from './functions/operators';

/** An expression as the parser makes it. */
type Expression = any;

/** An expression that is ready to be planned. */
export interface Prepared {
  readonly expression: Expression;
  /** What the expression costs at most, without what its loops cost in each turn. */
  readonly steps: number;
}

/** Functions that the planner knows itself, with the number of their arguments. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([['_[_]', 2], ['_?_:_', 3], ['_&&_', 2], ['_||_', 2], ['@not_strictly_false', 1]]);

const TYPES = ['int', 'uint', 'double', 'bool', 'string', 'bytes', 'list', 'map', 'null_type', 'type'];
const TIMES = ['google.protobuf.Timestamp', 'google.protobuf.Duration'];

/** What making a list or map costs on the API server. */
const LIST_STEPS = 10;
const MAP_STEPS = 30;

/**
 * Makes an expression ready: checks that it uses only functions and variables
 * that are known, and has each turn of a loop counted.
 *
 * @throws if something is not known; the engine would find that out only when it gets there, if at all
 */
export function prepare(expression: Expression, functions: Iterable<CelFunc>): Prepared {
  const steps = new Preparation(functions).visit(expression, new Set(['self', 'oldSelf']));
  return { expression, steps };
}

class Preparation {
  private readonly known = new Set<string>();

  public constructor(functions: Iterable<CelFunc>) {
    for (const { name, target, arguments: { length } } of functions) {
      this.known.add(signature(target !== undefined, name, length));
    }
  }

  /** The steps that the expression takes at most, without the turns of loops. */
  public visit(expression: Expression, scope: ReadonlySet<string>): number {
    const { case: kind, value } = expression.exprKind;
    switch (kind) {
      case 'constExpr': return 0;
      case 'identExpr': return this.visitIdentifier(value.name, scope);
      case 'selectExpr': return TIMES.includes(qualifiedName(expression) ?? '') ? 1 : 1 + this.visit(value.operand, scope);
      case 'listExpr': return LIST_STEPS + this.visitAll(value.elements, scope);
      case 'structExpr': return MAP_STEPS + this.visitStruct(value, scope);
      case 'callExpr': return 1 + this.visitCall(value, scope);
      case 'comprehensionExpr': return 1 + this.visitLoop(value, scope);
      default: throw new Error('part of the rule is missing');
    }
  }

  private visitAll(expressions: Expression[], scope: ReadonlySet<string>): number {
    return expressions.reduce<number>((steps, inner) => steps + this.visit(inner, scope), 0);
  }

  private visitIdentifier(name: string, scope: ReadonlySet<string>): number {
    if (!scope.has(name) && !TYPES.includes(name)) {
      throw new Error(`${name} is not known`);
    }
    return 1;
  }

  private visitStruct(struct: Expression, scope: ReadonlySet<string>): number {
    if (struct.messageName !== '') {
      throw new Error(`${struct.messageName} is not known`);
    }
    return this.visitAll(struct.entries.flatMap((entry: Expression) => [entry.keyKind.value, entry.value]), scope);
  }

  private visitCall(call: Expression, scope: ReadonlySet<string>): number {
    const namespace = call.target && qualifiedName(call.target);
    const isQualified = namespace !== undefined && this.known.has(signature(false, `${namespace}.${call.function}`, call.args.length));
    const isKnown = isQualified || BUILT_IN.get(call.function) === call.args.length
      || this.known.has(signature(call.target !== undefined, call.function, call.args.length));
    if (!isKnown) {
      throw new Error(`the function ${call.function} is not known`);
    }
    return this.visitAll(call.target && !isQualified ? [call.target, ...call.args] : call.args, scope);
  }

  private visitLoop(loop: Expression, scope: ReadonlySet<string>): number {
    const inner = new Set([...scope, loop.iterVar, loop.accuVar]);
    const before = this.visitAll([loop.iterRange, loop.accuInit], scope) + this.visit(loop.result, inner);
    const ofTurn = 1 + this.visit(loop.loopCondition, inner) + this.visit(loop.loopStep, inner);
    loop.loopCondition = callOf(TURN, [constant('int64Value', BigInt(ofTurn)), loop.loopCondition]);
    return before;
  }
}

function signature(isMethod: boolean, name: string, args: number): string {
  return `${isMethod ? '.' : ''}${name}/${args}`;
}

/** `a.b.c`, where an expression is that. */
function qualifiedName(expression: Expression): string | undefined {
  const { case: kind, value } = expression.exprKind;
  if (kind === 'identExpr') {
    return value.name;
  }
  const parent = kind === 'selectExpr' && !value.testOnly ? qualifiedName(value.operand) : undefined;
  return parent === undefined ? undefined : `${parent}.${value.field}`;
}

function callOf(name: string, args: Expression[]): Expression {
  return { $typeName: 'cel.expr.Expr', id: 0n, exprKind: { case: 'callExpr', value: { $typeName: 'cel.expr.Expr.Call', function: name, args } } };
}

function constant(kind: string, value: unknown): Expression {
  return {
    $typeName: 'cel.expr.Expr',
    id: 0n,
    exprKind: { case: 'constExpr', value: { $typeName: 'cel.expr.Constant', constantKind: { case: kind, value } } },
  };
}
