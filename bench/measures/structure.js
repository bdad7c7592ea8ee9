// Definitions without their rules, and as JSON Schema for validators that know no Kubernetes.

/** A definition without rules in CEL. */
exports.withoutRules = function withoutRules(value) {
  if (Array.isArray(value)) {
    return value.map(withoutRules);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(Object.entries(value)
    .filter(([key, inner]) => !(key === 'x-kubernetes-validations' && Array.isArray(inner)))
    .map(([key, inner]) => [key, withoutRules(inner)]));
};

const SAME = [
  'enum', 'required', 'pattern', 'minProperties', 'maxProperties', 'minItems', 'maxItems', 'minLength', 'maxLength', 'multipleOf',
];

/** A structural schema as JSON Schema: closed objects, null where a field is nullable, integers or strings. */
exports.jsonSchema = function jsonSchema(schema, isPart = false) {
  const result = {};
  for (const keyword of SAME) {
    if (schema[keyword] !== undefined) {
      result[keyword] = schema[keyword];
    }
  }
  for (const [keyword, exclusive] of [['minimum', 'exclusiveMinimum'], ['maximum', 'exclusiveMaximum']]) {
    if (schema[keyword] !== undefined) {
      result[schema[exclusive] ? exclusive : keyword] = schema[keyword];
    }
  }
  const type = schema['x-kubernetes-int-or-string'] ? ['integer', 'string'] : schema.type;
  if (type !== undefined) {
    result.type = schema.nullable ? [type, 'null'].flat() : type;
  }
  for (const keyword of schema['x-kubernetes-int-or-string'] ? ['allOf', 'oneOf'] : ['allOf', 'anyOf', 'oneOf']) {
    if (schema[keyword]) {
      result[keyword] = schema[keyword].map(part => jsonSchema(part, true));
    }
  }
  if (schema.not) {
    result.not = jsonSchema(schema.not, true);
  }
  if (schema.items) {
    result.items = jsonSchema(schema.items, isPart);
  }
  if (schema.properties) {
    result.properties = Object.fromEntries(Object.entries(schema.properties).map(([name, inner]) => [name, jsonSchema(inner, isPart)]));
  }
  if (typeof schema.additionalProperties === 'object') {
    result.additionalProperties = jsonSchema(schema.additionalProperties, isPart);
  } else if (!isPart && schema.type === 'object' && !schema['x-kubernetes-preserve-unknown-fields'] && schema.additionalProperties !== true) {
    result.additionalProperties = false;
  }
  return result;
};

/** The JSON Schema of a whole object: its metadata is any object. */
exports.objectSchema = function objectSchema(schema) {
  const { properties, ...rest } = exports.jsonSchema(schema);
  return { ...rest, properties: { ...properties, apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' } } };
};
