import { cephBlockPool, cephCluster, errorsOf, rook, schemasWith, shelf, shelfDefinition, tenant } from './documents';
import { Schemas } from '../../src/schema';

describe('unknown fields', () => {
  test.each([
    ['a slip of the pen is named with the field that was meant', cephCluster({ dashbord: {} }), ['UnknownField spec.dashbord: unknown field, did you mean dashboard']],
    ['a field that resembles none is just unknown', cephCluster({ dashboard: { sso: {} } }), ['UnknownField spec.dashboard.sso: unknown field']],
    ['one beside spec is unknown too', { ...cephCluster(), replicas: 1 }, ['UnknownField replicas: unknown field']],
    ['one in metadata is unknown too', { ...cephCluster(), metadata: { name: 'c', label: {} } }, ['UnknownField metadata.label: unknown field, did you mean labels']],
    ['where a list stands for an object, its fields are named in it', rook('CephBlockPoolRadosNamespace', [{ blockPoolName: 'p' }] as any), [
      'FieldValueTypeInvalid spec: [{"blockPoolName":"p"}] is of type array, must be of type object',
      'UnknownField spec[0].blockPoolName: unknown field, nothing is defined below its parent',
    ]],
    ['where an object stands for a text, its fields are named', cephBlockPool({ failureDomain: { zone: 1 } }), [
      'FieldValueTypeInvalid spec.failureDomain: {"zone":1} is of type object, must be of type string',
      'UnknownField spec.failureDomain.zone: unknown field',
    ]],
    ['nothing is unknown where the schema keeps what it does not know', rook('CephClient', { caps: { mon: 'allow r', whatever: 'x' } }), []],
  ])('%s', (_what, object, errors) => expect(errorsOf(object)).toEqual(errors));

  test('nothing may lie below a value that may be anything single', () => {
    const schemas = schemasWith(shelfDefinition({ spec: { type: 'object', additionalProperties: true } }));
    expect(errorsOf(shelf({ spec: { a: 1, b: [2] } }), schemas)).toEqual([]);
    expect(errorsOf(shelf({ spec: { a: { b: 1 }, c: [[{ d: 1 }]] } }), schemas)).toEqual([
      'UnknownField spec.a.b: unknown field, nothing is defined below its parent',
      'UnknownField spec.c[0][0].d: unknown field, nothing is defined below its parent',
    ]);
  });

  test('a list whose items may be anything keeps them', () => {
    const schemas = schemasWith(shelfDefinition({ spec: { 'type': 'array', 'x-kubernetes-preserve-unknown-fields': true } }));
    expect(errorsOf(shelf({ spec: [{ a: 1 }] }), schemas)).toEqual([]);
  });
});

describe('null', () => {
  test('is as good as absent in a field that does not take it', () => {
    expect(errorsOf(cephCluster({ mon: null }))).toEqual([]);
    expect(errorsOf(rook('CephRBDMirror', { count: null }))).toEqual(['FieldValueRequired spec.count: this field is required']);
  });

  test('is kept where it may be', () => expect(errorsOf(cephBlockPool({ deviceClass: null, compressionMode: 'none' }))).toEqual([]));

  test('is no item of a list', () => {
    expect(errorsOf(cephCluster({ security: { cephx: { allowedCiphers: [null] } } }))).toEqual([
      'FieldValueTypeInvalid spec.security.cephx.allowedCiphers[0]: null is not allowed here, must be of type string',
      'FieldValueNotSupported spec.security.cephx.allowedCiphers[0]: got null, allowed: "aes", "aes256k"',
    ]);
  });

  test('is in no enum, even one that lists it', () => {
    expect(errorsOf(tenant({ podManagementPolicy: null })))
      .toEqual(['FieldValueNotSupported spec.podManagementPolicy: got null, allowed: "OrderedReady", "Parallel"']);
    expect(errorsOf(tenant({ podManagementPolicy: 'Parallel' }))).toEqual([]);
  });

  test('is dropped from a map and from what has no type', () => {
    const schemas = schemasWith(shelfDefinition({
      labels: { type: 'object', additionalProperties: { type: 'string' } },
      any: { type: 'array', items: { 'x-kubernetes-preserve-unknown-fields': true } },
    }));
    expect(errorsOf(shelf({ labels: { a: null }, any: [null, { a: null }] }), schemas)).toEqual([]);
  });
});

