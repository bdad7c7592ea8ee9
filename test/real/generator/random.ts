const MODULUS = 2 ** 31 - 1;
const FACTOR = 48_271;

/** Numbers that look random and are the same for the same seed, everywhere. */
export class Random {
  private state: number;

  /** @param seed with `stream`, which of the independent rows of numbers this one is */
  public constructor(seed: number, stream = 0) {
    this.state = 1 + (Math.abs(seed) * 7_919 + stream * 1_299_709) % (MODULUS - 1);
    for (let i = 0; i < 8; i++) {
      this.next();
    }
  }

  /** A whole number from 0 to below a limit. */
  public below(limit: number): number {
    return Math.floor(this.next() / MODULUS * limit);
  }

  /** Something that happens with a probability. */
  public chance(probability: number): boolean {
    return this.next() < probability * MODULUS;
  }

  /** One of some. */
  public pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }

  private next(): number {
    this.state = this.state * FACTOR % MODULUS;
    return this.state;
  }
}
