import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { ManifestFiles } from '../../src/manifests/manifest-files';
import { Spool } from '../../src/manifests/private/spool';
import { UnreadablePathError } from '../../src/manifests/unreadable-path-error';

const realFs: typeof fs = jest.requireActual('fs');

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'manifests-'));
});

afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

function write(name: string, content: string): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return file;
}

const object = (kind: string, name: string) => JSON.stringify({ apiVersion: 'v1', kind, metadata: { name } });
const namesOf = (documents: Iterable<{ name?: string }>) => [...documents].map(({ name }) => name);

test('files are read as often as one likes', () => {
  const files = ManifestFiles.open([write('a.yaml', object('Secret', 'a')), write('b.json', object('ConfigMap', 'b'))]);
  expect(namesOf(files.documents())).toEqual(['a', 'b']);
  expect(namesOf(files.documents())).toEqual(['a', 'b']);
  files.close();
});

test('only files that hold a text are decoded, of JSON Lines only the lines that do', () => {
  write('a.yaml', `${object('Secret', 'a')}\n---\n${object('ConfigMap', 'b')}`);
  write('b.yaml', 'kind: [broken');
  write('c.jsonl', `${object('ConfigMap', 'c')}\nno JSON\n${object('Secret', 'd')}\n`);
  write('lines', `${object('ConfigMap', 'e')}\n${object('Secret', 'f')}\n`);
  const files = ManifestFiles.open([folder, path.join(folder, 'lines')]);
  expect(namesOf(files.documentsNear('ConfigMap'))).toEqual(['a', 'b', 'c', 'e']);
  expect(namesOf(files.documentsNear('Deployment'))).toEqual([]);
});

test('a text is found where pieces of a file meet', () => {
  const padding = `# ${'x'.repeat(256 * 1024 - 10)}\n`;
  const files = ManifestFiles.open([write('a.yaml', `${padding}kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n`)]);
  expect(namesOf(files.documentsNear('ConfigMap'))).toEqual(['a']);
});

test('a path that is missing is told before anything is read', () => {
  expect(() => ManifestFiles.open([path.join(folder, 'missing')])).toThrow(UnreadablePathError);
});

test('the standard input and a pipe, which can be read only once, are kept', () => {
  const program = `
    const { ManifestFiles } = require('./src/manifests/manifest-files');
    const files = ManifestFiles.open(['-', '/dev/fd/3']);
    for (const document of [...files.documentsNear('ConfigMap'), ...files.documents()]) console.log(document.name);
    files.close();
  `;
  const root = path.join(__dirname, '..', '..');
  const node = `${process.execPath} -r ts-node/register/transpile-only -e "$PROGRAM"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', `${node} 3< <(echo '${object('ConfigMap', 'piped')}')`], {
    cwd: root,
    encoding: 'utf8',
    input: object('ConfigMap', 'input'),
    env: { ...process.env, PROGRAM: program, TS_NODE_PROJECT: path.join(root, 'test', 'tsconfig.json') },
  });
  expect([stdout.split('\n'), stderr]).toEqual([['input', 'piped', 'input', 'piped', ''], '']);
}, 60_000);

describe('what is too long to be kept in memory', () => {
  const lines = [object('ConfigMap', 'a'), object('ConfigMap', 'b'), ''].join('\n');

  test('is kept on disk in a file that nobody else sees', () => {
    const before = fs.readdirSync(os.tmpdir());
    const spool = Spool.of(write('long.jsonl', lines), 100);
    expect(fs.readdirSync(os.tmpdir()).filter(name => name.startsWith('cdk8s-storage-') && !before.includes(name))).toEqual([]);
    for (let turn = 0; turn < 2; turn++) {
      expect([...spool.source().lines(1000)].map(({ line, bytes }) => [line, JSON.parse(bytes!.toString()).metadata.name])).toEqual([[1, 'a'], [2, 'b']]);
    }
    spool.close();
  });

  test('is refused where there is no room for it', () => {
    const long = write('long.jsonl', lines);
    jest.spyOn(realFs, 'mkdtempSync').mockImplementation(() => { throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }); });
    expect(() => Spool.of(long, 100)).toThrow(`can't read ${long}: it is larger than 32 MiB and can't be kept in ${os.tmpdir()}: no space left on device`);
  });

  test('is refused where it can not be read to its end', () => {
    const long = write('long.jsonl', 'x'.repeat(600 * 1024));
    const read = realFs.readSync;
    let count = 0;
    jest.spyOn(realFs, 'readSync').mockImplementation(((...args: Parameters<typeof read>) => {
      if (++count === 3) {
        throw Object.assign(new Error('input/output error'), { code: 'EIO' });
      }
      return read(...args);
    }) as typeof read);
    expect(() => Spool.of(long, 300 * 1024)).toThrow(`can't read ${long}: input/output error`);
  });
});
