import { programOf } from './evaluator';
import { Meter, OutOfBudget, useMeter } from './meter';
import { Optional } from './optional';
import { RuleError } from './rule-error';
import { parse } from './syntax/parser';
import { ruleValueOf, withTypeAndObjectMeta } from './values';
import { Shape, ValidationRule } from '../../shape';

/** What a rule says of a value. */
export enum Outcome {
  /** The value keeps the rule. */
  KEPT,
  /** The value breaks the rule. */
  BROKEN,
  /** The rule asks for something that the value does not have, or that has another type. */
  FAILED,
  /** It costs too much to say; the meter tells why. */
  UNKNOWN,
}

/** A value that a rule is asked about. */
export interface Subject {
  /** The shape that the rule stands at. */
  readonly shape: Shape;
  /** Whether the value is an object with apiVersion, kind and metadata. */
  readonly isRoot: boolean;
  readonly value: unknown;
  /** What the value was before an update; undefined where there is nothing to compare with. */
  readonly oldValue?: unknown;
}

/** A rule that can be evaluated. */
export type CompiledRule = (subject: Subject, meter: Meter) => Outcome;

/**
 * Compiles a rule. Its types are not looked at: that is done where its definition is judged.
 *
 * This file is the only door to the evaluation of rules. It is to be asked for
 * only when there is a rule to evaluate.
 *
 * @throws if the rule is no CEL, or uses something that is not known
 */
export function compileRule(rule: ValidationRule): CompiledRule {
  const program = programOf(parse(rule.rule), ['self', 'oldSelf']);
  return (subject, meter) => {
    useMeter(meter);
    meter.restart();
    const result = resultOf(() => program.evaluate(valuesOf(rule, subject)));
    meter.finish();
    if (meter.stopped !== undefined) {
      return Outcome.UNKNOWN;
    }
    return result === true ? Outcome.KEPT : result === false ? Outcome.BROKEN : Outcome.FAILED;
  };
}

function valuesOf(rule: ValidationRule, subject: Subject): readonly unknown[] {
  const oldSelf = subject.oldValue === undefined ? undefined : valueOf(subject, subject.oldValue);
  return [valueOf(subject, subject.value), rule.optionalOldSelf ? Optional.of(oldSelf) : oldSelf];
}

function valueOf({ shape, isRoot }: Subject, value: unknown): unknown {
  return ruleValueOf(isRoot ? withTypeAndObjectMeta(shape) : shape, value);
}

/** The result, or undefined where there is none. */
function resultOf(evaluate: () => unknown): unknown {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof RuleError || error instanceof OutOfBudget) {
      return undefined;
    }
    throw error;
  }
}
