import { withoutNulls } from '../../src/manifests/without-nulls';

test('fields and items that are null are left out, at any depth', () => {
  expect(withoutNulls({ a: null, b: { c: null, d: [null, 1, { e: null, f: 'x' }] }, g: [[null]] })).toEqual({ b: { d: [1, { f: 'x' }] }, g: [[]] });
});

test('what has no null is the value itself, and so are its parts', () => {
  const value = { a: { b: [1, 'x', true, undefined] }, c: {} };
  expect(withoutNulls(value)).toBe(value);
  const changed = withoutNulls({ ...value, d: null, e: [{ f: null }, value.a] });
  expect(changed.a).toBe(value.a);
  expect(changed.e[1]).toBe(value.a);
});

test('the given value is left as it is', () => {
  const value = { a: null, b: [null, { c: null }] };
  withoutNulls(value);
  expect(value).toEqual({ a: null, b: [null, { c: null }] });
});

test('a field may be called like a member that every object has', () => {
  const value = JSON.parse('{"__proto__": {"a": null, "b": 1}}');
  expect(JSON.stringify(withoutNulls(value))).toBe('{"__proto__":{"b":1}}');
});
