import { celFunc, celMethod, CelFunc, CelScalar } from '@bufbuild/cel';
import { MAP } from './operators';
import { isEqual } from '../equality';
import { Opaque, RuleValue } from '../values';

const { BOOL, DYN } = CelScalar;

/** A value that may be missing, such as `oldSelf` in a rule with `optionalOldSelf`. */
export class Optional extends Opaque {
  public constructor(private readonly inner?: RuleValue) {
    super();
  }

  public get isPresent(): boolean {
    return this.inner !== undefined;
  }

  /** @throws if there is none. */
  public value(): RuleValue {
    if (this.inner === undefined) {
      throw new Error('the optional value is missing');
    }
    return this.inner;
  }

  public equals(other: unknown): boolean {
    return other instanceof Optional && this.isPresent === other.isPresent && (!this.isPresent || isEqual(this.inner, other.inner));
  }
}

/** Functions on optional values, without the operators `.?` and `[?]`. */
export const OPTIONALS: CelFunc[] = [
  celFunc('optional.none', [], DYN, () => new Optional() as any),
  celFunc('optional.of', [DYN], DYN, value => new Optional(value) as any),
  celMethod('hasValue', MAP, [], BOOL, function () {
    return optional(this).isPresent;
  }),
  celMethod('value', MAP, [], DYN, function () {
    return optional(this).value();
  }),
  celMethod('or', MAP, [MAP], DYN, function (other) {
    return (optional(this).isPresent ? this : optional(other)) as any;
  }),
  celMethod('orValue', MAP, [DYN], DYN, function (other) {
    return optional(this).isPresent ? optional(this).value() : other;
  }),
];

function optional(value: unknown): Optional {
  if (!(value instanceof Optional)) {
    throw new Error('the value is not optional');
  }
  return value;
}
