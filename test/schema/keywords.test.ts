import { cephBlockPool, cephCluster, errorsOf, gateway, rook, schemasWith, shelf, shelfDefinition, tenant } from './documents';
import { Verdict } from '../../src/schema';

const nfs = (server: object) => rook('CephNFS', { server });
const order = (request: unknown) => ({ apiVersion: 'acme.cert-manager.io/v1', kind: 'Order', metadata: { name: 'order' }, spec: { request, issuerRef: { name: 'ca' } } });
const account = (accountID: string) => rook('CephObjectStoreAccount', { store: 'objects', accountID });

/** So many different addresses of a Gateway. */
const addresses = (count: number) => Array.from({ length: count }, (_, i) => ({ value: `10.0.0.${i}` }));

const CASES: [keyword: string, good: object, bad: object, error: string][] = [
  ['type: integer', cephCluster({ mon: { count: 3 } }), cephCluster({ mon: { count: '3' } }),
    'FieldValueTypeInvalid spec.mon.count: "3" is of type string, must be of type integer'],
  ['type: integer, of a fraction', cephBlockPool({ replicated: { size: 3 } }), cephBlockPool({ replicated: { size: 2.5 } }),
    'FieldValueTypeInvalid spec.replicated.size: 2.5 is of type number, must be of type integer'],
  ['type: number', cephBlockPool({ replicated: { size: 3, targetSizeRatio: 0.5 } }), cephBlockPool({ replicated: { size: 3, targetSizeRatio: '0.5' } }),
    'FieldValueTypeInvalid spec.replicated.targetSizeRatio: "0.5" is of type string, must be of type number'],
  ['type: string', cephBlockPool({ failureDomain: 'zone' }), cephBlockPool({ failureDomain: true }),
    'FieldValueTypeInvalid spec.failureDomain: true is of type boolean, must be of type string'],
  ['type: boolean', cephCluster({ dashboard: { enabled: true } }), cephCluster({ dashboard: { enabled: 'yes' } }),
    'FieldValueTypeInvalid spec.dashboard.enabled: "yes" is of type string, must be of type boolean'],
  ['type: object', cephCluster({ mon: {} }), cephCluster({ mon: [] }),
    'FieldValueTypeInvalid spec.mon: [] is of type array, must be of type object'],
  ['type: array', cephCluster({ storage: { nodes: [] } }), cephCluster({ storage: { nodes: 'all' } }),
    'FieldValueTypeInvalid spec.storage.nodes: "all" is of type string, must be of type array'],
  ['required', rook('CephRBDMirror', { count: 1 }), rook('CephRBDMirror', {}),
    'FieldValueRequired spec.count: this field is required'],
  ['enum', cephBlockPool({ compressionMode: 'passive' }), cephBlockPool({ compressionMode: 'zstd' }),
    'FieldValueNotSupported spec.compressionMode: got "zstd", allowed: "none", "passive", "aggressive", "force", ""'],
  ['pattern', cephCluster({ dataDirHostPath: '/data/rook' }), cephCluster({ dataDirHostPath: 'data' }),
    'FieldValueInvalid spec.dataDirHostPath: "data" does not match the pattern ^/(\\S+)'],
  ['minimum', cephBlockPool({ replicated: { size: 0 } }), cephBlockPool({ replicated: { size: -1 } }),
    'FieldValueInvalid spec.replicated.size: -1 is too small, must be at least 0'],
  ['maximum', cephCluster({ mon: { count: 9 } }), cephCluster({ mon: { count: 12 } }),
    'FieldValueInvalid spec.mon.count: 12 is too large, must be at most 9'],
  ['minLength', rook('CephBlockPoolRadosNamespace', { blockPoolName: 'p', clusterID: 'a' }), rook('CephBlockPoolRadosNamespace', { blockPoolName: 'p', clusterID: '' }),
    'FieldValueInvalid spec.clusterID: 0 characters, at least 1 are needed'],
  ['maxLength', rook('CephBlockPoolRadosNamespace', { blockPoolName: 'p', clusterID: 'a'.repeat(36) }),
    rook('CephBlockPoolRadosNamespace', { blockPoolName: 'p', clusterID: 'a'.repeat(37) }),
    'FieldValueTooLong spec.clusterID: 37 characters, at most 36 are allowed'],
  ['minItems', cephCluster({ security: { cephx: { allowedCiphers: ['aes'] } } }), cephCluster({ security: { cephx: { allowedCiphers: [] } } }),
    'FieldValueInvalid spec.security.cephx.allowedCiphers: 0 items, at least 1 needed'],
  ['maxItems', gateway({ addresses: addresses(16) }), gateway({ addresses: addresses(17) }),
    'FieldValueTooMany spec.addresses: 17 items, at most 16 allowed'],
  ['minProperties', cephCluster({ mon: { floatingMon: { name: 'f', configmapName: 'c' } } }), cephCluster({ mon: { floatingMon: { name: 'f' } } }),
    'FieldValueInvalid spec.mon.floatingMon: 1 entry, at least 2 needed'],
  ['maxProperties', cephCluster({ healthCheck: { muteHealthWarning: muted(10) } }), cephCluster({ healthCheck: { muteHealthWarning: muted(11) } }),
    'FieldValueTooMany spec.healthCheck.muteHealthWarning: 11 entries, at most 10 allowed'],
  ['format: byte', order('TUlJ'), order('no base64'), 'FieldValueTypeInvalid spec.request: "no base64" is not of format byte'],
  ['format: byte, of the empty string', order('TUlJ'), order(''), 'FieldValueTypeInvalid spec.request: "" is not of format byte'],
  ['format: int32', rook('CephObjectStore', { gateway: { securePort: 443, instances: 2 } }), tenant({ pools: [{ name: 'p', servers: 3e9, persistence: { volumesPerServer: 4 } }] }),
    'FieldValueInvalid spec.pools[0].servers: 3000000000 does not fit into an integer of 32 bits'],
  ['list-type: set', cephCluster({ security: { cephx: { allowedCiphers: ['aes', 'aes256k'] } } }), cephCluster({ security: { cephx: { allowedCiphers: ['aes', 'aes'] } } }),
    'FieldValueDuplicate spec.security.cephx.allowedCiphers[1]: item 0 has the value "aes" already, each may occur once'],
  ['list-type: map', tenant({ buckets: [{ name: 'logs' }, { name: 'images' }] }), tenant({ buckets: [{ name: 'logs' }, { name: 'logs' }] }),
    'FieldValueDuplicate spec.buckets[1]: item 0 has the key {"name":"logs"} already, each may occur once'],
  ['int-or-string', nfs({ active: 1, resources: { limits: { cpu: 1, memory: '1Gi' } } }), nfs({ active: 1, resources: { limits: { cpu: 0.5 } } }),
    'FieldValueTypeInvalid spec.server.resources.limits.cpu: 0.5 is of type number, must be of type integer or string'],
  ['oneOf', gateway({ addresses: [{ type: 'IPAddress', value: '10.0.0.1' }] }), gateway({ addresses: [{ type: 'IPAddress', value: 'web' }] }),
    'FieldValueInvalid spec.addresses[0]: {"type":"IPAddress","value":"web"} fits 0 of the 2 forms, must fit exactly one'],
  ['additionalProperties', cephCluster({ cephConfig: { osd: { osd_max_backfills: '1' } } }), cephCluster({ cephConfig: { osd: { osd_max_backfills: 1 } } }),
    'FieldValueTypeInvalid spec.cephConfig.osd.osd_max_backfills: 1 is of type number, must be of type string'],
  ['a pattern that JavaScript reads otherwise', account('RGW12345678901234567'), account('RGW1234567890123456x'),
    'FieldValueInvalid spec.accountID: "RGW1234567890123456x" does not match the pattern ^RGW\\d{17}$'],
];

