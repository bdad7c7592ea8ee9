import { errorsOf, schemasWith, shelf, shelfDefinition } from './documents';

/** A pattern, a text that matches it, and one that does not. */
const PATTERNS: [pattern: string, good: string, bad: string][] = [
  ['^{+a$', '{{a', 'a'],
  ['^{{2}$', '{{', '{{2}'],
  ['^[{]{?\\{*\\Q{*\\E$', '{{{{*', 'a{*'],
  ['^a{1,2}{{0}$', 'aa', 'aa{'],
  ['^\\p{Lu}\\x{41}{?$', 'AA{', 'aA'],
  ['^(?P<part>a)-(?<part>b)$', 'a-b', 'a-a'],
];

test.each(PATTERNS)('the pattern %p is read as Go reads it', (pattern, good, bad) => {
  const schemas = schemasWith(shelfDefinition({ spec: { type: 'string', pattern } }));
  expect(errorsOf(shelf({ spec: good }), schemas)).toEqual([]);
  expect(errorsOf(shelf({ spec: bad }), schemas)).toEqual([expect.stringContaining('FieldValueInvalid spec')]);
});

test.each(['(', '{1}', 'a{2,1}', '[a', '(?P<a-b>c)', 'a{1001}', '(?=a)'])('the text %p is no pattern', pattern => {
  const definition = shelfDefinition({ spec: { type: 'string', pattern } });
  expect(errorsOf(definition).filter(error => error.includes('.pattern'))).toHaveLength(1);
});
