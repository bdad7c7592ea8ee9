import { cephCluster, configMap, rook, schemasWith, shelf, shelfDefinition, tenant } from './documents';
import { Schemas, Verdict } from '../../src/schema';

const BROKEN = [{ rule: 'false' }];

/** Errors of an update, each as `<type> <path>: <message>`. */
function updateErrors(old: unknown, object: unknown, schemas = Schemas.bundled()): string[] {
  return schemas.judgeUpdate(old, object).errors.map(error => `${error.type} ${error.path}: ${error.message}`);
}

/** The paths of errors where the spec of a Shelf changes. */
function changeErrors(schema: object, old: unknown, spec: unknown): string[] {
  return schemasWith(shelfDefinition({ spec: schema })).judgeUpdate(shelf({ spec: old }), shelf({ spec })).errors.map(error => error.path);
}

describe('rules on changes', () => {
  const namespace = (spec: object) => rook('CephBlockPoolRadosNamespace', { blockPoolName: 'pool', ...spec });
  const client = (keyGeneration?: number) => rook('CephClient', { caps: { mon: 'allow r' }, security: { cephx: { keyRotationPolicy: 'KeyGeneration', keyGeneration } } });

  test.each<[string, object, object, string[]]>([
    ['a name that can\'t change', namespace({ name: 'a' }), namespace({ name: 'b' }), ["FieldValueInvalid spec.name: can't be changed (rule: self == oldSelf)"]],
    ['a number that can\'t decrease', client(2), client(1), ["FieldValueInvalid spec.security.cephx.keyGeneration: can't be decreased (rule: self >= oldSelf)"]],
    ['a number that may increase', client(1), client(2), []],
    ['a number that can\'t be removed', client(1), client(),
      ["FieldValueInvalid spec.security.cephx: keyGeneration can't be removed once it is set (rule: !has(oldSelf.keyGeneration) || has(self.keyGeneration))"]],
    ['a path that can\'t change', cephCluster(), cephCluster({ dataDirHostPath: '/b' }), ["FieldValueInvalid spec.dataDirHostPath: can't be changed (rule: self == oldSelf)"]],
    ['a field that was not there', namespace({}), namespace({ name: 'b' }), []],
    ['servers of a pool of RustFS, which are found by its name',
      tenant({ pools: [{ name: 'a', servers: 4, persistence: { volumesPerServer: 4 } }] }),
      tenant({ pools: [{ name: 'b', servers: 8, persistence: { volumesPerServer: 4 } }, { name: 'a', servers: 5, persistence: { volumesPerServer: 4 } }] }),
      ["FieldValueInvalid spec.pools[1].servers: can't be changed (rule: self == oldSelf)"]],
  ])('%s', (_what, old, object, errors) => expect(updateErrors(old, object)).toEqual(errors));

  test('duplicates in a status that is a subresource excuse none in the rest', () => {
    const set = { 'type': 'array', 'items': { type: 'string' }, 'x-kubernetes-list-type': 'set' };
    const schemas = schemasWith(shelfDefinition({ spec: set, status: set }, {}, { subresources: { status: {} } }));
    const old = shelf({ spec: ['a', 'b'], status: ['c', 'c'] });
    expect(updateErrors(old, shelf({ spec: ['a', 'a'] }), schemas)).toEqual(['FieldValueDuplicate spec[1]: item 0 has the value "a" already, each may occur once']);
    expect(updateErrors(old, shelf({ spec: ['b'] }), schemas)).toEqual([]);
  });

  test('items of a list without keys have nothing to compare with', () => {
    expect(changeErrors({ type: 'array', items: { 'type': 'string', 'x-kubernetes-validations': [{ rule: 'self == oldSelf' }] } }, ['a'], ['b'])).toEqual([]);
  });

  test('entries of a map are found by name', () => {
    const schema = { type: 'object', additionalProperties: { 'type': 'string', 'x-kubernetes-validations': [{ rule: 'self == oldSelf' }] } };
    expect(changeErrors(schema, { a: '1', b: '2' }, { a: '1', b: '3', c: '4' })).toEqual(['spec[b]']);
  });

  describe('with an optional old value', () => {
    const schemas = schemasWith(shelfDefinition({
      spec: { 'type': 'string', 'x-kubernetes-validations': [{ rule: 'oldSelf.hasValue() ? self == oldSelf.value() : self == "first"', optionalOldSelf: true }] },
    }));
    test('are asked on creation too', () => {
      expect(schemas.judgeCreate(shelf({ spec: 'first' })).verdict).toBe(Verdict.ACCEPTED);
      expect(schemas.judgeCreate(shelf({ spec: 'second' })).verdict).toBe(Verdict.REJECTED);
    });
    test('see the old value on update', () => {
      expect(schemas.judgeUpdate(shelf({ spec: 'second' }), shelf({ spec: 'second' })).verdict).toBe(Verdict.ACCEPTED);
      expect(schemas.judgeUpdate(shelf({ spec: 'second' }), shelf({ spec: 'first' })).verdict).toBe(Verdict.REJECTED);
      expect(schemas.judgeUpdate(shelf(), shelf({ spec: 'first' })).verdict).toBe(Verdict.ACCEPTED);
    });
  });
});

