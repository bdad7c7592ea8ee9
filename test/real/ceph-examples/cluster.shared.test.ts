import * as fs from 'fs';
import * as path from 'path';
import { CLUSTER_EXAMPLES, NOT_WRITTEN } from '../../ceph/examples/cluster-examples';
import { compareWithOriginal, objectsIn } from '../../ceph/examples/compare';
import { SHARED } from '../harness/shared';

const ORIGINALS = path.join(SHARED, 'corpus', 'rook-1.20.6');

/** The official examples of clusters, and of what is done to them, by their names. */
const OF_CLUSTERS = new RegExp('^(external/)?(cluster|common-external|toolbox|dashboard)[-.].*|^(osd-purge|direct-mount|headless-mon-service)\\.yaml$|^multus-.*|^cleanup-job.*|^monitoring/');

function originals(): string[] {
  return ['', 'external', 'monitoring']
    .flatMap(folder => fs.readdirSync(path.join(ORIGINALS, folder)).map(file => path.posix.join(folder, file)))
    .filter(file => OF_CLUSTERS.test(file) && file.endsWith('.yaml'));
}

test('each official example of clusters is written with constructs, or there is a reason why not', () => {
  expect([...CLUSTER_EXAMPLES.map(({ file }) => file), ...Object.keys(NOT_WRITTEN)].sort()).toEqual(originals().sort());
});

test.each(CLUSTER_EXAMPLES.map(example => [example.file, example] as const))('%s is what Rook has it, but for what there is a reason', (file, example) => {
  const original = objectsIn(fs.readFileSync(path.join(ORIGINALS, file), 'utf8'));
  const { missing, idle } = compareWithOriginal(example, original);
  expect({ missing, idle }).toEqual({ missing: [], idle: [] });
});
