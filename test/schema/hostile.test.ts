import { cephBlockPool, cephCluster, configMap, errorsOf, rook, schemasWith, shelf, shelfDefinition } from './documents';
import { ManifestSet } from '../../src/manifests';
import { decode } from '../../src/manifests/decode';
import { Schemas, Verdict } from '../../src/schema';
import { bundledFacts } from '../../src/schema/private/bundled-facts';
import { compilePattern } from '../../src/schema/private/patterns';
import { Random } from '../real/generator/random';
import { textOfPattern } from '../real/generator/text-of-pattern';

const client = (caps: unknown) => rook('CephClient', { caps });
const parsed = (text: string) => JSON.parse(text);
const deep = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('names that every object has', () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'prototype'];

  test.each(names)('%s is an unknown field like any other, wherever it stands', name => {
    const text = `{${JSON.stringify(name)}: {"polluted": true}}`;
    expect(errorsOf(cephCluster(parsed(text)))).toEqual([`UnknownField spec.${name}: unknown field`]);
    expect(errorsOf({ ...cephCluster(), metadata: Object.assign(parsed(text), { name: 'c' }) })).toEqual([`UnknownField metadata.${name}: unknown field`]);
    expect(errorsOf(parsed(JSON.stringify(cephCluster()).replace('{', `{${JSON.stringify(name)}:1,`)))).toEqual([`UnknownField ${name}: unknown field`]);
    expect(errorsOf({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: parsed(text) })).toEqual([`UnknownField spec.${name}: unknown field`]);
    expect(({} as any).polluted).toBeUndefined();
  });

  test.each(names)('%s is a key of a map like any other', name => {
    const map = (value: unknown) => parsed(`{${JSON.stringify(name)}: ${JSON.stringify(value)}}`);
    expect(errorsOf(cephCluster({ cephConfig: { osd: map('a') } }))).toEqual([]);
    expect(errorsOf(cephCluster({ cephConfig: { osd: map(1) } }))).toEqual([`FieldValueTypeInvalid spec.cephConfig.osd.${name}: 1 is of type number, must be of type string`]);
    expect(errorsOf({ ...configMap({ name: 'a' }), data: map({}) })).toEqual([`Decode data.${name}: {} can't be decoded, must be a string`]);
    expect(errorsOf(cephBlockPool({ parameters: map(null) }))).toEqual([]);
  });

  test('__proto__ is filled with defaults like any other', () => {
    const definition = parsed(JSON.stringify(shelfDefinition({ spec: { type: 'object', properties: { PROTO: { type: 'object', default: { a: 'x' }, properties: { a: { type: 'string', default: 'y' } } } }, required: ['PROTO'] } }))
      .replaceAll('PROTO', '__proto__'));
    const schemas = schemasWith(definition);
    expect(errorsOf(shelf({ spec: {} }), schemas)).toEqual([]);
    expect(errorsOf(shelf({ spec: parsed('{"__proto__": {"a": 1}}') }), schemas)).toEqual(['FieldValueTypeInvalid spec.__proto__.a: 1 is of type number, must be of type string']);
    expect(errorsOf(shelf({ spec: parsed('{"__proto__": {"a": null}}') }), schemas)).toEqual([]);
    expect(({} as any).a).toBeUndefined();
  });

  test('a required field named like one is missed where it is not given', () => {
    const schemas = schemasWith(shelfDefinition({ spec: { type: 'object', properties: { constructor: { type: 'string' } }, required: ['constructor'], anyOf: [{ required: ['constructor'] }] } }));
    expect(errorsOf(shelf({ spec: {} }), schemas)).toEqual([
      'FieldValueInvalid spec: {} fits none of the 1 allowed forms',
      'FieldValueRequired spec.constructor: this field is required',
    ]);
  });
});