describe('what was wrong before and is not touched is forgiven', () => {
  const field = { type: 'object', properties: { a: { type: 'string', maxLength: 1 }, b: { type: 'string' } } };
  const items = { type: 'object', properties: { name: { type: 'string' }, size: { type: 'integer', maximum: 3 } }, required: ['name', 'size'] };
  const keyed = { 'type': 'array', items, 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'] };

  test.each<[string, object, unknown, unknown, string[]]>([
    ['a field', field, { a: 'long' }, { a: 'long', b: 'new' }, []],
    ['not a field that changes', field, { a: 'long' }, { a: 'longer' }, ['spec.a']],
    ['not a field that is new', field, {}, { a: 'long' }, ['spec.a']],
    ['a missing field', { type: 'object', properties: { in: { type: 'object', required: ['a'], properties: { b: { type: 'string' } } }, c: { type: 'string' } } }, { in: {} }, { in: {}, c: '' }, []],
    ['not a missing field of an object that changes', { type: 'object', properties: { in: { type: 'object', required: ['a'], properties: { b: { type: 'string' } } } } }, { in: {} }, { in: { b: '' } }, ['spec.in.a']],
    ['an item that is found by its key', keyed, [{ name: 'a', size: 5 }], [{ name: 'b', size: 1 }, { name: 'a', size: 5 }], []],
    ['not an item of another key', keyed, [{ name: 'a', size: 5 }], [{ name: 'b', size: 5 }], ['spec[0].size']],
    ['a list as a whole', { type: 'object', properties: { l: { type: 'array', items }, b: { type: 'string' } } }, { l: [{ name: 'a', size: 5 }] }, { l: [{ name: 'a', size: 5 }], b: '' }, []],
    ['not the rest of a list that changes', { type: 'array', items }, [{ name: 'a', size: 5 }], [{ name: 'a', size: 5 }, { name: 'b', size: 1 }], ['spec[0].size']],
    ['a value of another type', { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'string' } } }, { a: 'x' }, { a: 'x', b: '' }, []],
    ['a duplicate', keyed, [{ name: 'a', size: 1 }, { name: 'a', size: 2 }], [{ name: 'b', size: 1 }, { name: 'b', size: 1 }], []],
    ['not a duplicate where none was', keyed, [{ name: 'b', size: 1 }], [{ name: 'b', size: 1 }, { name: 'b', size: 1 }], ['spec[1]']],
    ['not what allOf says of a field', { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } }, allOf: [{ properties: { a: { maxLength: 1 } } }] }, { a: 'long' }, { a: 'long', b: '' }, ['spec.a']],
    ['a field the definition does not know any more', field, { a: 'long', c: 1 }, { a: 'long' }, []],
    ['but no unknown field', field, { c: 1 }, { c: 1 }, ['spec.c']],
    ['not data that the schema says nothing of', { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true, 'minProperties': 2 }, { c: 1 }, { c: 1 }, ['spec']],
  ])('%s', (_what, schema, old, spec, paths) => expect(changeErrors(schema, old, spec)).toEqual(paths));

  test('nothing is at the root', () => {
    const schemas = schemasWith(shelfDefinition({ spec: { type: 'string' } }, { required: ['spec'] }));
    expect(updateErrors(shelf(), shelf({}, { labels: { a: 'b' } }), schemas)).toEqual(['FieldValueRequired spec: this field is required']);
  });

  test('the metadata of an embedded object is not', () => {
    const schema = { 'type': 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true };
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', labels: { a: 'no label' } } };
    expect(changeErrors(schema, pod, pod)).toEqual(['spec.metadata.labels']);
  });
});