function muted(count: number): object {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`POOL_${String.fromCharCode(65 + i)}`, { policy: 'mute' }]));
}

describe.each(CASES)('%s', (_keyword, good, bad, error) => {
  test('lets a document pass that keeps to it', () => expect(errorsOf(good)).toEqual([]));
  test('names the field of one that does not', () => expect(errorsOf(bad)).toContain(error));
});

/** Keywords that no bundled definition uses: schema of `spec`, a good value, a bad one and the error. */
const OTHERS: [keyword: string, schema: object, good: unknown, bad: unknown, error: string][] = [
  ['exclusiveMinimum', { type: 'number', minimum: 1, exclusiveMinimum: true }, 1.5, 1, 'FieldValueInvalid spec: 1 is too small, must be greater than 1'],
  ['exclusiveMaximum', { type: 'number', maximum: 1, exclusiveMaximum: true }, 0.5, 1, 'FieldValueInvalid spec: 1 is too large, must be less than 1'],
  ['multipleOf', { type: 'integer', multipleOf: 4 }, 8, 9, 'FieldValueInvalid spec: 9 is not a multiple of 4'],
  ['multipleOf a fraction', { type: 'number', multipleOf: 0.25 }, 0.75, 0.8, 'FieldValueInvalid spec: 0.8 is not a multiple of 0.25'],
  ['multipleOf, of a large integer', { type: 'integer', multipleOf: 2 }, 2n ** 60n, 2n ** 60n + 1n, 'FieldValueInvalid spec: 1152921504606846977 is not a multiple of 2'],
  ['not', { type: 'string', not: { enum: ['beige'] } }, 'red', 'beige', 'FieldValueInvalid spec: "beige" has a form that is ruled out'],
  ['anyOf', { type: 'string', anyOf: [{ maxLength: 1 }, { minLength: 3 }] }, 'abc', 'ab', 'FieldValueInvalid spec: "ab" fits none of the 2 allowed forms'],
  ['allOf', { type: 'string', allOf: [{ maxLength: 2 }] }, 'ab', 'abc', 'FieldValueTooLong spec: 3 characters, at most 2 are allowed'],
  ['anyOf on an object', { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } }, anyOf: [{ required: ['a'] }, { properties: { b: { enum: ['x'] } }, required: ['b'] }] },
    { b: 'x' }, { b: 'y' }, 'FieldValueInvalid spec: {"b":"y"} fits none of the 2 allowed forms'],
  ['allOf below a list', { type: 'array', items: { type: 'object', properties: { a: { type: 'string' } } }, allOf: [{ items: { required: ['a'] } }] },
    [{ a: 'x' }], [{ a: 'x' }, {}], 'FieldValueRequired spec[1].a: this field is required'],
  ['enum of objects', { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true, 'enum': [{ a: [1], b: 2 }] }, { b: 2, a: [1] }, { a: [2], b: 2 },
    'FieldValueNotSupported spec: got {"a":[2],"b":2}, allowed: {"a":[1],"b":2}'],
  ['list-type: set, of objects', { 'type': 'array', 'items': { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true }, 'x-kubernetes-list-type': 'set' },
    [{ a: 1 }, { a: '1' }, [1], [2]].slice(0, 2), [{ a: 1, b: null }, { b: null, a: 1 }],
    'FieldValueDuplicate spec[1]: item 0 has the value {"b":null,"a":1} already, each may occur once'],
  ['int-or-string beside a pattern', { 'x-kubernetes-int-or-string': true, 'anyOf': [{ type: 'integer' }, { type: 'string' }], 'pattern': '^[0-9]+%$' }, '5%', '5',
    'FieldValueInvalid spec: "5" does not match the pattern ^[0-9]+%$'],
  ['a pattern with the flag group (?i)', { type: 'string', pattern: '^(?i)(sun|moon)day$' }, 'SunDAY', 'Tuesday', 'FieldValueInvalid spec: "Tuesday" does not match the pattern ^(?i)(sun|moon)day$'],
  ['the flag group (?i) inside a group', { type: 'string', pattern: '^(x|(?i)[a]b\\.c)D$' }, 'aB.CD', 'aB.Cd', 'FieldValueInvalid spec: "aB.Cd" does not match the pattern ^(x|(?i)[a]b\\.c)D$'],
  ['length in characters', { type: 'string', maxLength: 2, minLength: 2 }, '😀😀', '😀', 'FieldValueInvalid spec: 1 characters, at least 2 are needed'],
  ['length at most, in characters', { type: 'string', maxLength: 2 }, '😀😀', '😀😀a', 'FieldValueTooLong spec: 3 characters, at most 2 are allowed'],
];

