import { decodeJson } from '../../../src/manifests/private/decode-json';

test('strings keep their characters and escapes', () => {
  expect(decodeJson('{"a": "é😀\\u00e9\\n\\t\\"\\\\\\/\\b\\f\\r", "b": "", "c": "x\u007fy"}').value)
    .toEqual({ a: 'é😀é\n\t"\\/\b\f\r', b: '', c: 'x\u007fy' });
});

test('half a surrogate pair becomes the replacement character, as in Go', () => {
  expect(decodeJson('["\\ud800", "\\ud83d\\ude00"]').value).toEqual(['\ufffd', '😀']);
});

test('white space, empty collections, literals and negative numbers decode', () => {
  expect(decodeJson(' \r\n\t[{}, [], true, false, null, -1.5e-3] ').value).toEqual([{}, [], true, false, null, -0.0015]);
});

test('duplicate fields are told once each with their paths, and the last value counts', () => {
  const { value, errors } = decodeJson('{"spec": {"a": 1, "l": [{"x.y/z": 1, "x.y/z": 2}], "a": 2, "a": 3}}');
  expect(value).toEqual({ spec: { a: 3, l: [{ 'x.y/z': 2 }] } });
  expect(errors.map(({ type, path }) => `${type} ${path}`)).toEqual(['DuplicateField spec.l[0].x.y/z', 'DuplicateField spec.a']);
});

test.each([
  ['', 'json: line 1: unexpected end of JSON input'],
  ['{"a": 1', 'json: line 1: unexpected end of JSON input'],
  ['{"a"\n 1}', "json: line 2: invalid character '1' after object key"],
  ['{"a": 1 "b"}', "json: line 1: invalid character '\\\"' after object key:value pair"],
  ['{a: 1}', "json: line 1: invalid character 'a' looking for beginning of object key string"],
  ['{"a": 1,}', "json: line 1: invalid character '}' looking for beginning of object key string"],
  ['[1 2]', "json: line 1: invalid character '2' after array element"],
  ['[1,]', "json: line 1: invalid character ']' looking for beginning of value"],
  ['[01]', "json: line 1: invalid character '1' after array element"],
  ['[+1]', "json: line 1: invalid character '+' looking for beginning of value"],
  ['[NaN]', "json: line 1: invalid character 'N' looking for beginning of value"],
  ['[tru]', "json: line 1: invalid character 't' in literal true"],
  ['["a\nb"]', "json: line 1: invalid character '\\n' in string literal"],
  ['["\\na\tb"]', "json: line 1: invalid character '\\t' in string literal"],
  ['["\\x41"]', "json: line 1: invalid character 'x' in string escape code"],
  ['["\\u12g4"]', "json: line 1: invalid character 'u' in \\u hexadecimal character escape"],
  ["['a']", "json: line 1: invalid character '\"'\"' looking for beginning of value".replace("'\"'\"'", '"\'"')],
  ['{} {}', "json: line 1: invalid character '{' after top-level value"],
  ['\n\n{}x', "json: line 3: invalid character 'x' after top-level value"],
])('%j is refused: %s', (text, message) => {
  expect(decodeJson(text)).toMatchObject({ value: undefined, errors: [{ type: 'Decode', path: '', message }] });
});

test('lines are counted from the line of the file the text starts in', () => {
  expect(decodeJson('{\n]', 41).errors[0].message).toContain('line 42');
});
