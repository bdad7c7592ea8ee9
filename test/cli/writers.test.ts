import { JsonWriter, TextWriter, Writer } from '../../src/cli/private/writers';
import { Verdict } from '../../src/schema';
import { Finding } from '../../src/validation/finding';
import { Result } from '../../src/validation/result';
import { Counter } from '../../src/validation/summary';

const ONE_COPY: Finding = {
  rule: 'pool-size-one', refs: ['R94', 'R95'], severity: 'error', path: 'spec.size', message: '1 is one copy: a disk lost is data lost', fix: 'keep three',
};
const NO_BACKUP: Finding = { rule: 'set-without-backup', refs: [], severity: 'advice', path: '', message: 'nothing is backed up', fix: 'add a Schedule' };
const RESULT: Result = { file: 'a.yaml', line: 3, index: 0, kind: 'Pool', name: 'a', verdict: Verdict.ACCEPTED, errors: [], findings: [ONE_COPY] };

function written(make: (output: { out: (text: string) => void; err: () => void }) => Writer): { out: string; counter: Counter } {
  let out = '';
  const writer = make({ out: text => out += text, err: () => {} });
  const counter = new Counter();
  counter.add(RESULT);
  counter.addFinding(NO_BACKUP);
  writer.result(RESULT);
  writer.end([NO_BACKUP], counter.summary);
  return { out, counter };
}

test('findings of a document and of the set are lines of text, with what else the rule is known by', () => {
  expect(written(output => new TextWriter(output)).out).toBe('a.yaml:3 Pool a: accepted\n'
    + '  error pool-size-one (R94, R95): spec.size: 1 is one copy: a disk lost is data lost; keep three\n'
    + 'advice set-without-backup: nothing is backed up; add a Schedule\n'
    + '1 document: 1 accepted, 0 rejected, 0 not evaluated\n'
    + 'not covered: admission plugins and webhooks, checks\n');
});

test('findings of a document stand in its result, those of the set beside the results, with fields in a fixed order', () => {
  const { out } = written(output => new JsonWriter(output));
  expect(JSON.parse(out)).toEqual({
    version: 1,
    results: [{ file: 'a.yaml', index: 0, kind: 'Pool', name: 'a', verdict: 'accepted', errors: [], findings: [ONE_COPY] }],
    findings: [NO_BACKUP],
    summary: {
      documents: 1,
      accepted: 1,
      rejected: 0,
      notEvaluated: 0,
      findings: { error: 1, warning: 0, advice: 1 },
      notEvaluatedRules: [],
      notCovered: ['admission plugins and webhooks', 'checks'],
    },
  });
  expect(out).toContain('"findings":[{"rule":"set-without-backup","refs":[],"severity":"advice","path":"","message":"nothing is backed up","fix":"add a Schedule"}]');
});

test('a finding that is an error counts as one, whatever the verdicts', () => {
  expect(written(output => new JsonWriter(output)).counter.hasErrors).toBe(true);
});
