import { readRecords, SERVER } from './recorded';
import { decode } from '../../src/manifests/decode';
import { Verdict } from '../../src/schema';

/** A document, and what a kube-apiserver 1.36 answered to its creation (dry run, strict field validation). */
interface Recorded {
  readonly id: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly format: string;
  readonly code: number;
  readonly errors: { readonly type: string; readonly field: string }[];
  readonly doc: string;
}

const RECORDED = [...readRecords<Recorded>('recorded'), ...readRecords<Recorded>('recorded-rules').map(record => ({ ...record, id: `rule ${record.id}` }))];

function judge(record: Recorded) {
  const decoded = decode(record.doc, record.format);
  return SERVER._judgeDecoded(decoded.value, decoded.numbers);
}

describe.each([['custom resources', 'sc', 250, 70], ['built-in kinds', 'sn', 150, 30], ['rules of custom resources', 'rule sc', 140, 25]])('of the recorded answers for %s', (_what, prefix, count, kinds) => {
  const records = RECORDED.filter(record => record.id.startsWith(prefix));

  test('the sample is large and mixed', () => {
    expect(records).toHaveLength(count);
    expect(new Set(records.map(record => record.kind)).size).toBeGreaterThanOrEqual(kinds);
    expect(records.filter(record => record.code === 201).length).toBeGreaterThan(count / 5);
  });

  test('none that the server refused is accepted', () => {
    const refused = records.filter(record => record.code !== 201);
    expect(refused.filter(record => judge(record).verdict !== Verdict.REJECTED).map(record => record.id)).toEqual([]);
  });

  test('none that the server accepted is refused', () => {
    const accepted = records.filter(record => record.code === 201);
    expect(accepted.map(record => ({ id: record.id, ...judge(record) })).filter(judgement => judgement.verdict !== Verdict.ACCEPTED)).toEqual([]);
  });

  test('each error of the schema is found in the field and of the type that the server names', () => {
    const bySchema = records.filter(record => record.errors.every(error => error.type.startsWith('FieldValue') || error.type === 'UnknownField'));
    const missing = bySchema.flatMap(record => {
      const found = judge(record).errors.map(error => `${error.type} ${error.path}`);
      return record.errors.filter(error => !found.includes(`${error.type} ${error.field}`)).map(error => ({ id: record.id, ...error, found }));
    });
    expect(bySchema.length).toBeGreaterThan(count / 2);
    expect(missing).toEqual([]);
  });
});
