import { Shape, ValidationRule } from '../../shape';

/** The rules of a shape and of what is below it; only what leads to a rule is in a plan. */
export interface RulePlan {
  readonly shape: Shape;
  readonly rules: readonly ValidationRule[];
  readonly allOf: readonly RulePlan[];
  readonly properties: readonly (readonly [name: string, plan: RulePlan])[];
  readonly additionalProperties?: RulePlan;
  readonly items?: RulePlan;
}

const plans = new WeakMap<Shape, RulePlan | null>();

/** The rules in a shape; undefined where there are none, which is known without a look at any document. */
export function rulePlanOf(shape: Shape): RulePlan | undefined {
  let plan = plans.get(shape);
  if (plan === undefined) {
    plan = makePlan(shape, shape);
    plans.set(shape, plan);
  }
  return plan ?? undefined;
}

/**
 * @param rules the shape that has the rules: the one of the value, or a part of its `allOf`
 * @param shape the shape of the value
 */
function makePlan(rules: Shape, shape: Shape): RulePlan | null {
  const below = (part: Shape | undefined, node: Shape | undefined) =>
    part === undefined || node === undefined ? undefined : part === node ? rulePlanOf(node) : makePlan(part, node) ?? undefined;
  const plan: RulePlan = {
    shape,
    rules: rules['x-kubernetes-validations'] ?? [],
    allOf: (rules.allOf ?? []).flatMap(part => makePlan(part, shape) ?? []),
    properties: Object.entries(rules.properties ?? {}).flatMap(([name, part]) => {
      const inner = Object.hasOwn(shape.properties ?? {}, name) ? below(part, shape.properties![name]) : undefined;
      return inner ? [[name, inner] as const] : [];
    }),
    additionalProperties: below(shapeOrNone(rules.additionalProperties), shapeOrNone(shape.additionalProperties)),
    items: below(rules.items, shape.items),
  };
  const isEmpty = plan.rules.length + plan.allOf.length + plan.properties.length === 0 && !plan.additionalProperties && !plan.items;
  return isEmpty ? null : plan;
}

function shapeOrNone(value: Shape | boolean | undefined): Shape | undefined {
  return typeof value === 'object' ? value : undefined;
}
