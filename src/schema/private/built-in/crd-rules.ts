import { Field } from './field';
import { Shape } from '../../shape';
import type { Compiled } from '../cel/types/compile';
import type { Environment } from '../cel/types/environment';

/** What one rule and what all rules of a definition may cost at most, as the server estimates it. */
const MOST_OF_A_RULE = 10_000_000;
const MOST_OF_A_DEFINITION = 100_000_000;

/** Where a shape stands. */
interface Place {
  /** Whether its values are objects with apiVersion, kind and metadata. */
  readonly isRoot: boolean;
  /** How many values there can be; undefined where that is not bounded. */
  readonly most?: number;
}

/**
 * Checks the types of the rules in the schema of a definition, and what they can
 * cost. The rest of the schema must be right.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules
 */
export function checkRuleTypes(schema: Field): void {
  const whole = new RuleTypes();
  whole.visit(schema, { isRoot: true, most: 1 });
  if (whole.cost > MOST_OF_A_DEFINITION) {
    schema.forbidden('all rules together cost too much on large objects: bound lists, maps and texts by maxItems, maxProperties and maxLength');
  }
}

class RuleTypes {
  /** What all rules cost. */
  public cost = 0;

  public visit(schema: Field, place: Place): void {
    const [additional, items] = [schema.get('additionalProperties'), schema.get('items')];
    for (const property of schema.get('properties').entries.map(([, field]) => field)) {
      this.visit(property, below(property, place, factorOf(schema)));
    }
    for (const inner of [additional, items].filter(({ value }) => typeof value === 'object')) {
      this.visit(inner, below(inner, place, factorOf(schema)));
    }
    this.checkRules(schema, place);
  }

  private checkRules(schema: Field, place: Place): void {
    const rules = schema.get('x-kubernetes-validations').items;
    if (rules.length === 0) {
      return;
    }
    const { declared } = checks();
    const type = declared.declaredType(schema.value as Shape, place.isRoot);
    if (!type) {
      schema.get('x-kubernetes-validations').invalid('rules can see nothing of such a value');
      return;
    }
    for (const rule of rules) {
      this.checkRule(rule, schema.value as Shape, place, checks().ruleEnvironment(type, rule.get('optionalOldSelf').isTrue));
    }
  }

  private checkRule(rule: Field, shape: Shape, place: Place, environment: Environment): void {
    const { compile, types, size } = checks();
    const [expression, message] = [rule.get('rule'), rule.get('messageExpression')];
    const compiled = compile(expression.text, environment, [types.BOOL]);
    if (typeof compiled === 'string') {
      expression.invalid(compiled);
      return;
    }
    this.checkCost(expression, compiled, shape, place, place.most ?? size.mostOf(shape, place.isRoot));
    if (message.text !== '') {
      const compiledMessage = compile(message.text, environment, [types.STRING]);
      if (typeof compiledMessage === 'string') {
        message.invalid(compiledMessage);
      } else {
        this.checkCost(message, compiledMessage, shape, place, 1);
      }
    }
  }

  private checkCost(expression: Field, { checked }: Compiled, shape: Shape, { isRoot }: Place, times: number): void {
    const cost = checks().estimate.estimatedCost(checked, shape, isRoot);
    const whole = cost === 0 || times === 0 ? 0 : cost * times;
    this.cost += whole;
    if (whole > MOST_OF_A_RULE) {
      expression.forbidden('costs too much on large objects: bound lists, maps and texts by maxItems, maxProperties and maxLength, or make it simpler');
    }
  }
}

function below(schema: Field, { most }: Place, factor: number | undefined): Place {
  const isRoot = schema.get('x-kubernetes-embedded-resource').isTrue;
  return most === undefined || factor === undefined ? { isRoot } : { isRoot, most: most * factor };
}

/** How many values there can be in one of a shape; undefined where that is not bounded. */
function factorOf(schema: Field): number | undefined {
  const bound = schema.get('type').text === 'array' ? schema.get('maxItems')
    : schema.get('type').text === 'object' && schema.get('additionalProperties').isSet ? schema.get('maxProperties') : undefined;
  return bound === undefined ? 1 : bound.isSet ? Math.max(0, bound.number) : undefined;
}

/** What checks rules, loaded when the first one is to be checked. */
function checks() {
  /* eslint-disable @typescript-eslint/no-require-imports */
  const { compile } = require('../cel/types/compile') as typeof import('../cel/types/compile');
  const { ruleEnvironment } = require('../cel/types/rule-environment') as typeof import('../cel/types/rule-environment');
  const declared = require('../cel/types/declared') as typeof import('../cel/types/declared');
  const types = require('../cel/types/type') as typeof import('../cel/types/type');
  const size = require('../cel/cost/declared-size') as typeof import('../cel/cost/declared-size');
  const estimate = require('../cel/cost/estimate') as typeof import('../cel/cost/estimate');
  /* eslint-enable @typescript-eslint/no-require-imports */
  return { compile, ruleEnvironment, declared, types, size, estimate };
}
