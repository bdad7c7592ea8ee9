import * as fs from 'fs';
import * as path from 'path';
import { CLUSTER_EXAMPLES } from '../../ceph/examples/cluster-examples';
import { compareWithOriginal, objectsIn } from '../../ceph/examples/compare';
import { SHARED } from '../harness/shared';

const ORIGINALS = path.join(SHARED, 'corpus', 'rook-1.20.6');

test.each(CLUSTER_EXAMPLES.map(example => [example.file, example] as const))('%s is what Rook has it, but for what there is a reason', (file, example) => {
  const original = objectsIn(fs.readFileSync(path.join(ORIGINALS, file), 'utf8'));
  const { missing, idle } = compareWithOriginal(example, original);
  expect({ missing, idle }).toEqual({ missing: [], idle: [] });
});
