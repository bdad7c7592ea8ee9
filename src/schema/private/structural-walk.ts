import { Report } from './report';
import { unknownField } from './unknown-field';
import { checkLimits, shown } from './value-limits';
import { Shape } from '../shape';

type Json = { readonly [key: string]: unknown };

/** Nesting beyond which a document is refused rather than walked. */
const DEEPEST = 1_000;

/** From here on an integer is read as a float, and so is none. */
const INT64 = 2 ** 63;

/** Fields that every object has, whatever its schema says. */
const TYPE_META: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/**
 * Walks a custom resource along its schema: types, required fields, enums,
 * patterns, bounds, list types, unknown fields. The document is the one that
 * defaulting made of it.
 *
 * `metadata` of the document itself is judged elsewhere, as the server
 * decodes it into its own type.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation
 */
export function walkCustomResource(schema: Shape, document: Json, report: Report): void {
  walkObject(schema, document, report, true);
}

function walkValue(shape: Shape, value: unknown, report: Report): void {
  if (value === null) {
    walkNull(shape, report);
    return;
  }
  if (!hasType(shape, value)) {
    report.add('FieldValueTypeInvalid', `${shown(value)} is of type ${typeOf(value)}, must be of type ${typeName(shape)}`);
    refuseFields(shape, value, report);
    return;
  }
  checkLimits(shape, value, report);
  checkCombinations(shape, value, report);
  if (report.depth > DEEPEST) {
    report.add('FieldValueInvalid', `nested more than ${DEEPEST} levels deep`);
  } else if (Array.isArray(value)) {
    walkList(shape, value, report);
  } else if (typeof value === 'object') {
    walkObject(shape, value as Json, report, shape['x-kubernetes-embedded-resource'] === true);
  }
}

function walkNull(shape: Shape, report: Report): void {
  if (!shape.nullable) {
    report.add('FieldValueTypeInvalid', `null is not allowed here, must be of type ${typeName(shape)}`);
  } else if (shape.enum !== undefined) {
    checkLimits(shape, null, report);
  }
}

function walkList(shape: Shape, list: readonly unknown[], report: Report): void {
  if (shape.items) {
    for (let i = 0; i < list.length; i++) {
      report.enter(i);
      walkValue(shape.items, list[i], report);
      report.leave();
    }
  }
  checkListType(shape, list, report);
}

function walkObject(shape: Shape, object: Json, report: Report, typeMeta: boolean): void {
  const properties = shape.properties;
  for (const name in object) {
    const value = object[name];
    if (typeMeta && TYPE_META.has(name)) {
      continue;
    }
    const property = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (property) {
      walkField(property, name, value, report);
    } else if (shape.additionalProperties) {
      if (typeof shape.additionalProperties === 'object') {
        walkField(shape.additionalProperties, name, value, report);
      }
    } else if (!shape['x-kubernetes-preserve-unknown-fields']) {
      report.add('UnknownField', unknownField(name, properties), name);
    }
  }
  for (const name of shape.required ?? []) {
    if (!Object.hasOwn(object, name)) {
      report.add('FieldValueRequired', 'this field is required', name);
    }
  }
}

function walkField(shape: Shape, name: string, value: unknown, report: Report): void {
  report.enter(name);
  walkValue(shape, value, report);
  report.leave();
}

/** Fields below a value that has no fields by its schema: the server prunes them, and names each. */
function refuseFields(shape: Shape, value: unknown, report: Report): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !shape['x-kubernetes-preserve-unknown-fields']) {
    for (const name of Object.keys(value)) {
      report.add('UnknownField', `unknown field, its parent must be of type ${typeName(shape)}`, name);
    }
  }
}

function checkListType(shape: Shape, list: readonly unknown[], report: Report): void {
  const listType = shape['x-kubernetes-list-type'];
  if (list.length < 2 || (listType !== 'set' && listType !== 'map')) {
    return;
  }
  const keys = shape['x-kubernetes-list-map-keys'] ?? [];
  const seen = new Map<string, number>();
  list.forEach((item, i) => {
    const identity = listType === 'set' ? JSON.stringify(item) : mapKeyOf(item, keys);
    const first = seen.get(identity);
    if (first === undefined) {
      seen.set(identity, i);
    } else {
      const what = listType === 'set' ? shown(item) : keys.join(', ');
      report.add('FieldValueDuplicate', `same ${what} as item ${first}, each may occur once`, i);
    }
  });
}

function mapKeyOf(item: unknown, keys: readonly string[]): string {
  return JSON.stringify(keys.map(key => (item as Json)?.[key] ?? null));
}

/** `anyOf`, `oneOf`, `allOf` and `not`, which constrain values but declare no fields. */
function checkCombinations(shape: Shape, value: unknown, report: Report): void {
  shape.allOf?.forEach(part => checkPart(part, value, report));
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
  const probe = new Report();
  checkPart(shape, value, probe);
  return probe.errors.length === 0;
}

function checkPart(shape: Shape, value: unknown, report: Report): void {
  if (shape.type !== undefined && !hasType(shape, value)) {
    report.add('FieldValueTypeInvalid', `${shown(value)} must be of type ${typeName(shape)}`);
    return;
  }
  checkLimits(shape, value, report);
  checkCombinations(shape, value, report);
  if (Array.isArray(value) && shape.items) {
    const items = shape.items;
    value.forEach((item, i) => {
      report.enter(i);
      checkPart(items, item, report);
      report.leave();
    });
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    checkPartOfObject(shape, value as Json, report);
  }
}

function checkPartOfObject(shape: Shape, object: Json, report: Report): void {
  for (const name of shape.required ?? []) {
    if (!Object.hasOwn(object, name)) {
      report.add('FieldValueRequired', 'this field is required', name);
    }
  }
  for (const name in shape.properties) {
    if (Object.hasOwn(object, name)) {
      report.enter(name);
      checkPart(shape.properties[name], object[name], report);
      report.leave();
    }
  }
}

function hasType(shape: Shape, value: unknown): boolean {
  if (shape['x-kubernetes-int-or-string']) {
    return typeof value === 'string' || isInteger(value);
  }
  switch (shape.type) {
    case 'object': return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'array': return Array.isArray(value);
    // The server takes a list where bytes are expected.
    case 'string': return typeof value === 'string' || (shape.format === 'byte' && Array.isArray(value));
    case 'boolean': return typeof value === 'boolean';
    case 'integer': return isInteger(value);
    case 'number': return typeof value === 'number' || typeof value === 'bigint';
    default: return true;
  }
}

function isInteger(value: unknown): boolean {
  return typeof value === 'bigint' || (Number.isInteger(value) && Math.abs(value as number) < INT64);
}

function typeName(shape: Shape): string {
  return shape['x-kubernetes-int-or-string'] ? 'integer or string' : shape.type ?? 'any';
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) {
    return 'array';
  }
  return typeof value === 'bigint' ? 'number' : typeof value;
}
