import { checkCombinations, checkPart } from './combinations';
import { checkEmbeddedResource } from './embedded-resource';
import { checkListType } from './list-type';
import { Report } from './report';
import { unknownField } from './unknown-field';
import { checkLimits } from './value-limits';
import { checkType } from './value-type';
import { Shape } from '../shape';

type Json = { readonly [key: string]: unknown };

/** Fields that every object has, whatever its schema says. */
const TYPE_META: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/**
 * Walks a custom resource along its schema: types, required fields, enums,
 * patterns, bounds, list types, unknown fields. The document is the one that
 * defaulting made of it.
 *
 * Of `metadata` of the document itself only what the schema adds is checked; the
 * rest is judged elsewhere, as the server decodes it into its own type.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation
 */
export function walkCustomResource(schema: Shape, document: Json, report: Report): void {
  checkLimits(schema, document, report);
  checkCombinations(schema, document, report);
  // To the server every object has metadata, be it empty.
  walkObject(schema, Object.hasOwn(document, 'metadata') ? document : { ...document, metadata: {} }, report, true);
  const metadata = schema.properties?.metadata;
  if (metadata?.properties && typeof document.metadata === 'object') {
    report.isLoose = true;
    report.enter('metadata');
    checkPart(metadata, document.metadata, report);
    report.leave();
  }
}

/**
 * The server goes on below a value of a wrong type, and so does the walk. It comes
 * here for each value: a closure would cost an allocation even where it is not made.
 */
function walkValue(shape: Shape, value: unknown, report: Report): void {
  checkType(shape, value, report);
  checkLimits(shape, value, report);
  if (value === null) {
    return;
  }
  checkCombinations(shape, value, report);
  if (Array.isArray(value)) {
    walkList(shape, value, report);
  } else if (typeof value === 'object') {
    const embedded = shape['x-kubernetes-embedded-resource'] === true;
    if (embedded) {
      enterEmbedded(value as Json, report);
    }
    walkObject(shape, value as Json, report, embedded);
  }
}

function enterEmbedded(value: Json, report: Report): void {
  report.isLoose = true;
  report.insist(() => checkEmbeddedResource(value, report));
}

function walkList(shape: Shape, list: readonly unknown[], report: Report): void {
  const { items } = shape;
  if (items) {
    // Controllers see no null in a list, nor what the server puts in its place.
    report.isLoose ||= items.default !== undefined || list.includes(null);
    for (let i = 0; i < list.length; i++) {
      walkField(items, i, list[i], report);
    }
  } else if (!shape['x-kubernetes-preserve-unknown-fields']) {
    list.forEach((item, i) => refuseFields(i, item, report));
  }
  checkListType(shape, list, report);
}

function walkObject(shape: Shape, object: Json, report: Report, typeMeta: boolean): void {
  const { properties, required } = shape;
  for (const name in object) {
    const value = object[name];
    if (value === undefined || (typeMeta && TYPE_META.has(name))) {
      continue;
    }
    if (properties !== undefined && Object.hasOwn(properties, name)) {
      walkField(properties[name], name, value, report);
    } else if (typeof shape.additionalProperties === 'object') {
      walkField(shape.additionalProperties, name, value, report);
    } else if (!shape['x-kubernetes-preserve-unknown-fields']) {
      refuse(shape, name, value, report);
    }
  }
  if (required !== undefined) {
    for (const name of required) {
      if (!Object.hasOwn(object, name) || object[name] === undefined) {
        report.add('FieldValueRequired', 'this field is required', name);
      }
    }
  }
}

function walkField(shape: Shape, step: string | number, value: unknown, report: Report): void {
  report.enter(step);
  walkValue(shape, value, report);
  report.leave();
}

function refuse(shape: Shape, name: string, value: unknown, report: Report): void {
  if (shape.additionalProperties === true) {
    refuseFields(name, value, report);
  } else if (!report.full) {
    report.add('UnknownField', unknownField(name, shape.properties), name);
  }
}

/** Where there is no schema any more the server keeps lists and single values, and drops the fields of objects. */
function refuseFields(step: string | number, value: unknown, report: Report): void {
  report.enter(step);
  if (Array.isArray(value)) {
    value.forEach((item, i) => refuseFields(i, item, report));
  } else if (typeof value === 'object' && value !== null) {
    for (const name in value) {
      report.add('UnknownField', 'unknown field, nothing is defined below its parent', name);
    }
  }
  report.leave();
}
