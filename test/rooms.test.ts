import * as fs from 'fs';
import * as path from 'path';

const SRC = path.join(__dirname, '..', 'src');

/** The rooms, in the order in which they may know of each other: a room imports only rooms before it. */
const ROOMS = [
  'topology', 'versions', 'config', 'manifests', 'schema', 'placement', 'checks', 'gate', 'api',
  'ceph', 'rustfs', 'monitoring', 'access', 'backup', 'templates', 'plan', 'report', 'validation', 'cli',
];

function filesBelow(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : file.endsWith('.ts') ? [file] : [];
  });
}

function relativeImports(file: string): string[] {
  return [...fs.readFileSync(file, 'utf8').matchAll(/(?:from|import|require\()\s*'(\.[^']*)'/g)]
    .map(match => path.relative(SRC, path.resolve(path.dirname(file), match[1])));
}

const FILES = filesBelow(SRC).map(file => path.relative(SRC, file));

test('every room has its place in the order', () => {
  const rooms = new Set(FILES.filter(file => file.includes(path.sep)).map(file => file.split(path.sep)[0]));
  expect([...rooms].filter(room => !ROOMS.includes(room))).toEqual([]);
});

test('a room imports only rooms that stand before it', () => {
  const wrong = FILES.filter(file => file !== 'index.ts').flatMap(file => {
    const room = file.split(path.sep)[0];
    return relativeImports(path.join(SRC, file))
      .map(target => target.split(path.sep)[0])
      .filter(target => target !== room && ROOMS.indexOf(target) >= ROOMS.indexOf(room))
      .map(target => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('the proof rooms know no construct of this library', () => {
  const proof = ['topology', 'versions', 'config', 'manifests', 'schema', 'placement', 'checks'];
  const wrong = FILES.filter(file => proof.includes(file.split(path.sep)[0]))
    .flatMap(file => relativeImports(path.join(SRC, file)).map(target => `${file} imports ${target}`))
    .filter(line => / imports (api|ceph|rustfs|monitoring|access|backup|templates)\b/.test(line));
  expect(wrong).toEqual([]);
});

test('what a room keeps private is imported by no other room', () => {
  const wrong = FILES.flatMap(file => relativeImports(path.join(SRC, file))
    .filter(target => target.includes(`${path.sep}private${path.sep}`) && target.split(path.sep)[0] !== file.split(path.sep)[0])
    .map(target => `${file} imports ${target}`));
  expect(wrong).toEqual([]);
});

test('an index re-exports and does nothing else', () => {
  const wrong = FILES.filter(file => path.basename(file) === 'index.ts').filter(file =>
    fs.readFileSync(path.join(SRC, file), 'utf8').split('\n')
      .some(line => line.trim() !== '' && !/^(export (\*|\{|type)|\/\/|\/\*\*| \*)/.test(line)));
  expect(wrong).toEqual([]);
});

test('every hand-written file ends before 300 lines', () => {
  const generated = /^api[\\/][^\\/]+[\\/]/;
  const long = FILES.filter(file => !generated.test(file))
    .map(file => ({ file, lines: fs.readFileSync(path.join(SRC, file), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});