describe('what JSON can\'t hold', () => {
  test.each<[string, unknown, string]>([
    ['NaN', NaN, 'NaN can\'t be written in JSON, give a finite number'],
    ['infinity', -Infinity, '-Infinity can\'t be written in JSON, give a finite number'],
    ['a function', () => 1, 'a function can\'t be written in JSON, give plain data'],
    ['a symbol', Symbol('a'), 'a symbol can\'t be written in JSON, give plain data'],
    ['a date', new Date(0), 'a Date can\'t be written in JSON as it is, give plain data'],
    ['a map', new Map(), 'a Map can\'t be written in JSON as it is, give plain data'],
    ['an instance of no named class', new (class {})(), 'a class instance can\'t be written in JSON as it is, give plain data'],
    ['a gap in a list', [1, undefined], 'undefined can\'t be written in JSON, give plain data'],
    // eslint-disable-next-line no-sparse-arrays
    ['a sparse list', [, 1], 'undefined can\'t be written in JSON, give plain data'],
    ['an integer of 65 bits', 2n ** 64n, 'this integer does not fit into 64 bits'],
  ])('%s is refused where it stands', (_what, value, message) => {
    const path = Array.isArray(value) ? `spec.caps.a.b[${value.findIndex(item => item === undefined)}]` : 'spec.caps.a.b';
    const errors = [{ type: 'Decode', path, message }];
    expect(Schemas.bundled().judgeCreate(client({ a: { b: value } }))).toEqual({ verdict: Verdict.REJECTED, errors });
  });

  test('undefined is as good as absent in an object', () => {
    const cluster = cephCluster({ mon: undefined, nonsense: undefined, healthCheck: { muteHealthWarning: undefined } });
    expect(errorsOf({ ...cluster, nonsense: undefined })).toEqual([]);
    expect(errorsOf(rook('CephRBDMirror', { count: undefined }))).toEqual(['FieldValueRequired spec.count: this field is required']);
    expect(errorsOf({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { containers: undefined } }))
      .toEqual(['FieldValueRequired spec.containers: at least one container is required']);
  });

  test('objects without prototype are plain data', () => {
    expect(errorsOf(Object.assign(Object.create(null), cephCluster()))).toEqual([]);
  });
});

