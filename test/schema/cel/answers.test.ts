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

/** Rules that are in the CEL of the API server, and not in ours. */
const NOT_OURS = [
  'self.?maybe.orValue(\'x\') == \'x\'', '\'%s is %d\'.format([self.text, self.count]) == \'a is 5\'', 'self.text.find(\'[0-9]+\') == \'12\'', 'self.counts.all(i, v, i < v)',
];

test('every rule gets the answer that the API server gives, or none', () => {
  const answers = ANSWERS.map(({ rule, spec }) => {
    const { verdict, errors } = judgeByRule(rule, spec);
    const answer = verdict === Verdict.ACCEPTED ? 'kept' : verdict === Verdict.NOT_EVALUATED ? 'none' : errors[0].message.startsWith('can\'t be judged') ? 'failed' : 'broken';
    return { rule, spec, answer };
  });
  expect(answers).toEqual(ANSWERS.map(recorded => NOT_OURS.includes(recorded.rule) ? { ...recorded, answer: 'none' } : recorded));
  expect(answers.length).toBeGreaterThan(150);
});
