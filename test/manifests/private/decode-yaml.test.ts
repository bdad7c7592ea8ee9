import { decodeYaml } from '../../../src/manifests/private/decode-yaml';

const value = (text: string) => {
  const { value: decoded, errors } = decodeYaml(text);
  expect(errors).toEqual([]);
  return decoded;
};

describe('structure', () => {
  test.each<[string, unknown]>([
    ['', undefined],
    ['# nothing\n', undefined],
    ['---\n', null],
    ['a', 'a'],
    ['- a\n-\n- - b\n  - c\n-   d: 1\n    e: 2\n', ['a', null, ['b', 'c'], { d: 1, e: 2 }]],
    ['a:\n- b\n-\n- c\nd:\n-\ne:', { a: ['b', null, 'c'], d: [null], e: null }],
    ['a:\n  b:\n    c: 1\n  d: 2\n', { a: { b: { c: 1 }, d: 2 } }],
    ['? a\n: b\n? c\n? d\n:\n', { a: 'b', c: null, d: null }],
    ['? - x\n: y', 'refused: yaml: line 1: invalid map key: a sequence can\'t be a key; quote the key if it is a text'],
    ['{a: b, c, ? d : e, ? f, "g":h, ? }', 'refused: unsupported map key: null'],
    ['{a: b, c, ? d : e, ? f, "g":h, i: }', { a: 'b', c: null, d: 'e', f: null, g: 'h', i: null }],
    ['[a, b: c, ? d : e, [f, {}], [], g: , ]', ['a', { b: 'c' }, { d: 'e' }, ['f', {}], [], { g: null }]],
    ['[? , a]', 'refused: yaml: line 1: did not find expected \',\' or \']\''],
    ['a: [b,\n  c\n  ]\n', { a: ['b', 'c'] }],
    ['"a": 1\n\'b\': 2\nc d: 3\n', { 'a': 1, 'b': 2, 'c d': 3 }],
    ['a: 1 # comment\n# more\nb: 2#3\n', { a: 1, b: '2#3' }],
    ['a:\t1\n', { a: 1 }],
    ['a: b:c\nd: -e\nf: ?g\nh: :i\n', { a: 'b:c', d: '-e', f: '?g', h: ':i' }],
    ['url: http://x:80/y?z=[1]', { url: 'http://x:80/y?z=[1]' }],
    ['{a: http://x:80/y}', { a: 'http://x:80/y' }],
    ['a: 1\n---\nb: 2\n', { a: 1 }],
    ['a: 1\n...\n%&*broken', { a: 1 }],
    ['{a: 1} what follows', { a: 1 }],
    ['%YAML 1.1\n%TAG !y! tag:yaml.org,2002: # c\n---\na: !y!str 1\nb: !!int "2"', { a: '1', b: 2 }],
    ['--- # c\na: 1', { a: 1 }],
    ['--- a', 'a'],
    ['\ufeffa: 1', { a: 1 }],
    ['a: 1\r\nb:\r\n  - c\r\n', { a: 1, b: ['c'] }],
    ['a: 1\rb: 2\x85c: 3\u2028d: 4\u2029e: 5', { a: 1, b: 2, c: 3, d: 4, e: 5 }],
  ])('%j is %j', (text, expected) => {
    if (typeof expected === 'string' && expected.startsWith('refused: ')) {
      expect(decodeYaml(text).errors[0].message).toContain(expected.slice('refused: '.length));
    } else {
      expect(value(text)).toEqual(expected);
    }
  });
});