describe('what is too much', () => {
  test.each([
    ['a custom resource', (data: unknown) => shelf({ data })],
    ['a built-in kind', (data: unknown) => ({ apiVersion: 'apps/v1', kind: 'ControllerRevision', metadata: { name: 'a' }, revision: 1, data })],
  ])('nesting without end in %s is not judged', (_kinds, objectWith) => {
    const schemas = schemasWith(shelfDefinition({ data: { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true } }));
    expect(schemas.judgeCreate(objectWith({ a: deep(900) })).verdict).toBe(Verdict.ACCEPTED);
    const judgement = schemas.judgeCreate(objectWith({ a: deep(20_000) }));
    expect(judgement.verdict).toBe(Verdict.NOT_EVALUATED);
    expect(judgement.errors[0].message).toBe('nested more than 1000 levels deep');
  });

  const hasItself: any = {};
  hasItself.self = hasItself;
  const listOfItself: any[] = [];
  listOfItself.push(listOfItself);
  const document: any = client({});
  document.spec.caps.whole = document;

  test.each<[string, object, string]>([
    ['an object that holds itself', client(hasItself), 'spec.caps.self.self.self.self.self.self.self.self'],
    ['a list that holds itself', client(listOfItself), 'spec.caps[0][0][0][0][0][0][0][0]'],
    ['a manifest that holds itself', document, 'spec.caps.whole.spec.caps.whole.spec.caps.whole.spec'],
    ['an object nested 10,000 deep', client(JSON.parse('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000))), 'spec.caps.a.a.a.a.a.a.a.a'],
  ])('%s is not judged, neither as new nor as old', (_what, object, path) => {
    const errors = [{ type: 'NotEvaluated', path, message: 'nested more than 1000 levels deep' }];
    expect(Schemas.bundled().judgeCreate(object)).toEqual({ verdict: Verdict.NOT_EVALUATED, errors });
    expect(Schemas.bundled().judgeUpdate(client({}), object)).toEqual({ verdict: Verdict.NOT_EVALUATED, errors });
    expect(Schemas.bundled().judgeUpdate(object, client({}))).toEqual({
      verdict: Verdict.NOT_EVALUATED, errors: [{ type: 'NotEvaluated', path, message: 'the old object can\'t be compared with: nested more than 1000 levels deep' }],
    });
    expect(ManifestSet.fromObjects([object]).documents.map(one => one.errors[0].message)).toEqual([expect.stringMatching(/^.{80}\.\.\.: nested more than 1000 levels deep, or holds itself$/)]);
  });

  const head = 'apiVersion: ceph.rook.io/v1\nkind: CephClient\nmetadata: {name: a}\nspec:\n  caps:';
  const jsonHead = '{"apiVersion":"ceph.rook.io/v1","kind":"CephClient","metadata":{"name":"a"},"spec":{"caps":';
  test.each<[string, string, string, string]>([
    ['JSON', 'json', `${jsonHead}${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}}`, 'Decode: json: line 1: exceeded max depth of 1000'],
    ['a JSON list', 'json', `${jsonHead}${'['.repeat(10_000)}${']'.repeat(10_000)}}}`, 'Decode: json: line 1: exceeded max depth of 1000'],
    ['braces of YAML', 'yaml', `${head} ${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`, 'YAML: yaml: line 5: exceeded max depth of 1000'],
    ['blocks of YAML', 'yaml', `${head}\n${Array.from({ length: 10_000 }, (_, i) => `${' '.repeat(i + 4)}a:\n`).join('')}`, 'YAML: yaml: line 1003: exceeded max depth of 1000'],
    ['dashes of YAML', 'yaml', `${head}\n    ${'- '.repeat(10_000)}x`, 'YAML: yaml: line 6: exceeded max depth of 1000'],
    ['aliases of YAML', 'yaml', `${head} {a0: &a0 [x], ${Array.from({ length: 100 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`).join(', ')}}`, 'YAML: yaml: document contains excessive aliasing'],
    ['an alias of what it stands in', 'yaml', `${head} &a {b: *a}`, 'YAML: yaml: line 5: anchor \'a\' value contains itself'],
    ['merges of what they stand in', 'yaml', `${head} &a {<<: *a}`, 'YAML: yaml: line 5: anchor \'a\' value contains itself'],
  ])('%s nested without end is refused', (_what, format, text, error) => {
    expect(decode(text, format).errors.map(({ type, message }) => `${type}: ${message}`)).toEqual([error]);
  });

  test.each<[string, () => unknown]>([
    ['a text', () => 'a'.repeat(4 * 1024 * 1024)],
    ['a text of 10 MiB', () => 'a'.repeat(10 * 1024 * 1024)],
    ['a list', () => Array(2 * 1024 * 1024).fill(0)],
    ['a field name', () => ({ ['a'.repeat(4 * 1024 * 1024)]: 1 })],
    ['a list of lists that are the same', () => Array.from({ length: 30 }).reduce<unknown>(inner => [inner, inner], 'x')],
  ])('%s of more bytes than the server reads is refused', (_what, make) => {
    const judgement = Schemas.bundled().judgeCreate(client({ a: make() }));
    expect(judgement.verdict).toBe(Verdict.REJECTED);
    expect(judgement.errors[0]).toMatchObject({ type: 'RequestEntityTooLarge', message: 'the document has more than 3145728 bytes as JSON, the most that an API server reads' });
  });

  test('a text of 10 MiB in a file is refused', () => {
    const text = 'a'.repeat(10 * 1024 * 1024);
    for (const manifest of [JSON.stringify(client({ a: text })), `apiVersion: ceph.rook.io/v1\nkind: CephClient\nmetadata: {name: a}\nspec: {caps: {a: ${text}}}\n`]) {
      expect(ManifestSet.fromText(manifest).documents.map(one => one.errors))
        .toEqual([[{ type: 'BadRequest', path: '', message: 'the object is larger than 3 MiB, which is the most the API server takes; split it' }]]);
    }
  });

  test('a large document within the limit is judged to its end', () => {
    const nodes = Array.from({ length: 50_000 }, (_, i) => ({ name: `node-${i}` }));
    expect(errorsOf(cephCluster({ storage: { nodes } }))).toEqual([]);
    nodes[49_999] = { name: 5 } as any;
    expect(errorsOf(cephCluster({ storage: { nodes } }))).toEqual(['FieldValueTypeInvalid spec.storage.nodes[49999].name: 5 is of type number, must be of type string']);
  });

  test('of very many errors the first are told, and that there are more', () => {
    const wrong = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`dashboard${i}`, 1]));
    for (const object of [cephCluster(wrong), { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: wrong }]) {
      const { errors } = Schemas.bundled().judgeCreate(object);
      expect(errors).toHaveLength(201);
      expect(errors[200].message).toBe('there are more than 200 errors, mend these to see the others');
    }
    const schemas = schemasWith(shelfDefinition({ status: { type: 'object' } }, {}, { subresources: { status: {} } }));
    const some = Object.fromEntries(Object.entries(wrong).slice(0, 10_000));
    expect(errorsOf(shelf({ status: some, ...some }), schemas)).toHaveLength(201);
    const nodes = Array.from({ length: 100_000 }, () => ({ name: 5 }));
    expect(errorsOf(cephCluster({ storage: { nodes } }))).toHaveLength(201);
  });

  test('a long value is cut in messages', () => {
    const [error] = errorsOf(cephBlockPool({ compressionMode: '"'.repeat(1_000_000) }));
    expect(error).toBe(`FieldValueNotSupported spec.compressionMode: got ${'"' + '\\"'.repeat(38)}..., allowed: "none", "passive", "aggressive", "force", ""`);
    expect(errorsOf(cephBlockPool({ failureDomain: Array(100_000).fill({ a: [1, 'b', null, true] }) }))[0].length).toBeLessThan(200);
    expect(errorsOf(cephBlockPool({ failureDomain: { ['x'.repeat(1_000_000)]: 1 } }))[0].length).toBeLessThan(200);
  });

  test('a long name of an unknown field is compared with none', () => {
    const known = 'd'.repeat(64);
    const schemas = schemasWith(shelfDefinition({ [known]: { type: 'string' } }));
    expect(errorsOf(shelf({ [`${known.slice(1)}e`]: '' }), schemas)).toEqual([`UnknownField ${known.slice(1)}e: unknown field, did you mean ${known}`]);
    expect(errorsOf(shelf({ [`${known}e`]: '' }), schemas)).toEqual([`UnknownField ${known}e: unknown field`]);
  });

  test.each(['(a+)+$', '((a*)*)*b', '^(.{0,1000})x$', '^(([a-z])+.)+[A-Z]([a-z])+$'])('the pattern %s is matched with a long text that nearly fits', pattern => {
    const schemas = schemasWith(shelfDefinition({ spec: { type: 'string', pattern } }));
    const text = `${'a'.repeat(100_000)}!`;
    expect(errorsOf(shelf({ spec: text }), schemas)).toEqual([`FieldValueInvalid spec: "${'a'.repeat(76)}... does not match the pattern ${pattern}`]);
  });

  test('each pattern of the bundled definitions is matched with long texts that nearly fit', () => {
    const random = new Random(1);
    const patterns = bundledPatterns();
    for (const pattern of patterns) {
      const fitting = textOfPattern(random, pattern);
      expect(compilePattern(pattern)!.test(fitting)).toBe(true);
      for (const text of [(fitting || 'a').repeat(1_000), '1'.repeat(10_000), 'a.'.repeat(5_000), '/a-'.repeat(3_000)]) {
        expect(typeof compilePattern(pattern)!.test(`${text}\n!`)).toBe('boolean');
      }
    }
    expect(patterns.length).toBeGreaterThan(50);
  });

  test('long texts pass through every format in time', () => {
    const text = 'a.'.repeat(500_000);
    for (const format of ['byte', 'cidr', 'date', 'date-time', 'duration', 'email', 'hostname', 'mac', 'uri', 'uuid']) {
      const schemas = schemasWith(shelfDefinition({ spec: { type: 'string', format } }));
      for (const value of [text, `${text}@${text}`, `http://${text}`, '1h'.repeat(500_000) + '1', '1'.repeat(1_000_000), 'QUJD'.repeat(250_000)]) {
        expect(schemas.judgeCreate(shelf({ spec: value })).verdict).not.toBe(Verdict.NOT_EVALUATED);
      }
    }
  });

  test.each([
    ['1'.repeat(500_000)], [`${'1'.repeat(500_000)}!`], [`a${' '.repeat(500_000)}b`], [`iqn.${'iqn.2001-01.a'.repeat(40_000)}!`], ['0'.repeat(500_000)],
  ])('long texts pass through the code for built-in kinds in time, case %#', text => {
    const metadata = { name: 'a' };
    const volume = { capacity: { storage: text }, accessModes: ['ReadWriteOnce'], iscsi: { targetPortal: text, iqn: text, lun: 1 } };
    const policy = { podSelector: {}, egress: [{ to: [{ ipBlock: { cidr: text } }] }] };
    const verdicts = [{ apiVersion: 'v1', kind: 'PersistentVolume', metadata, spec: volume }, { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata, spec: policy }]
      .map(object => Schemas.bundled().judgeCreate(object).verdict);
    expect(verdicts).toEqual([Verdict.REJECTED, Verdict.REJECTED]);
  });
});

describe('definitions that make no sense', () => {
  test('ask for what can\'t be, and then nothing fits', () => {
    const impossible = schemasWith(shelfDefinition({ spec: { type: 'integer', minimum: 5, maximum: 3, enum: [7], not: {} } }));
    expect(errorsOf(shelf({ spec: 4 }), impossible)).toEqual([
      'FieldValueNotSupported spec: got 4, allowed: 7',
      'FieldValueInvalid spec: 4 is too small, must be at least 5',
      'FieldValueInvalid spec: 4 is too large, must be at most 3',
      'FieldValueInvalid spec: 4 has a form that is ruled out',
    ]);
    const full = schemasWith(shelfDefinition({ spec: { type: 'object', required: ['a'], maxProperties: 0, properties: { a: { type: 'string' } } } }));
    expect(errorsOf(shelf({ spec: {} }), full)).toEqual(['FieldValueRequired spec.a: this field is required']);
    expect(errorsOf(shelf({ spec: { a: '' } }), full)).toEqual(['FieldValueTooMany spec: 1 entries, at most 0 allowed']);
  });

  test.each(['(', '(((a{1,100}){1,100}){1,100})$', '(?=a)'])('nobody can say what fits the pattern %s', pattern => {
    const schemas = schemasWith(shelfDefinition({ spec: { type: 'string', pattern } }));
    expect(schemas.judgeCreate(shelf({ spec: 'a' }))).toEqual({ verdict: Verdict.NOT_EVALUATED, errors: [{ type: 'NotEvaluated', path: 'spec', message: `the pattern ${pattern} can't be evaluated here` }] });
  });

  test('may have ten thousand fields, each with a default', () => {
    const properties = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`f${i}`, { type: 'string', default: 'x', maxLength: 3 }]));
    const schemas = schemasWith(shelfDefinition({ spec: { type: 'object', properties, default: {} } }));
    expect(errorsOf(shelf(), schemas)).toEqual([]);
    expect(errorsOf(shelf({ spec: { f9999: 'abcd' } }), schemas)).toEqual(['FieldValueTooLong spec.f9999: 4 characters, at most 3 are allowed']);
  });

  test('may allow a hundred thousand values, of which a message lists some', () => {
    const schemas = schemasWith(shelfDefinition({ spec: { type: 'string', enum: Array.from({ length: 100_000 }, (_, i) => `e${i}`) } }));
    expect(errorsOf(shelf({ spec: 'e99999' }), schemas)).toEqual([]);
    expect(errorsOf(shelf({ spec: 'x' }), schemas)).toEqual([`FieldValueNotSupported spec: got "x", allowed: ${Array.from({ length: 50 }, (_, i) => `"e${i}"`).join(', ')} and 99950 more`]);
  });

  test.each<[string, (inner: object) => object, string]>([
    ['objects in objects', inner => ({ type: 'object', properties: { a: inner, b: inner } }), 'properties.a'],
    ['forms of forms', inner => ({ anyOf: [inner, inner] }), 'anyOf[0]'],
  ])('which unfold to more than a request may hold are refused: %s', (_what, around, step) => {
    let schema: object = { type: 'string' };
    for (let i = 0; i < 40; i++) {
      schema = around(schema);
    }
    const begin = `shelves.example.org: spec.versions[0].schema.openAPIV3Schema.properties.spec.${step}.`;
    expect(() => schemasWith(shelfDefinition({ spec: schema }))).toThrow(begin);
    expect(() => schemasWith(shelfDefinition({ spec: schema }))).toThrow('the document has more than 3145728 bytes as JSON, the most that an API server reads');
  });
});

