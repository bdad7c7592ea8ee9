import { Opaque, RuleValue } from './collections';
import { isEqual } from './equality';
import { RuleError } from './rule-error';

/** A value that may be missing, such as `oldSelf` in a rule with `optionalOldSelf`. */
export class Optional extends Opaque {
  /** What is missing. */
  public static readonly NONE = new Optional();

  /** A value; without one what is missing. */
  public static of(value: RuleValue | undefined): Optional {
    return value === undefined ? Optional.NONE : new Optional(value);
  }

  public readonly type = 'optional_type';

  private constructor(private readonly inner?: RuleValue) {
    super();
  }

  public get isPresent(): boolean {
    return this.inner !== undefined;
  }

  /** @throws if there is none. */
  public value(): RuleValue {
    if (this.inner === undefined) {
      throw new RuleError('the optional value is missing');
    }
    return this.inner;
  }

  public override get takesOthers(): boolean {
    return true;
  }

  public equals(other: unknown): boolean {
    return other instanceof Optional && this.isPresent === other.isPresent && (!this.isPresent || isEqual(this.inner, other.inner));
  }
}
