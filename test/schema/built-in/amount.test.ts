import { inThousandths, isWhole, isWrittenAs, milliOf, nanosOf, unitsOf } from '../../../src/schema/private/built-in/amount';

test.each([
  ['1k', '1000'], ['1k', '0.9765625Ki'], ['1Ki', '1Ki'], ['1Mi', '1024Ki'], ['1', '1000m'], ['1', '1.0'], ['1m', '0.001'], ['1G', 1_000_000_000], ['0', undefined],
])('the server writes %s for %s', (canonical, quantity) => {
  expect(isWrittenAs(canonical, quantity)).toBe(true);
});

test.each([
  ['1Ki', '1024'], ['1k', '1e3'], ['1M', '976.5625Ki'], ['1', '1e0'], ['1', '+1'], ['1Ki', '01Ki'], ['1Mi', '1Gi'],
])('the server does not write %s for %s', (canonical, quantity) => {
  expect(isWrittenAs(canonical, quantity)).toBe(false);
});

test('amounts of resources are rounded up to thousandths', () => {
  expect(['1.5', '100m', '1Gi', 5].map(inThousandths)).toEqual(['1.5', '100m', '1Gi', 5]);
  expect(['0.5m', '1500u', '-1n', '1.0001'].map(inThousandths)).toEqual(['1m', '2m', '-1m', '1001m']);
});

test('what does not fit into 64 bits is 0, or loses its first bits where it is no short number', () => {
  expect(unitsOf('9223372036854775807')).toBe(2n ** 63n - 1n);
  expect(unitsOf('5e20')).toBe(0n);
  expect(unitsOf('12345678901234567890')).toBe(-6101065172474983726n);
  expect(milliOf('12345678901234567890')).toBe(4807115922877858896n);
  expect(isWhole('12345678901234567890')).toBe(false);
  expect(isWhole('5e20')).toBe(true);
});

test('only binary amounts have a limit', () => {
  expect(nanosOf('16Ei')).toBe(nanosOf('8Ei'));
  expect(nanosOf('16E') > nanosOf('8E')).toBe(true);
  expect(nanosOf('1e999999')).toBe(nanosOf('1e500'));
});
