import { input } from './inputs';
import { ManifestSet } from '../../src/manifests';
import { decode } from '../../src/manifests/decode';
import { Judgement, Schemas, Verdict } from '../../src/schema';

const COUNT = 1_000;
const schemas = Schemas.bundled();

test('whatever bytes come, each document gets a verdict, and each refusal a reason', () => {
  const verdicts = new Set<Verdict>();
  const unreasoned: number[] = [];
  for (let number = 0; number < COUNT; number++) {
    for (const { verdict, errors } of judgements(input(1, number).toString())) {
      verdicts.add(verdict);
      if (verdict !== Verdict.ACCEPTED && errors.length === 0) {
        unreasoned.push(number);
      }
    }
  }
  expect(unreasoned).toEqual([]);
  expect([...verdicts]).toEqual(expect.arrayContaining([Verdict.ACCEPTED, Verdict.REJECTED]));
});

test('the same number gives the same bytes, another seed gives others', () => {
  expect(input(1, 7)).toEqual(input(1, 7));
  expect(input(1, 7)).not.toEqual(input(2, 7));
});

/** What is said of a text as a file, and as the body of a request. */
function judgements(text: string): Judgement[] {
  const ofFile = ManifestSet.fromText(text).documents.map(({ object, errors, _numbers }) =>
    object === undefined ? { verdict: Verdict.REJECTED, errors } : schemas._judgeDecoded(object, _numbers));
  const ofRequests = ['json', 'yaml'].map(format => {
    const { value, errors, numbers } = decode(text, format);
    return errors.length > 0 ? { verdict: Verdict.REJECTED, errors } : schemas._judgeDecoded(value, numbers);
  });
  return [...ofFile, ...ofRequests];
}
