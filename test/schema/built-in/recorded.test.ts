import * as fs from 'fs';
import * as path from 'path';
import * as zlib from 'zlib';
import { changed, created } from './judged';

/** An object that was created, or `old` changed to it, and the errors that a kube-apiserver 1.36 answered with (dry run). */
interface Recorded {
  readonly id: string;
  readonly object: any;
  readonly old?: any;
  readonly errors: string[];
}

const FILE = path.join(__dirname, '..', '..', 'fixtures', 'schema', 'built-in', 'recorded.jsonl.gz');
const RECORDED = zlib.gunzipSync(fs.readFileSync(FILE)).toString().trimEnd().split('\n').map(line => JSON.parse(line) as Recorded);
const CREATED = RECORDED.filter(record => !record.old);
const CHANGED = RECORDED.filter(record => record.old);

test('the sample holds all kinds that were recorded, accepted and refused', () => {
  expect([CREATED.length, CHANGED.length]).toEqual([300, 100]);
  expect(new Set(RECORDED.map(record => record.object.kind)).size).toBe(33);
  expect(RECORDED.filter(record => record.errors.length === 0).length).toBeGreaterThan(80);
});

test('each object that was created has the errors that the server answered with', () => {
  const differing = CREATED.map(({ id, object, errors }) => ({ id, errors, found: created(object) }))
    .filter(isDifferent);
  expect(differing).toEqual([]);
});

test('each object that was changed has the errors that the server answered with', () => {
  const differing = CHANGED.map(({ id, old, object, errors }) => ({ id, errors, found: changed(old, object) }))
    .filter(isDifferent);
  expect(differing).toEqual([]);
});

test('judging leaves the object as it is', () => {
  const before = JSON.stringify(RECORDED);
  RECORDED.forEach(({ old, object }) => old ? changed(old, object) : created(object));
  expect(JSON.stringify(RECORDED)).toBe(before);
});

function isDifferent({ errors, found }: { errors: string[]; found: string[] }): boolean {
  return errors.join() !== found.join();
}
