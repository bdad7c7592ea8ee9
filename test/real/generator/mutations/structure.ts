import { valueOf } from '../fill';
import { inOne, Mutation } from '../mutation';
import { absentFields, Place, put, valueAt } from '../places';
import { Random } from '../random';
import { cloned, isObject } from '../verbatim';

const OF_ALL_TYPES: readonly unknown[] = [5, 0, -1, 1.5, '', 'text', '5', 'true', true, false, null, [], {}, ['a'], [null], [{}], { a: 'x' }, { a: null }, [1, 'a'], [[]], [[{ a: 1 }]]];
const ODD_KEYS = ['nonsense', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'a.b', 'a b', 'ä', '0', 'apiVersion', 'kind', 'metadata', 'spec', 'status', 'a[0]', '$ref', 'a'.repeat(300), '"', 'a\nb', '~', 'null'];

const anywhere = () => true;
const isObjectAt = (place: Place) => isObject(valueAt(place));
const hasAbsentFields = (place: Place) => isObjectAt(place) && absentFields(place).length > 0;

export const structure: { readonly [name: string]: Mutation } = {
  wrongType: draft => inOne(draft, anywhere, place => put(place, cloned(draft.random.pick(OF_ALL_TYPES)))),

  wrapped: draft => inOne(draft, anywhere, place => {
    put(place, draft.random.chance(0.5) ? [valueAt(place)] : { [String(place.key)]: valueAt(place) });
  }),

  removed: draft => inOne(draft, anywhere, place => put(place, undefined)),

  required: draft => inOne(draft, place => place.around.required?.includes(String(place.key)) ?? false, place => put(place, undefined)),

  nulled: draft => inOne(draft, anywhere, place => put(place, null)),

  nullAdded: draft => inOne(draft, hasAbsentFields, place => put(draft.random.pick(absentFields(place)), null)),

  nullItem: draft => inOne(draft, place => Array.isArray(valueAt(place)), place => {
    valueAt(place).splice(draft.random.below(valueAt(place).length + 1), 0, null);
  }),

  nullEntry: draft => inOne(draft, place => isObjectAt(place) && typeof place.shape.additionalProperties === 'object', place => {
    put({ ...place, holder: valueAt(place), key: 'none' }, null);
  }),

  emptied: draft => inOne(draft, anywhere, place => put(place, emptied(valueAt(place)))),

  unknown: draft => inOne(draft, isObjectAt, place => {
    put({ ...place, holder: valueAt(place), key: draft.random.pick(ODD_KEYS) }, cloned(draft.random.pick(OF_ALL_TYPES)));
  }),

  misspelt: draft => inOne(draft, place => isObject(place.holder), place => {
    const value = valueAt(place);
    put(place, undefined);
    put({ ...place, key: misspelt(draft.random, String(place.key)) }, value);
  }),

  atTop: draft => {
    put({ holder: draft.document, key: draft.random.pick([...ODD_KEYS, 'data', 'spec', 'status', 'items']), shape: {}, around: {} }, cloned(draft.random.pick(OF_ALL_TYPES)));
    return true;
  },

  added: draft => inOne(draft, hasAbsentFields, place => {
    const absent = draft.random.pick(absentFields(place));
    put(absent, valueOf(draft.random, absent.shape));
  }),

  severalAdded: draft => inOne(draft, hasAbsentFields, place => {
    absentFields(place).filter(() => draft.random.chance(0.5)).forEach(absent => put(absent, valueOf(draft.random, absent.shape, 2)));
  }),

  addedAtTop: draft => {
    const absent = absentFields({ holder: draft, key: 'document', shape: draft.schema, around: {} }).filter(({ key }) => key !== 'metadata');
    absent.slice(0, 1).forEach(place => put(place, valueOf(draft.random, place.shape)));
    return absent.length > 0;
  },

  refilled: draft => inOne(draft, anywhere, place => put(place, valueOf(draft.random, place.shape))),

  moved: draft => inOne(draft, isObjectAt, place => {
    const from = draft.random.pick(draft.places);
    put({ ...place, holder: valueAt(place), key: from.key }, cloned(valueAt(from)));
  }),

  copied: draft => inOne(draft, anywhere, place => put(place, cloned(valueAt(draft.random.pick(draft.places))))),

  deep: draft => inOne(draft, anywhere, place => {
    let value: unknown = valueAt(place);
    for (let i = 0; i < draft.random.pick([3, 30, 100]); i++) {
      value = draft.random.chance(0.5) ? [value] : { a: value };
    }
    put(place, value);
  }),
};

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) {
    return [];
  }
  return isObject(value) ? {} : typeof value === 'string' ? '' : typeof value === 'number' ? 0 : false;
}

function misspelt(random: Random, name: string): string {
  switch (random.below(4)) {
    case 0: return name.slice(0, -1);
    case 1: return `${name}s`;
    case 2: return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    default: return `${name.slice(0, 1)}${name}`;
  }
}
