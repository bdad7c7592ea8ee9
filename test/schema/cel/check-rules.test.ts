import { schemasWithRule } from './rules';
import { Schemas, Verdict } from '../../../src/schema';
import { readsOldSelf } from '../../../src/schema/private/cel/rule-text';
import { cephBlockPool, cephCluster, errorsOf, gateway, rook, schemasWith, shelf, shelfDefinition, tenant } from '../documents';

describe('rules of bundled kinds', () => {
  const driver = (name: string) => ({ apiVersion: 'csi.ceph.io/v1', kind: 'Driver', metadata: { name, namespace: 'rook-ceph' }, spec: {} });
  const erasure = (more: object) => cephBlockPool({ replicated: undefined, erasureCoded: { dataChunks: 4, codingChunks: 2, ...more } });

  test.each<[string, object, object, string]>([
    ['domains of erasure coding', erasure({ crushNumFailureDomains: 3, crushOSDsPerFailureDomain: 2 }), erasure({ crushNumFailureDomains: 3 }),
      'FieldValueInvalid spec.erasureCoded: crushNumFailureDomains and crushOSDsPerFailureDomain must be given together (rule: has(self.crushNumFailureDomains) == has(self.crushOSDsPerFailureDomain))'],
    ['zones of monitors', cephCluster({ mon: { count: 3, zones: [{ name: 'a' }] } }), cephCluster({ mon: { count: 1, zones: [{ name: 'a' }, { name: 'b' }] } }),
      'FieldValueInvalid spec.mon: breaks the rule !has(self.zones) || (has(self.zones) && (size(self.zones) <= self.count))'],
    ['selectors of Multus', cephCluster({ network: { provider: 'multus', selectors: { public: 'a' } } }), cephCluster({ network: { provider: 'multus' } }),
      "FieldValueInvalid spec.network: can't be judged by the rule !has(self.provider) || (self.provider != 'multus' || (self.provider == 'multus' && size(self.selectors) > 0)), as something it asks for is missing or has another type"],
    ['warnings to mute', cephCluster({ healthCheck: { muteHealthWarning: { OSD_NEARFULL: { policy: 'mute' } } } }), cephCluster({ healthCheck: { muteHealthWarning: { nearfull: { policy: 'mute' } } } }),
      "FieldValueInvalid spec.healthCheck.muteHealthWarning: breaks the rule self.all(k, k.matches('^[A-Z]+(_[A-Z]+)+$'))"],
    ['the realm of an object store', rook('CephObjectStore', { defaultRealm: true }), rook('CephObjectStore', { defaultRealm: true, zone: { name: 'a' } }),
      'FieldValueInvalid spec: breaks the rule !(has(self.defaultRealm) && self.defaultRealm == true && has(self.zone) && size(self.zone.name) > 0)'],
    ['the name of a driver', driver('rook-ceph.rbd.csi.ceph.com'), driver('rbd'),
      "FieldValueInvalid <nil>: breaks the rule self.metadata.name.matches('^(.+\\\\.)?(rbd|cephfs|nfs|nvmeof)?\\\\.csi\\\\.ceph\\\\.com$')"],
    ['servers of RustFS', tenant(), tenant({ pools: [{ name: 'a', servers: 0, persistence: { volumesPerServer: 4 } }] }),
      'FieldValueInvalid spec.pools[0].servers: must be greater than 0 (rule: self > 0)'],
    ['ports of a gateway', gateway(), gateway({ listeners: [{ name: 'a', port: 80, protocol: 'TCP', hostname: 'a.example' }] }),
      "FieldValueInvalid spec.listeners: breaks the rule self.all(l, l.protocol in ['TCP', 'UDP'] ? (!has(l.hostname) || l.hostname == '') : true)"],
  ])('%s', (_what, good, bad, error) => {
    const schemas = Schemas.bundled();
    expect(errorsOf(good, schemas)).toEqual([]);
    expect(errorsOf(bad, schemas)).toContain(error);
  });
});