describe('scalars', () => {
  test.each<[string, unknown]>([
    ['a\n  b\n\n  c', 'a b\nc'],
    ['a\u2028  b', 'a\u2028b'],
    ['"a\n  b\n\n  c"', 'a b\nc'],
    ['"a  \\\n   b\\\n\n  c"', 'a  b\nc'],
    ['"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\"\\\'\\\\\\N\\_\\L\\P\\x41\\u00e9\\U0001F600"', '\0\x07\b\t\n\v\f\r\x1b "\'\\\x85\xa0\u2028\u2029Aé😀'],
    ['"a\r\n  b"', 'a b'],
    ['|\r\n  a\r\n  b\r\n', 'a\nb\n'],
    ["'it''s\n  \"ok\" \\n'", 'it\'s "ok" \\n'],
    ['|\n  a\n   b\n\n  c\n\n', 'a\n b\n\nc\n'],
    ['|-\n  a\n', 'a'],
    ['|+\n  a\n\n', 'a\n\n'],
    ['|2\n    a\n', '  a\n'],
    ['|1-\n  a\n', ' a'],
    ['|-1\n  a\n', ' a'],
    ['| # c\n  a', 'a'],
    ['|\n\n  a\n', '\na\n'],
    ['>\n  a\n  b\n\n  c\n    d\n  e\n', 'a b\nc\n  d\ne\n'],
    ['>-\n  a\n  b', 'a b'],
    ['|', ''],
  ])('v: %j is %j', (text, expected) => {
    expect(value(`v: ${text}`)).toEqual({ v: expected });
  });

  test.each<[string, unknown]>([
    ['!!str 1', '1'],
    ['!!str', ''],
    ['! 1', '1'],
    ['!foo 1', '1'],
    ['!<tag:yaml.org,2002:int> "7"', 7],
    ['!%41%c3%a9 x', 'x'],
    ['!!float 3', 3],
    ['!!bool "on"', true],
    ['!!null ""', null],
    ['!!binary "aGk="', 'hi'],
    ['!!timestamp 2024-02-29', '2024-02-29'],
    ['!!timestamp 2024-2-9 1:2:3.5', '2024-2-9 1:2:3.5'],
    ['!!timestamp 2024-02-29T23:59:59Z', '2024-02-29T23:59:59Z'],
    ['!!set {a}', { a: null }],
    ['!!seq [1]', [1]],
    ['&x !!str 1', '1'],
    ['!!str &x 1', '1'],
    ['&x', null],
  ])('the tag in v: %s makes it %j', (text, expected) => {
    expect(value(`v: ${text}`)).toEqual({ v: expected });
  });

  test.each<[string, unknown]>([
    ['-0x1F', -31], ['+0b11', 3], ['0o17', 15], ['0O17', 15], ['017', 15], ['08', 8], ['0b2', '0b2'], ['0x', '0x'],
    ['1_000', 1000], ['_1', '_1'], ['._5', '._5'], ['.5_0', 0.5], ['.5e400', '.5e400'], ['.', '.'], ['-', '-'], ['+', '+'], ['1.e3', 1000], ['--1', '--1'],
    ['-9223372036854775808', -9223372036854775808], ['-0x8000000000000001', '-0x8000000000000001'],
    [`0x${'f'.repeat(65)}`, `0x${'f'.repeat(65)}`], [`0x${'0'.repeat(70)}7`, 7],
  ])('a list item %s is %j', (text, expected) => {
    expect(value(`[${text}]`)).toEqual([expected]);
  });
});

describe('keys', () => {
  test('numbers and booleans as keys become the strings the server writes', () => {
    expect(value('1: a\n0x1F: b\nyes: c\n1.5: d\n1e6: e\n0.00001: f\n-0.0: g\n.nan: h\n-.inf: i\n1e39: j\n3.14159265358979: k\n'))
      .toEqual({ '1': 'a', '31': 'b', 'true': 'c', '1.5': 'd', '1e+06': 'e', '1e-05': 'f', '-0': 'g', '.nan': 'h', '-.inf': 'i', '.inf': 'j', '3.1415927': 'k' });
  });

  test('not a number is never the same key again', () => {
    expect(value('.nan: a\n.NaN: b\n')).toEqual({ '.nan': 'b' });
  });

  test('a number and a text that looks like it are two keys to YAML and one in the object', () => {
    expect(value('1: a\n"1": b\n')).toEqual({ 1: 'b' });
  });

  test.each([
    ['~: a', 'line 1: unsupported map key: null; quote the key if it is a text'],
    ['a:\n  9223372036854775808: b', 'line 2: unsupported map key: 9223372036854775808; quote the key if it is a text'],
    ['a: {b: -.inf}', 'line 1: a.b: unsupported value: -.inf; JSON has no such number'],
    ['a: [.nan]', 'line 1: a[0]: unsupported value: .nan; JSON has no such number'],
  ])('%j has no JSON', (text, message) => {
    expect(decodeYaml(text)).toMatchObject({ value: undefined, errors: [{ type: 'BadRequest', path: '', message }] });
  });

  test('duplicate keys are told with the line of the second value, and the last value counts', () => {
    const { value: decoded, errors } = decodeYaml('a:\n  b: 1\n  b:\n    c: 2\n1: x\n0x1: z\n');
    expect(decoded).toEqual({ a: { b: { c: 2 } }, 1: 'z' });
    expect(errors).toEqual([
      { type: 'DuplicateKey', path: 'b', message: 'line 4: key already set in map', where: 'a.b' },
      { type: 'DuplicateKey', path: '1', message: 'line 6: key already set in map', where: '1' },
    ]);
  });
});

