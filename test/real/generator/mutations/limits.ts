import { Shape } from '../../../../src/schema/shape';
import { valueOf } from '../fill';
import { Draft, inOne, Mutation } from '../mutation';
import { Place, put, valueAt } from '../places';
import { textOfPattern } from '../text-of-pattern';
import { INTS_OR_STRINGS, nearText, oddText, QUANTITIES, TEXTS_BY_FORMAT } from '../texts';
import { cloned, isObject, Verbatim } from '../verbatim';

const SPELLED_NUMBERS = ['4.0', '1e0', '3E0', '1e3', '1.5e1', '15e-1', '-0', '-0.0', '0.0', '0e5', '2147483647', '2147483648', '-2147483649', '9007199254740992', '9007199254740993',
  '9007199254740993.0', '9223372036854775807', '9223372036854775808', '-9223372036854775808', '-9223372036854775809', '18446744073709551616', '1e18', '1e19', '1e308', '1e400',
  '-1e400', '4.000000000000000000001', '0.1e1', '123456789012345678901234567890', '1e-400', '5.0e-324', '01', '1.', '.5', '+1', '1e', '0x1'];

const numbersOf = (...limits: (number | undefined)[]) => limits.filter(limit => limit !== undefined);
const hasType = (...types: string[]) => ({ shape }: Place) => types.includes(shape.type ?? '');

export const limits: { readonly [name: string]: Mutation } = {
  bounds: draft => inOne(draft, ({ shape }) => numbersOf(shape.minimum, shape.maximum).length > 0, place => {
    const bound = draft.random.pick(numbersOf(place.shape.minimum, place.shape.maximum));
    put(place, bound + draft.random.pick([-1, 0, 1, -0.5, 0.5, 1e-9]));
  }),

  lengths: draft => inOne(draft, ({ shape }) => numbersOf(shape.minLength, shape.maxLength).length > 0, place => {
    const bound = draft.random.pick(numbersOf(place.shape.minLength, place.shape.maxLength));
    const length = Math.max(0, Math.min(bound, 50_000) + draft.random.pick([-1, 0, 1]));
    put(place, draft.random.pick(['a', 'a', 'é', '😀']).repeat(length));
  }),

  counts: draft => inOne(draft, ({ shape }) => numbersOf(shape.minItems, shape.maxItems).length > 0, place => {
    const bound = draft.random.pick(numbersOf(place.shape.minItems, place.shape.maxItems));
    const length = Math.max(0, Math.min(bound, 300) + draft.random.pick([-1, 0, 1]));
    put(place, Array.from({ length }, () => valueOf(draft.random, place.shape.items ?? {}, 3)));
  }),

  entryCounts: draft => inOne(draft, ({ shape }) => numbersOf(shape.minProperties, shape.maxProperties).length > 0, place => {
    const { shape } = place;
    const bound = draft.random.pick(numbersOf(shape.minProperties, shape.maxProperties));
    const inner = typeof shape.additionalProperties === 'object' ? shape.additionalProperties : {};
    const names = shape.additionalProperties ? Array.from({ length: 100 }, (_, i) => `a${i}`) : Object.keys(shape.properties ?? {});
    const wanted = names.slice(0, Math.max(0, bound + draft.random.pick([-1, 0, 1])));
    put(place, Object.fromEntries(wanted.map(name => [name, valueOf(draft.random, shape.properties?.[name] ?? inner, 3)])));
  }),

  enums: draft => inOne(draft, ({ shape }) => shape.enum !== undefined, place => {
    const value = draft.random.pick(place.shape.enum!);
    put(place, draft.random.chance(0.5) || typeof value !== 'string' ? value : nearText(draft.random, value));
  }),

  patterns: draft => inOne(draft, ({ shape }) => shape.pattern !== undefined, place => {
    const text = textOfPattern(draft.random, place.shape.pattern!);
    put(place, draft.random.chance(0.4) ? text : nearText(draft.random, draft.random.chance(0.5) && typeof valueAt(place) === 'string' ? valueAt(place) : text));
  }),

  formats: draft => inOne(draft, ({ shape }) => shape.format !== undefined && shape.type === 'string', place => {
    put(place, draft.random.pick(TEXTS_BY_FORMAT[place.shape.format!] ?? TEXTS_BY_FORMAT.duration));
  }),

  numberFormats: draft => inOne(draft, ({ shape }) => shape.format !== undefined && shape.type !== 'string', place => {
    put(place, draft.random.pick([2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 53, 1e18, 0.1, 3.5e38, 1e300, new Verbatim('9223372036854775807'), new Verbatim('1e39')]));
  }),

  intsOrStrings: draft => inOne(draft, ({ shape }) => shape['x-kubernetes-int-or-string'] === true, place => {
    put(place, cloned(draft.random.pick(draft.random.chance(0.3) ? INTS_OR_STRINGS : QUANTITIES)));
  }),

  quantities: draft => inOne(draft, hasType('string'), place => put(place, cloned(draft.random.pick(QUANTITIES)))),

  spelledNumbers: draft => inOne(draft, place => takesNumbers(place.shape), place => put(place, new Verbatim(draft.random.pick(SPELLED_NUMBERS)))),

  spelledNumberAnywhere: draft => inOne(draft, () => true, place => put(place, new Verbatim(draft.random.pick(SPELLED_NUMBERS)))),

  texts: draft => inOne(draft, hasType('string'), place => put(place, oddText(draft.random))),

  nearTexts: draft => inOne(draft, place => typeof valueAt(place) === 'string', place => put(place, nearText(draft.random, valueAt(place)))),

  nearNumbers: draft => inOne(draft, place => typeof valueAt(place) === 'number', place => put(place, valueAt(place) + draft.random.pick([-1, 1, 10, -10, 0.5, 100, 1e6]))),

  booleans: draft => inOne(draft, place => typeof valueAt(place) === 'boolean', place => put(place, !valueAt(place))),

  mapKeys: draft => inOne(draft, place => isObject(valueAt(place)) && Boolean(place.shape.additionalProperties), place => {
    put({ ...place, holder: valueAt(place), key: oddText(draft.random) }, someEntry(draft, place));
  }),
};

function takesNumbers(shape: Shape): boolean {
  return shape.type === 'integer' || shape.type === 'number' || shape['x-kubernetes-int-or-string'] === true;
}

function someEntry({ random }: Draft, { shape }: Place): unknown {
  return valueOf(random, typeof shape.additionalProperties === 'object' ? shape.additionalProperties : {}, 3);
}
