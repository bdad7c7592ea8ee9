import { checkReviewVersions, checkWebhookClient } from './admission-rules';
import { checkDefaults } from './crd-defaults';
import { isConvertible, saysNothing, schemaForm } from './crd-form';
import { checkRuleTypes } from './crd-rules';
import { checkSchema } from './crd-schema';
import { checkStructure } from './crd-structure';
import { Field } from './field';
import { fieldAt } from './field-path';
import { nameOf } from './metadata';
import { checkOneOf, checkText } from './rules';
import { isSame } from './same';
import { dns1035LabelProblem } from './text-forms';
import { dnsSubdomainProblem } from '../names';

const APPROVAL = 'api-approved.kubernetes.io';
const COLUMN_TYPES = ['boolean', 'date', 'integer', 'number', 'string'];
const COLUMN_FORMATS = ['byte', 'date', 'date-time', 'double', 'float', 'int32', 'int64', 'password'];
const MOST_SELECTABLE = 8;

/** Keywords that the schema of the whole may have where `status` is a subresource. */
const AT_ROOT = new Set([
  'description', 'example', 'exclusiveMaximum', 'exclusiveMinimum', 'externalDocs', 'format', 'items', 'maxItems', 'maxLength', 'maximum', 'minItems', 'minLength', 'minimum',
  'multipleOf', 'pattern', 'properties', 'required', 'title', 'type', 'uniqueItems', 'x-kubernetes-preserve-unknown-fields', 'x-kubernetes-validations',
]);

/** Parts of a version that the server takes out where they are the same in all versions, and where it puts them. */
const SHARED: readonly [name: string, path: string, check: (part: Field, hasStatus: boolean, schema: Field) => void][] = [
  ['schema', 'validation', (part, hasStatus) => checkVersionSchema(part.get('openAPIV3Schema'), hasStatus)],
  ['subresources', 'subresources', part => checkScale(part)],
  ['additionalPrinterColumns', 'additionalPrinterColumns', part => part.items.forEach(checkColumn)],
  ['selectableFields', 'selectableFields', (part, _hasStatus, schema) => checkSelectable(part, schema)],
];

/** Checks a CustomResourceDefinition that is created. */
export function checkNewDefinition(definition: Field): void {
  const spec = definition.get('spec');
  const name = `${spec.get('names', 'plural').text}.${spec.get('group').text}`;
  checkDefinition(definition);
  if (nameOf(definition) !== name) {
    definition.get('metadata', 'name').invalid(`must be ${name}, which is <spec.names.plural>.<spec.group>`);
  }
  checkApproval(definition);
  checkStored(definition, storedVersions(spec));
}

/** Checks a CustomResourceDefinition. */
export function checkDefinition(definition: Field): void {
  const spec = definition.get('spec');
  checkText(spec.get('group'), text => dnsSubdomainProblem(text) ?? (text.includes('.') ? undefined : `${JSON.stringify(text)} must have a dot, such as example.org`));
  checkOneOf(spec.get('scope'), ['Cluster', 'Namespaced']);
  checkNames(spec.get('names'));
  checkVersions(spec);
  checkConversion(spec.get('conversion'));
  if (spec.get('preserveUnknownFields').isTrue) {
    spec.get('preserveUnknownFields').invalid('must not be true, set x-kubernetes-preserve-unknown-fields in the schema');
  }
}

/** Checks what of a CustomResourceDefinition is changed. */
export function checkDefinitionUpdate(definition: Field, old: Field): void {
  const [spec, oldSpec] = [definition.get('spec'), old.get('spec')];
  for (const path of [['scope'], ['group'], ['names', 'kind'], ['names', 'plural']]) {
    if (spec.get(...path).value !== oldSpec.get(...path).value) {
      spec.get(...path).invalid('can not be changed; create another CustomResourceDefinition');
    }
  }
  if (approvalOf(definition) !== approvalOf(old)) {
    checkApproval(definition);
  }
  checkStored(definition, [...new Set([...storedVersions(oldSpec), ...storedVersions(spec)])]);
}

/** The version that objects are stored as, if there is one. */
function storedVersions(spec: Field): string[] {
  return spec.get('versions').items.filter(version => version.get('storage').isTrue).map(version => version.get('name').text).slice(0, 1);
}

