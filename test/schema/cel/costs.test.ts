import { Verdict } from '../../../src/schema';
import { created } from '../built-in/judged';
import { schemasWith, shelf, shelfDefinition } from '../documents';

const text = (maxLength: number) => ({ type: 'string', maxLength });
const fieldsOf = (most: number) => ({
  text: text(most * 100),
  texts: { type: 'array', maxItems: most, items: text(most) },
  lists: { type: 'array', maxItems: most, items: { type: 'array', maxItems: most, items: { type: 'integer' } } },
});
const errorsOf = (spec: object) => created(shelfDefinition({ spec }));
const ruled = (rule: string, most: number, more: object = {}) => ({ 'type': 'object', 'properties': fieldsOf(most), 'x-kubernetes-validations': [{ rule, message: 'm', ...more }] });

describe('a rule is refused if it can cost too much on large objects', () => {
  test.each([
    ['self.texts.distinct().size() == 1', 2182],
  ])('%s with lists and texts longer than %i', (rule, most) => {
    expect(errorsOf(ruled(rule, most))).toEqual([]);
    expect(errorsOf(ruled(rule, most + 1))).toEqual(['Forbidden spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule']);
  });

  test.each(['self.all(x, x.matches("a+"))', 'self.all(x, self.exists(y, x == y))'])('%s for a list without bounds', rule => {
    const list = (items: object) => ({ 'type': 'array', items, 'x-kubernetes-validations': [{ rule }] });
    expect(errorsOf({ ...list(text(5)), maxItems: 100 })).toEqual([]);
    expect(errorsOf(list({ type: 'string' }))).toContain('Forbidden spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule');
  });

  test('so is its message, and all rules together', () => {
    const message = { messageExpression: 'self.texts.filter(x, self.texts.exists(y, self.texts.exists(z, x == y + z))).join("")' };
    expect(errorsOf(ruled('true', 1000, message))).toContain('Forbidden spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].messageExpression');
    const rules = Array(15).fill({ rule: 'self.texts.distinct().size() == 1' });
    expect(errorsOf({ ...ruled('true', 2100), 'x-kubernetes-validations': rules })).toEqual(['Forbidden spec.validation.openAPIV3Schema']);
  });
});

test.each([
  ['self.n.all(x, self.n.exists_one(y, x == y && y == -1) || true)', 500],
])('a rule is broken off where it costs too much for an object: %s', (rule, most) => {
  const schemas = schemasWith(shelfDefinition({ spec: { 'type': 'object', 'properties': { n: { type: 'array', items: { type: 'integer' } } }, 'x-kubernetes-validations': [{ rule }] } }));
  const verdictOn = (length: number) => schemas.judgeCreate(shelf({ spec: { n: Array.from({ length }, (_, i) => i) } })).verdict;
  expect([verdictOn(most), verdictOn(2 * most)]).toEqual([Verdict.ACCEPTED, Verdict.REJECTED]);
});
