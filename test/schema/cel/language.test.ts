import { judgeByRule, schemasWithRule } from './rules';
import { Verdict } from '../../../src/schema';
import { errorsOf, schemasWith, shelf, shelfDefinition } from '../documents';

describe('the type of a value is that of its field', () => {
  test.each<[string, object, object]>([
    ['self.count > 2 && type(self.count) == int', { count: 3 }, { count: 2 }],
    ['self.load / 2.0 == 1.5', { load: 3 }, { load: 4 }],
    ['self.text == "a"', { text: 'a' }, { text: 'b' }],
    ['type(self.share) == int ? self.share < 50 : self.share == "50%"', { share: 40 }, { share: '60%' }],
    ['type(self.share) == string', { share: '50%' }, { share: 50 }],
    ['self.wait > duration("1h") && self.wait.getMinutes() == 90', { wait: '1h30m' }, { wait: '30m' }],
    ['self.wait == duration("48h")', { wait: '2 days' }, { wait: '2 hours' }],
    ['self.since > timestamp("2026-01-01T00:00:00Z") && self.since.getFullYear() == 2026', { since: '2026-05-01T12:00:00.5Z' }, { since: '2025-05-01T12:00:00Z' }],
    ['self.day == timestamp("2026-05-01T00:00:00Z")', { day: '2026-05-01' }, { day: '2026-05-02' }],
    ['self.bytes == b"abc"', { bytes: 'YWJj' }, { bytes: 'YWJk' }],
    ['self.inner.a == "x" && self.inner.b == 1', { inner: { a: 'x', b: 1 } }, { inner: { a: 'x', b: 2 } }],
    ['self.map.all(k, self.map[k].startsWith("v")) && "a" in self.map', { map: { a: 'v1' } }, { map: { b: 'v1' } }],
    ['self.counts.map(x, x * 2).filter(x, x > 2) == [4, 6]', { counts: [1, 2, 3] }, { counts: [3, 2] }],
    ['self.counts.exists_one(x, x in [1, 2])', { counts: [1, 3] }, { counts: [1, 2] }],
    ['self.map.exists(k, k == "a")', { map: { a: '' } }, { map: {} }],
    ['self.text.size() == 1', { text: '\u{1f4be}' }, { text: 'ab' }],
    ['size(self) == 1 && size(self.map) == 2', { map: { a: '', b: '' } }, { map: { a: '' } }],
    ['self.text.matches("^[[:alpha:]]+$") || matches(self.text, r"\\d\\d")', { text: '12' }, { text: '1' }],
    ['{"a": 1}["a"] == self.count && {"a": 1}.all(k, k == "a")', { count: 1 }, { count: 2 }],
    ['self.count == 1.0 && uint(self.count) == 1u', { count: 1 }, { count: 2 }],
    ['self.inner == {"a": "x"}', { inner: { a: 'x' } }, { inner: { a: 'x', b: 1 } }],
    ['{"a": "x"} == self.inner && {"a": 1} == {"a": 1} && {"a": 1} != {"b": 1}', { inner: { a: 'x' } }, { inner: { a: 'y' } }],
    ['self.any == self.any && self.any != self.text', { any: { a: [1] }, text: 'a' }, { any: { a: [1] } }],
    ['type(self.count) == type(1) && type(self.texts) == type([]) && type(1) != type("")', { count: 1, texts: [] }, { count: 1 }],
  ])('%s', (rule, good, bad) => {
    expect(judgeByRule(rule, good)).toEqual({ verdict: Verdict.ACCEPTED, errors: [] });
    expect(judgeByRule(rule, bad).verdict).toBe(Verdict.REJECTED);
  });
});

describe('a field is written', () => {
  test.each([
    ['dash-ed', 'self.dash__dash__ed'], ['dot.ted', 'self.dot__dot__ted'], ['sla/sh', 'self.sla__slash__sh'],
    ['under__score', 'self.under__underscores__score'], ['namespace', 'self.__namespace__'],
  ])('%s as %s', (field, written) => {
    expect(judgeByRule(`has(${written}) && ${written} == "a"`, { [field]: 'a' }).verdict).toBe(Verdict.ACCEPTED);
    expect(judgeByRule(`has(${written})`, {}).verdict).toBe(Verdict.REJECTED);
  });

  test('so also where a rule goes through all fields', () => {
    expect(judgeByRule('self.all(field, field in ["dash__dash__ed", "__namespace__", "text"])', { 'dash-ed': '', 'namespace': '', 'text': '' }).verdict).toBe(Verdict.ACCEPTED);
  });

  test('not in another way', () => {
    expect(judgeByRule('has(self.dash__ed)', { 'dash-ed': 'a' }).verdict).toBe(Verdict.REJECTED);
    expect(judgeByRule('has(self.namespac)', { namespace: 'a' }).verdict).toBe(Verdict.REJECTED);
  });
});