describe('of rules', () => {
  const inner = (rules: object[]) => ({ type: 'object', properties: { in: { 'type': 'object', 'properties': { a: { type: 'string' } }, 'x-kubernetes-validations': rules }, b: { type: 'string' } } });

  test.each<[string, object, unknown, unknown, string[]]>([
    ['one that is broken is forgiven where nothing changes', inner(BROKEN), { in: { a: '' } }, { in: { a: '' }, b: '' }, []],
    ['one that is broken is not where something changes', inner(BROKEN), { in: { a: '' } }, { in: { a: 'x' } }, ['spec.in']],
    ['one that fails never is', inner([{ rule: 'self.a == ""' }]), { in: {} }, { in: {}, b: '' }, ['spec.in']],
    ['one that does not look at the old value does not mind what that was', { type: 'object', properties: { in: inner([{ rule: '!has(self.a)' }]).properties.in } }, { in: 0 }, { in: {} }, []],
    ['one that does can\'t be judged with an old value of another type', inner([{ rule: 'self == oldSelf' }]), { in: 0 }, { in: {} }, ['spec.in']],
    ['one on changes never is', inner([{ rule: 'self != oldSelf' }]), { in: {} }, { in: {}, b: '' }, ['spec.in']],
    ['one at the items of a list is where the list does not change',
      { type: 'object', properties: { l: { type: 'array', items: { 'type': 'string', 'x-kubernetes-validations': BROKEN } }, b: { type: 'string' } } }, { l: ['a'] }, { l: ['a'], b: '' }, []],
    ['one in allOf is where the object around does not change',
      { type: 'object', properties: { o: { type: 'object', properties: { in: { type: 'string', allOf: [{ 'x-kubernetes-validations': BROKEN }] } } }, b: { type: 'string' } } }, { o: { in: '' } }, { o: { in: '' }, b: '' }, []],
    ['one in allOf is not where the object around changes', { type: 'object', properties: { in: { type: 'string', allOf: [{ 'x-kubernetes-validations': BROKEN }] }, b: { type: 'string' } } }, { in: '' }, { in: '', b: '' }, ['spec.in']],
  ])('%s', (_what, schema, old, spec, paths) => expect(changeErrors(schema, old, spec)).toEqual(paths));

  test('one at the root is never forgiven', () => {
    const schemas = schemasWith(shelfDefinition({}, { 'x-kubernetes-validations': BROKEN }));
    expect(updateErrors(shelf(), shelf(), schemas)).toEqual(['FieldValueInvalid <nil>: breaks the rule false']);
  });
});