describe.each(OTHERS)('%s in a definition of your own', (_keyword, spec, good, bad, error) => {
  const schemas = schemasWith(shelfDefinition({ spec }));
  test('lets a value pass that keeps to it', () => expect(errorsOf(shelf({ spec: good }), schemas)).toEqual([]));
  test('names the field of one that does not', () => expect(errorsOf(shelf({ spec: bad }), schemas)).toEqual([error]));
});

describe('a pattern', () => {
  const judge = (pattern: string, spec: string) => schemasWith(shelfDefinition({ spec: { type: 'string', pattern } })).judgeCreate(shelf({ spec })).verdict;

  test.each([
    ['a named group', '^(?P<first>a)$', 'a', 'b'],
    ['a class of POSIX', '^[[:alpha:]]+$', 'abc', 'a1'],
    ['a flag', '^(?i)sun(?-i)day$', 'SUNday', 'SUNDAY'],
    ['a class of Unicode', '^\\pL+$', 'äöü', 'ä1'],
    ['the end of the text', '^a\\z', 'a', 'a\n'],
    ['white space', '^\\s$', ' ', '\u00a0'],
    ['any character', '^.$', '\u{1f4be}', '\n'],
  ])('with %s means what it means to RE2', (_what, pattern, good, bad) => {
    expect(judge(pattern, good)).toBe(Verdict.ACCEPTED);
    expect(judge(pattern, bad)).toBe(Verdict.REJECTED);
  });

  test('is matched in time that grows with the text and not faster', () => {
    expect(judge('^(a*)*b$', 'a'.repeat(100_000))).toBe(Verdict.REJECTED);
    expect(judge('^([a-z]+\\.?)+$', `${'a'.repeat(100_000)}!`)).toBe(Verdict.REJECTED);
  });

  test('that is none to RE2 is never taken for fulfilled', () => {
    const schemas = schemasWith(shelfDefinition({ spec: { type: 'string', pattern: '^(?=a)' } }));
    expect(schemas.judgeCreate(shelf({ spec: 'a' }))).toEqual({
      verdict: Verdict.NOT_EVALUATED,
      errors: [{ type: 'NotEvaluated', path: 'spec', message: 'the pattern ^(?=a) can\'t be evaluated here' }],
    });
    expect(schemas.judgeCreate(shelf({ spec: 'a', unknown: 1 })).verdict).toBe(Verdict.REJECTED);
  });

  test.each<[string, object, Verdict]>([
    ['not', { not: { pattern: '(?=a)' } }, Verdict.NOT_EVALUATED],
    ['anyOf where another form fits', { anyOf: [{ pattern: '(?=a)' }, { maxLength: 1 }] }, Verdict.ACCEPTED],
    ['anyOf where no other form fits', { anyOf: [{ pattern: '(?=a)' }, { minLength: 2 }] }, Verdict.NOT_EVALUATED],
    ['oneOf where another form fits', { oneOf: [{ pattern: '(?=a)' }, { maxLength: 1 }] }, Verdict.NOT_EVALUATED],
    ['oneOf where two other forms fit', { oneOf: [{ pattern: '(?=a)' }, { maxLength: 1 }, { minLength: 1 }] }, Verdict.REJECTED],
    ['oneOf where no form can fit', { oneOf: [{ pattern: '(?=a)', minLength: 2 }] }, Verdict.REJECTED],
    ['allOf', { allOf: [{ pattern: '(?=a)' }] }, Verdict.NOT_EVALUATED],
  ])('that is none to RE2 is neither fulfilled nor broken in %s', (_where, keywords, verdict) => {
    expect(schemasWith(shelfDefinition({ spec: { type: 'string', ...keywords } })).judgeCreate(shelf({ spec: 'a' })).verdict).toBe(verdict);
  });
});

test('every error of a document is told, also beside a value of a wrong type', () => {
  expect(errorsOf(cephCluster({ mon: { count: 12, zones: 'a' }, mgr: { count: 'two' }, cephVersion: { imagePullPolicy: 5 } }))).toEqual([
    'FieldValueTypeInvalid spec.cephVersion.imagePullPolicy: 5 is of type number, must be of type string',
    'FieldValueNotSupported spec.cephVersion.imagePullPolicy: got 5, allowed: "IfNotPresent", "Always", "Never", ""',
    'FieldValueInvalid spec.mon.count: 12 is too large, must be at most 9',
    'FieldValueTypeInvalid spec.mon.zones: "a" is of type string, must be of type array',
    'FieldValueTypeInvalid spec.mgr.count: "two" is of type string, must be of type integer',
  ]);
});

test('the second of three equal items is named, the third is not', () => {
  expect(errorsOf(tenant({ buckets: [{ name: 'logs' }, { name: 'logs' }, { name: 'logs' }] })))
    .toEqual(['FieldValueDuplicate spec.buckets[1]: item 0 has the key {"name":"logs"} already, each may occur once']);
});
