import { Field } from './field';
import { fieldAt } from './field-path';
import { checkOneOfIfSet } from './rules';

const TYPES = ['array', 'boolean', 'integer', 'number', 'object', 'string'];
const REASONS = ['FieldValueDuplicate', 'FieldValueForbidden', 'FieldValueInvalid', 'FieldValueRequired'];

/** Keywords of JSON Schema that Kubernetes does not take. */
const NOT_TAKEN = ['$ref', 'additionalItems', 'definitions', 'dependencies', 'id', 'patternProperties'];
const TYPE_META = ['apiVersion', 'kind', 'metadata'];

/** Where in a resource a schema stands. */
interface Place {
  /** Whether it is the resource as a whole. */
  readonly isRoot?: boolean;
  /** Whether it is about apiVersion, kind or metadata, be it of an embedded resource. */
  readonly inMeta?: boolean;
  /** Whether there can be no default. */
  readonly noDefault?: boolean;
  /** Whether what stands there before a change can't be told from what else stands there. */
  readonly hasNoPast?: boolean;
  /** Whether it is a part of a combination. */
  readonly isNested?: boolean;
}

/** Checks an OpenAPI schema beyond that it is structural: its form, as it is decoded. */
export function checkSchema(schema: Field, place: Place = { isRoot: true }): void {
  checkKeywords(schema, place);
  const [additional, items] = [schema.get('additionalProperties'), schema.get('items')];
  if (schema.get('properties').size > 0 && (additional.value === false || typeof additional.value === 'object')) {
    additional.forbidden('properties and additionalProperties exclude each other');
  }
  const before = schema.errorCount;
  const inner = { ...place, isRoot: false };
  if (typeof additional.value === 'object') {
    checkSchema(additional, { ...inner, noDefault: place.noDefault || place.inMeta });
  }
  for (const [name, property] of schema.get('properties').entries) {
    const isMeta = (place.isRoot || schema.get('x-kubernetes-embedded-resource').isTrue) && TYPE_META.includes(name);
    checkSchema(property, isMeta ? { ...inner, inMeta: true, noDefault: place.noDefault || place.isRoot } : inner);
  }
  for (const part of [schema.get('not'), ...['allOf', 'oneOf', 'anyOf'].flatMap(name => schema.get(name).items)].filter(field => field.isSet)) {
    checkSchema(part, { ...inner, isNested: true });
  }
  if (items.isSet) {
    const item = { ...inner, hasNoPast: place.hasNoPast || schema.get('x-kubernetes-list-type').text !== 'map' };
    (Array.isArray(items.value) ? items.items : [items]).forEach(part => checkSchema(part, item));
  }
  checkMapType(schema);
  checkListType(schema);
  checkRules(schema);
  if (schema.errorCount === before && !place.isNested) {
    checkPast(schema, place.hasNoPast);
  }
}

function checkKeywords(schema: Field, place: Place): void {
  const [type, value, items] = [schema.get('type'), schema.get('default'), schema.get('items')];
  if (type.text !== '' && !TYPES.includes(type.text)) {
    type.unsupported(TYPES);
  }
  if (type.text === 'null') {
    type.forbidden('use nullable');
  }
  if (value.isSet && place.noDefault) {
    value.forbidden('there can be no default for what Kubernetes itself knows');
  }
  NOT_TAKEN.map(name => schema.get(name)).filter(field => field.isSet)
    .forEach(field => field.forbidden('Kubernetes does not take this keyword'));
  if (Array.isArray(items.value) && items.size > 0) {
    items.forbidden('must be one schema for all items');
  }
  if (place.inMeta && schema.get('x-kubernetes-embedded-resource').isTrue) {
    schema.get('x-kubernetes-embedded-resource').forbidden('metadata can hold no resources');
  }
  if (schema.get('uniqueItems').isTrue) {
    schema.get('uniqueItems').forbidden('takes the server too long, use x-kubernetes-list-type: set');
  }
  if (schema.get('x-kubernetes-preserve-unknown-fields').value === false) {
    schema.get('x-kubernetes-preserve-unknown-fields').invalid('must be true, or be left out');
  }
}

function checkMapType(schema: Field): void {
  if (schema.get('x-kubernetes-map-type').isSet) {
    checkTypeIs('object', schema.get('type'), 'x-kubernetes-map-type');
  }
  checkOneOfIfSet(schema.get('x-kubernetes-map-type'), ['atomic', 'granular']);
}

