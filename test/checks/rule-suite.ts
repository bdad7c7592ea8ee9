import { casesOf, caseFiles } from './all-cases';
import { differenceIn } from './rule-cases';
import { RULES_BY_AREA } from '../../src/checks/rules/all';

/** Tests that each rule of an area finds what it is to find, and nothing else. */
export function testRules(area: string): void {
  test(`every file of cases belongs to a rule of ${area}`, () => {
    const ids = RULES_BY_AREA[area].map(rule => rule.id);
    expect(caseFiles(area).filter(id => !ids.includes(id))).toEqual([]);
  });
  describe.each(RULES_BY_AREA[area].map(rule => ({ id: rule.id, rule, cases: casesOf(area, rule.id) })))('$id', ({ id, rule, cases }) => {
    test('has a case that fails and one that passes', () => {
      expect([cases?.rule, (cases?.fails.length ?? 0) > 0, (cases?.passes.length ?? 0) > 0]).toEqual([id, true, true]);
    });
    for (const one of cases?.fails ?? []) {
      test(`finds: ${one.name}`, () => {
        expect(one.finds?.length).toBeGreaterThan(0);
        expect(differenceIn(rule, one)).toBeUndefined();
      });
    }
    for (const one of cases?.passes ?? []) {
      test(`passes: ${one.name}`, () => {
        expect([one.finds, one.notEvaluated]).toEqual([undefined, undefined]);
        expect(differenceIn(rule, one)).toBeUndefined();
      });
    }
    for (const one of cases?.open ?? []) {
      test(`can't tell: ${one.name}`, () => {
        expect(one.notEvaluated?.length).toBeGreaterThan(0);
        expect(differenceIn(rule, one)).toBeUndefined();
      });
    }
  });
}
