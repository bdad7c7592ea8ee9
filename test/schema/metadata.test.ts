import { cephCluster, configMap, errorsOf, schemasWith, shelf, shelfDefinition } from './documents';

const owner = { apiVersion: 'ceph.rook.io/v1', kind: 'CephCluster', name: 'c', uid: 'u' };
const DNS_NAME = "is no DNS name: lower-case letters, digits, '-' and '.', starting and ending with a letter or digit";
const DNS_LABEL = "is no DNS label: lower-case letters, digits and '-', starting and ending with a letter or digit";
const KEY = "is no valid key: letters, digits, '-', '_' and '.', starting and ending with a letter or digit";

/** What is judged, good metadata, bad metadata, and its errors. */
const CASES: [what: string, good: object, bad: object, errors: string[]][] = [
  ['a name is needed', { name: 'a' }, {}, ['FieldValueRequired metadata.name: name or generateName is required']],
  ['a name is a DNS name', { name: 'a.b-c.d' }, { name: 'a_b' }, [`FieldValueInvalid metadata.name: "a_b" ${DNS_NAME}`]],
  ['a name has at most 253 characters', { name: 'a'.repeat(253) }, { name: 'a'.repeat(254) }, ['FieldValueInvalid metadata.name: 254 characters, at most 253 are allowed']],
  ['a generateName may end in a dash', { generateName: 'web-' }, { generateName: 'web_' }, [`FieldValueInvalid metadata.generateName: "web_" ${DNS_NAME}`]],
  ['a generateName begins with no dash', { generateName: 'a--' }, { generateName: '-' }, [`FieldValueInvalid metadata.generateName: "-" ${DNS_NAME}`]],
  ['what is generated is a name', { generateName: 'a.b-' }, { generateName: 'a_-' }, [`FieldValueInvalid metadata.name: "a_-xxxxx" ${DNS_NAME}`]],
  ['nothing is generated where a name is given', { name: 'a', generateName: 'a.-' }, { generateName: 'a.-' }, [`FieldValueInvalid metadata.name: "a.-xxxxx" ${DNS_NAME}`]],
  ['a generateName has at most 253 characters', { generateName: `${'a'.repeat(252)}-` }, { generateName: 'a'.repeat(254) },
    ['FieldValueInvalid metadata.generateName: 254 characters, at most 253 are allowed']],
  ['a namespace is a DNS label', { name: 'a', namespace: 'rook-ceph' }, { name: 'a', namespace: 'rook.ceph' }, [`FieldValueInvalid metadata.namespace: "rook.ceph" ${DNS_LABEL}`]],
  ['a namespace has at most 63 characters', { name: 'a', namespace: 'a'.repeat(63) }, { name: 'a', namespace: 'a'.repeat(64) },
    ['FieldValueInvalid metadata.namespace: 64 characters, at most 63 are allowed']],
  ['a label has a value of at most 63 characters', { name: 'a', labels: { a: 'b'.repeat(63) } }, { name: 'a', labels: { a: 'b'.repeat(64) } },
    ['FieldValueInvalid metadata.labels: 64 characters, at most 63 are allowed in a label value']],
  ['a label has a value of letters and digits', { name: 'a', labels: { 'app.kubernetes.io/name': '', 'b': 'x_y.z' } }, { name: 'a', labels: { b: 'a b' } },
    ["FieldValueInvalid metadata.labels: \"a b\" is no label value: letters, digits, '-', '_' and '.', starting and ending with a letter or digit"]],
  ['a label key is a name', { name: 'a', labels: { Aa: 'b' } }, { name: 'a', labels: { 'a b': 'b' } }, [`FieldValueInvalid metadata.labels: "a b" ${KEY}`]],
  ['a label key has one prefix', { name: 'a', labels: { 'a.io/b': 'c' } }, { name: 'a', labels: { 'a/b/c': 'd' } }, ['FieldValueInvalid metadata.labels: "a/b/c" has more than one \'/\'']],
  ['a prefix is not empty', { name: 'a', labels: { 'a/b': 'c' } }, { name: 'a', labels: { '/b': 'c' } },
    ['FieldValueInvalid metadata.labels: prefix of key "/b": the prefix before / is empty']],
  ['a prefix is a DNS name', { name: 'a', labels: { 'a.b/c': 'd' } }, { name: 'a', labels: { 'A/c': 'd' } }, [`FieldValueInvalid metadata.labels: prefix of key "A/c": "A" ${DNS_NAME}`]],
  ['a key has a name', { name: 'a', labels: { 'a/b': 'c' } }, { name: 'a', labels: { 'a/': 'c' } },
    ['FieldValueInvalid metadata.labels: the name in "a/" has 0 characters, 1 to 63 are allowed']],
  ['an annotation may have capital letters in its prefix', { name: 'a', annotations: { 'A.io/B': 'any text' } }, { name: 'a', annotations: { 'a io/B': '' } },
    [`FieldValueInvalid metadata.annotations: prefix of key "a io/b": "a io" ${DNS_NAME}`]],
  ['annotations have at most 256 KiB', { name: 'a', annotations: { a: 'é'.repeat(131071) } }, { name: 'a', annotations: { a: 'é'.repeat(131072) } },
    ['FieldValueTooLong metadata.annotations: 262145 bytes of annotations, at most 262144 are allowed']],
  ['an owner is named in full', { name: 'a', ownerReferences: [owner] }, { name: 'a', ownerReferences: [{ ...owner, uid: '', name: '' }] },
    ['FieldValueInvalid metadata.ownerReferences.name: may not be empty', 'FieldValueInvalid metadata.ownerReferences.uid: may not be empty']],
  ['an owner has an apiVersion', { name: 'a', ownerReferences: [owner, { ...owner, apiVersion: 'v1' }] }, { name: 'a', ownerReferences: [{ ...owner, apiVersion: 'a/b/c' }] },
    ['FieldValueInvalid metadata.ownerReferences.apiVersion: "a/b/c" must be a version or <group>/<version>']],
  ['an owner is no event', { name: 'a', ownerReferences: [{ ...owner, kind: 'Event' }] }, { name: 'a', ownerReferences: [{ ...owner, apiVersion: 'v1', kind: 'Event' }] },
    ['FieldValueInvalid metadata.ownerReferences: an Event can own no object']],
  ['one owner controls', { name: 'a', ownerReferences: [{ ...owner, controller: true }, { ...owner, controller: false }] },
    { name: 'a', ownerReferences: [{ ...owner, controller: true }, { ...owner, uid: 'v', controller: true }] },
    ['FieldValueInvalid metadata.ownerReferences: only one owner may have controller set to true']],
  ['an owner that is given again does not count', { name: 'a', ownerReferences: [{ ...owner, controller: true }, { ...owner, controller: true, blockOwnerDeletion: null }] },
    { name: 'a', ownerReferences: [{ ...owner, controller: true }, { ...owner, controller: true, blockOwnerDeletion: false }] },
    ['FieldValueInvalid metadata.ownerReferences: only one owner may have controller set to true']],
  ['a finalizer is a key', { name: 'a', finalizers: ['ceph.rook.io/keep', 'orphan'] }, { name: 'a', finalizers: ['no key'] }, [`FieldValueInvalid metadata.finalizers: "no key" ${KEY}`]],
  ['two ways of deletion exclude each other', { name: 'a', finalizers: ['foregroundDeletion'] }, { name: 'a', finalizers: ['foregroundDeletion', 'orphan'] },
    ['FieldValueInvalid metadata.finalizers: orphan and foregroundDeletion exclude each other']],
  ['a time has a zone', { name: 'a', creationTimestamp: '2026-01-02T03:04:05.5+01:00' }, { name: 'a', creationTimestamp: '2026-01-02T03:04:05' },
    ['Decode metadata.creationTimestamp: "2026-01-02T03:04:05" can\'t be decoded, must be a time such as 2026-01-02T03:04:05Z']],
  ['a time is one of the calendar', { name: 'a', creationTimestamp: '2024-02-29T23:59:59Z' }, { name: 'a', creationTimestamp: '2025-02-29T23:59:59Z' }, [expect.stringContaining('Decode metadata.creationTimestamp')]],
  ['a label is a text', { name: 'a', labels: { a: 'true' } }, { name: 'a', labels: { a: true } }, ['Decode metadata.labels.a: true can\'t be decoded, must be a string']],
  ['a null is as good as absent', { name: 'a', labels: null, annotations: { a: null }, finalizers: null, ownerReferences: null }, { name: null }, ['FieldValueRequired metadata.name: name or generateName is required']],
  ['entries of managedFields are read, whatever becomes of them', { name: 'a', managedFields: [{ operation: 'Bad' }, {}, null] }, { name: 'a', managedFields: [{ time: 'never', manger: 'a' }] },
    ['Decode metadata.managedFields[0].time: "never" can\'t be decoded, must be a time such as 2026-01-02T03:04:05Z', 'UnknownField metadata.managedFields[0].manger: unknown field, did you mean manager']],
  ['managedFields are a list', { name: 'a', managedFields: null }, { name: 'a', managedFields: 'x' }, ['Decode metadata.managedFields: "x" can\'t be decoded, must be a list']],
];

