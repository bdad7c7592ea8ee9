import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { ManifestSet } from '../../src/manifests';
import { readFiles } from '../../src/manifests/read-files';
import { UnreadablePathError } from '../../src/manifests/unreadable-path-error';

// The module itself, which a namespace import only mirrors: so that its functions can be replaced.
const realFs: typeof fs = jest.requireActual('fs');

const MIB = 1024 * 1024;
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'manifests-'));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const at = (name: string) => path.join(folder, name);

function write(name: string, content: string | Buffer): string {
  fs.mkdirSync(path.dirname(at(name)), { recursive: true });
  fs.writeFileSync(at(name), content);
  return at(name);
}

const config = (name: string) => `{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "${name}"}}`;
const namesIn = (...paths: string[]) => ManifestSet.fromFiles(paths).documents.map(({ name }) => name);
const errorsIn = (...paths: string[]) =>
  ManifestSet.fromFiles(paths).documents.map(({ location, errors }) => [location, ...errors.map(({ message }) => message)]);

describe('folders', () => {
  test('are read with all below them, sorted, manifests only', () => {
    write('b.yml', config('b'));
    write('a.yaml', config('a'));
    write('c/z.json', config('z'));
    write('c/d.jsonl', `${config('d1')}\n${config('d2')}\n`);
    write('c/README.md', '# {');
    write('Z.yaml', config('Z'));
    expect(namesIn(folder)).toEqual(['Z', 'a', 'b', 'd1', 'd2', 'z']);
    expect(ManifestSet.fromFiles([folder]).documents[3]).toMatchObject({ file: at('c/d.jsonl'), line: 1, index: 0 });
  });

  test('may hold links to folders, also back to themselves', () => {
    write('x/a.yaml', config('a'));
    fs.symlinkSync(folder, at('x/back'));
    fs.symlinkSync('loop', at('loop'));
    expect(namesIn(folder)).toEqual(['a']);
  });

  test('may be empty', () => {
    expect(namesIn(folder)).toEqual([]);
  });
});

describe('paths that can not be read', () => {
  const failure = (...paths: string[]) => {
    try {
      readFiles(paths).next();
    } catch (error) {
      return error as UnreadablePathError;
    }
    return undefined;
  };

  test('are told before any document is read', () => {
    const error = failure(write('a.yaml', config('a')), at('missing.yaml'));
    expect(error).toBeInstanceOf(UnreadablePathError);
    expect(error).toMatchObject({ name: 'UnreadablePathError', path: at('missing.yaml'), message: `can't read ${at('missing.yaml')}: no such file or folder` });
  });

  test('may be links in a folder that lead nowhere, or round', () => {
    fs.symlinkSync(at('nowhere'), at('a.yaml'));
    expect(failure(folder)!.message).toBe(`can't read ${at('a.yaml')}: no such file or folder`);
    fs.symlinkSync('b.yaml', at('b.yaml'));
    expect(failure(at('b.yaml'))!.message).toBe(`can't read ${at('b.yaml')}: too many symbolic links`);
  });

  test('may be forbidden', () => {
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    const access = jest.spyOn(realFs, 'accessSync').mockImplementation(() => { throw denied; });
    expect(failure(write('a.yaml', config('a')))!.message).toBe(`can't read ${at('a.yaml')}: permission denied`);
    access.mockRestore();
  });

  test('may fail while they are read', () => {
    const file = write('a.jsonl', config('a'));
    const reading = jest.spyOn(realFs, 'readSync').mockImplementation(() => { throw new Error('the disk is gone'); });
    expect(failure(file)!.message).toBe(`can't read ${file}: the disk is gone`);
    reading.mockRestore();
  });

  test('may vanish before it is their turn', () => {
    const documents = readFiles([write('a.yaml', config('a')), write('b.yaml', config('b'))]);
    expect(documents.next().value).toMatchObject({ name: 'a' });
    fs.rmSync(at('b.yaml'));
    expect(() => documents.next()).toThrow(`can't read ${at('b.yaml')}: no such file or folder`);
  });
});

