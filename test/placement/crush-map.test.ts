import * as fs from 'fs';
import * as path from 'path';
import { CrushMap } from '../../src/placement';

const SMALL = fs.readFileSync(path.join(__dirname, '..', 'fixtures', 'placement', 'small.txt'), 'utf8');

test('a text that crushtool wrote is written back byte for byte', () => {
  expect(CrushMap.fromText(SMALL).toText()).toBe(SMALL);
});

test('an MSR rule puts each pair of replicas into one zone', () => {
  const map = CrushMap.fromText(SMALL);
  expect([0, 1, 2, 3].map(x => map.place(x, { rule: 7, replicas: 4 }))).toEqual([[3, 1, 5, 7], [1, 3, 7, 5], [3, 1, 5, 7], [3, 1, 7, 5]]);
});

test('OSDs that are out are not chosen', () => {
  const map = CrushMap.fromText(SMALL);
  const reweights = [{ osd: 3, weight: 0 }, { osd: 6, weight: 0.5 }];
  expect([0, 1, 2, 3].map(x => map.place(x, { rule: 1, replicas: 3, reweights }))).toEqual([[6, 2, 5], [6, 2, 4], [1, 6, 2], [1, 5, 7]]);
});
