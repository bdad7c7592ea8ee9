import type { CompiledRule, Outcome, Subject } from './engine';
import { Meter } from './meter';
import { RulePlan, rulePlanOf } from './rule-plan';
import { brokenRule, readsOldSelf, shownRule } from './rule-text';
import { Shape, ValidationRule } from '../../shape';
import { Correlation, KeyedItems } from '../correlation';
import { Report } from '../report';

type Json = { readonly [key: string]: unknown };

/** What was, where an object is updated. */
interface Before {
  /** The value that rules compare with. */
  readonly value: unknown;
  /** The value beside its counterpart, where there is one. */
  readonly here?: Correlation;
  /** The nearest value around it that has one. */
  readonly around?: Correlation;
}

/**
 * Evaluates the rules that a schema states in CEL. Of a value that an update
 * leaves as it was, a broken rule is forgiven, unless the rule compares with the
 * old value.
 *
 * @param correlation the object beside its old one, where it is updated
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules
 */
export function checkRules(schema: Shape, object: unknown, report: Report, correlation?: Correlation): void {
  const plan = rulePlanOf(schema);
  if (plan) {
    new RuleWalk(report).visit(plan, object, { value: correlation?.old, here: correlation }, true);
  }
}

class RuleWalk {
  private readonly meter = new Meter();

  public constructor(private readonly report: Report) {}

  public visit(plan: RulePlan, value: unknown, before: Before, isRoot: boolean): void {
    if (value === null || value === undefined || this.meter.stopped !== undefined) {
      return;
    }
    for (const rule of plan.rules) {
      this.evaluate(rule, { shape: plan.shape, isRoot, value, oldValue: before.value ?? undefined }, before);
    }
    for (const part of plan.allOf) {
      this.visit(part, value, { ...before, here: undefined }, isRoot);
    }
    if (Array.isArray(value)) {
      this.visitList(plan, value, before);
    } else if (typeof value === 'object') {
      this.visitObject(plan, value as Json, before);
    }
  }

  private visitList({ items, shape }: RulePlan, list: readonly unknown[], before: Before): void {
    if (!items) {
      return;
    }
    const oldItems = new KeyedItems(shape, before.value);
    for (let i = 0; i < list.length; i++) {
      this.report.enter(i);
      this.visit(items, list[i], below(before, oldItems.find(list[i]), here => here.index(i)), isObject(items.shape));
      this.report.leave();
    }
  }

  private visitObject({ properties, additionalProperties }: RulePlan, object: Json, before: Before): void {
    const old = typeof before.value === 'object' && !Array.isArray(before.value) ? before.value as Json | null : undefined;
    for (const [name, plan] of properties) {
      if (Object.hasOwn(object, name)) {
        this.visitField(plan, name, name, object, old, before);
      }
    }
    if (additionalProperties) {
      for (const name in object) {
        this.visitField(additionalProperties, name, `[${name}]`, object, old, before);
      }
    }
  }

  private visitField(plan: RulePlan, name: string, step: string, object: Json, old: Json | null | undefined, before: Before): void {
    const oldValue = old && Object.hasOwn(old, name) ? old[name] : undefined;
    this.report.enter(step);
    this.visit(plan, object[name], below(before, oldValue, here => here.key(name)), isObject(plan.shape));
    this.report.leave();
  }

  private evaluate(rule: ValidationRule, subject: Subject, before: Before): void {
    const isTransition = readsOldSelf(rule.rule);
    if (this.meter.stopped !== undefined || rule.rule.trim() === '' || (isTransition && subject.oldValue === undefined && !rule.optionalOldSelf)) {
      return;
    }
    const compiled = compiledRule(rule);
    if (typeof compiled === 'string') {
      this.report.add('NotEvaluated', `the rule ${shownRule(rule.rule)} can't be evaluated here: ${compiled}`);
      return;
    }
    const { Outcome: outcomes } = engine();
    const outcome: Outcome = compiled(isTransition ? subject : { ...subject, oldValue: undefined }, this.meter);
    if (outcome === outcomes.UNKNOWN) {
      const { isRefused, message } = this.meter.stopped!;
      this.report.add(isRefused ? 'FieldValueInvalid' : 'NotEvaluated', `the rule ${shownRule(rule.rule)} can't be evaluated: ${message}`);
    } else if (outcome === outcomes.FAILED) {
      this.report.add('FieldValueInvalid', `can't be judged by the rule ${shownRule(rule.rule)}, as something it asks for is missing or has another type`);
    } else if (outcome === outcomes.BROKEN && (isTransition || !(before.here ?? before.around)?.isUnchanged)) {
      this.report.add(rule.reason ?? 'FieldValueInvalid', brokenRule(rule.rule), ...fieldSteps(rule.fieldPath));
    }
  }
}

/** What was in the place of a value below another one. */
function below({ here, around }: Before, value: unknown, find: (here: Correlation) => Correlation | undefined): Before {
  return here ? { value, here: find(here), around: here } : { value, around };
}

/** Whether a shape is that of an object with apiVersion, kind and metadata. */
function isObject(shape: Shape): boolean {
  return shape['x-kubernetes-embedded-resource'] === true;
}

/** The field below a value that a rule points to, such as `.spec.name` or `['a.b']`. */
function fieldSteps(fieldPath: string | undefined): string[] {
  return fieldPath === undefined ? [] : [fieldPath.replace(/^\./, '').replace(/\['(.*?)'\]/g, '[$1]')];
}

const compiled = new Map<string, CompiledRule | string>();

/** A rule that can be evaluated, or why it can't be. */
function compiledRule(rule: ValidationRule): CompiledRule | string {
  const key = `${rule.optionalOldSelf === true} ${rule.rule}`;
  let known = compiled.get(key);
  if (known === undefined) {
    const { compileRule } = engine();
    try {
      known = compileRule(rule);
    } catch (error) {
      known = (error as Error).message;
    }
    compiled.set(key, known);
  }
  return known;
}

let loaded: typeof import('./engine') | undefined;

/** The engine, loaded when the first rule is to be evaluated: that takes longer than to judge most documents. */
function engine(): typeof import('./engine') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  loaded ??= require('./engine') as typeof import('./engine');
  return loaded;
}
