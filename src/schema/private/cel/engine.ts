import { celEnv, CelFunc, parse, plan } from '@bufbuild/cel';
import { prepare } from './expression';
import { ADDRESSES } from './functions/addresses';
import { NAMED_FORMATS } from './functions/formats';
import { LISTS } from './functions/lists';
import { OPERATORS } from './functions/operators';
import { Optional, OPTIONALS } from './functions/optional';
import { COMPARISONS } from './functions/ordered';
import { QUANTITIES } from './functions/quantity';
import { SEMVER } from './functions/semver';
import { STRINGS } from './functions/strings';
import { URLS } from './functions/url';
import { charge, Meter, useMeter } from './meter';
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
  /** Nobody can say here. */
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

const ENVIRONMENT = celEnv({
  funcs: [...OPERATORS, ...STRINGS, ...LISTS, ...OPTIONALS, ...ADDRESSES, ...URLS, ...COMPARISONS, ...QUANTITIES, ...SEMVER, ...NAMED_FORMATS],
});

/**
 * Compiles a rule.
 *
 * This file is the only door to the CEL engine. It takes long to load, so it is
 * to be asked for only when there is a rule to evaluate.
 *
 * @throws if the rule is not in the CEL that can be evaluated here, such as for an unknown function
 */
export function compileRule(rule: ValidationRule): CompiledRule {
  const { expression, steps } = prepare(parse(rule.rule).expr!, ENVIRONMENT.funcs as Iterable<CelFunc>);
  const evaluate = plan(ENVIRONMENT, expression);
  return (subject, meter) => {
    useMeter(meter);
    meter.restart();
    const result = resultOf(() => {
      charge(steps);
      return evaluate(bindingsOf(rule, subject));
    });
    if (meter.stopped !== undefined) {
      return Outcome.UNKNOWN;
    }
    return result === true ? Outcome.KEPT : result === false ? Outcome.BROKEN : Outcome.FAILED;
  };
}

function bindingsOf(rule: ValidationRule, subject: Subject): any {
  const bindings = Object.create(null);
  bindings.self = valueOf(subject, subject.value);
  const oldSelf = subject.oldValue === undefined ? undefined : valueOf(subject, subject.oldValue);
  bindings.oldSelf = rule.optionalOldSelf ? new Optional(oldSelf) : oldSelf;
  return bindings;
}

function valueOf({ shape, isRoot }: Subject, value: unknown): any {
  return ruleValueOf(isRoot ? withTypeAndObjectMeta(shape) : shape, value);
}

/** The result, or undefined where there is none. */
function resultOf(evaluate: () => unknown): unknown {
  try {
    return evaluate();
  } catch {
    return undefined;
  }
}
