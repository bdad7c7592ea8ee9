import { Case, creating, updating } from './cases';

const DEFINITION = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'tanks.example.org' },
  spec: {
    group: 'example.org',
    scope: 'Namespaced',
    names: { plural: 'tanks', kind: 'Tank', shortNames: ['tk'], categories: ['all'] },
    versions: [{
      name: 'v1',
      served: true,
      storage: true,
      subresources: { status: {}, scale: { specReplicasPath: '.spec.size', statusReplicasPath: '.status.size', labelSelectorPath: '.status.selector' } },
      additionalPrinterColumns: [{ name: 'Size', type: 'integer', format: 'int32', jsonPath: '.spec.size' }],
      selectableFields: [{ jsonPath: '.spec.color' }],
      schema: {
        openAPIV3Schema: {
          type: 'object',
          description: 'a tank',
          properties: {
            metadata: { type: 'object', properties: { name: { type: 'string', maxLength: 20 } } },
            spec: {
              'type': 'object',
              'properties': {
                size: { type: 'integer', default: 1 },
                color: { type: 'string', pattern: '^[a-z]+$' },
                port: { 'x-kubernetes-int-or-string': true, 'anyOf': [{ type: 'integer' }, { type: 'string' }] },
                labels: { type: 'object', additionalProperties: { type: 'string' } },
                fish: { 'type': 'array', 'items': { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }, 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'] },
              },
              'x-kubernetes-validations': [{ rule: 'self.size > 0', message: 'must not be empty', reason: 'FieldValueInvalid', fieldPath: '.size' }],
            },
            status: { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true },
          },
        },
      },
    }],
  },
};
const S = 'spec.validation.openAPIV3Schema';
const W = 'spec.versions[0].schema.openAPIV3Schema';

/** A case at a part of the schema, which the server reports where it puts the schema of a single version. */
const schemaCase = (outcome: string, path: string, value: unknown, ...errors: string[]): Case =>
  [outcome, { [`${W}${path}`]: value }, ...errors.map(error => error.replace('$', `${S}.properties[spec]`).replace('#', S))];
const at = '.properties.spec.properties';

