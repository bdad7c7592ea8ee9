import { Quantity } from '../../src/topology/quantity';

test.each([
  ['0', 0], ['16', 16], ['16414872Ki', 16808828928], ['29222Mi', 30641487872], ['1.5Gi', 1610612736],
  ['1Ti', 1099511627776], ['1Pi', 1125899906842624], ['17e9', 17e9], ['17E9', 17e9],
  ['4T', 4e12], ['9P', 9e15], ['3k', 3000], ['5M', 5e6], ['7G', 7e9], ['+2', 2], ['.5Gi', 536870912], ['5.', 5],
  ['1e-3', 1], ['119716326407', 119716326407],
] as [string, number][])('%s is %d in whole units', (text, value) => {
  expect(Quantity.parse(text).value).toBe(value);
});

test.each([
  ['3500m', 3500], ['2', 2000], ['0.1', 100], ['1u', 1], ['1n', 1], ['1500u', 2], [0.25, 250], [8, 8000],
])('%s is %d thousandths, rounded up', (value, millis) => {
  expect(Quantity.parse(value).milliValue).toBe(millis);
});

test('a fraction is exact where binary floating point is not', () => {
  expect(Quantity.parse('0.3').milliValue).toBe(300);
  expect(Quantity.parse('1.1').milliValue).toBe(1100);
  expect(Quantity.parse('4503599627370497.5').value).toBe(4503599627370498);
});

test('what is finer than a billionth is rounded up', () => {
  expect(Quantity.parse('1e-12').milliValue).toBe(1);
  expect(Quantity.parse('1e-12').value).toBe(1);
});

test('a negative quantity rounds towards zero', () => {
  expect(Quantity.parse('-1.5').value).toBe(-1);
});

test('the largest exact number is 2^53 - 1', () => {
  expect(Quantity.parse('9007199254740991').value).toBe(9007199254740991);
  expect(() => Quantity.parse('9007199254740992').value).toThrow('"9007199254740992" is out of range: quantities up to 2^53 - 1 (9007199254740991) are understood');
  expect(() => Quantity.parse('-9007199254740992').value).toThrow('is out of range');
});

test.each(['8Ei', '10E', '1e400', '1e-400', '1'.repeat(50)])('%s is out of range, and takes no time to say so', text => {
  expect(() => Quantity.parse(text).value).toThrow('is out of range');
});

test.each(['', 'two', '4 Gi', '4gi', '4K', '4KB', '1e', '0x10', '1.2.3', '.', '-', 'Ki', '1_000', '∞'])('"%s" is not a quantity', text => {
  expect(() => Quantity.parse(text)).toThrow(`${JSON.stringify(text)} is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T`);
});

test('NaN is not a quantity', () => {
  expect(() => Quantity.parse(NaN)).toThrow('is not a quantity');
});
