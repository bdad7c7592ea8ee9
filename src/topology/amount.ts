import { Quantity } from './quantity';

/** Bytes, cores or pods, rounded up; undefined where nothing is given, or something that is no quantity. */
export function amountOf(quantity: string | number | undefined): number | undefined {
  return read(quantity, parsed => parsed.value);
}

/** Thousandths, as CPU is counted; undefined where nothing is given, or something that is no quantity. */
export function milliAmountOf(quantity: string | number | undefined): number | undefined {
  return read(quantity, parsed => parsed.milliValue);
}

function read(quantity: string | number | undefined, measure: (parsed: Quantity) => number): number | undefined {
  try {
    return quantity === undefined ? undefined : measure(Quantity.parse(quantity));
  } catch {
    return undefined;
  }
}