describe('CustomResourceDefinitions', () => {
  creating(DEFINITION, [
    ['the name is made of plural and group', { 'metadata.name': 'tank.example.org' }, 'Invalid metadata.name'],
    ['a group is required', { 'spec.group': '' }, 'Invalid metadata.name', 'Required spec.group'],
    ['a group has a dot', { 'spec.group': 'example', 'metadata.name': 'tanks.example' }, 'Invalid spec.group'],
    ['a scope must be known', { 'spec.scope': 'Node' }, 'NotSupported spec.scope'],
    ['a plural is a label', { 'spec.names.plural': 'Tanks', 'metadata.name': 'Tanks.example.org' }, 'Invalid spec.names.plural'],
    ['a kind is required', { 'spec.names.kind': '' }, 'Required spec.names.kind', 'Required spec.names.listKind', 'Required spec.names.singular'],
    ['the kind of lists differs', { 'spec.names.listKind': 'Tank' }, 'Invalid spec.names.listKind'],
    ['short names and categories are labels', { 'spec.names.shortNames': ['T'], 'spec.names.categories': ['A'] }, 'Invalid spec.names.categories[0]', 'Invalid spec.names.shortNames[0]'],
    ['one version is stored', { 'spec.versions[0].storage': false }, 'Invalid spec.versions', 'Invalid status.storedVersions'],
    ['a version is a label', { 'spec.versions[0].name': 'V1' }, 'Invalid spec.version', 'Invalid spec.versions[0].name'],
    ['versions differ', { 'spec.versions[1]': { ...DEFINITION.spec.versions[0], storage: false } }, 'Invalid spec.versions'],
    ['versions are required', { 'spec.versions': [] }, 'Invalid spec.versions', 'Invalid status.storedVersions'],
    ['two versions can not both be stored', { 'spec.versions[1]': { ...DEFINITION.spec.versions[0], name: 'v2' } }, 'Invalid spec.versions', 'Invalid status.storedVersions'],
    ['fields to select by need a schema where the fields are the same but the schemas are not',
      { 'spec.versions[1]': { ...DEFINITION.spec.versions[0], name: 'v2', storage: false, schema: { openAPIV3Schema: { type: 'object' } } } }, 'Invalid spec.selectableFields'],
    ['fields to select by need a schema of their version where only the schemas are the same',
      { 'spec.versions[1]': { ...DEFINITION.spec.versions[0], name: 'v2', storage: false, selectableFields: [] } }, 'Invalid spec.versions[0].selectableFields'],
    ['versions with schemas of their own are accepted', { 'spec.versions[1]': { name: 'v2', served: true, storage: false, schema: { openAPIV3Schema: { type: 'object' } } } }],
    ['each schema is checked', { 'spec.versions[1]': { name: 'v2', served: true, storage: false, schema: { openAPIV3Schema: { type: 'string' } } } },
      'Invalid spec.versions[1].schema.openAPIV3Schema.type'],
    ['a schema is required', { 'spec.versions[0].schema': undefined, 'spec.versions[0].selectableFields': undefined }, 'Required spec.versions[0].schema.openAPIV3Schema'],
    ['a schema is not empty', { 'spec.versions[0].schema': {}, 'spec.versions[0].selectableFields': undefined }, 'Required spec.versions[0].schema.openAPIV3Schema'],
    ['a resource without replicas is accepted', { 'spec.versions[0].subresources': { status: {} } }],
    ['a warning is for what is deprecated', { 'spec.versions[0].deprecationWarning': 'use v2' }, 'Invalid spec.versions[0].deprecationWarning'],
    ['a warning is accepted', { 'spec.versions[0].deprecated': true, 'spec.versions[0].deprecationWarning': 'use v2' }],
    ['a warning can be printed', { 'spec.versions[0].deprecated': true, 'spec.versions[0].deprecationWarning': 'a\nb' }, 'Invalid spec.versions[0].deprecationWarning'],
    ['all fields are pruned', { 'spec.preserveUnknownFields': true }, 'Invalid spec.preserveUnknownFields'],
    ['a path to replicas is below spec', { 'spec.versions[0].subresources.scale.specReplicasPath': '.size' }, 'Invalid spec.subresources.scale.specReplicasPath'],
    ['a path to replicas is required', { 'spec.versions[0].subresources.scale.statusReplicasPath': '' }, 'Required spec.subresources.scale.statusReplicasPath'],
    ['a column has a name, a type, a format and a path', { 'spec.versions[0].additionalPrinterColumns': [{ name: '', type: 'list', format: 'wide', jsonPath: 'size' }] },
      'Invalid spec.additionalPrinterColumns[0].JSONPath', 'Invalid spec.additionalPrinterColumns[0].format', 'Invalid spec.additionalPrinterColumns[0].type',
      'Required spec.additionalPrinterColumns[0].name'],
    ['a field to select by is there', { 'spec.versions[0].selectableFields': [{ jsonPath: '.spec.shape' }, { jsonPath: '' }] },
      'Invalid spec.selectableFields[0].jsonPath', 'Required spec.selectableFields[1].jsonPath'],
    ['a field to select by is a scalar', { 'spec.versions[0].selectableFields': [{ jsonPath: '.spec.labels' }] }, 'Invalid spec.selectableFields[0].jsonPath'],
    ['a field to select by is none of metadata', { 'spec.versions[0].selectableFields': [{ jsonPath: '.metadata.name' }] }, 'Invalid spec.selectableFields[0].jsonPath'],
    ['a field is selected by once', { 'spec.versions[0].selectableFields': [{ jsonPath: '.spec.color' }, { jsonPath: '.spec.color' }] }, 'Duplicate spec.selectableFields[1].jsonPath'],
    ['nine fields to select by are too many', {
      [`${W}.properties.spec.properties`]: { size: { type: 'integer' }, ...Object.fromEntries([...'abcdefghi'].map(name => [name, { type: 'string' }])) },
      'spec.versions[0].selectableFields': [...'abcdefghi'].map(name => ({ jsonPath: `.spec.${name}` })),
    }, 'TooMany spec.selectableFields'],
    ['a field to select by is written with dots', { 'spec.versions[0].selectableFields': [{ jsonPath: ".spec['color']" }] }, 'Invalid spec.selectableFields[0].jsonPath'],
  ]);
});

