import { Draft, inOne, Mutation } from '../mutation';
import { Place, placesIn, put, valueAt } from '../places';
import { isObject, Entries, Verbatim } from '../verbatim';

const YAML_SCALARS = ['yes', 'no', 'Yes', 'NO', 'y', 'n', 'on', 'Off', 'true', 'True', 'TRUE', 'tRUE', 'null', 'Null', '~', '', '0o7', '0o8', '07', '08', '014', '0x1F', '0b11', '0b12', '1_000', '1__0', '_1', '+5', '-5',
  '1e3', '1E3', '1.0', '1.', '.5', '-.5', '.', '1e', '.inf', '-.inf', '.Inf', '.nan', '.NaN', '+.inf', '12:30:45', '190:20:30', '2026-01-02', '2026-01-02T03:04:05Z', '2026-1-2', '2026-01-02 03:04:05',
  '!!str 5', '!!int "5"', '!!int "x"', '!!float 5', '!!float "x"', '!!bool "yes"', '!!null ""', '!!binary QQ==', '!!binary "?"', '!!timestamp 2026-01-02', '!local a', '! 5', '!!set {a}', '!!omap [a: 1]',
  '*nowhere', '&b 5', '"\\x41"', '"\\u00e9"', '"\\U0001F600"', '"\\q"', '"\\ud800"', "'it''s'", "'open", '"open', '@at', '`tick', '%percent', '- a', '? a', ': a', 'a: b', 'a #b', 'a#b', '|\n    text', '>-\n    folded\n    text',
  '[a, b]', '[a, , b]', '[a, b,]', '{a: b}', '{a}', '{a: }', '{a, a}', '[', '}', '9223372036854775808', '18446744073709551615', '18446744073709551616', '-9223372036854775809', '0x7fffffffffffffff', '0xffffffffffffffff', '0x1ffffffffffffffff', '1e400', '=', '<<', '0.1e1', '0e0', '-0', '-0.0', '00', '0_', '0x', '0o', '1,000', '1 000', 'a\tb', '\ta', '!!python/none', '--- a', '...'];
const JSON_SCALARS = ['True', 'NaN', 'Infinity', '-Infinity', 'undefined', "'a'", '"\\u0000"', '"\\ud800"', '"\\ud83d\\ude00"', '"\\x41"', '"a\nb"', '"\t"', '"\u007f"', '01', '+1', '.5', '1.', '-', '1e', '1e+', '-0', '[1,]', '[,]', '{"a":1,}', '{"a"}', '{a:1}', '/**/1', '', '1 2', '"\\/"', '"\\u00E9"', '1E400', 'nul', 'tru', '[', '{', ']'];
const YAML_KEYS = ['1', 'true', 'null', '~', '1.5', 'yes', '[a]', '{a: b}', '? a', '"a"', "'a'", '!!str 1', '', '0x10', '1e3', '2026-01-02', '.inf', '!!binary QQ==', '<<', '*nowhere', '-1', '1.0', '1_0', '!!int "7"'];

const isScalarAt = (place: Place) => typeof valueAt(place) !== 'object';
const isFilledObject = (place: Place) => isObject(valueAt(place)) && Object.keys(valueAt(place)).length > 0;

/** Changes that show in the text alone. */
export const spelling: { readonly [name: string]: Mutation } = {
  yamlScalar: draft => inOne(draft, isScalarAt, place => put(place, new Verbatim(draft.random.pick(YAML_SCALARS), true))),

  yamlAnywhere: draft => inOne(draft, () => true, place => put(place, new Verbatim(draft.random.pick(YAML_SCALARS), true))),

  yamlKey: draft => inOne(draft, isFilledObject, place => {
    const entries = Object.entries(valueAt(place));
    put(place, new Entries([...entries, [new Verbatim(draft.random.pick(YAML_KEYS), true), draft.random.pick<unknown>(['a', 1, null, entries[0][1]])]]));
  }),

  jsonScalar: draft => inOne(draft, () => true, place => put(place, new Verbatim(draft.random.pick(JSON_SCALARS)))),

  repeatedField: draft => inOne(draft, isFilledObject, place => put(place, repeated(draft, valueAt(place)))),

  repeatedAtTop: draft => {
    const field = draft.random.pick(Object.keys(draft.document));
    const inner = draft.document[field];
    if (!isObject(inner) || Object.keys(inner).length === 0) {
      return false;
    }
    draft.document[field] = repeated(draft, inner);
    return true;
  },

  merged: draft => inOne(draft, isFilledObject, place => merge(draft, place)),

  scalarInMetadata: draft => inMetadata(draft, isScalarAt, place => {
    const [scalars, yamlOnly] = draft.random.pick([[YAML_SCALARS, true], [JSON_SCALARS, false]] as const);
    put(place, new Verbatim(draft.random.pick(scalars), yamlOnly));
  }),

  keyInMetadata: draft => inMetadata(draft, isFilledObject, place => {
    const [key, value] = [draft.random.pick(YAML_KEYS), draft.random.pick<unknown>(['a', 'a', 1, null])];
    put(place, new Entries([...Object.entries(valueAt(place)), [new Verbatim(key, true), value]]));
  }),

  repeatedInMetadata: draft => inMetadata(draft, isFilledObject, place => put(place, repeated(draft, valueAt(place)))),

  mergedInMetadata: draft => inMetadata(draft, isFilledObject, place => merge(draft, place)),
};

/** Runs a change on the metadata of the document, or on something in it. */
function inMetadata(draft: Draft, isFit: (place: Place) => boolean, change: (place: Place) => void): boolean {
  const metadata = { holder: draft.document, key: 'metadata', shape: {}, around: {} };
  return inOne({ ...draft, places: [metadata, ...placesIn({}, draft.document.metadata)] }, isFit, change);
}

/** Moves some fields of an object, or all, into one that is merged into it, and puts other things in its place. */
function merge({ random }: Draft, place: Place): void {
  const entries = Object.entries(valueAt(place));
  const kept = entries.filter(() => random.chance(0.5));
  const source = random.pick([JSON.stringify(Object.fromEntries(entries)), JSON.stringify([Object.fromEntries(entries), {}]), 'null', '5', '[]', '"a"', '[5]']);
  put(place, new Entries([...kept, [new Verbatim('<<', true), new Verbatim(source, true)]]));
}

/** An object with a field that stands in it twice. */
function repeated({ random }: Draft, object: { readonly [name: string]: unknown }): Entries {
  const entries = Object.entries(object);
  const [key, value] = random.pick(entries);
  const isEscaped = /^[a-z]/.test(key) && random.chance(0.3);
  const again = isEscaped ? new Verbatim(`"\\u00${key.charCodeAt(0).toString(16)}${key.slice(1)}"`) : key;
  const times = random.pick([1, 1, 1, 2]);
  return new Entries([...entries, ...Array.from({ length: times }, () => [again, random.pick([value, 'other', null])] as const)]);
}
