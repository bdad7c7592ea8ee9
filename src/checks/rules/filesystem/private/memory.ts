import { Quantity } from '../../../../topology/quantity';

/** Bytes of an amount of memory; 0 where none is given, or something that is no amount. */
export function bytesOf(amount: string | number | undefined): number {
  try {
    return amount === undefined ? 0 : Quantity.parse(amount).value;
  } catch {
    return 0;
  }
}
