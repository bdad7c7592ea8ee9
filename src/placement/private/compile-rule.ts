import { CompiledRule, CompiledStep } from './compiled-map';
import type { Place } from './map-compiler';
import { CrushMapError } from '../crush-map-error';
import { CrushRule, CrushRuleType } from '../crush-rule';
import { CrushOperation, CrushStep } from '../crush-step';

/** What a rule can name. */
export interface Known {
  readonly typeIds: ReadonlyMap<string, number>;
  readonly itemIds: ReadonlyMap<string, number>;
  readonly classIds: ReadonlyMap<string, number>;
  readonly shadows: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

const TYPES: readonly string[] = Object.values(CrushRuleType);
const OPERATIONS: readonly string[] = Object.values(CrushOperation);

/** A rule with its names resolved. @throws CrushMapError naming the step that names what is not there */
export function compileRule(rule: CrushRule, known: Known, place: Place): CompiledRule {
  const label = `rule ${rule.name ?? rule.id}`;
  if (!TYPES.includes(rule.type)) {
    throw new CrushMapError(`${place(rule)}${label} is of type ${rule.type}, there are ${TYPES.join(', ')}`);
  }
  if (rule.steps.length === 0) {
    throw new CrushMapError(`${place(rule)}${label} has no steps, it needs at least one`);
  }
  return { id: rule.id, name: rule.name, type: rule.type, steps: rule.steps.map(step => compileStep(step, known, `${place(step)}${label}`)) };
}

function compileStep(step: CrushStep, known: Known, label: string): CompiledStep {
  if (!OPERATIONS.includes(step.operation)) {
    throw new CrushMapError(`${label} has a step ${step.operation}, there are ${OPERATIONS.join(', ')}`);
  }
  if (step.operation === CrushOperation.TAKE) {
    return { source: step, value: takenItem(step, known, label), type: 0 };
  }
  if (step.target === undefined) {
    return { source: step, value: step.value, type: 0 };
  }
  const type = known.typeIds.get(step.target);
  if (type === undefined) {
    throw new CrushMapError(`${label} chooses type ${step.target}, which is not defined; there are ${[...known.typeIds.keys()].join(', ')}`);
  }
  return { source: step, value: step.value, type };
}

function takenItem(step: CrushStep, known: Known, label: string): number {
  const id = known.itemIds.get(step.target!);
  if (id === undefined) {
    throw new CrushMapError(`${label} takes ${step.target}, which is no bucket or device of the map`);
  }
  if (step.deviceClass === undefined) {
    return id;
  }
  const deviceClass = known.classIds.get(step.deviceClass);
  if (deviceClass === undefined) {
    const classes = known.classIds.size > 0 ? `there are ${[...known.classIds.keys()].join(', ')}` : 'no device has a class';
    throw new CrushMapError(`${label} takes class ${step.deviceClass} of ${step.target}, ${classes}`);
  }
  const shadow = known.shadows.get(id)?.get(deviceClass);
  if (shadow === undefined) {
    throw new CrushMapError(`${label} takes class ${step.deviceClass} of ${step.target}, for which there is no shadow tree; `
      + 'they grow only from buckets below a root without uniform buckets');
  }
  return shadow;
}