describe('defaults', () => {
  const schemas = schemasWith(shelfDefinition({
    spec: {
      type: 'object',
      default: {},
      required: ['boards', 'color'],
      properties: {
        boards: { type: 'integer', default: 3 },
        color: { type: 'string', nullable: true, default: 'red' },
        books: { type: 'array', items: { type: 'object', properties: { title: { type: 'string', default: 'untitled' } }, required: ['title'] } },
        sizes: { type: 'array', items: { type: 'integer', default: 1 } },
        weights: { type: 'object', additionalProperties: { type: 'integer', default: 1 } },
      },
    },
  }));

  test('fill required fields, at any depth', () => {
    expect(errorsOf(shelf(), schemas)).toEqual([]);
    expect(errorsOf(shelf({ spec: { books: [{}, { title: 'a' }] } }), schemas)).toEqual([]);
  });

  test('take the place of a null that may not be', () => {
    expect(errorsOf(shelf({ spec: { boards: null, sizes: [null, 2], weights: { a: null } } }), schemas)).toEqual([]);
  });

  test('leave the document as it was', () => {
    const object = shelf({ spec: { books: [{}], boards: null, weights: { a: null } } });
    const before = JSON.stringify(object);
    schemas.judgeCreate(Object.freeze(object));
    expect(JSON.stringify(object)).toBe(before);
  });

  test('of Rook let a Kafka topic do without acknowledgment level', () => {
    expect(errorsOf(rook('CephBucketTopic', { objectStoreName: 'o', objectStoreNamespace: 'rook-ceph', endpoint: { kafka: { uri: 'kafka://k:9092' } } }))).toEqual([]);
  });
});

describe('status', () => {
  test('is dropped before it is judged', () => expect(errorsOf({ ...cephCluster(), status: { phase: 5 } })).toEqual([]));
  test('may hold no unknown field', () => {
    const schemas = schemasWith(shelfDefinition({ status: { type: 'object', properties: { phase: { type: 'string' } } } }, {}, { subresources: { status: {} } }));
    expect(errorsOf(shelf({ status: { phase: 5 } }), schemas)).toEqual([]);
    expect(errorsOf(shelf({ status: { phases: 'Ready' } }), schemas)).toEqual(['UnknownField status.phases: unknown field, did you mean phase']);
  });
  test('is judged like the rest where it is no subresource', () => {
    const schemas = schemasWith(shelfDefinition({ status: { type: 'string' } }));
    expect(errorsOf(shelf({ status: 1 }), schemas)).toEqual(['FieldValueTypeInvalid status: 1 is of type number, must be of type string']);
  });
});

describe('the number of replicas that scaling reads', () => {
  const store = (gateway: unknown) => rook('CephObjectStore', { gateway });

  test('may be missing or an integer', () => {
    expect(errorsOf(store({ port: 80 }))).toEqual([]);
    expect(errorsOf(store({ port: 80, instances: 2 }))).toEqual([]);
    expect(errorsOf(store(null))).toEqual([]);
    expect(errorsOf(rook('CephObjectStore', { gateway: { instances: undefined } }))).toEqual([]);
  });

  test.each([[null, 'null'], ['2', '"2"'], [-1, '-1'], [2 ** 31, '2147483648']])('may not be %p', (instances, text) => {
    expect(errorsOf(store({ port: 80, instances })).filter(error => error.includes('replicas')))
      .toEqual([expect.stringContaining(`FieldValueInvalid spec.gateway.instances: ${text} is no number of replicas`)]);
  });

  test('may not be spelled as a fraction, which the field itself allows', () => {
    expect(errorsOf(store({ port: 80, instances: 1 }), undefined, { 'spec.gateway.instances': '1.0' }))
      .toEqual(['FieldValueInvalid spec.gateway.instances: 1.0 is no number of replicas, give an integer without point or exponent, or leave it out']);
  });

  test('is looked for below objects only', () => {
    expect(errorsOf(store([]))).toContain('FieldValueInvalid spec.gateway.instances: [] must be an object, the scale subresource reads from it');
  });
});

describe('what else scaling reads', () => {
  const scale = { specReplicasPath: '.spec.boards', statusReplicasPath: '.status.boards', labelSelectorPath: '.status.selector' };
  const schemas = (subresources: object) => schemasWith(shelfDefinition({
    spec: { type: 'object', properties: { boards: { type: 'integer' } } },
    status: { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true },
  }, {}, { subresources }));

  test.each<[string, object, string[]]>([
    ['a number and a text', { boards: 2, selector: 'app=shelf' }, []],
    ['nothing', {}, []],
    ['no number', { boards: null }, ['FieldValueInvalid status.boards: null is no number of replicas, give an integer without point or exponent, or leave it out']],
    ['no text', { boards: 2, selector: null }, ['FieldValueInvalid status.selector: null is no selector of Pods, give a string or leave it out']],
  ])('may be in a status that is sent: %s', (_what, status, errors) => {
    expect(errorsOf(shelf({ status }), schemas({ scale }))).toEqual(errors);
  });

  test('is not sent where status is a subresource', () => {
    expect(errorsOf(shelf({ status: { boards: null } }), schemas({ scale, status: {} }))).toEqual([]);
  });
});

