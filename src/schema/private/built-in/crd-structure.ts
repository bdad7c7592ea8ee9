import { Field } from './field';
import { compilePattern } from '../patterns';

/** Where a schema stands: the whole, an item of a list, or a field. */
type Level = 'root' | 'item' | 'field';

const COMBINATIONS = ['allOf', 'anyOf', 'oneOf'];

/** Keywords that say what a value is, which a schema in a combination can't. */
const NOT_NESTED = [
  'additionalProperties', 'default', 'description', 'nullable', 'title', 'type', 'x-kubernetes-embedded-resource', 'x-kubernetes-int-or-string',
  'x-kubernetes-list-map-keys', 'x-kubernetes-list-type', 'x-kubernetes-map-type', 'x-kubernetes-preserve-unknown-fields', 'x-kubernetes-validations',
];

/** What the schema of `metadata` of the whole may have; the properties name the two fields that can be restricted. */
const OF_METADATA = ['default', 'properties', 'type'];

/**
 * Checks that a schema is structural: that it says of each value what it is,
 * outside of `allOf`, `anyOf`, `oneOf` and `not`.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema
 */
export function checkStructure(schema: Field): void {
  checkStructureAt(schema, 'root');
  checkComplete(schema, schema);
}

function checkStructureAt(schema: Field, level: Level): void {
  const [additional, embedded] = ['additionalProperties', 'x-kubernetes-embedded-resource'].map(name => schema.get(name));
  const items = itemsOf(schema);
  if (schema.get('type').text === 'array' && !items.isSet) {
    items.required('what the items of the list are is required');
  }
  if (items.isSet) {
    checkStructureAt(items, 'item');
  }
  schema.get('properties').entries.forEach(([, property]) => checkStructureAt(property, 'field'));
  if (additional.isSet && level === 'root') {
    additional.forbidden('the object as a whole has fields of its own, list them in properties');
  }
  if (typeof additional.value === 'object') {
    checkStructureAt(additional, 'field');
  }
  checkType(schema, level);
  if (embedded.isTrue && additional.isSet) {
    additional.forbidden('excludes x-kubernetes-embedded-resource');
  }
  checkCombinations(schema, isIntOrString(schema.get('anyOf')), isIntOrString(schema.get('allOf').item(0).get('anyOf')));
  checkTypeMeta(schema, level);
  if (embedded.isTrue && !schema.get('x-kubernetes-preserve-unknown-fields').isTrue && schema.get('properties').size === 0) {
    schema.get('properties').required('needed for x-kubernetes-embedded-resource without x-kubernetes-preserve-unknown-fields');
  }
}

function checkType(schema: Field, level: Level): void {
  const type = schema.get('type');
  const [preserves, embedded, intOrString] = ['preserve-unknown-fields', 'embedded-resource', 'int-or-string'].map(name => schema.get(`x-kubernetes-${name}`));
  const mustBeObject = embedded.isTrue || level === 'root';
  if (type.text === '' && (embedded.isTrue || (!intOrString.isTrue && !preserves.isTrue))) {
    type.required(mustBeObject ? 'must be object' : 'required, but for x-kubernetes-int-or-string and x-kubernetes-preserve-unknown-fields');
  } else if (type.text !== '' && type.text !== 'object' && mustBeObject) {
    type.invalid(`${JSON.stringify(type.text)} must be object here`);
  }
  if (intOrString.isTrue) {
    [preserves, embedded].filter(field => field.isTrue).forEach(field => field.invalid('excludes x-kubernetes-int-or-string'));
  }
}

/** Checks what the schema says of `apiVersion`, `kind` and `metadata`. */
function checkTypeMeta(schema: Field, level: Level): void {
  const [metadata, ...names] = ['metadata', 'kind', 'apiVersion'].map(name => schema.get('properties').key(name));
  const isResource = level === 'root' || schema.get('x-kubernetes-embedded-resource').isTrue;
  if (isResource) {
    names.filter(name => name.isSet && name.get('type').text !== 'string').forEach(name => name.get('type').invalid('must be string'));
  }
  if (!metadata.isSet) {
    return;
  }
  if (isResource && metadata.get('type').text !== 'object') {
    metadata.get('type').invalid('must be object');
  }
  const others = [
    ...metadata.entries.filter(([name]) => !OF_METADATA.includes(name) && (name !== 'items' || itemsOf(metadata).isSet)),
    ...metadata.get('properties').entries.filter(([name]) => name !== 'name' && name !== 'generateName'),
  ];
  if (level === 'root' && others.length > 0) {
    metadata.forbidden('only name and generateName can be restricted, Kubernetes knows the rest');
  }
}

/** Checks `allOf`, `anyOf`, `oneOf` and `not`. A value that is an integer or a string may say so there. */
function checkCombinations(schema: Field, skipsAnyOf: boolean, skipsFirst = false): void {
  for (const combination of COMBINATIONS.filter(name => name !== 'anyOf' || !skipsAnyOf)) {
    schema.get(combination).items.forEach((part, i) => checkNested(part, combination === 'allOf' && i === 0 && skipsFirst));
  }
  if (schema.get('not').isSet) {
    checkNested(schema.get('not'), false);
  }
  const pattern = schema.get('pattern');
  if (pattern.text !== '' && compilePattern(pattern.text) === undefined) {
    pattern.invalid(`${JSON.stringify(pattern.text)} is no regular expression of the syntax RE2`);
  }
}

function checkNested(schema: Field, skipsAnyOf: boolean): void {
  checkCombinations(schema, skipsAnyOf);
  if (itemsOf(schema).isSet) {
    checkNested(itemsOf(schema), false);
  }
  schema.get('properties').entries.forEach(([, property]) => checkNested(property, false));
  NOT_NESTED.filter(name => name === 'default' ? schema.get(name).isSet : !isZero(schema.get(name))).map(name => schema.get(name)).forEach(field => field.forbidden('must be said outside of allOf, anyOf, oneOf and not'));
  if (schema.get('properties').key('metadata').isSet) {
    schema.get('properties').key('metadata').forbidden('can not be restricted in allOf, anyOf, oneOf and not');
  }
}

/** Checks that all that is restricted in a combination is a field of the schema itself. */
function checkComplete(restriction: Field, schema: Field): void {
  const nested = [...COMBINATIONS.flatMap(name => restriction.get(name).items), restriction.get('not')].filter(part => part.isSet);
  for (const part of nested) {
    checkCompleteNested(part, schema);
  }
}

function checkCompleteNested(restriction: Field, schema: Field): void {
  if (!schema.isSet) {
    schema.required('needed here too, not only in allOf, anyOf, oneOf or not');
    return;
  }
  checkComplete(restriction, schema);
  if (itemsOf(restriction).isSet) {
    checkCompleteNested(itemsOf(restriction), itemsOf(schema));
  }
  restriction.get('properties').entries.forEach(([name, property]) => checkCompleteNested(property, schema.get('properties').key(name)));
}

/** The schema of all items of a list. An empty list of schemas is none. */
function itemsOf(schema: Field): Field {
  const items = schema.get('items');
  return Array.isArray(items.value) ? items.as(undefined) : items;
}

function isIntOrString(anyOf: Field): boolean {
  return JSON.stringify(anyOf.value) === '[{"type":"integer"},{"type":"string"}]';
}

function isZero({ value, size }: Field): boolean {
  return value === undefined || value === '' || value === false || (Array.isArray(value) && size === 0);
}