describe('rules are not asked', () => {
  test.each<[string, object, string]>([
    ['of a value of another type', { count: 'a' }, 'FieldValueTypeInvalid'], ['beside an unknown field', { unknown: 1 }, 'UnknownField'],
  ])('%s', (_what, spec, type) => {
    const errors = errorsOf(shelf({ spec }), schemasWithRule('false'));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(new RegExp(`^${type}`));
  });

  test('if they compare with what was, and nothing was', () => expect(errorsOf(shelf({ spec: {} }), schemasWithRule('self == oldSelf && false'))).toEqual([]));
  test('of a field that is not there', () => {
    const schemas = schemasWith(shelfDefinition({ spec: { 'type': 'object', 'x-kubernetes-validations': [{ rule: 'false' }] } }));
    expect(errorsOf(shelf(), schemas)).toEqual([]);
    expect(errorsOf(shelf({ spec: {} }), schemas)).toHaveLength(1);
  });
});

test('rules are asked beside a value that is only out of bounds', () => {
  const schemas = schemasWith(shelfDefinition({ spec: { 'type': 'string', 'pattern': '^b', 'x-kubernetes-validations': [{ rule: 'self == "b"' }] } }));
  expect(errorsOf(shelf({ spec: 'a' }), schemas)).toHaveLength(2);
});

describe('a rule stands', () => {
  const broken = { 'x-kubernetes-validations': [{ rule: 'false' }] };
  test.each<[string, object, object, string]>([
    ['at the root, which sees the name', shelfDefinition({}, { 'x-kubernetes-validations': [{ rule: 'self.metadata.name != "shelf" || self.kind != "Shelf" || has(self.metadata.labels)' }] }), shelf(), '<nil>'],
    ['at items', shelfDefinition({ spec: { type: 'array', items: { type: 'string', ...broken } } }), shelf({ spec: ['a'] }), 'spec[0]'],
    ['at entries of a map', shelfDefinition({ spec: { type: 'object', additionalProperties: { type: 'string', ...broken } } }), shelf({ spec: { a: 'b' } }), 'spec[a]'],
    ['in allOf', shelfDefinition({ spec: { type: 'object', properties: { a: { type: 'string' } }, allOf: [{ properties: { a: broken } }] } }), shelf({ spec: { a: 'b' } }), 'spec.a'],
    ['at an embedded object, which has a name', shelfDefinition({
      spec: {
        'type': 'object',
        'x-kubernetes-embedded-resource': true,
        'x-kubernetes-preserve-unknown-fields': true,
        'x-kubernetes-validations': [{ rule: 'self.metadata.name == "a"' }],
      },
    }), shelf({ spec: { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'b' } } }), 'spec'],
    ['below an object that keeps what it does not know', shelfDefinition({ spec: { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true, 'properties': { a: { type: 'string', ...broken } } } }),
      shelf({ spec: { a: 'b', c: 'd' } }), 'spec.a'],
  ])('%s', (_where, definition, object, path) => {
    expect(schemasWith(definition).judgeCreate(object).errors.map(error => error.path)).toEqual([path]);
  });
});

test('rules see the name that the server will make', () => {
  const schemas = schemasWith(shelfDefinition({}, { 'x-kubernetes-validations': [{ rule: 'self.metadata.name.startsWith("a-") && self.metadata.name.size() == 7 && self.metadata.generateName == "a-"' }] }));
  expect(errorsOf({ apiVersion: 'example.org/v1', kind: 'Shelf', metadata: { generateName: 'a-' } }, schemas)).toEqual([]);
});

test('rules see defaults', () => {
  const schemas = schemasWith(shelfDefinition({ spec: { 'type': 'object', 'properties': { size: { type: 'integer', default: 3 } }, 'x-kubernetes-validations': [{ rule: 'self.size == 3' }] } }));
  expect(errorsOf(shelf({ spec: {} }), schemas)).toEqual([]);
});

test.each([
  ['FieldValueForbidden', '.inner.a', 'spec.inner.a'], ['FieldValueRequired', '.inner', 'spec.inner'], ['FieldValueDuplicate', undefined, 'spec'], [undefined, ".map['a.b']", 'spec.map[a.b]'],
])('a rule may say of which kind the error is, and where: %s at %s', (reason, fieldPath, path) => {
  expect(schemasWithRule('false', { reason, fieldPath }).judgeCreate(shelf({ spec: {} })).errors)
    .toEqual([{ type: reason ?? 'FieldValueInvalid', path, message: 'breaks the rule false' }]);
});

