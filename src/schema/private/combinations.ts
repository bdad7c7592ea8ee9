import { Probe, Report } from './report';
import { shown } from './shown';
import { checkLimits } from './value-limits';
import { checkType } from './value-type';
import { Shape } from '../shape';

type Json = { readonly [key: string]: unknown };

/** `anyOf`, `oneOf`, `allOf` and `not`, which constrain values but declare no fields. */
export function checkCombinations(shape: Shape, value: unknown, report: Report): void {
  if (shape.allOf) {
    shape.allOf.forEach(part => checkPart(part, value, report));
  }
  if (shape.anyOf && !shape['x-kubernetes-int-or-string'] && !shape.anyOf.some(part => fits(part, value))) {
    report.add('FieldValueInvalid', `${shown(value)} fits none of the ${shape.anyOf.length} allowed forms`);
  }
  if (shape.oneOf) {
    const fitting = shape.oneOf.filter(part => fits(part, value)).length;
    if (fitting !== 1) {
      report.add('FieldValueInvalid', `${shown(value)} fits ${fitting} of the ${shape.oneOf.length} forms, must fit exactly one`);
    }
  }
  if (shape.not && fits(shape.not, value)) {
    report.add('FieldValueInvalid', `${shown(value)} has a form that is ruled out`);
  }
}

function fits(shape: Shape, value: unknown): boolean {
  const probe = new Probe();
  checkPart(shape, value, probe);
  return !probe.failed;
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
  report.enter(step);
  checkPart(shape, value, report);
  report.leave();
}