describe('content', () => {
  test('that is binary is refused by the name of its file, and the next file is read', () => {
    const zero = write('a.yaml', Buffer.from([0x61, 0x00]));
    const latin = write('b.json', Buffer.from([0x22, 0xe9, 0x22]));
    const good = write('c.yaml', config('c'));
    expect(errorsIn(zero, latin, good)).toEqual([
      [zero, `${zero} is binary, not UTF-8 text; only YAML, JSON and JSON Lines can be read`],
      [latin, `${latin} is binary, not UTF-8 text; only YAML, JSON and JSON Lines can be read`],
      [`${good}:1`],
    ]);
  });

  test('of more than 32 MiB is refused unless it is JSON Lines', () => {
    const large = write('large.yaml', Buffer.alloc(32 * MIB + 1, '#'));
    const unnamed = write('large', Buffer.alloc(32 * MIB + 1, '#'));
    const message = (file: string) => `${file} is larger than 32 MiB; split it, or write JSON Lines (one object a line) to a .jsonl file`;
    expect(errorsIn(large, unnamed)).toEqual([[large, message(large)], [unnamed, message(unnamed)]]);
    const line = `${config('a').slice(0, -1)}, "data": {"x": "${'x'.repeat(2 * MIB)}"}}\n`;
    const lines = write('lines', line.repeat(17));
    expect(namesIn(lines)).toEqual(Array(17).fill('a'));
  });

  test('of one object above 3 MiB is decoded and refused; a List may be longer', () => {
    const big = (name: string) => `{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "${name}"}, "x": "${'x'.repeat(2 * MIB)}"}`;
    const message = 'the object is larger than 3 MiB, which is the most the API server takes; split it';
    const one = write('one.json', big('one').replace('"x":', `"y": "${'y'.repeat(MIB)}", "x":`));
    const list = write('list.yaml', `{"apiVersion": "v1", "kind": "List", "items": [${big('a')}, ${big('b')}]}`);
    const padded = write('padded.yaml', `${config('p')}\n# ${'x'.repeat(4 * MIB)}`);
    expect(errorsIn(one, list, padded)).toEqual([[`${one}:1`, message], [`${list}:1 items[0]`], [`${list}:1 items[1]`], [`${padded}:1`]]);
  });

  test.each<[string, string, (string | undefined)[]]>([
    ['YAML', `a: 1\n---\n${config('b')}`, [undefined, 'b']],
    ['one JSON object', config('a'), ['a']],
    ['JSON over several lines', config('a').replace(/,/g, ',\n'), ['a']],
    ['JSON Lines, one of them broken', `\ufeff${config('a')}\n\n{]\n${config('b')}\r\n`, ['a', undefined, 'b']],
    ['JSON objects after each other', `{"apiVersion":\n"v1"}\n${config('b')}`, [undefined, 'b']],
    ['flow YAML', '{apiVersion: v1, kind: A,\n metadata: {name: a}}', ['a']],
  ])('of a file with another name is told by its look: %s', (_, content, names) => {
    expect(namesIn(write('manifests', content))).toEqual(names);
  });
});

describe('JSON Lines', () => {
  test('are documents with their lines, empty lines left out', () => {
    const file = write('a.jsonl', `\n${config('a')}\n\r\n[]\n${config('b')}`);
    expect(errorsIn(file)).toEqual([
      [`${file}:2`], [`${file}:4`, 'json: cannot unmarshal array into an object; a document has to be one object'], [`${file}:5`],
    ]);
  });

  test('that are too long, binary or broken are results like the others', () => {
    const file = write('a.jsonl', Buffer.concat([
      Buffer.from(`${config('a')}\n"`), Buffer.alloc(3 * MIB, 'x'), Buffer.from('"\n\xe9\n', 'latin1'), Buffer.from(`{"a": 1\n${config('b')}\n`),
    ]));
    expect(errorsIn(file)).toEqual([
      [`${file}:1`],
      [`${file}:2`, 'the object is larger than 3 MiB, which is the most the API server takes; split it'],
      [`${file}:3`, 'line 3 is binary, not UTF-8 text'],
      [`${file}:4`, 'json: line 4: unexpected end of JSON input'],
      [`${file}:5`],
    ]);
  });

  test('are read one by one: the first is there before the last is read', () => {
    const file = write('a.jsonl', `${config('a')}\n`.repeat(20_000));
    const documents = readFiles([file]);
    expect(documents.next().value).toMatchObject({ name: 'a', line: 1 });
    fs.truncateSync(file);
    expect([...documents].length).toBeLessThan(10_000);
  });
});

describe('the standard input', () => {
  const program = `
    require('ts-node').register({ transpileOnly: true, skipProject: true, compilerOptions: {
      module: 'commonjs', moduleResolution: 'node10', ignoreDeprecations: '6.0', target: 'ES2022',
    } });
    const { readFiles } = require('./src/manifests/read-files');
    for (const { location, name } of readFiles(['-'])) console.log(location, name);
  `;

  test('is read for the path -', () => {
    const input = `apiVersion: v1\nkind: A\nmetadata: {name: a}\n---\n${config('b')}\n`;
    const run = spawnSync(process.execPath, ['-e', program], { input, encoding: 'utf8', cwd: path.join(__dirname, '../..') });
    expect(run.stderr).toBe('');
    expect(run.stdout).toBe('stdin:1 a\nstdin:5 b\n');
  });

  test('is waited for while it has nothing yet, and may end as it does on Windows', () => {
    const answers = [
      () => { throw Object.assign(new Error(), { code: 'EAGAIN' }); },
      (chunk: Buffer) => chunk.write(config('a')),
      () => { throw Object.assign(new Error(), { code: 'EOF' }); },
    ];
    const read = jest.spyOn(realFs, 'readSync').mockImplementation(((_: number, chunk: Buffer) => answers.shift()!(chunk)) as any);
    expect(namesIn('-')).toEqual(['a']);
    read.mockRestore();
  });
});
