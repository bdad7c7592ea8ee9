import { amountOf, milliAmountOf } from '../../src/topology/amount';

test.each([
  ['4Gi', 4 * 1024 ** 3, 4 * 1024 ** 3 * 1000],
  ['1500m', 2, 1500],
  [3, 3, 3000],
  ['0', 0, 0],
])('%s is %d, and %d thousandths', (quantity, amount, thousandths) => {
  expect([amountOf(quantity), milliAmountOf(quantity)]).toEqual([amount, thousandths]);
});

test.each([undefined, '', '4 GB', 'lots', '9999E'])('%s is no amount', quantity => {
  expect([amountOf(quantity), milliAmountOf(quantity)]).toEqual([undefined, undefined]);
});