describe('how a number is spelled', () => {
  const at = (size: unknown, spelling?: string) =>
    errorsOf(cephBlockPool({ replicated: { size } }), undefined, spelling === undefined ? undefined : { 'spec.replicated.size': spelling });

  test('makes no difference to the schema, as long as it is exact', () => {
    expect(at(3, '3.0')).toEqual([]);
    expect(at(1000, '1e3')).toEqual([]);
    expect(at(2 ** 63, '9223372036854775807')).toEqual([]);
    expect(at(2 ** 62)).toEqual([]);
    expect(at(2n ** 62n)).toEqual([]);
  });

  test('makes a large number a float, which is no integer', () => {
    expect(at(2 ** 63, '9223372036854775808')).toEqual([expect.stringContaining('must be of type integer')]);
    expect(at(1e17, '1e17')).toEqual([expect.stringContaining('must be of type integer')]);
    expect(at(2 ** 63)).toEqual([expect.stringContaining('must be of type integer')]);
  });
});

describe('an embedded object', () => {
  const schemas = schemasWith(shelfDefinition({
    template: { 'type': 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true },
  }));
  const embedded = (template: object) => errorsOf(shelf({ template }), schemas);

  test('needs apiVersion and kind, and no metadata', () => {
    expect(embedded({ apiVersion: 'v1', kind: 'Pod', spec: {} })).toEqual([]);
    expect(embedded({ spec: {} })).toEqual([
      'FieldValueRequired template.apiVersion: this field is required in an embedded object',
      'FieldValueRequired template.kind: this field is required in an embedded object',
    ]);
  });

  test('has a well-formed apiVersion, kind and metadata', () => {
    expect(embedded({ apiVersion: 'a/b/c', kind: 'no kind', metadata: { name: 'any_name', labels: { 'a b': 'c' } } })).toEqual([
      'FieldValueInvalid template.apiVersion: "a/b/c" is no apiVersion',
      'FieldValueInvalid template.kind: "no kind" is no kind',
      expect.stringContaining('FieldValueInvalid template.metadata.labels: "a b" is no valid key'),
    ]);
    expect(embedded({ apiVersion: 'v1', kind: 'Pod', metadata: null })).toEqual([]);
    expect(embedded({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 5 } })).toEqual(['Decode template.metadata.name: 5 can\'t be decoded, must be a string']);
  });
});

test('a definition may limit the names of its objects', () => {
  const schemas = schemasWith(shelfDefinition({ metadata: { type: 'object', properties: { name: { type: 'string', maxLength: 5 } } } }));
  expect(errorsOf(shelf(), schemas)).toEqual([]);
  expect(errorsOf(shelf({}, { name: 'bookshelf' }), schemas)).toEqual(['FieldValueTooLong metadata.name: 9 characters, at most 5 are allowed']);
});

test('a schema that requires metadata is content with what the server fills in', () => {
  const schemas = schemasWith(shelfDefinition({ metadata: { type: 'object' } }, { required: ['metadata'] }));
  const { metadata, ...bare } = shelf();
  expect(errorsOf(bare, schemas)).toEqual(['FieldValueRequired metadata.name: name or generateName is required']);
});

test('a schema may ask something of the object as a whole', () => {
  const schemas = schemasWith(shelfDefinition({ a: { type: 'string' }, b: { type: 'string' } }, { oneOf: [{ required: ['a'] }, { required: ['b'] }] }));
  expect(errorsOf(shelf({ a: 'x' }), schemas)).toEqual([]);
  expect(errorsOf(shelf({ a: 'x', b: 'y' }), schemas)).toEqual([expect.stringContaining('FieldValueInvalid <nil>')]);
});

test('the objects of the main example of Rook are accepted', () => {
  const schemas = Schemas.bundled();
  const cluster = cephCluster({
    cephVersion: { image: 'quay.io/ceph/ceph:v20.2.4', allowUnsupported: false },
    mon: { count: 3, allowMultiplePerNode: false },
    mgr: { count: 2, modules: [{ name: 'rook', enabled: true }] },
    dashboard: { enabled: true, ssl: true },
    network: { connections: { encryption: { enabled: true }, compression: { enabled: false }, requireMsgr2: true } },
    placement: { all: { tolerations: [{ key: 'storage', operator: 'Exists' }] } },
    resources: { osd: { limits: { memory: '4Gi' }, requests: { cpu: 1 } } },
    storage: { useAllNodes: false, nodes: [{ name: 'n1', devices: [{ name: '/dev/disk/by-id/nvme-1', config: { osdsPerDevice: '1' } }] }] },
  });
  const pool = cephBlockPool({ parameters: { compression_mode: 'none' }, statusCheck: { mirror: { disabled: false, interval: '60s' } } });
  expect([cluster, pool].flatMap(object => errorsOf(object, schemas))).toEqual([]);
});