describe('conversion', () => {
  const webhook = { clientConfig: { service: { namespace: 'hooks', name: 'web' } }, conversionReviewVersions: ['v1'] };
  creating({ ...DEFINITION, spec: { ...DEFINITION.spec, conversion: { strategy: 'Webhook', webhook } } }, [
    ['a strategy must be known', { 'spec.conversion': { strategy: 'Magic' } }, 'NotSupported spec.conversion.strategy'],
    ['a strategy is required', { 'spec.conversion': {} }, 'Required spec.conversion.strategy'],
    ['nothing is converted', { 'spec.conversion': undefined }],
    ['a client is required', { 'spec.conversion.webhook.clientConfig': undefined }, 'Required spec.conversion.webhookClientConfig'],
    ['versions are required', { 'spec.conversion.webhook.conversionReviewVersions': [] }, 'Required spec.conversion.conversionReviewVersions'],
    ['without a webhook nothing of it is given', { 'spec.conversion.strategy': 'None' }, 'Forbidden spec.conversion.conversionReviewVersions', 'Forbidden spec.conversion.webhookClientConfig'],
  ]);
});

describe('groups of Kubernetes', () => {
  const KEY = 'metadata.annotations[api-approved.kubernetes.io]';
  const OWN = { ...DEFINITION, metadata: { name: 'tanks.fish.k8s.io', annotations: { 'api-approved.kubernetes.io': 'https://github.com/kubernetes/kubernetes/pull/1' } }, spec: { ...DEFINITION.spec, group: 'fish.k8s.io' } };
  creating(OWN, [
    ['an approval is required', { [KEY]: undefined }, `Required ${KEY}`],
    ['an approval is a URL', { [KEY]: 'yes' }, `Invalid ${KEY}`],
    ['it can be said that there is none', { [KEY]: 'unapproved, experimental' }],
  ]);
  updating(OWN, [['an approval is not taken back', { [KEY]: undefined }, `Required ${KEY}`], ['an approval can change', { [KEY]: 'https://example.org' }]]);
});