describe.each(CASES)('%s', (_what, good, bad, errors) => {
  test.each([['built-in kinds', configMap], ['custom resources', (metadata: object) => ({ ...cephCluster(), metadata })]])('in %s', (_kinds, objectWith) => {
    expect(errorsOf(objectWith(good))).toEqual([]);
    expect(errorsOf(objectWith(bad))).toEqual(expect.arrayContaining(errors));
  });
});

test('a whole number spelled as a float is one in metadata of custom resources alone', () => {
  const error = (spelling: string) => `Decode metadata.generation: ${spelling} can't be decoded, must be an integer of 64 bits, without point or exponent`;
  const spelled = (object: any, value: number, spelling: string) => errorsOf({ ...object, metadata: { name: 'a', generation: value } }, undefined, { 'metadata.generation': spelling });
  for (const [value, spelling] of [[5, '5.0'], [5, '5e0'], [1e18, '1e18']] as const) {
    expect(spelled(cephCluster(), value, spelling)).toEqual([]);
    expect(spelled(configMap({}), value, spelling)).toEqual([error(spelling)]);
  }
  for (const [value, spelling] of [[1.5, '1.5'], [1e19, '1e19'], [2 ** 63, '9223372036854775808']] as const) {
    expect(spelled(cephCluster(), value, spelling)).toEqual([error(spelling)]);
  }
});

