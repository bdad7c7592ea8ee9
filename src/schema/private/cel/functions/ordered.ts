import { Opaque } from '../collections';
import { overload, Overload } from '../function';

/** A value that can be compared with others of its type. */
export abstract class Ordered extends Opaque {
  /** Negative, zero or positive, as this value comes before, with or after another of its type. */
  public abstract compareTo(other: this): number;

  public equals(other: unknown): boolean {
    return other instanceof this.constructor && this.compareTo(other as this) === 0;
  }
}

/** Comparisons of values of an ordered type. */
export function comparisons(type: string): Overload[] {
  return [
    overload(`${type} compareTo(${type}) -> int`, (a: Ordered, b: Ordered) => BigInt(Math.sign(a.compareTo(b)))),
    overload(`${type} isLessThan(${type}) -> bool`, (a: Ordered, b: Ordered) => a.compareTo(b) < 0),
    overload(`${type} isGreaterThan(${type}) -> bool`, (a: Ordered, b: Ordered) => a.compareTo(b) > 0),
  ];
}