/** Every pattern in the bundled definitions. */
function bundledPatterns(): string[] {
  const [patterns, seen] = [new Set<string>(), new Set<object>()];
  const collect = (value: unknown) => {
    if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      const { pattern } = value as { readonly pattern?: unknown };
      patterns.add(typeof pattern === 'string' ? pattern : '');
      Object.values(value).forEach(collect);
    }
  };
  ['rook', 'rook-next', 'rustfs', 'velero', 'prometheus-operator', 'cert-manager', 'external-snapshotter', 'gateway-api'].forEach(api => collect(bundledFacts(api).crds));
  return [...patterns].filter(pattern => pattern !== '');
}

test('integers of 64 bits do not disturb sets and maps', () => {
  const schemas = schemasWith(shelfDefinition({ spec: { 'type': 'array', 'items': { type: 'integer' }, 'x-kubernetes-list-type': 'set' } }));
  expect(errorsOf(shelf({ spec: [2n ** 60n, 2n ** 60n + 1n] }), schemas)).toEqual([]);
  expect(errorsOf(shelf({ spec: [2n ** 60n, 2n ** 60n] }), schemas)).toEqual([expect.stringContaining('FieldValueDuplicate spec[1]')]);
});

test('a map whose items are no objects is judged by their type alone', () => {
  expect(errorsOf({ ...rook('CephNFS', { server: { active: 1, resources: { claims: [1, 1] } } }) })).toEqual([
    'FieldValueTypeInvalid spec.server.resources.claims[0]: 1 is of type number, must be of type object',
    'FieldValueTypeInvalid spec.server.resources.claims[1]: 1 is of type number, must be of type object',
  ]);
});
