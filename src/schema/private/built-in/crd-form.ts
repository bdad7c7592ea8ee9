type Json = { readonly [key: string]: any };

/** Keywords by the Go types that hold them. */
const TEXTS = ['$ref', '$schema', 'description', 'format', 'id', 'pattern', 'title', 'type', 'x-kubernetes-list-type', 'x-kubernetes-map-type'];
const FLAGS = [
  'exclusiveMaximum', 'exclusiveMinimum', 'nullable', 'uniqueItems', 'x-kubernetes-embedded-resource', 'x-kubernetes-int-or-string',
  'x-kubernetes-preserve-unknown-fields',
];
const COUNTS = ['maxItems', 'maxLength', 'maxProperties', 'minItems', 'minLength', 'minProperties'];
const NUMBERS = ['maximum', 'minimum', 'multipleOf'];
const TEXT_LISTS = ['required', 'x-kubernetes-list-map-keys'];
const SCHEMA_MAPS = ['definitions', 'patternProperties', 'properties'];
const SCHEMA_LISTS = ['allOf', 'anyOf', 'oneOf'];
const AS_THEY_ARE = ['default', 'dependencies', 'enum', 'example', 'externalDocs', 'x-kubernetes-validations'];

/** Those of them that are not given where they are empty. */
const BY_VALUE: ReadonlySet<string> = new Set([
  ...TEXTS.filter(name => !['$ref', 'x-kubernetes-list-type', 'x-kubernetes-map-type'].includes(name)),
  ...FLAGS.filter(name => name !== 'x-kubernetes-preserve-unknown-fields'),
]);

/** Whether a keyword says nothing, as Go tells its empty value not from an absent one. */
export function saysNothing(keyword: string, value: unknown): boolean {
  return value === null || value === undefined || (BY_VALUE.has(keyword) && (value === '' || value === false));
}

/**
 * A schema as the API server has it after decoding: without nulls and keywords
 * that say nothing, and in the schemas of items and of additional properties,
 * which it decodes without being strict, without unknown keywords. Items that are
 * no schema are an empty list.
 *
 * @param refuse is called for what can't be decoded
 */
export function schemaForm(schema: unknown, refuse: (value: unknown) => void): Json {
  if (!isObject(schema)) {
    refuse(schema);
    return {};
  }
  const form: { [keyword: string]: unknown } = {};
  for (const [keyword, value] of Object.entries(schema).filter(([name, it]) => !saysNothing(name, it))) {
    const decoded = decode(keyword, value, refuse);
    if (decoded !== undefined) {
      form[keyword] = decoded;
    }
  }
  return form;
}

function decode(keyword: string, value: any, refuse: (value: unknown) => void): unknown {
  const inner = (schema: unknown) => schemaForm(schema ?? {}, refuse);
  const checked = (isDecoded: boolean) => {
    if (!isDecoded) {
      refuse(value);
    }
    return isDecoded ? value : undefined;
  };
  if (SCHEMA_MAPS.includes(keyword)) {
    const map = Object.fromEntries(Object.entries(checked(isObject(value)) ?? {}).map(([name, schema]) => [name, inner(schema)]));
    return keyword === 'properties' ? map : unlessEmpty(map);
  }
  if (SCHEMA_LISTS.includes(keyword)) {
    return unlessEmpty((checked(Array.isArray(value)) ?? []).map(inner));
  }
  switch (keyword) {
    case 'not':
      return inner(value);
    case 'items':
      return isObject(value) ? inner(value) : Array.isArray(value) ? value.map(inner) : [];
    case 'additionalItems':
    case 'additionalProperties':
      return typeof value === 'boolean' ? value : inner(value);
    case 'enum':
      return unlessEmpty(checked(Array.isArray(value)) ?? []);
    default:
      return checked(isScalar(keyword, value)) !== undefined && isKnown(keyword) ? value : undefined;
  }
}

/**
 * Whether the server can make of a schema one that it works with. Otherwise it
 * checks the keywords alone.
 */
export function isConvertible(form: Json): boolean {
  const parts = [
    ...Object.values<Json>(form.properties ?? {}), ...SCHEMA_LISTS.flatMap(name => form[name] ?? []), form.not,
    Array.isArray(form.items) ? undefined : form.items, isObject(form.additionalProperties) ? form.additionalProperties : undefined,
  ].filter(part => part !== undefined);
  const isTaken = !form.$schema && !form.$ref && !form.id && !form.patternProperties && !form.definitions && form.additionalItems === undefined
    && Object.keys(form.dependencies ?? {}).length === 0 && form['x-kubernetes-preserve-unknown-fields'] !== false && !(form.items?.length > 0);
  return isTaken && parts.every(isConvertible);
}

function isKnown(keyword: string): boolean {
  return [TEXTS, FLAGS, COUNTS, NUMBERS, TEXT_LISTS, AS_THEY_ARE].some(names => names.includes(keyword));
}

function isScalar(keyword: string, value: unknown): boolean {
  if (TEXTS.includes(keyword)) {
    return typeof value === 'string';
  }
  if (FLAGS.includes(keyword)) {
    return typeof value === 'boolean';
  }
  if (COUNTS.includes(keyword)) {
    return Number.isInteger(Number(value)) && typeof value !== 'string' && typeof value !== 'boolean';
  }
  if (NUMBERS.includes(keyword)) {
    return typeof value === 'number' || typeof value === 'bigint';
  }
  return !TEXT_LISTS.includes(keyword) || (Array.isArray(value) && value.every(item => item === null || typeof item === 'string'));
}

function unlessEmpty<T extends object>(value: T): T | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
