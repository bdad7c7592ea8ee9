import * as fs from 'fs';
import * as path from 'path';
import { compareWithOriginal, originalOf } from '../../ceph/examples/compare';
import { INSTALLATION, NO_MANIFEST, OFFICIAL_EXAMPLES } from '../../ceph/examples/official-examples';
import { SHARED } from '../harness/shared';

const ORIGINALS = path.join(SHARED, 'corpus', 'rook-1.20.6');

/** All YAML that Rook publishes as examples. */
function originals(): string[] {
  return fs.readdirSync(ORIGINALS, { recursive: true, encoding: 'utf8' }).filter(file => /\.ya?ml$/.test(file)).sort();
}

test('every official example is in a list of ours, and no list has one that there is not', () => {
  const listed = [...OFFICIAL_EXAMPLES.map(({ file }) => file), ...INSTALLATION, ...Object.keys(NO_MANIFEST)];
  expect(listed.sort()).toEqual(originals());
});

test('what is not equal to its original has a reason, and nothing is missing', () => {
  const compared = OFFICIAL_EXAMPLES.map(example =>
    compareWithOriginal(example, originalOf(example, fs.readFileSync(path.join(ORIGINALS, example.file), 'utf8'))));
  const missing = compared.filter(example => example.missing.length > 0);
  const justified = compared.filter(example => example.missing.length === 0 && example.justified.length > 0);
  const equal = compared.length - missing.length - justified.length;
  process.stdout.write(`official examples of Rook 1.20.6: ${originals().length} files, ${equal} equal, ${justified.length} justified, ${missing.length} missing; `
    + `${INSTALLATION.length} of the installation are compared as one; ${Object.keys(NO_MANIFEST).length} is no manifest\n`
    + justified.map(({ file, justified: reasons }) => `  ${file}: ${reasons.length} justified\n`).join(''));
  expect(missing.map(({ file, missing: differences }) => [file, differences])).toEqual([]);
  expect(compared.flatMap(({ idle }) => idle)).toEqual([]);
  expect([equal, justified.length, INSTALLATION.length, Object.keys(NO_MANIFEST).length]).toEqual([72, 69, 4, 1]);
});
