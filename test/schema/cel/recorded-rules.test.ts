import * as fs from 'fs';
import * as path from 'path';
import { Verdict } from '../../../src/schema';
import { created } from '../built-in/judged';
import { schemasWith, shelf, shelfDefinition } from '../documents';

const FOLDER = path.join(__dirname, '..', '..', 'fixtures', 'schema');

/** The fields that the rules are about, and the values that they were asked about. */
const { fields, specs } = JSON.parse(fs.readFileSync(path.join(FOLDER, 'cel-rules-about.json'), 'utf8'));

/**
 * Rules, each with what apiextensions-apiserver 0.36.4 said: whether each value was
 * accepted; nothing where the definition was refused.
 */
const RECORDED: [rule: string, ...accepted: boolean[]][] = fs.readFileSync(path.join(FOLDER, 'cel-rules.jsonl'), 'utf8').trimEnd().split('\n').map(line => JSON.parse(line));

/** The sum of no durations is 0 here, as the type of what a rule leaves out of a list is not known when it is evaluated. */
const NOT_OURS = ['[duration("1s")].filter(x, false).sum() == duration("0s")'];

const definitionWith = (rule: string) => shelfDefinition({ spec: { 'type': 'object', 'properties': fields, 'x-kubernetes-validations': [{ rule, message: 'm' }] } });

test('definitions with these rules are accepted where the API server accepts them', () => {
  const wrong = RECORDED.filter(([rule, ...accepted]) => (created(definitionWith(rule)).length === 0) !== accepted.length > 0);
  expect(wrong).toEqual([]);
  expect(RECORDED.length).toBeGreaterThan(600);
});

test('values are accepted where the API server accepts them', () => {
  const wrong = RECORDED.filter(([rule, ...accepted]) => {
    const schemas = schemasWith(definitionWith(rule));
    const verdicts = accepted.map((_isAccepted, i) => schemas.judgeCreate(shelf({ spec: specs[i] })).verdict);
    return !NOT_OURS.includes(rule) && verdicts.some((verdict, i) => verdict !== (accepted[i] ? Verdict.ACCEPTED : Verdict.REJECTED));
  });
  expect(wrong).toEqual([]);
});