describe('a rule that fails for a value refuses it', () => {
  test.each<[string, object]>([
    ['self.inner.a == ""', { inner: {} }], ['self.texts[1] == ""', { texts: [''] }], ['self.map["a"] == ""', { map: {} }],
    ['1 / self.count == 1', { count: 0 }], ['self.count + 9223372036854775807 > 0', { count: 1 }], ['self.text', { text: 'true' }],
    ['duration(self.text) == duration("0s")', { text: '' }], ['self.share < 5', { share: '4' }], ['self.text < self.count', { text: '', count: 1 }],
  ])('%s', (rule, spec) => {
    expect(judgeByRule(rule, spec)).toEqual({
      verdict: Verdict.REJECTED,
      errors: [{ type: 'FieldValueInvalid', path: 'spec', message: `can't be judged by the rule ${rule}, as something it asks for is missing or has another type` }],
    });
  });

  test('but not where another part of it decides', () => {
    expect(judgeByRule('self.inner.a == "" || true', { inner: {} }).verdict).toBe(Verdict.ACCEPTED);
    expect(judgeByRule('!(self.inner.a == "" && false)', { inner: {} }).verdict).toBe(Verdict.ACCEPTED);
  });
});

describe('null', () => {
  test('is as good as absent in a declared field', () => {
    expect(judgeByRule('!has(self.maybe) && self.all(field, field == "maybe")', { maybe: null }).verdict).toBe(Verdict.ACCEPTED);
    expect(judgeByRule('self.maybe == "a"', { maybe: null }).verdict).toBe(Verdict.REJECTED);
  });

  test('is an entry of a map of nullable values', () => {
    const rules = [{ rule: '"a" in self && self["a"] == null' }];
    const values = { type: 'string', nullable: true };
    const schemas = schemasWith(shelfDefinition({ spec: { 'type': 'object', 'additionalProperties': values, 'x-kubernetes-validations': rules } }));
    expect(errorsOf(shelf({ spec: { a: null } }), schemas)).toEqual([]);
  });

  test('has no rules of its own', () => {
    const schemas = schemasWith(shelfDefinition({ spec: { ...{ type: 'string', nullable: true }, 'x-kubernetes-validations': [{ rule: 'false' }] } }));
    expect(errorsOf(shelf({ spec: null }), schemas)).toEqual([]);
    expect(errorsOf(shelf({ spec: 'a' }), schemas)).toHaveLength(1);
  });
});

describe('the text of a number decides', () => {
  const object = shelf({ spec: { count: 4, counts: [4], any: 4 } });
  const judge = (rule: string, numbers: { [path: string]: string }) => errorsOf(object, schemasWithRule(rule), numbers);

  test.each(['self.count == 4', 'has(self.count)', 'self.counts.all(x, x == 4)'])('a rule can\'t read 4.0 as an integer: %s', rule => {
    expect(judge(rule, {})).toEqual([]);
    expect(judge(rule, { 'spec.count': '4.0', 'spec.counts[0]': '4e0' })).toHaveLength(1);
  });

  test('a rule that does not read it does not mind', () => expect(judge('true', { 'spec.count': '4.0' })).toEqual([]));
  test('nor one that compares it as data', () => expect(judge('self.any == self.any', { 'spec.any': '4.0' })).toEqual([]));
  test('in a number field 4.0 is as good as 4', () => {
    expect(errorsOf(shelf({ spec: { load: 4 } }), schemasWithRule('self.load == 4.0'), { 'spec.load': '4.0' })).toEqual([]);
  });
});

describe('lists', () => {
  test('of type set and map are equal in any order', () => {
    const rule = 'self.set == oldSelf.set && self.keyed == oldSelf.keyed';
    const old = shelf({ spec: { set: ['a', 'b'], keyed: [{ name: 'a', size: 1 }, { name: 'b' }] } });
    const schemas = schemasWithRule(rule);
    expect(schemas.judgeUpdate(old, shelf({ spec: { set: ['b', 'a'], keyed: [{ name: 'b' }, { name: 'a', size: 1 }] } })).verdict).toBe(Verdict.ACCEPTED);
    expect(schemas.judgeUpdate(old, shelf({ spec: { set: ['a', 'c'], keyed: [{ name: 'b' }, { name: 'a', size: 1 }] } })).verdict).toBe(Verdict.REJECTED);
    expect(schemas.judgeUpdate(old, shelf({ spec: { set: ['b', 'a'], keyed: [{ name: 'b' }, { name: 'a', size: 2 }] } })).verdict).toBe(Verdict.REJECTED);
    expect(schemas.judgeUpdate(old, shelf({ spec: { set: ['b', 'a'], keyed: [{ name: 'b' }, { name: 'c' }] } })).verdict).toBe(Verdict.REJECTED);
  });

  test('of type set are sets also beside lists that a rule writes', () => {
    expect(judgeByRule('self.set == ["b", "a"] && self.set + ["c", "a", "c"] == ["c", "b", "a"]', { set: ['a', 'b'] }).verdict).toBe(Verdict.ACCEPTED);
    expect(judgeByRule('["b", "a"] == self.set', { set: ['a', 'b'] }).verdict).toBe(Verdict.REJECTED);
  });

  test('without type are equal in the same order only', () => {
    expect(judgeByRule('self.texts == ["a", "b"] && self.texts + ["c"] == ["a", "b", "c"]', { texts: ['a', 'b'] }).verdict).toBe(Verdict.ACCEPTED);
    expect(judgeByRule('self.texts == ["a", "b"]', { texts: ['b', 'a'] }).verdict).toBe(Verdict.REJECTED);
  });

  test('that rules build do not disturb each other', () => {
    const rule = 'self.texts.map(x, x) + ["c"] == ["a", "c"] && (self.texts.map(x, x) + ["d"]) + ["e"] != self.texts + ["d", "f"]';
    expect(judgeByRule(rule, { texts: ['a'] }).verdict).toBe(Verdict.ACCEPTED);
  });
});

