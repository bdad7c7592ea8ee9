import { readRecords, SERVER } from './recorded';
import { decode } from '../../src/manifests/decode';
import { Judgement, Verdict } from '../../src/schema';

/** An object, what was sent to take its place, and what a kube-apiserver 1.36 answered. */
interface RecordedUpdate {
  readonly id: string;
  readonly group: string;
  readonly code: number;
  readonly errors: { readonly type: string; readonly field: string }[];
  readonly old: string;
  readonly new: string;
}

const RECORDS = readRecords<RecordedUpdate>('recorded-updates');

function judge(record: RecordedUpdate): Judgement {
  const decoded = decode(record.new, 'json');
  return SERVER._judgeDecodedUpdate(decode(record.old, 'json').value, decoded.value, decoded.numbers);
}

test('the sample is large and mixed', () => {
  expect(RECORDS).toHaveLength(200);
  expect(RECORDS.filter(record => record.code === 200).length).toBeGreaterThan(60);
  expect(new Set(RECORDS.map(record => record.group)).size).toBe(6);
});

test('no update that the server refused is accepted', () => {
  expect(RECORDS.filter(record => record.code !== 200 && judge(record).verdict !== Verdict.REJECTED).map(record => record.id)).toEqual([]);
});

test('no update that the server accepted is refused', () => {
  const accepted = RECORDS.filter(record => record.code === 200);
  expect(accepted.map(record => ({ id: record.id, ...judge(record) })).filter(judgement => judgement.verdict !== Verdict.ACCEPTED)).toEqual([]);
});

test('each error is found in the field and of the type that the server names', () => {
  const invalid = RECORDS.filter(record => record.code === 422);
  const missing = invalid.flatMap(record => {
    const found = judge(record).errors.map(error => `${error.type} ${error.path}`);
    return record.errors.filter(error => !found.includes(`${error.type} ${error.field}`)).map(error => ({ id: record.id, ...error, found }));
  });
  expect(invalid.length).toBeGreaterThan(60);
  expect(missing).toEqual([]);
});
