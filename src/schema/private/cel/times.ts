import { RuleError } from './rule-error';

const SECOND = 10n ** 9n;
const FIRST_SECOND = -62135596800n;
const LAST_SECOND = 253402300799n;

/** A span of time. */
export class Duration {
  /** @throws if the span is longer than 64 bits of nanoseconds. */
  public static of(nanos: bigint): Duration {
    if (BigInt.asIntN(64, nanos) !== nanos) {
      throw new RuleError('the duration is too long');
    }
    return new Duration(nanos);
  }

  private constructor(public readonly nanos: bigint) {}

  /** In seconds, as the shortest text that stands for the same double. */
  public toString(): string {
    const text = String(Number(this.nanos / SECOND) + Number(this.nanos % SECOND) / 1e9);
    return `${text.includes('e') ? Number(text).toFixed(9).replace(/0+$/, '') : text}s`;
  }
}

/** A moment between the years 1 and 9999. */
export class Timestamp {
  /**
   * @param offset seconds that the zone is ahead in which the moment is shown
   * @throws if the moment is in another year
   */
  public static of(nanos: bigint, offset = 0): Timestamp {
    const seconds = floorDivide(nanos, SECOND);
    if (seconds < FIRST_SECOND || seconds > LAST_SECOND) {
      throw new RuleError('the time is out of range');
    }
    return new Timestamp(nanos, offset);
  }

  /** @param nanos since 1970 */
  private constructor(public readonly nanos: bigint, public readonly offset: number) {}

  /** Whole seconds since 1970. */
  public get seconds(): bigint {
    return floorDivide(this.nanos, SECOND);
  }

  /** Nanoseconds within the second. */
  public get fraction(): bigint {
    return this.nanos - this.seconds * SECOND;
  }

  public toString(): string {
    const fraction = String(this.fraction).padStart(9, '0').replace(/0+$/, '');
    const date = new Date((Number(this.seconds) + this.offset) * 1000).toISOString().replace(/\.000Z$/, '');
    return `${date}${fraction === '' ? '' : `.${fraction}`}${zoneOf(this.offset)}`;
  }
}

function zoneOf(offset: number): string {
  const minutes = Math.abs(offset) / 60;
  const zone = [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');
  return offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${zone}`;
}

function floorDivide(a: bigint, b: bigint): bigint {
  return a / b - (a % b < 0n ? 1n : 0n);
}