test('of the metadata of an object within an object nothing is put in order before it is checked', () => {
  const schemas = schemasWith(shelfDefinition({ spec: { 'type': 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true } }));
  const embedded = (metadata: object) => errorsOf(shelf({ spec: { apiVersion: 'v1', kind: 'Pod', metadata } }), schemas);
  expect(embedded({ generation: 0, ownerReferences: [{ ...owner, controller: true }, owner], managedFields: [{ operation: 'Apply', fieldsType: 'FieldsV1' }] })).toEqual([]);
  expect(embedded({ generation: -1, ownerReferences: [{ ...owner, controller: true }, { ...owner, controller: true }], managedFields: [{ fieldsType: 'x' }, null] })).toEqual([
    'FieldValueInvalid spec.metadata.ownerReferences: only one owner may have controller set to true',
    'FieldValueInvalid spec.metadata.generation: -1 must not be negative',
    'FieldValueInvalid spec.metadata.managedFields[0].operation: "" must be Apply or Update',
    'FieldValueInvalid spec.metadata.managedFields[0].fieldsType: "x" must be FieldsV1',
    'FieldValueInvalid spec.metadata.managedFields[1].operation: "" must be Apply or Update',
  ]);
});

test('metadata may be no list, and nothing else is said of it then', () => {
  expect(errorsOf({ ...cephCluster(), metadata: [] })).toEqual(['Decode metadata: [] can\'t be decoded, must be an object']);
  expect(errorsOf({ apiVersion: 'v1', kind: 'ConfigMap' })).toEqual(['FieldValueRequired metadata.name: name or generateName is required']);
});

test('an empty owner is no owner', () => {
  expect(errorsOf(configMap({ name: 'a', ownerReferences: [null] }))).toHaveLength(4);
  expect(errorsOf(configMap({ name: 'a', finalizers: [null] }))).toContainEqual(expect.stringContaining('metadata.finalizers: the name in "" has 0 characters'));
});