test('what computes a message does not matter', () => {
  expect(schemasWithRule('true', { messageExpression: 'self.' }).judgeCreate(shelf({ spec: {} })).verdict).toBe(Verdict.ACCEPTED);
});

test.each([
  ['self == oldSelf', true], ['self.oldSelf == 1', true], ['self.olderSelf == 1', false], ['self == "oldSelf"', false], ["self == 'is \\'oldSelf\\''", false],
  ['self == r"oldSelf\\" && oldSelf == 1', true], ['self == """a "oldSelf" b"""', false], ["self == r'''oldSelf'''", false],
])('%s compares with what was: %p', (rule, expected) => expect(readsOldSelf(rule)).toBe(expected));

test('a long rule is cut in messages', () => {
  const [error] = errorsOf(shelf({ spec: {} }), schemasWithRule(`false && self.text == "${'a'.repeat(1000)}"`));
  expect(error.length).toBeLessThan(400);
  expect(error).toMatch(/aaa\.\.\.$/);
});

describe('what a rule costs', () => {
  const counts = Array.from({ length: 10_000 }, (_, i) => i);
  const judge = (rule: string) => schemasWithRule(rule).judgeCreate(shelf({ spec: { counts } }));

  test.each(['self.counts.all(x, x < 10000)', 'self.counts.map(x, x + 1).filter(x, x > 5000).size() == 5000', 'self.counts.isSorted()', 'self.counts == self.counts'])('is bearable: %s', rule => {
    expect(judge(rule).verdict).toBe(Verdict.ACCEPTED);
  });

  test.each([
    'self.counts.all(x, self.counts.all(y, x == y || x != y))', 'self.counts.all(x, self.counts.all(y, self.counts.all(z, true)))', 'self.counts.all(x, x in self.counts)',
    'self.counts.map(x, self.counts.map(y, x + y)).size() == 10000', 'self.counts.exists_one(x, self.counts.exists_one(y, x == y))',
    'sets.contains(self.counts, self.counts)', 'self.counts.all(x, self.counts == self.counts)',
  ])('is too much, as it is on the server: %s', rule => {
    expect(judge(rule)).toEqual({
      verdict: Verdict.REJECTED,
      errors: [{ type: 'FieldValueInvalid', path: 'spec', message: `the rule ${rule} can't be evaluated: it costs more than an API server allows for one rule` }],
    });
  });

  test('is counted for all rules of an object together, and then nothing is asked any more', () => {
    const rule = { rule: `${'self.counts.all(x, x < 10000 && x >= 0) && '.repeat(9)}true` };
    const schemas = (times: number) => schemasWith(shelfDefinition({
      spec: {
        'type': 'object', 'properties': { counts: { type: 'array', items: { type: 'integer' } } }, 'x-kubernetes-validations': [...Array(times).fill(rule), { rule: 'false' }],
      },
    }));
    expect(schemas(5).judgeCreate(shelf({ spec: { counts } })).errors.map(error => error.type)).toEqual(['FieldValueInvalid']);
    expect(schemas(20).judgeCreate(shelf({ spec: { counts } })).errors).toEqual([
      expect.objectContaining({ type: 'FieldValueInvalid', message: expect.stringMatching(/with it the rules on this object cost more than an API server allows for one object$/) }),
    ]);
  });

  test('is counted also where a rule is asked of very many values', () => {
    const rule = { rule: `[${Array(100).fill('[self]').join()}].size() == 100` };
    const schemas = schemasWith(shelfDefinition({ spec: { type: 'array', items: { 'type': 'integer', 'x-kubernetes-validations': [rule] } } }));
    expect(schemas.judgeCreate(shelf({ spec: counts.slice(5_000) })).verdict).toBe(Verdict.ACCEPTED);
    const { verdict, errors } = schemas.judgeCreate(shelf({ spec: counts }));
    expect(verdict).toBe(Verdict.REJECTED);
    expect(errors).toHaveLength(1);
  });
});