describe('values of different types', () => {
  test.each<[string, object]>([
    ['self.wait != self.text && self.text != self.wait', { wait: '1h', text: '1h' }],
    ['self.wait != self.since && self.since == self.since', { wait: '1h', since: '2026-01-01T00:00:00+02:00' }],
    ['self.texts != self.map && self.map != self.texts && self.texts != ["a", "b"]', { texts: ['a'], map: { a: '' } }],
    ['dyn(self.bytes) != self.text && self.text != dyn(self.bytes)', { bytes: 'YQ==', text: 'a' }],
    ['dyn(1u) == 1 && dyn(1) != "1" && dyn(null) != 1 && dyn(type(1)) != "int"', {}],
    ['dyn(self.any) != self.text && self.any == self.any && self.any != self.open', { any: { a: 1n }, text: '', open: {} }],
    ['!(1 in self.map) && !(true in {"a": 1}) && !("a" in self.open)', { map: {}, open: { b: 1 } }],
  ])('are never equal: %s', (rule, spec) => expect(judgeByRule(rule, spec)).toEqual({ verdict: Verdict.ACCEPTED, errors: [] }));
});

describe('a value that does not have the type of its shape', () => {
  const shapes = { a: { type: 'object', properties: { b: { type: 'string' } } }, b: { type: 'array', items: { type: 'string' } }, c: { type: 'boolean' }, d: { type: 'number' }, e: { type: 'string', format: 'date-time' } };
  const judge = (rule: string, spec: object) => schemasWith(shelfDefinition({ spec: { 'type': 'object', 'properties': { ...shapes, z: { type: 'string' } }, 'x-kubernetes-validations': [{ rule }] } }))
    .judgeUpdate(shelf({ spec }), shelf({ spec: { ...spec, z: '' } }));

  test.each(Object.keys(shapes))('fails the rule that asks for it, where it is forgiven because it was so before: %s', field => {
    expect(judge(`has(self.${field})`, { [field]: field === 'e' ? 'no time' : 5, ...field === 'd' ? { d: 'a' } : {} }).errors).toEqual([expect.objectContaining({ path: 'spec', message: expect.stringContaining('can\'t be judged by the rule') })]);
    expect(judge('true', { [field]: field === 'd' ? 'a' : 5 }).verdict).toBe(Verdict.ACCEPTED);
  });

  test('fails also where it is compared', () => {
    expect(judge('self == oldSelf', { c: 'a' }).verdict).toBe(Verdict.REJECTED);
    expect(judge('self.b == ["a"]', { b: [5] }).verdict).toBe(Verdict.REJECTED);
  });
});

test('objects with fields that rules can\'t see are compared with them', () => {
  const schemas = schemasWithRule('self.open == oldSelf.open && self.template == oldSelf.template');
  const object = (open: object, template: object) => shelf({ spec: { open, template: { apiVersion: 'v1', kind: 'Pod', ...template } } });
  const old = object({ a: 'x', b: { c: [1, 2n ** 60n] } }, { spec: { d: 1 } });
  expect(schemas.judgeUpdate(old, object({ a: 'x', b: { c: [1, 2n ** 60n] } }, { spec: { d: 1 } })).verdict).toBe(Verdict.ACCEPTED);
  expect(schemas.judgeUpdate(old, object({ a: 'x', b: { c: [1, 2n ** 60n + 1n] } }, { spec: { d: 1 } })).verdict).toBe(Verdict.REJECTED);
  expect(schemas.judgeUpdate(old, object({ a: 'x', b: { c: [1] } }, { spec: { d: 1 } })).verdict).toBe(Verdict.REJECTED);
  expect(schemas.judgeUpdate(old, object({ a: 'x', b: { c: [1, 2n ** 60n] } }, { spec: { d: '1' } })).verdict).toBe(Verdict.REJECTED);
});

test('a field whose name no rule can write is there for one that goes through all', () => {
  const schemas = schemasWith(shelfDefinition({ spec: { 'type': 'object', 'properties': { '1a': { type: 'string' } }, 'x-kubernetes-validations': [{ rule: 'self.all(field, field == "1a")' }] } }));
  expect(errorsOf(shelf({ spec: { '1a': '' } }), schemas)).toEqual([]);
});
