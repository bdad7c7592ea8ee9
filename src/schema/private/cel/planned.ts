import { RuleValue } from './collections';
import { spend } from './meter';
import { RuleError } from './rule-error';

/** Values of the variables of an expression, each at its place. */
export type Frame = RuleValue[];

/** @throws {RuleError} if the expression has no value. */
export type Evaluate = (frame: Frame) => RuleValue;

/** An error in the place of the value of a variable: it is one for whoever asks for the variable. */
export class Failure {
  public constructor(public readonly error: RuleError) {}
}

/** The value of a part, or its error in the place of one. */
export function attempt(evaluate: Evaluate, frame: Frame): RuleValue {
  try {
    return evaluate(frame);
  } catch (error) {
    if (error instanceof RuleError) {
      return new Failure(error);
    }
    throw error;
  }
}

const constants = new WeakMap<Evaluate, RuleValue>();

/** A part whose value is known. */
export function constant(value: RuleValue): Evaluate {
  const evaluate = () => value;
  constants.set(evaluate, value);
  return evaluate;
}

/** Whether the value of a part is known. */
export function isConstant(evaluate: Evaluate): boolean {
  return constants.has(evaluate);
}

/** The value of a part, if it is known. */
export function valueOfConstant(evaluate: Evaluate): RuleValue {
  return constants.get(evaluate);
}

/** A part whose value is known, but costs something. */
export function charged(cost: number, value: RuleValue): Evaluate {
  return () => {
    spend(cost);
    return value;
  };
}

/** Throws, where an expression is needed. */
export function fail(problem: string, type: new (message: string) => Error = Error): never {
  throw new type(problem);
}