describe('metadata', () => {
  const meta = { name: 'a', namespace: 'n' };
  test.each<[string, object, object, string[]]>([
    ['may lack what the server knows', { ...meta, uid: 'u', resourceVersion: '5', creationTimestamp: '2026-01-01T00:00:00Z' }, { name: 'a' }, []],
    ['may gain labels', meta, { ...meta, labels: { a: 'b' } }, []],
    ['may not gain labels that are none', meta, { ...meta, labels: { a: 'no label' } }, ['metadata.labels']],
    ['keeps its name', meta, { ...meta, name: 'b' }, ['metadata.name']],
    ['needs its name', meta, { namespace: 'n', generateName: 'a-' }, ['metadata.name']],
    ['keeps its namespace', meta, { ...meta, namespace: 'm' }, ['metadata.namespace']],
    ['may name the namespace that the old manifest left out', { name: 'a' }, meta, []],
    ['keeps its identity', { ...meta, uid: 'u' }, { ...meta, uid: 'v' }, ['metadata.uid']],
    ['is of the stored version', { ...meta, resourceVersion: '5' }, { ...meta, resourceVersion: '4' }, ['metadata.resourceVersion']],
    ['keeps a name that would not do for a new object', { name: 'Not_Good' }, { name: 'Not_Good' }, []],
    ['gains no finalizer while the object is being deleted', { ...meta, deletionTimestamp: '2026-01-01T00:00:00Z', finalizers: ['a.example/b'] }, { ...meta, finalizers: ['a.example/b', 'a.example/c'] }, ['metadata.finalizers']],
    ['may lose one then', { ...meta, deletionTimestamp: '2026-01-01T00:00:00Z', finalizers: ['a.example/b'] }, meta, []],
    ['gains no finalizer that is none', meta, { ...meta, finalizers: ['no key'] }, ['metadata.finalizers']],
    ['is not marked for deletion by an update', { ...meta, uid: 'u' }, { ...meta, deletionTimestamp: '2026-01-01T00:00:00Z', deletionGracePeriodSeconds: 0 },
      ['metadata.deletionTimestamp', 'metadata.deletionGracePeriodSeconds']],
    ['keeps the mark of deletion, whatever an update says', { ...meta, uid: 'u', deletionTimestamp: '2026-01-01T00:00:00Z', deletionGracePeriodSeconds: 5 },
      { ...meta, deletionTimestamp: '2026-01-02T00:00:00Z', deletionGracePeriodSeconds: 5 }, []],
    ['has no slash in its generateName', meta, { ...meta, generateName: 'a/b' }, ['metadata.generateName']],
    ['that can\'t be decoded is refused', meta, { ...meta, labels: 5 }, ['metadata.labels']],
    ['that is null is refused', meta, null as any, ['metadata.name']],
  ])('%s', (_what, old, metadata, paths) => {
    const paths1 = Schemas.bundled().judgeUpdate({ ...cephCluster(), metadata: old }, { ...cephCluster(), metadata }).errors.map(error => error.path);
    expect(paths1).toEqual(paths);
  });

  test('keeps its generation, whatever the manifest says of it', () => {
    const map = configMap({ name: 'a', namespace: 'b' });
    const negative = configMap({ name: 'a', namespace: 'b', generation: -1 });
    expect(updateErrors(map, negative)).toEqual([]);
    expect(Schemas.bundled().judgeCreate(negative).errors.map(error => error.path)).toEqual(['metadata.generation']);
  });

  test('of most built-in kinds has a generateName that would do for a new object', () => {
    const errors = (object: any, generateName: string) => updateErrors(object, { ...object, metadata: { ...object.metadata, generateName } });
    const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };
    const lease = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: { name: 'a' } };
    expect(errors(map, 'web-')).toEqual([]);
    expect(errors(map, 'Web-')).toEqual([expect.stringContaining('FieldValueInvalid metadata.generateName: "Wea" is no DNS name')]);
    expect(errors(map, 'a/b')).toEqual(["FieldValueInvalid metadata.generateName: \"a/b\" may not contain '/' or '%'"]);
    expect(errors(lease, 'Web-')).toEqual([]);
    expect(errors(lease, 'a%')).toEqual(["FieldValueInvalid metadata.generateName: \"a%\" may not contain '/' or '%'"]);
  });

  test('of an object that lives in no namespace may name any', () => {
    const schemas = Schemas.bundled();
    const object = (namespace: string) => ({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'GatewayClass', metadata: { name: 'a', namespace }, spec: { controllerName: 'a.example/b' } });
    expect(schemas.judgeUpdate(object('a'), object('b')).verdict).toBe(Verdict.ACCEPTED);
  });
});

describe('status', () => {
  const definition = (version: object) => shelfDefinition({ status: { type: 'object', properties: { phase: { type: 'string', maxLength: 5 } } } }, {}, version);

  test('stays what it was where it is a subresource', () => {
    const schemas = schemasWith(definition({ subresources: { status: {} } }));
    expect(updateErrors(shelf({ status: { phase: 'Ready' } }), shelf({ status: { phase: 'too long' } }), schemas)).toEqual([]);
    expect(updateErrors(shelf(), shelf({ status: { phase: 'too long' } }), schemas)).toEqual([]);
    expect(updateErrors(shelf(), shelf({ status: { phases: '' } }), schemas)).toEqual(['UnknownField status.phases: unknown field, did you mean phase']);
  });

  test('is judged like the rest where it is none', () => {
    expect(updateErrors(shelf(), shelf({ status: { phase: 'too long' } }), schemasWith(definition({})))).toEqual(['FieldValueTooLong status.phase: 8 characters, at most 5 are allowed']);
  });
});

