import * as fs from 'fs';
import * as path from 'path';
import { compareWithOriginal, objectsIn } from '../../ceph/examples/compare';
import { OBJECT_EXAMPLES } from '../../ceph/examples/object-examples';
import { SHARED } from '../harness/shared';

const ORIGINALS = path.join(SHARED, 'corpus', 'rook-1.20.6');

/** The official examples that belong to object storage, by their names. */
const OF_OBJECT_STORAGE = /^((external\/)?(object|bucket|storageclass-bucket|two-object)[-.].*|rgw-external\.yaml|cosi\/.*)$/;

function originals(): string[] {
  return ['', 'external', 'cosi'].flatMap(folder => fs.readdirSync(path.join(ORIGINALS, folder)).map(file => path.posix.join(folder, file)))
    .filter(file => OF_OBJECT_STORAGE.test(file));
}

test('each official example of object storage is written with constructs', () => {
  expect(OBJECT_EXAMPLES.map(({ file }) => file).sort()).toEqual(originals().sort());
});

test.each(OBJECT_EXAMPLES.map(example => [example.file, example] as const))('%s is what Rook has it, but for what there is a reason', (file, example) => {
  const original = objectsIn(fs.readFileSync(path.join(ORIGINALS, file), 'utf8'));
  const { missing, idle } = compareWithOriginal(example, original);
  expect({ missing, idle }).toEqual({ missing: [], idle: [] });
});