describe('anchors and merge keys', () => {
  test('an alias stands for a copy of its anchor, the latest of that name', () => {
    const decoded = value('a: &x {b: 1}\nc: *x\nd: &x 2\n? *x\n: e\n') as any;
    expect(decoded).toEqual({ a: { b: 1 }, c: { b: 1 }, d: 2, 2: 'e' });
    expect(decoded.c).not.toBe(decoded.a);
  });

  test('merge keys add the entries of one mapping or of several', () => {
    expect(value('a: &a {x: 1}\nb: &b {v: 2}\nc: {<<: *a, z: 3}\nd: {<<: [*a, *b]}\ne: {<<: {w: 4}}\nf: {"<<": 5}\n'))
      .toMatchObject({ c: { x: 1, z: 3 }, d: { x: 1, v: 2 }, e: { w: 4 }, f: { '<<': 5 } });
  });

  test('an entry that a merge has set already is a duplicate to the server', () => {
    expect(decodeYaml('a: &a {x: 1}\nb:\n  <<: *a\n  x: 2\n').errors).toMatchObject([{ type: 'DuplicateKey', path: 'x', where: 'b.x' }]);
  });

  test('of several merged mappings the earlier one wins', () => {
    expect(decodeYaml('a: &a {x: 1}\nb: &b {x: 2}\nc: {<<: [*a, *b]}\n').value).toMatchObject({ c: { x: 1 } });
  });

  test('a merge key may have the tag that says nothing', () => {
    expect(value('! <<: {a: 1}')).toEqual({ a: 1 });
  });

  test.each(['a: &a [1]\nb: {<<: *a}', 'b: {<<: 1}', 'b: {<<: [1]}', '!!merge <<: 1'])('%j merges no mapping', text => {
    expect(decodeYaml(text).errors[0].message).toContain('map merge requires map or sequence of maps as the value');
  });
});

