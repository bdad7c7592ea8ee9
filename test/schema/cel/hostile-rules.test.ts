import { Verdict } from '../../../src/schema';
import { schemasWith, shelf, shelfDefinition } from '../documents';

test.each([
  'self.all(x, self.all(y, x != y || x == y))', 'self.map(x, self.map(y, self.map(z, [x, y, z]))).size() >= 0', 'self.all(x, x in self)', 'self.sort() == self.distinct()',
  'lists.range(1000000000000).size() > 0', 'sets.equivalent(self, self)', 'self.all(x, self.map(y, string(y)).join("").size() > 0)',
])('a rule that takes too long for a large list ends, as on the server: %s', rule => {
  const list = { 'type': 'array', 'items': { type: 'integer' }, 'x-kubernetes-validations': [{ rule }] };
  const { verdict, errors } = schemasWith(shelfDefinition({ spec: list })).judgeCreate(shelf({ spec: Array.from({ length: 10_000 }, (_, i) => i) }));
  expect([verdict, errors[0].message]).toEqual([Verdict.REJECTED, expect.stringMatching(/it costs more than an API server allows for one rule$/)]);
});

test.each([
  ['brackets', '('.repeat(5_000) + 'true' + ')'.repeat(5_000)], ['steps', `self${'.a'.repeat(5_000)} == 1`],
  ['sums', `${'1 + '.repeat(5_000)}1 > 0`], ['signs', `${'!'.repeat(5_000)}true`],
  ['macros that repeat what they are about', `optional.of(1)${'.optMap(x, x)'.repeat(60)}.hasValue()`], ['quotes', '"'.repeat(100_001)], ['length', ' '.repeat(200_000) + 'true'],
])('a rule with too many %s is refused or not evaluated, in time', (_what, rule) => {
  const judgement = schemasWith(shelfDefinition({ spec: { 'type': 'integer', 'x-kubernetes-validations': [{ rule }] } })).judgeCreate(shelf({ spec: 1 }));
  expect(judgement.verdict).toBe(rule.startsWith('!') ? Verdict.ACCEPTED : Verdict.NOT_EVALUATED);
});