/** Checks that each version that objects have been stored as is there, and that the one to store is there once. */
function checkStored(definition: Field, stored: readonly string[]): void {
  const list = definition.get('status', 'storedVersions');
  const missing = new Set(stored);
  if (stored.length === 0) {
    list.invalid('one version must be stored');
    return;
  }
  for (const version of definition.get('spec', 'versions').items) {
    const name = version.get('name').text;
    if (!missing.delete(name) && version.get('storage').isTrue) {
      list.invalid(`objects can not be stored as ${name} too`);
    }
  }
  stored.forEach((name, i) => list.item(i).invalid(missing.has(name) ? `objects are stored as ${name}, keep that version` : undefined));
}

function checkNames(names: Field): void {
  ['plural', 'singular'].forEach(name => checkText(names.get(name), dns1035LabelProblem));
  ['kind', 'listKind'].forEach(name => checkText(names.get(name), text => dns1035LabelProblem(text.toLowerCase())));
  ['shortNames', 'categories'].flatMap(list => names.get(list).items).forEach(name => name.invalid(dns1035LabelProblem(name.text)));
  if (names.get('kind').text !== '' && names.get('kind').value === names.get('listKind').value) {
    names.get('listKind').invalid('must not be the same as kind');
  }
}

function checkVersions(spec: Field): void {
  const list = spec.get('versions');
  const versions = list.items;
  const names = versions.map(version => version.get('name').text);
  if (new Set(names).size < names.length) {
    list.invalid('each version must have a name of its own');
  }
  if (versions.filter(version => version.get('storage').isTrue).length !== 1) {
    list.invalid('storage must be true for exactly one version');
  }
  if (names.length > 0 && names[0] !== '') {
    spec.get('version').as(names[0]).invalid(dns1035LabelProblem(names[0]));
  }
  for (const version of versions) {
    version.get('name').invalid(dns1035LabelProblem(version.get('name').text));
    checkWarning(version);
    if (!version.get('schema', 'openAPIV3Schema').isSet) {
      version.get('schema', 'openAPIV3Schema').required();
    }
  }
  checkParts(spec, versions);
}

function checkParts(spec: Field, versions: readonly Field[]): void {
  const hasStatus = (version: Field) => version.get('subresources', 'status').isSet;
  for (const [name, path, check] of SHARED) {
    const parts = versions.map(version => version.get(name));
    if (versions.length > 0 && isShared(versions, name)) {
      check(spec.get(path).as(parts[0].value), versions.some(hasStatus), schemaBeside(versions[0], versions, name));
    } else {
      versions.filter((_version, i) => parts[i].isSet)
        .forEach(version => check(version.get(name), hasStatus(version), schemaBeside(version, versions, name)));
    }
  }
}

/** Whether a part is the same in all versions. */
function isShared(versions: readonly Field[], name: string): boolean {
  const parts = versions.map(version => version.get(name));
  return parts.every(part => part.isSet && isSame(undefined, part.value, parts[0].value));
}

/** The schema that the server has where it has a part: it takes each out of the versions or leaves it there for itself. */
function schemaBeside(version: Field, versions: readonly Field[], name: string): Field {
  const schema = version.get('schema', 'openAPIV3Schema');
  const isThere = schema.isSet && isShared(versions, 'schema') === isShared(versions, name);
  return schema.as(isThere ? schemaForm(schema.value, () => undefined) : undefined);
}

function checkWarning(version: Field): void {
  const warning = version.get('deprecationWarning');
  if (!warning.isSet) {
    return;
  }
  if (!version.get('deprecated').isTrue) {
    warning.invalid('only a deprecated version can have it');
  } else if (warning.text === '' || Buffer.byteLength(warning.text) > 256 || !/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(warning.text)) {
    warning.invalid('must be 1 to 256 printable characters');
  }
}

function checkVersionSchema(schema: Field, hasStatus: boolean): void {
  if (!schema.isSet) {
    return;
  }
  const before = schema.errorCount;
  if (hasStatus && schema.get('type').text !== '' && schema.get('type').text !== 'object') {
    schema.get('type').invalid('must be object where status is a subresource');
  }
  if (hasStatus && schema.entries.some(([name, { value }]) => !AT_ROOT.has(name) && !saysNothing(name, value))) {
    schema.invalid(`where status is a subresource, the whole may only have ${[...AT_ROOT].join(', ')}`);
  }
  if (schema.get('nullable').isTrue) {
    schema.get('nullable').forbidden('the whole can not be null');
  }
  const form = schema.as(schemaForm(schema.value, value => schema.add('Decode', `${JSON.stringify(value)} can't be decoded`)));
  const canConvert = isConvertible(form.value);
  if (canConvert) {
    checkConverted(form);
  }
  checkSchema(form);
  if (!canConvert && schema.errorCount === before) {
    schema.invalid('has a keyword that Kubernetes does not take, such as $schema');
  }
  if (schema.errorCount === before) {
    checkRuleTypes(form);
  }
}