describe('structural schemas', () => {
  creating(DEFINITION, [
    schemaCase('the whole is an object', '.type', 'array', 'Invalid #.type', 'Required #.items'),
    schemaCase('the whole has a type', '.type', undefined, 'Required #.type'),
    schemaCase('the whole is not null', '.nullable', true, 'Forbidden #.nullable', 'Invalid #'),
    schemaCase('the whole has fields of its own', '.additionalProperties', true, 'Forbidden #.additionalProperties', 'Invalid #'),
    schemaCase('of metadata only the name is restricted', '.properties.metadata.properties.labels', { type: 'object' }, 'Forbidden #.properties[metadata]'),
    schemaCase('metadata is an object', '.properties.metadata', { type: 'string' }, 'Invalid #.properties[metadata].type'),
    schemaCase('a kind is a text', '.properties.kind', { type: 'integer' }, 'Invalid #.properties[kind].type'),
    schemaCase('a field has a type', `${at}.depth`, {}, 'Required $.properties[depth].type'),
    schemaCase('a list has items', `${at}.depth`, { type: 'array' }, 'Required $.properties[depth].items'),
    schemaCase('items have a type', `${at}.depth`, { type: 'array', items: {} }, 'Required $.properties[depth].items.type'),
    schemaCase('values of a map have a type', `${at}.depth`, { type: 'object', additionalProperties: {} }, 'Required $.properties[depth].additionalProperties.type'),
    schemaCase('a type must be known', `${at}.depth`, { type: 'text' }, 'NotSupported $.properties[depth].type'),
    schemaCase('a type is not null', `${at}.depth`, { type: 'null' }, 'Forbidden $.properties[depth].type', 'NotSupported $.properties[depth].type'),
    schemaCase('a pattern is one', `${at}.depth`, { type: 'string', pattern: '(?!a)' }, 'Invalid $.properties[depth].pattern'),
    schemaCase('an integer or text is nothing else', `${at}.depth`, { 'x-kubernetes-int-or-string': true, 'x-kubernetes-preserve-unknown-fields': true },
      'Invalid $.properties[depth].x-kubernetes-preserve-unknown-fields'),
    schemaCase('an integer or text can say so with more', `${at}.depth`, { 'x-kubernetes-int-or-string': true, 'allOf': [{ anyOf: [{ type: 'integer' }, { type: 'string' }] }, { pattern: 'a' }] }),
    schemaCase('an integer or text says so without more in it', `${at}.depth`, { 'x-kubernetes-int-or-string': true, 'anyOf': [{ type: 'integer', description: '' }, { type: 'string', minLength: 1 }] },
      'Forbidden $.properties[depth].anyOf[0].type', 'Forbidden $.properties[depth].anyOf[1].type'),
    schemaCase('keywords that say nothing do not count', `${at}.depth`, { 'x-kubernetes-int-or-string': true, 'anyOf': [{ type: 'integer', description: '' }, { type: 'string', nullable: false }] }),
    schemaCase('a type is not in a combination', `${at}.depth`, { type: 'string', anyOf: [{ type: 'string' }] }, 'Forbidden $.properties[depth].anyOf[0].type'),
    schemaCase('a field in a combination is in the schema', '.oneOf', [{ required: ['a'], properties: { a: { minimum: 1 } } }], 'Invalid #', 'Required #.properties[a]'),
    schemaCase('items in a combination are in the schema', '.not', { properties: { spec: { properties: { color: { items: { minLength: 1 } } } } } }, 'Invalid #', 'Required $.properties[color].items'),
    schemaCase('a field in a combination may be restricted', '.properties.spec.allOf', [{ properties: { size: { maximum: 9 }, fish: { items: { required: ['name'] } } } }]),
    schemaCase('metadata is not restricted in a combination', '.oneOf', [{ properties: { metadata: {} } }], 'Forbidden #.oneOf[0].properties[metadata]', 'Invalid #'),
    schemaCase('an embedded resource is an object with fields', `${at}.pod`, { 'type': 'object', 'x-kubernetes-embedded-resource': true }, 'Required $.properties[pod].properties'),
    schemaCase('an embedded resource has a type', `${at}.pod`, { 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true }, 'Required $.properties[pod].type'),
    schemaCase('an embedded resource is no map', `${at}.pod`, { 'type': 'object', 'x-kubernetes-embedded-resource': true, 'additionalProperties': true },
      'Forbidden $.properties[pod].additionalProperties', 'Required $.properties[pod].properties'),
    schemaCase('an embedded resource with any fields is accepted', `${at}.pod`, { 'type': 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true }),
    schemaCase('metadata of it holds no resource', `${at}.pod`, {
      'type': 'object',
      'x-kubernetes-embedded-resource': true,
      'properties': { metadata: { 'type': 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true } },
    }, 'Forbidden $.properties[pod].properties[metadata].x-kubernetes-embedded-resource'),
  ]);
});

