import * as fs from 'fs';
import * as path from 'path';
import { compareWithOriginal, originalOf } from '../../ceph/examples/compare';
import { DAY_TWO_EXAMPLES } from '../../ceph/examples/day-two-examples';
import { SHARED } from '../harness/shared';

const ORIGINALS = path.join(SHARED, 'corpus', 'rook-1.20.6');

test.each(DAY_TWO_EXAMPLES.map(example => [example.file, example] as const))('%s is what Rook has it, but for what there is a reason', (file, example) => {
  const original = originalOf(example, fs.readFileSync(path.join(ORIGINALS, file), 'utf8'));
  const { missing, idle } = compareWithOriginal(example, original);
  expect({ missing, idle }).toEqual({ missing: [], idle: [] });
});