function checkConverted(schema: Field): void {
  const before = schema.errorCount;
  checkStructure(schema);
  if (schema.errorCount === before) {
    checkDefaults(schema);
  }
}

function checkScale(subresources: Field): void {
  const scale = subresources.get('scale');
  if (!scale.isSet) {
    return;
  }
  for (const [name, starts] of [['specReplicasPath', ['.spec.']], ['statusReplicasPath', ['.status.']], ['labelSelectorPath', ['.spec.', '.status.']]] as const) {
    const path = scale.get(name);
    if (path.text !== '') {
      path.invalid(starts.some(start => path.text.startsWith(start)) ? undefined : `${JSON.stringify(path.text)} must start with ${starts.join(' or ')}`);
    } else if (name !== 'labelSelectorPath') {
      path.required();
    }
  }
}

function checkColumn(column: Field): void {
  const [type, path] = [column.get('type'), column.get('JSONPath').as(column.get('jsonPath').value)];
  checkText(column.get('name'));
  checkText(type, text => COLUMN_TYPES.includes(text) ? undefined : `${JSON.stringify(text)} must be one of ${COLUMN_TYPES.join(', ')}`);
  if (column.get('format').text !== '' && !COLUMN_FORMATS.includes(column.get('format').text)) {
    column.get('format').invalid(`${JSON.stringify(column.get('format').text)} must be one of ${COLUMN_FORMATS.join(', ')}`);
  }
  checkText(path, text => text.startsWith('.') ? undefined : `${JSON.stringify(text)} must start with a dot, such as .status.phase`);
}

function checkSelectable(fields: Field, schema: Field): void {
  const seen = new Set<string>();
  if (fields.size > 0 && !schema.isSet) {
    fields.invalid('needs a schema, in each version or the same in all of them as the fields are');
    return;
  }
  for (const path of fields.items.map(field => field.get('jsonPath'))) {
    const found = fieldAt(schema, path.text, false);
    if (path.text === '') {
      path.required();
    } else if (!found) {
      path.invalid(`${JSON.stringify(path.text)} is no path to a field of the schema, write one such as .spec.size`);
    } else {
      if (path.text.startsWith('.metadata')) {
        path.invalid('fields of metadata can not be selected by');
      }
      path.invalid(['string', 'boolean', 'integer'].includes(found.get('type').text) ? undefined : 'only a string, boolean or integer can be selected by');
      if (seen.has(path.text)) {
        path.duplicate();
      }
      seen.add(path.text);
    }
  }
  if (seen.size > MOST_SELECTABLE) {
    fields.tooMany(MOST_SELECTABLE);
  }
}

/** Checks how objects of one version become such of another. The server leaves `webhook` out of the path. */
function checkConversion(conversion: Field): void {
  const webhook = conversion.get('webhook');
  const client = conversion.get('webhookClientConfig').as(webhook.get('clientConfig').value);
  const versions = conversion.get('conversionReviewVersions').as(webhook.get('conversionReviewVersions').value);
  checkOneOf(conversion.get('strategy'), ['None', 'Webhook']);
  if (conversion.get('strategy').text === 'Webhook') {
    checkReviewVersions(versions);
    if (client.isSet) {
      checkWebhookClient(client);
    } else {
      client.required('needed for the strategy Webhook');
    }
    return;
  }
  [client, versions].filter(field => field.isSet && field.value.length !== 0).forEach(field => field.forbidden('only for the strategy Webhook'));
}

/** Groups of Kubernetes itself take only what it has approved, or what says that it has not been. */
function checkApproval(definition: Field): void {
  const approval = definition.get('metadata', 'annotations').key(APPROVAL);
  switch (approvalOf(definition)) {
    case 'missing':
      approval.required('needed in the groups k8s.io and kubernetes.io: the URL of the approval, or a text that starts with unapproved');
      break;
    case 'invalid':
      approval.invalid(`${JSON.stringify(approval.text)} must be a URL, or start with unapproved`);
  }
}

function approvalOf(definition: Field): string {
  const approval = definition.get('metadata', 'annotations').key(APPROVAL).text;
  if (!/(^|\.)(k8s|kubernetes)\.io$/.test(definition.get('spec', 'group').text) || approval.startsWith('unapproved')) {
    return 'not needed';
  }
  return approval === '' ? 'missing' : /^[a-z][a-z0-9+.-]*:\/\/[^/]/i.test(approval) ? 'given' : 'invalid';
}
