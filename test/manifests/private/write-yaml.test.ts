import { parse } from 'yaml';
import { decodeYaml } from '../../../src/manifests/private/decode-yaml';
import { writeYaml } from '../../../src/manifests/private/write-yaml';

test('objects and lists are written in block style, keys in their order', () => {
  expect(writeYaml({ b: { d: 1, c: [true, null, { x: 'y', z: ['q', []] }, ['n', ['m']], {}] }, a: -1.5 })).toBe([
    'b:', '  d: 1', '  c:', '  - true', '  - null', '  - x: "y"', '    z:', '    - q', '    - []', '  - - n'.replace('n', '"n"'), '    - - m', '  - {}', 'a: -1.5', '',
  ].join('\n'));
});

test('texts of several lines are written line by line where that keeps them', () => {
  expect(writeYaml({ a: 'x\n  y\n\nz\n', b: ['x\ny', 'x\n\n\n'] })).toBe('a: |\n  x\n    y\n\n  z\nb:\n- |-\n  x\n  y\n- |+\n  x\n\n\n');
  expect(writeYaml({ a: ' x\ny', b: 'x \ny', c: '\nx', d: 'x\r\ny' })).toBe('a: " x\\ny"\nb: "x \\ny"\nc: "\\nx"\nd: "x\\r\\ny"\n');
});

test('a document may be a scalar or a text', () => {
  expect([writeYaml(1), writeYaml('a'), writeYaml([]), writeYaml('a\nb')]).toEqual(['1\n', 'a\n', '[]\n', '|-\n  a\n  b\n']);
});

test('numbers that JavaScript can not hold are written as they were spelled', () => {
  const text = 'a:\n  b.c:\n  - 9223372036854775807\n  - 1\n';
  const { value, numbers } = decodeYaml(text);
  expect(writeYaml(value, numbers)).toBe(text);
});

test.each(['a', 'a b', 'a-b_c/d.e:f', 'v1', '10Gi', '100m', '1.2.3', 'http://x:80/y?z=1', 'rook-ceph (main)', '/var/lib/rook', '24h', "it's"])('%s needs no quotes', text => {
  expect(writeYaml({ v: text })).toBe(`v: ${text}\n`);
});

const misread = [
  '', 'yes', 'No', 'on', 'OFF', 'y', 'N', 'true', 'Null', '~', 'null', '1', '-1', '+1', '1_000', '0o7', '0o14', '017', '08', '0x1F', '0b11', '1e3', '1.', '.5', '.', 'e1', '1e',
  '.inf', '-.INF', '.NaN', '12:30:45', '1:20', '1:20.5', '2026-01-02', '2026-01-02T03:04:05Z', '2026-1-2 03:04:05', '<<', '=', '---', '--- a', '...', '... a', '-', '- a', '?', '? a', ':', 'a:', 'a: b', 'a #b', '#a', 'a, b',
  '[a]', '{a}', '&a', '*a', '!a', '|', '>', '%a', '@a', '`a', '"a"', "'a'", ' a', 'a ', 'a\tb', '\t', 'a\nb', 'a\n', '\u0000', '\x7f', '\x85', 'a\u2028b', '\ufeffa', '\ufffe', 'é', '😀', '$(A)', '{{ a }}', 'a\\',
];

test.each(misread)('%j comes back as it was, from the server and from other readers, as value and as key', text => {
  const object = { [text]: text, list: [text, { [text]: [text] }] };
  const written = writeYaml(object);
  expect(decodeYaml(written)).toMatchObject({ value: object, errors: [] });
  expect(parse(written)).toEqual(object);
  expect(parse(written, { version: '1.1' })).toEqual(object);
});

test('half a surrogate pair is written as the replacement character', () => {
  expect(writeYaml({ a: 'x\ud800' })).toBe('a: "x\ufffd"\n');
});