describe('keywords of schemas', () => {
  const D = '$.properties[depth]';
  const list = (change: object) => ({ 'type': 'array', 'items': { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }, 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'], ...change });
  creating(DEFINITION, [
    schemaCase('fields are named or they are not', `${at}.depth`, { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false }, `Forbidden ${D}.additionalProperties`),
    schemaCase('references and the like are not taken', `${at}.depth`, { type: 'string', $ref: '#/a', id: 'a', dependencies: { a: ['b'] } }, `Forbidden ${D}.$ref`, `Forbidden ${D}.dependencies`, `Forbidden ${D}.id`),
    schemaCase('all items have one schema', `${at}.depth`, { type: 'array', items: [{ type: 'string' }] }, `Forbidden ${D}.items`),
    schemaCase('an empty list of schemas is no schema', `${at}.depth`, { type: 'array', items: [] }, `Required ${D}.items`),
    schemaCase('what is no list needs no items', `${at}.depth`, { type: 'string', items: [] }),
    schemaCase('a reference that is empty is one too', `${at}.depth`, { type: 'string', $ref: '' }, `Forbidden ${D}.$ref`),
    schemaCase('dependencies that are empty are some too', `${at}.depth`, { type: 'string', dependencies: {} }, `Forbidden ${D}.dependencies`),
    schemaCase('definitions that are empty are none', `${at}.depth`, { type: 'string', definitions: {}, patternProperties: {}, id: '', enum: [], allOf: [] }),
    schemaCase('a draft of JSON Schema is not named', `${at}.depth`, { type: 'string', $schema: 'https://json-schema.org/schema' }, 'Invalid #'),
    schemaCase('where a schema can not be converted its structure is not checked', `${at}.depth`, { $ref: '#/a' }, `Forbidden ${D}.$ref`),
    schemaCase('what maps hold is decoded', `${at}.depth`, { type: 'object', additionalProperties: { type: 5 } }, 'Decode #', `Required ${D}.additionalProperties.type`),
    schemaCase('unknown keywords of what lists hold are dropped', `${at}.depth`, { type: 'array', items: { type: 'string', maxLenght: 3 } }),
    schemaCase('nulls say nothing', `${at}.depth`, { type: 'array', items: { type: 'string', default: null, nullable: null } }),

    schemaCase('items are not compared all with all', `${at}.depth`, { type: 'array', items: { type: 'string' }, uniqueItems: true }, `Forbidden ${D}.uniqueItems`),
    schemaCase('fields are preserved or it is not said', `${at}.depth`, { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': false }, `Invalid ${D}.x-kubernetes-preserve-unknown-fields`),
    schemaCase('a default is what the schema asks for', `${at}.depth`, { type: 'integer', default: 'deep' }, `TypeInvalid ${D}.default`),
    schemaCase('a default is checked in full', `${at}.depth`, { type: 'object', properties: { a: { type: 'integer', minimum: 1 } }, default: { a: 0 } }, `Invalid ${D}.default.a`),
    schemaCase('a default is checked as it is, without those below it', `${at}.depth`,
      { type: 'object', required: ['a'], properties: { a: { type: 'integer', default: 1 } }, default: {} }, `Required ${D}.default.a`),
    schemaCase('a default is not in a combination', `${at}.depth`, { type: 'array', items: { type: 'string' }, anyOf: [{ default: [] }] }, `Forbidden ${D}.anyOf[0].default`),
    schemaCase('an empty list of allowed values allows all', `${at}.depth`, { type: 'integer', enum: [], default: 5 }),
    schemaCase('an integer is bounded by integers', `${at}.depth`, { type: 'integer', maximum: 9.5, default: 5 }, `Invalid ${D}.default`),
    schemaCase('an integer of 32 bits is bounded by such', `${at}.depth`, { type: 'integer', format: 'int32', maximum: 3e9, default: 5 }, `Invalid ${D}.default`),
    schemaCase('a factor is positive', `${at}.depth`, { type: 'integer', multipleOf: -1, default: 5 }, `Invalid ${D}.default`),
    schemaCase('a default of what a map holds is not checked', `${at}.depth`, { type: 'object', additionalProperties: { type: 'integer', default: 'deep' } }),
    schemaCase('a default of the whole is a resource', '.default', { spec: {} }, 'Invalid #', 'Required #.default.apiVersion', 'Required #.default.kind'),
    schemaCase('metadata of an embedded resource can have a default', `${at}.pod`, {
      'type': 'object',
      'x-kubernetes-embedded-resource': true,
      'properties': { metadata: { type: 'object', properties: { labels: { type: 'object', additionalProperties: { type: 'string' }, default: { app: 'web' } } } } },
    }),
    schemaCase('metadata of an embedded resource stays valid', `${at}.pod`, {
      'type': 'object',
      'x-kubernetes-embedded-resource': true,
      'properties': { metadata: { type: 'object', properties: { labels: { type: 'object', additionalProperties: { type: 'string' }, default: { app: 'a b' } } } } },
    }, 'Invalid $.properties[pod].properties[metadata].properties[labels].default'),

    schemaCase('a default has no further fields', `${at}.depth`, { type: 'object', properties: { a: { type: 'string' } }, default: { b: 1 } }, `Invalid ${D}.default`),
    schemaCase('metadata has no other keywords', '.properties.metadata', { type: 'object', externalDocs: {} }, 'Forbidden #.properties[metadata]'),
    schemaCase('metadata has no defaults', '.properties.metadata.properties.name.default', 'a', 'Forbidden #.properties[metadata].properties[name].default'),
    schemaCase('a type of map must be known and be of an object', `${at}.depth`, { 'type': 'string', 'x-kubernetes-map-type': 'deep' }, `Invalid ${D}.type`, `NotSupported ${D}.x-kubernetes-map-type`),
    schemaCase('a type of list is one of a list', `${at}.depth`, { 'x-kubernetes-list-type': 'set', 'x-kubernetes-preserve-unknown-fields': true }, `Required ${D}.type`),
    schemaCase('a type of list must be known', `${at}.depth`, { 'type': 'array', 'items': { type: 'string' }, 'x-kubernetes-list-type': 'bag' }, `NotSupported ${D}.x-kubernetes-list-type`),
    schemaCase('items of a set are atomic objects', `${at}.depth`, { 'type': 'array', 'items': { type: 'object' }, 'x-kubernetes-list-type': 'set' }, `Invalid ${D}.items.x-kubernetes-map-type`),
    schemaCase('items of a set are atomic lists', `${at}.depth`, { 'type': 'array', 'items': { 'type': 'array', 'items': { type: 'string' }, 'x-kubernetes-list-type': 'set' }, 'x-kubernetes-list-type': 'set' },
      `Invalid ${D}.items.x-kubernetes-list-type`),
    schemaCase('items of a set are not null', `${at}.depth`, { 'type': 'array', 'items': { type: 'string', nullable: true }, 'x-kubernetes-list-type': 'set' }, `Forbidden ${D}.items.nullable`),
    schemaCase('keys are those of a list of type map', `${at}.depth`, list({ 'x-kubernetes-list-type': 'atomic' }), `Invalid ${D}.x-kubernetes-list-type`),
    schemaCase('keys need a type of list', `${at}.depth`, list({ 'x-kubernetes-list-type': undefined }), `Required ${D}.x-kubernetes-list-type`),
    schemaCase('a list of type map has keys', `${at}.depth`, list({ 'x-kubernetes-list-map-keys': undefined }), `Required ${D}.x-kubernetes-list-map-keys`),
    schemaCase('keys are fields, each once', `${at}.depth`, list({ 'x-kubernetes-list-map-keys': ['id', 'name', 'name'] }), `Invalid ${D}.x-kubernetes-list-map-keys`),
    schemaCase('items of a list of type map are objects', `${at}.depth`, list({ 'items': { type: 'string' }, 'x-kubernetes-list-map-keys': ['name'] }), `Invalid ${D}.items.type`),
    schemaCase('items of a list of type map are given', `${at}.depth`, list({ items: undefined }), `Required ${D}.items`),
    schemaCase('a key is a scalar that is there', `${at}.depth`, list({ items: { type: 'object', properties: { name: { type: 'object', nullable: true } } } }),
      `Forbidden ${D}.items.properties[name].nullable`, `Invalid ${D}.items.properties[name].type`, `Required ${D}.items.properties[name].default`),
    schemaCase('a rule is required', '.properties.spec.x-kubernetes-validations', [{ rule: ' ' }], 'Required $.x-kubernetes-validations[0].rule'),
    schemaCase('a message is not blank', '.properties.spec.x-kubernetes-validations', [{ rule: 'true', message: ' ' }], 'Invalid $.x-kubernetes-validations[0].message'),
    schemaCase('a message is a line', '.properties.spec.x-kubernetes-validations', [{ rule: 'true', message: 'a\nb' }], 'Invalid $.x-kubernetes-validations[0].message'),
    schemaCase('a rule of several lines has a message', '.properties.spec.x-kubernetes-validations', [{ rule: 'true\n&& true' }], 'Required $.x-kubernetes-validations[0].message'),
    schemaCase('an expression for a message is not blank', '.properties.spec.x-kubernetes-validations', [{ rule: 'true', messageExpression: ' ' }], 'Required $.x-kubernetes-validations[0].messageExpression'),
    schemaCase('a reason must be known', '.properties.spec.x-kubernetes-validations', [{ rule: 'true', reason: 'Other' }], 'NotSupported $.x-kubernetes-validations[0].reason'),
    schemaCase('a path leads to a field', '.properties.spec.x-kubernetes-validations', [{ rule: 'true', fieldPath: '.weight' }], 'Invalid $.x-kubernetes-validations[0].fieldPath'),
    schemaCase('the past may be left out only where it is asked for', '.properties.spec.x-kubernetes-validations', [{ rule: "self.color != 'oldSelf'", optionalOldSelf: true }],
      'Invalid $.x-kubernetes-validations[0].optionalOldSelf'),
    schemaCase('the past may be left out', '.properties.spec.x-kubernetes-validations', [{ rule: 'oldSelf.orValue(self).color == self.color', optionalOldSelf: true }]),
    schemaCase('items of a map have a past', `${at}.fish`, {
      ...list({ items: { 'type': 'object', 'required': ['name'], 'properties': { name: { type: 'string', maxLength: 9 } }, 'x-kubernetes-validations': [{ rule: 'self.name == oldSelf.name' }] } }),
      maxItems: 9,
    }),
    schemaCase('items of a list have none', `${at}.depth`, { type: 'array', items: { 'type': 'string', 'x-kubernetes-validations': [{ rule: 'self == oldSelf' }] } },
      `Invalid ${D}.items.x-kubernetes-validations[0].rule`),
    schemaCase('fields of an atomic map have one', `${at}.depth`,
      { 'type': 'object', 'x-kubernetes-map-type': 'atomic', 'properties': { a: { 'type': 'string', 'maxLength': 9, 'x-kubernetes-validations': [{ rule: 'self == oldSelf' }] } } }),
    schemaCase('a path is one', '.properties.spec.x-kubernetes-validations', [{ rule: 'true', fieldPath: 'size' }], 'Invalid $.x-kubernetes-validations[0].fieldPath'),
  ]);
});

describe('changes of CustomResourceDefinitions', () => {
  updating(DEFINITION, [
    ['fields can be added', { [`${W}${at}.depth`]: { type: 'integer' } }],
    ['group, plural, kind and scope stay', { 'spec.group': 'example.com', 'spec.names.plural': 'pools', 'spec.names.kind': 'Pool', 'spec.scope': 'Cluster' },
      'Invalid spec.group', 'Invalid spec.names.kind', 'Invalid spec.names.plural', 'Invalid spec.scope'],
    ['a version that has been stored stays', { 'spec.versions[0].name': 'v2' }, 'Invalid status.storedVersions[0]'],
  ]);
});
