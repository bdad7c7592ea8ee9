import * as fs from 'fs';
import * as path from 'path';
import { judgeByRule } from './rules';
import { Verdict } from '../../../src/schema';

/** A rule, the spec it was asked about, and what the CEL of an API server of Kubernetes 1.35 said. */
interface Answer {
  readonly rule: string;
  readonly spec: object;
  readonly answer: string;
}

const FILE = path.join(__dirname, '..', '..', 'fixtures', 'schema', 'cel-answers.jsonl');
const ANSWERS = fs.readFileSync(FILE, 'utf8').trimEnd().split('\n').map(line => JSON.parse(line) as Answer);

test('every rule gets the answer that the API server gives', () => {
  const answers = ANSWERS.map(({ rule, spec }) => {
    const { verdict, errors } = judgeByRule(rule, spec);
    const answer = verdict === Verdict.ACCEPTED ? 'kept' : verdict === Verdict.NOT_EVALUATED ? 'none' : errors[0].message.startsWith('can\'t be judged') ? 'failed' : 'broken';
    return { rule, spec, answer };
  });
  expect(answers).toEqual(ANSWERS.map(({ rule, spec, answer }) => ({ rule, spec, answer })));
  expect(answers.length).toBeGreaterThan(150);
});
