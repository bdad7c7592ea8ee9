import { Probe, Report } from './report';
import { shown } from './shown';
import { checkLimits } from './value-limits';
import { checkType } from './value-type';
import { Shape } from '../shape';

type Json = { readonly [key: string]: unknown };

/** `anyOf`, `oneOf`, `allOf` and `not`, which constrain values but declare no fields. */
export function checkCombinations(shape: Shape, value: unknown, report: Report): void {
  if (shape.allOf) {
    for (const part of shape.allOf) {
      checkPart(part, value, report);
    }
  }
  if (shape.anyOf && !shape['x-kubernetes-int-or-string']) {
    checkNumberOfFits(shape.anyOf, value, Infinity, report);
  }
  if (shape.oneOf) {
    checkNumberOfFits(shape.oneOf, value, 1, report);
  }
  if (shape.not) {
    const fitting = fits(shape.not, value);
    if (fitting === undefined) {
      report.add('NotEvaluated', `nobody can say here whether ${shown(value)} has a form that is ruled out, as its pattern can't be evaluated`);
    } else if (fitting) {
      report.add('FieldValueInvalid', `${shown(value)} has a form that is ruled out`);
    }
  }
}

/** A value has to fit one form at least and `most` forms at most. */
function checkNumberOfFits(forms: readonly Shape[], value: unknown, most: number, report: Report): void {
  const fitting = forms.map(form => fits(form, value));
  const [sure, possible] = [fitting.filter(fit => fit === true).length, fitting.filter(fit => fit !== false).length];
  if (sure > most || possible === 0) {
    const wanted = most === 1 ? `fits ${sure} of the ${forms.length} forms, must fit exactly one` : `fits none of the ${forms.length} allowed forms`;
    report.add('FieldValueInvalid', `${shown(value)} ${wanted}`);
  } else if (sure === 0 || possible > most) {
    report.add('NotEvaluated', `nobody can say here which of the ${forms.length} forms ${shown(value)} fits, as a pattern of theirs can't be evaluated`);
  }
}

/** Whether a value fits a shape; undefined where nobody can say. */
function fits(shape: Shape, value: unknown): boolean | undefined {
  const probe = new Probe();
  checkPart(shape, value, probe);
  return probe.failed ? false : probe.unsure ? undefined : true;
}

/** Checks a value against a shape that constrains it without declaring its fields. */
export function checkPart(shape: Shape, value: unknown, report: Report): void {
  checkType(shape, value, report);
  checkLimits(shape, value, report);
  if (value === null) {
    return;
  }
  checkCombinations(shape, value, report);
  if (Array.isArray(value)) {
    if (shape.items) {
      const items = shape.items;
      value.forEach((item, i) => checkField(items, i, item, report));
    }
  } else if (typeof value === 'object') {
    checkObject(shape, value as Json, report);
  }
}

function checkObject(shape: Shape, object: Json, report: Report): void {
  for (const name of shape.required ?? []) {
    if (!Object.hasOwn(object, name) || object[name] === undefined) {
      report.add('FieldValueRequired', 'this field is required', name);
    }
  }
  for (const name in shape.properties) {
    if (Object.hasOwn(object, name) && object[name] !== undefined) {
      checkField(shape.properties[name], name, object[name], report);
    }
  }
}

function checkField(shape: Shape, step: string | number, value: unknown, report: Report): void {
  report.enter(step, true);
  checkPart(shape, value, report);
  report.leave();
}
