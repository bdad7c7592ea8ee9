import { configMap, errorsOf } from './documents';

const named = (apiVersion: string, kind: string, rest: object) => ({ apiVersion, kind, metadata: { name: 'a' }, ...rest });
const claim = (spec: object) => named('v1', 'PersistentVolumeClaim', { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec } });
const container = (rest: object) => named('v1', 'Pod', { spec: { containers: [{ name: 'c', image: 'i', ...rest }] } });
const secret = (data: object) => named('v1', 'Secret', { data });
const lease = (spec: object) => named('coordination.k8s.io/v1', 'Lease', { spec });
const service = (port: unknown) => named('v1', 'Service', { spec: { ports: [{ port: 80, targetPort: port }] } });

const CASES: [what: string, good: object, bad: object, error: string][] = [
  ['a text', claim({ storageClassName: 'rook-ceph-block' }), claim({ storageClassName: 5 }), "Decode spec.storageClassName: 5 can't be decoded, must be a string"],
  ['a boolean', container({ tty: true }), container({ tty: 'true' }), "Decode spec.containers[0].tty: \"true\" can't be decoded, must be a boolean"],
  ['a list', container({ command: ['a'] }), container({ command: 'a' }), "Decode spec.containers[0].command: \"a\" can't be decoded, must be a list"],
  ['an object', container({ securityContext: {} }), container({ securityContext: [] }), "Decode spec.containers[0].securityContext: [] can't be decoded, must be an object"],
  ['a map of texts', { ...configMap({ name: 'a' }), data: { a: 'b' } }, { ...configMap({ name: 'a' }), data: { a: 1 } }, "Decode data.a: 1 can't be decoded, must be a string"],
  ['an integer of 32 bits', container({ ports: [{ containerPort: 8080 }] }), container({ ports: [{ containerPort: 2 ** 31 }] }),
    "Decode spec.containers[0].ports[0].containerPort: 2147483648 can't be decoded, must be an integer of 32 bits, without point or exponent"],
  ['an integer of 64 bits', container({ securityContext: { runAsUser: 1000n } }), container({ securityContext: { runAsUser: 1e19 } }),
    "Decode spec.containers[0].securityContext.runAsUser: 10000000000000000000 can't be decoded, must be an integer of 64 bits, without point or exponent"],
  ['an integer, which is no text', container({ stdin: true }), container({ securityContext: { runAsUser: '0' } }),
    "Decode spec.containers[0].securityContext.runAsUser: \"0\" can't be decoded, must be an integer of 64 bits, without point or exponent"],
  ['a quantity', claim({ resources: { requests: { storage: '1.5Ti' } } }), claim({ resources: { requests: { storage: '1 Ti' } } }),
    "Decode spec.resources.requests.storage: \"1 Ti\" can't be decoded, must be a quantity such as 100Gi"],
  ['a quantity as a number', claim({ resources: { requests: { storage: 5n } } }), claim({ resources: { requests: { storage: true } } }),
    "Decode spec.resources.requests.storage: true can't be decoded, must be a quantity such as 100Gi"],
  ['an integer or a text', service('http'), service(1.5), "Decode spec.ports[0].targetPort: 1.5 can't be decoded, must be an integer or a string"],
  ['base64', secret({ a: 'YQ==', b: '', c: [97, 98] }), secret({ a: 'a' }), "Decode data.a: \"a\" can't be decoded, must be a base64 string"],
  ['base64 in lines', secret({ a: 'YWJj\nYWJj\r\n' }), secret({ a: [256] }), "Decode data.a: [256] can't be decoded, must be a base64 string"],
  ['a time with microseconds', lease({ renewTime: '2026-01-02T03:04:05.000000Z' }), lease({ renewTime: '2026-01-02T03:04:05Z' }),
    "Decode spec.renewTime: \"2026-01-02T03:04:05Z\" can't be decoded, must be a time such as 2026-01-02T03:04:05.000000Z"],
  ['no unknown field', container({ imagePullPolicy: 'Always' }), container({ imagePolicy: 'Always' }), 'UnknownField spec.containers[0].imagePolicy: unknown field'],
  ['no unknown field beside spec', claim({}), { ...claim({}), specs: {} }, 'UnknownField specs: unknown field, did you mean spec'],
  ['what is required', container({}), named('v1', 'Pod', { spec: {} }), 'FieldValueRequired spec.containers: at least one container is required'],
  ['what is required in a list', container({ env: [{ name: 'A' }] }), container({ env: [{ name: 'A' }, { value: 'b' }] }), 'FieldValueRequired spec.containers[0].env[1].name: this field is required'],
];

describe.each(CASES)('%s', (_what, good, bad, error) => {
  test('is decoded', () => expect(errorsOf(good)).toEqual([]));
  test('is asked for where something else stands', () => expect(errorsOf(bad)).toEqual([error]));
});

test('a number is an integer only if it is spelled as one', () => {
  const path = 'spec.activeDeadlineSeconds';
  const pod = (seconds: number) => named('v1', 'Pod', { spec: { containers: [{ name: 'c', image: 'i' }], activeDeadlineSeconds: seconds } });
  const object = pod(3);
  expect(errorsOf(object, undefined, { [path]: '3.0' })).toEqual([`Decode ${path}: 3.0 can't be decoded, must be an integer of 64 bits, without point or exponent`]);
  expect(errorsOf(object, undefined, { [path]: '3e0' })).toHaveLength(1);
  expect(errorsOf(pod(2 ** 63), undefined, { [path]: '9223372036854775807' })).toEqual([expect.stringContaining(`FieldValueInvalid ${path}`)]);
  expect(errorsOf(pod(2 ** 63), undefined, { [path]: '9223372036854775808' })).toEqual([expect.stringContaining(`Decode ${path}`)]);
  expect(errorsOf(pod(1e40), undefined, { [path]: '1'.padEnd(41, '0') })).toEqual([expect.stringContaining(`Decode ${path}`)]);
});

test('a null is as good as absent', () => {
  expect(errorsOf(claim({ storageClassName: null, selector: null }))).toEqual([]);
  expect(errorsOf({ ...configMap({ name: 'a' }), data: { a: null } })).toEqual([]);
  expect(errorsOf(container({ imagePullPolicy: undefined, command: null }))).toEqual([]);
  expect(errorsOf(container({ env: [{ name: null }] }))).toEqual(['FieldValueRequired spec.containers[0].env[0].name: this field is required']);
});

test('what status lacks is not asked for, as the server drops it', () => {
  expect(errorsOf({ ...claim({}), status: { conditions: [{}] } })).toEqual([]);
  expect(errorsOf({ ...claim({}), status: { conditions: [{ tipe: 'a' }] } })).toEqual(['UnknownField status.conditions[0].tipe: unknown field, did you mean type']);
});

test('the server is content without some fields that its published schema requires', () => {
  expect(errorsOf(named('storage.k8s.io/v1', 'CSIDriver', {}))).toEqual([]);
  expect(errorsOf(named('v1', 'LimitRange', { spec: {} }))).toEqual([]);
});

test('parts of any form are taken as they are', () => {
  const revision = (data: unknown) => named('apps/v1', 'ControllerRevision', { revision: 1, data });
  expect(errorsOf(revision({ any: ['thing'] }))).toEqual([]);
  expect(errorsOf({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'shelves.example.org' },
    spec: {
      group: 'example.org',
      scope: 'Cluster',
      names: { kind: 'Shelf', plural: 'shelves' },
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object', properties: { a: { type: 'array', default: [1], items: { type: 'integer' } } } } } }],
    },
  })).toEqual([]);
});