test('the namespace of an object that lives in none does not matter', () => {
  expect(errorsOf({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a', namespace: 'no.label' } })).toEqual([]);
});

test('the label of a Namespace with its name is written by the server', () => {
  const namespace = (metadata: object) => errorsOf({ apiVersion: 'v1', kind: 'Namespace', metadata: { ...metadata, labels: { 'kubernetes.io/metadata.name': 'a b' } } });
  expect(namespace({ name: 'a' })).toEqual([]);
  expect(namespace({ generateName: 'a' })).toEqual([expect.stringContaining('FieldValueInvalid metadata.labels')]);
  expect(errorsOf(configMap({ name: 'a', labels: { 'kubernetes.io/metadata.name': 'a b' } }))).toEqual([expect.stringContaining('FieldValueInvalid metadata.labels')]);
});

test('a prefix of a name that is a part of a path may be dots, and a dash hides nothing in it', () => {
  const budget = (metadata: object) => errorsOf({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata, spec: {} });
  expect(budget({ generateName: '.' })).toEqual([]);
  expect(budget({ name: 'a', generateName: '..' })).toEqual([]);
  expect(budget({ name: 'a', generateName: '%-' })).toEqual(["FieldValueInvalid metadata.generateName: \"%-\" may not be '.' or '..' nor contain '/' or '%'"]);
});

test.each(['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'])('a prefix of the name of a %s is held to be a whole name', kind => {
  const apiVersion = 'rbac.authorization.k8s.io/v1';
  const named = (metadata: object) => errorsOf({ apiVersion, kind, metadata, ...(kind.endsWith('Binding') && { roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'a' } }) });
  expect(named({ generateName: 'a:b-' })).toEqual([]);
  expect(named({ generateName: '.' })).toEqual(["FieldValueInvalid metadata.generateName: \".\" may not be '.' or '..' nor contain '/' or '%'"]);
  expect(named({ name: 'a', generateName: '%-' })).toEqual(["FieldValueInvalid metadata.generateName: \"%-\" may not be '.' or '..' nor contain '/' or '%'"]);
});

test('the name of a StatefulSet is a label, and so is what is put before it', () => {
  const template = { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'nginx:1.29' }] } };
  const named = (metadata: object) => errorsOf({ apiVersion: 'apps/v1', kind: 'StatefulSet', metadata, spec: { serviceName: 'web', selector: { matchLabels: { app: 'web' } }, template } });
  expect(named({ generateName: 'web-' })).toEqual([]);
  expect(named({ name: 'web.1' })).toEqual([expect.stringContaining('FieldValueInvalid metadata.name: "web.1" is no DNS label')]);
  expect(named({ name: 'web', generateName: 'a.b-' })).toEqual([expect.stringContaining('FieldValueInvalid metadata.generateName: "a.a" is no DNS label')]);
  expect(named({ generateName: 'a'.repeat(64) })).toEqual(['FieldValueInvalid metadata.generateName: 64 characters, at most 63 are allowed']);
});

test('a letter of several bytes before the dash of a prefix is seen', () => {
  expect(errorsOf(configMap({ name: 'a', generateName: '_-' }))).toEqual([]);
  expect(errorsOf(configMap({ name: 'a', generateName: '\u00e4-' }))).toEqual([`FieldValueInvalid metadata.generateName: "\u00e4-" ${DNS_NAME}`]);
});

test('some built-in kinds have names of another form', () => {
  const named = (apiVersion: string, kind: string, name: string) => errorsOf({ apiVersion, kind, metadata: { name } });
  expect(named('rbac.authorization.k8s.io/v1', 'ClusterRole', 'system:node')).toEqual([]);
  expect(named('rbac.authorization.k8s.io/v1', 'ClusterRole', 'a/b')).toEqual(["FieldValueInvalid metadata.name: \"a/b\" may not be '.' or '..' nor contain '/' or '%'"]);
  expect(named('v1', 'Namespace', 'a.b')).toEqual([`FieldValueInvalid metadata.name: "a.b" ${DNS_LABEL}`]);
});

test('events have names of another form in the core group alone', () => {
  const named = (apiVersion: string) => errorsOf({
    apiVersion,
    kind: 'Event',
    metadata: { name: 'A_b', namespace: 'default' },
    eventTime: '2026-01-02T03:04:05.000000Z',
    reportingController: 'a',
    reportingInstance: 'a',
    action: 'a',
    reason: 'a',
    type: 'Normal',
    ...apiVersion === 'v1' ? { involvedObject: {}, reportingComponent: 'a', reportingController: undefined } : { regarding: {} },
  });
  expect(named('v1')).toEqual([]);
  expect(named('events.k8s.io/v1')).toEqual([`FieldValueInvalid metadata.name: "A_b" ${DNS_NAME}`]);
});

test('some kinds take a finalizer without a domain that Kubernetes does not know', () => {
  const errors = (apiVersion: string, kind: string) => errorsOf({ apiVersion, kind, metadata: { name: 'a', finalizers: ['cleanup'] } });
  expect(errors('coordination.k8s.io/v1', 'Lease')).toEqual([]);
  expect(errors('policy/v1', 'PodDisruptionBudget')).toEqual([]);
  expect(errors('scheduling.k8s.io/v1', 'PriorityClass')).toEqual([expect.stringContaining('FieldValueInvalid metadata.finalizers[0]')]);
});

test('a LimitRange is named by the server where nobody does', () => {
  expect(errorsOf({ apiVersion: 'v1', kind: 'LimitRange', metadata: { namespace: 'a' }, spec: { limits: [] } })).toEqual([]);
});
