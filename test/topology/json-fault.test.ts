import { faultIn } from '../../src/topology/private/json-fault';

test.each([
  '', ' ', '{', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":[', '["x', '["x\\', '["x\\u00', '[tru', '[f', '[nul', '[-', '[1.', '[1e', '[1e+', '[{"a":{}},',
])('%s only ends too early', text => {
  expect(faultIn(text)).toBe(text.length);
});

test.each([
  ['{,}', 1], ['{"a" 1}', 5], ['{"a":}', 5], ['{"a":1,}', 7], ['{"a":1]', 6], ['[1 2]', 3], ['[1,]', 3], ['[,1]', 1], ['[1}', 2],
  ['{} x', 3], ['["a\tb"]', 3], ['["\\x"]', 2], ['[01]', 2], ['[True]', 1], ["{'a':1}", 1], ['{a:1}', 1], ['[1.x]', 2], ['[{]', 2], ['[tru]', 1],
  ['[.5]', 1], ['[NaN]', 1], ['"a" "b"', 4],
])('%s goes wrong at %d', (text, offset) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(faultIn(text)).toBe(offset);
});

test.each(['{}', '[]', ' {"a": [1, -2.5e-3, "x\\u00e9\\n", true, false, null, {"b": {}}, []]} ', '"s"', '0'])('%s has no fault before its end', text => {
  expect(faultIn(text)).toBe(text.length);
});