function checkListType(schema: Field): void {
  const [listType, keys, items] = ['x-kubernetes-list-type', 'x-kubernetes-list-map-keys', 'items'].map(name => schema.get(name));
  if (listType.isSet) {
    checkTypeIs('array', schema.get('type'), 'x-kubernetes-list-type');
  }
  checkOneOfIfSet(listType, ['atomic', 'set', 'map']);
  if (keys.size > 0 && listType.value !== 'map') {
    if (listType.isSet) {
      listType.invalid('must be map where x-kubernetes-list-map-keys are given');
    } else {
      listType.required('must be map where x-kubernetes-list-map-keys are given');
    }
  }
  if ((listType.text === 'set' || listType.text === 'map') && items.get('nullable').isTrue) {
    items.get('nullable').forbidden(`items of a list of type ${listType.text} can not be null`);
  }
  if (listType.text === 'set') {
    checkSet(items);
  } else if (listType.text === 'map') {
    checkMap(items, keys);
  }
}

/** Items of a set are compared as a whole. */
function checkSet(items: Field): void {
  const [listType, mapType] = ['x-kubernetes-list-type', 'x-kubernetes-map-type'].map(name => items.get(name));
  if (items.get('type').text === 'array' && listType.isSet && listType.text !== 'atomic') {
    listType.invalid('must be atomic for items of a set');
  }
  if (items.get('type').text === 'object' && mapType.text !== 'atomic') {
    mapType.invalid('must be atomic for items of a set');
  }
}

/** Items of a map are told apart by keys, which must be there. */
function checkMap(items: Field, keys: Field): void {
  if (keys.size === 0) {
    keys.required('needed for a list of type map');
  }
  if (!items.isSet) {
    items.required('needed for a list of type map');
  } else if (Array.isArray(items.value)) {
    items.invalid('must be one schema for a list of type map');
  } else {
    checkKeys(items, keys);
  }
}

function checkKeys(items: Field, keys: Field): void {
  const names = keys.items.map(key => key.text);
  const isObject = items.get('type').text === 'object';
  if (!isObject) {
    items.get('type').invalid('must be object for items of a list of type map');
  } else if (new Set(names).size < names.length) {
    keys.invalid('must each be given once');
  }
  for (const name of names) {
    const key = items.get('properties').key(name);
    if (!key.isSet) {
      keys.invalid(isObject ? `${JSON.stringify(name)} is no property of the items` : undefined);
      continue;
    }
    if (isObject && ['array', 'object'].includes(key.get('type').text)) {
      key.get('type').invalid('must be a scalar for a key of a list of type map');
    }
    if (!items.get('required').items.some(required => required.text === name) && !key.get('default').isSet) {
      key.get('default').required('a key of a list of type map must be required or have a default');
    }
    if (key.get('nullable').isTrue) {
      key.get('nullable').forbidden('a key of a list of type map can not be null');
    }
  }
}

function checkTypeIs(wanted: string, type: Field, keyword: string): void {
  if (type.text === '') {
    type.required(`must be ${wanted} for ${keyword}`);
  } else if (type.text !== wanted) {
    type.invalid(`${JSON.stringify(type.text)} must be ${wanted} for ${keyword}`);
  }
}

function checkRules(schema: Field): void {
  for (const rule of schema.get('x-kubernetes-validations').items) {
    const [expression, message, messageExpression, path] = ['rule', 'message', 'messageExpression', 'fieldPath'].map(name => rule.get(name));
    if (expression.text.trim() === '') {
      expression.required('an expression in CEL is required');
    } else {
      checkMessage(message, /[\r\n]/.test(expression.text.trim()));
    }
    if (messageExpression.text !== '' && messageExpression.text.trim() === '') {
      messageExpression.required('must not be blank, leave it out');
    }
    checkOneOfIfSet(rule.get('reason'), REASONS);
    if (path.text !== '' && (/[\r\n]/.test(path.text) || fieldAt(schema, path.text) === undefined)) {
      path.invalid(`${JSON.stringify(path.text)} is no path to a field of the schema, write one such as .spec.size`);
    }
  }
}

/** Checks that rules compare with the past where there is one that can be told. */
function checkPast(schema: Field, hasNoPast = false): void {
  for (const rule of schema.get('x-kubernetes-validations').items) {
    const usesPast = /(?<![\w.])oldSelf\b/.test(withoutTexts(rule.get('rule').text));
    if (usesPast && hasNoPast) {
      rule.get('rule').invalid('there is no oldSelf in a list that is not of type map');
    } else if (!usesPast && rule.get('optionalOldSelf').isSet) {
      rule.get('optionalOldSelf').invalid('only for a rule with oldSelf');
    }
  }
}

/** An expression with its quoted texts and comments emptied. */
function withoutTexts(expression: string): string {
  return expression.replace(/"""[^]*?"""|'''[^]*?'''|"(\\.|[^"\\])*"|'(\\.|[^'\\])*'|\/\/.*/g, "''");
}

function checkMessage(message: Field, isNeeded: boolean): void {
  if (message.text !== '' && message.text.trim() === '') {
    message.invalid('must not be blank, leave it out');
  } else if (/[\r\n]/.test(message.text.trim())) {
    message.invalid('must be a single line');
  } else if (isNeeded && message.text === '') {
    message.required('needed for a rule of several lines');
  }
}
