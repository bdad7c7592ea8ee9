import { BuiltMap, GrowingList, ListLike, RuleValue } from '../collections';
import { overload, Overload } from '../function';
import { Uint } from '../numbers';
import { Optional } from '../optional';
import { RuleError } from '../rule-error';
import { Duration } from '../times';

/**
 * Functions on values that may be missing. `or` and `orValue` are evaluated
 * elsewhere, as they only look at what they need.
 *
 * @see https://pkg.go.dev/github.com/google/cel-go/cel#OptionalTypes
 */
export const OPTIONALS: readonly Overload[] = [
  overload('optional.none() -> optional(V)', () => Optional.NONE),
  overload('optional.of(V) -> optional(V)', value => Optional.of(value)),
  overload('optional.ofNonZeroValue(V) -> optional(V)', value => isZero(value) ? Optional.NONE : Optional.of(value)),
  overload('optional.unwrap(list(optional(V))) -> list(V)', unwrapped),
  overload('list(optional(V)) unwrapOpt() -> list(V)', unwrapped),
  overload('optional(V) hasValue() -> bool', (optional: Optional) => optional.isPresent),
  overload('optional(V) value() -> V', (optional: Optional) => optional.value()),
  overload('optional(V) or(optional(V)) -> optional(V)', (optional: Optional, other) => optional.isPresent ? optional : other),
  overload('optional(V) orValue(V) -> V', (optional: Optional, other) => optional.isPresent ? optional.value() : other),
  overload('list(V) first() -> optional(V)', (list: ListLike) => Optional.of(list.size === 0 ? undefined : list.get(0))),
  overload('list(V) last() -> optional(V)', (list: ListLike) => Optional.of(list.size === 0 ? undefined : list.get(list.size - 1))),
];

function unwrapped(list: ListLike): RuleValue[] {
  return [...list].flatMap(item => {
    if (!(item instanceof Optional)) {
      throw new RuleError('the value is not optional');
    }
    return item.isPresent ? [item.value()] : [];
  });
}

/** Lists and objects of a document are never zero, be they empty. */
function isZero(value: RuleValue): boolean {
  if (value instanceof BuiltMap || value instanceof GrowingList) {
    return value.size === 0;
  }
  if (value instanceof Uint || value instanceof Duration) {
    return String(value instanceof Uint ? value.value : value.nanos) === '0';
  }
  return value instanceof Uint8Array ? value.length === 0 : [null, '', false, 0, 0n].includes(value);
}