describe('built-in kinds', () => {
  test('keep what can\'t be changed', () => {
    const claim = (storageClassName: string) => ({
      apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'a' }, spec: { storageClassName, accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
    });
    expect(updateErrors(claim('a'), claim('a'))).toEqual([]);
    expect(updateErrors(claim('a'), claim('b'))).toEqual([expect.stringContaining('FieldValueForbidden spec')]);
    expect(updateErrors(claim('a'), { ...claim('a'), spec: { accessModes: 5 } })).toEqual([expect.stringContaining('Decode spec.accessModes')]);
  });

  test('without checks of their own keep their name and have what is required', () => {
    const deviceClass = (name: string, more: object) => ({ apiVersion: 'resource.k8s.io/v1', kind: 'DeviceClass', metadata: { name }, ...more });
    expect(updateErrors(deviceClass('a', { spec: {} }), deviceClass('a', { spec: {} }))).toEqual([]);
    expect(updateErrors(deviceClass('a', { spec: {} }), deviceClass('b', {}))).toEqual([
      'FieldValueInvalid metadata.name: can\'t be changed, it is "a" and would become "b"', 'FieldValueRequired spec: this field is required',
    ]);
  });
});

describe('nothing is said', () => {
  test.each([
    ['of another kind', configMap({ name: 'a' })], ['of no object', null], ['of a text', 'a'], ['of an object without apiVersion', { kind: 'CephCluster' }],
  ])('where the old object is %s', (_what, old) => {
    expect(Schemas.bundled().judgeUpdate(old, cephCluster())).toEqual({
      verdict: Verdict.NOT_EVALUATED,
      errors: [{ type: 'NotEvaluated', path: '<nil>', message: 'the old object is no "CephCluster" of the API group of "ceph.rook.io/v1", there is nothing to compare with' }],
    });
  });

  test('where the old object is no plain data', () => {
    expect(Schemas.bundled().judgeUpdate({ ...cephCluster(), at: new Date(0) }, cephCluster())).toEqual({
      verdict: Verdict.NOT_EVALUATED,
      errors: [{ type: 'NotEvaluated', path: 'at', message: 'the old object can\'t be compared with: a Date can\'t be written in JSON as it is, give plain data' }],
    });
  });

  test('but an object of an older version is one of the same kind', () => {
    const snapshotClass = (version: string) => (
      { apiVersion: `groupsnapshot.storage.k8s.io/${version}`, kind: 'VolumeGroupSnapshotClass', metadata: { name: 'a' }, driver: 'd', deletionPolicy: 'Delete' });
    expect(updateErrors(snapshotClass('v1beta2'), snapshotClass('v1'))).toEqual([]);
  });
});

test('what is no object is refused as on creation', () => {
  expect(updateErrors(cephCluster(), 'a')[0]).toMatch(/^BadRequest/);
  expect(updateErrors(cephCluster(), { ...cephCluster(), at: NaN })[0]).toMatch(/^Decode at/);
});

test('neither object is changed', () => {
  const [old, object] = [cephCluster({ mon: null, status: {} }), cephCluster({ mon: null })].map(value => JSON.stringify(value));
  const freeze = (value: any): any => {
    Object.values(value).forEach(inner => typeof inner === 'object' && inner !== null && freeze(inner));
    return Object.freeze(value);
  };
  expect(() => Schemas.bundled().judgeUpdate(freeze(JSON.parse(old)), freeze(JSON.parse(object)))).not.toThrow();
});

test('the coming definitions count where the current ones refuse', () => {
  const { verdict, needs } = Schemas.bundled().judgeUpdate(cephCluster(), cephCluster());
  expect({ verdict, needs }).toEqual({ verdict: Verdict.ACCEPTED, needs: undefined });
});

test('a whole number spelled as a float is another value than the integer that was', () => {
  const schemas = schemasWith(shelfDefinition({ spec: { type: 'object', properties: { a: { type: 'integer', maximum: 3 }, b: { type: 'number', maximum: 3 } } } }));
  const object = shelf({ spec: { a: 4, b: 4 } });
  const update = (numbers: [string, string][]) => schemas._judgeDecodedUpdate(object, object, new Map(numbers)).errors.map(error => error.path);
  expect(update([])).toEqual([]);
  expect(update([['spec.a', '4.0'], ['spec.b', '4e0']])).toEqual(['spec.a', 'spec.b']);
});