describe('broken YAML is refused in the words of the server, with the line', () => {
  test.each([
    ['a:\n\tc: d', 'line 2: found character that cannot start any token: a tab; indent with spaces'],
    ['a: @b', 'line 1: found character that cannot start any token: @; put the value in quotes'],
    ['a: `b', 'found character that cannot start any token'],
    ['a: b\n  c\nd', "could not find expected ':'"],
    ['a: b\n c: d', 'line 2: mapping values are not allowed in this context'],
    ['a: - b', 'line 1: block sequence entries are not allowed in this context'],
    ['a: ? b', 'line 1: mapping keys are not allowed in this context'],
    ['a: b: c', 'line 1: mapping values are not allowed in this context'],
    ['a: [b', "line 1: did not find expected ',' or ']'"],
    ['a: {b', "line 1: did not find expected ',' or '}'"],
    ['a: b\n\tc: d', 'line 2: found a tab character that violates indentation; indent with spaces'],
    ['a: {b: c]', "did not find expected ',' or '}'"],
    ['a: 1\n}', 'line 2: did not find expected key'],
    ['- a\nb: c', "line 2: did not find expected '-' indicator"],
    ['a: ]', 'did not find expected node content'],
    ['[- a]', 'did not find expected node content'],
    ['a: "b', 'found unexpected end of stream'],
    ['a: "b\n---\nc"', 'found unexpected document indicator'],
    ['a: "\\q"', 'found unknown escape character'],
    ['a: "\\/"', 'found unknown escape character'],
    ['a: "\\xg0"', 'did not find expected hexdecimal number'],
    ['a: "\\ud800"', 'found invalid Unicode character escape code'],
    ['a: *b', "line 1: unknown anchor 'b' referenced"],
    ['a: &', 'did not find expected alphabetic or numeric character'],
    ['a: &b$ c', 'did not find expected alphabetic or numeric character'],
    ['a: |0\n b', 'found an indentation indicator equal to 0'],
    ['a: |x\n b', 'did not find expected comment or line break'],
    ['a: |\n\tb', 'found a tab character where an indentation space is expected'],
    ['a:\n  b\n\tc', 'found a tab character that violates indentation'],
    ['a: !!int x', 'cannot decode !!str `x` as a !!int'],
    ['a: !!int ""', 'cannot decode !!null `` as a !!int'],
    ['a: !!float 18446744073709551615', 'cannot decode !!int `18446744073709551615` as a !!float'],
    ['a: !!timestamp 2023-02-29', 'cannot decode !!str `2023-02-29` as a !!timestamp'],
    ['a: !!timestamp soon', 'cannot decode !!str `soon` as a !!timestamp'],
    ['a: !!binary "a"', '!!binary value contains invalid base64 data'],
    ['a: !x!y z', 'found undefined tag handle'],
    ['a: !<x y', "did not find the expected '>'"],
    ['a: !<> y', 'did not find expected tag URI'],
    ['a: !x%4 y', 'did not find URI escaped octet'],
    ['a: !x%ff y', 'found an incorrect UTF-8 octet'],
    ['a: !x{} y', 'did not find expected whitespace or line break'],
    ['%YAML 1.2\n---\na: 1', 'found incompatible YAML document: the API server reads YAML 1.1'],
    ['%YAML 1.1\n%YAML 1.1\n---\n', 'found duplicate %YAML directive'],
    ['%YAML 1.1\na: 1', 'did not find expected <document start>'],
    ['%YAML 123.1\n---\n', 'found extremely long version number'],
    ['%YAML x\n---\n', 'did not find expected version number'],
    ['%YAML 1\n---\n', "did not find expected digit or '.' character"],
    ['%YAML 1.1 x\n---\n', 'did not find expected comment or line break'],
    ['%\n---\n', 'could not find expected directive name'],
    ['%A! b\n---\n', 'found unexpected non-alphabetical character'],
    ['%FOO b\n---\n', 'found unknown directive name'],
    ['%TAG !a! b\n%TAG !a! c\n---\n', 'found duplicate %TAG directive'],
    ['%TAG !a b\n---\n', "did not find expected '!'"],
    ['%TAG a b\n---\n', "did not find expected '!'"],
    ['%TAG !a!b\n---\n', 'did not find expected whitespace'],
    ['%TAG !a! b{\n---\n', 'did not find expected whitespace or line break'],
    [`${'k'.repeat(1100)}: v`, 'mapping values are not allowed in this context'],
    ['a: 1\nb\x01', 'line 2: control characters are not allowed: U+0001; write it as an escape in double quotes'],
    ['a: 1\n]: 2', 'did not find expected key'],
  ])('%j: %s', (text, message) => {
    const { value: decoded, errors } = decodeYaml(text);
    expect(decoded).toBeUndefined();
    expect(errors).toMatchObject([{ type: 'YAML', path: '' }]);
    expect(errors[0].message).toContain(message);
  });

  test('lines are counted from the line of the file the text starts in', () => {
    expect(decodeYaml('a: 1\n}', 41)).toMatchObject({ line: 42, errors: [{ message: 'yaml: line 42: did not find expected key' }] });
    expect(decodeYaml('a: 1\na: 2', 41).errors[0].message).toBe('line 42: key already set in map');
  });
});
