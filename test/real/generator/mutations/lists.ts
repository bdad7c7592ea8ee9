import { valueOf } from '../fill';
import { inOne, Mutation } from '../mutation';
import { Place, put, valueAt } from '../places';
import { cloned, isObject, Verbatim } from '../verbatim';

const isList = (least: number) => (place: Place) => Array.isArray(valueAt(place)) && valueAt(place).length >= least;
const hasListType = (...types: string[]) => (place: Place) => isList(1)(place) && types.includes(place.shape['x-kubernetes-list-type'] ?? '');
const isKeyed = (place: Place) => hasListType('map')(place) && valueAt(place).some(isObject);

export const lists: { readonly [name: string]: Mutation } = {
  repeatedItem: draft => inOne(draft, isList(1), place => {
    const list = valueAt(place);
    list.splice(draft.random.below(list.length + 1), 0, cloned(draft.random.pick(list)));
  }),

  repeatedMember: draft => inOne(draft, hasListType('set', 'map'), place => {
    const list = valueAt(place);
    const times = draft.random.pick([1, 1, 2]);
    const item = draft.random.pick<unknown>(list);
    for (let i = 0; i < times; i++) {
      list.push(typeof item === 'number' && Number.isInteger(item) ? new Verbatim(`${item}.0`) : cloned(item));
    }
  }),

  repeatedKey: draft => inOne(draft, isKeyed, place => {
    const item = draft.random.pick<any>(valueAt(place).filter(isObject));
    const other = valueOf(draft.random, place.shape.items ?? {}, 2);
    for (const key of place.shape['x-kubernetes-list-map-keys'] ?? []) {
      put({ ...place, holder: other, key }, draft.random.chance(0.9) ? item[key] : undefined);
    }
    valueAt(place).push(other);
  }),

  changedKey: draft => inOne(draft, isKeyed, place => {
    const item = draft.random.pick<any>(valueAt(place).filter(isObject));
    const key = draft.random.pick(place.shape['x-kubernetes-list-map-keys'] ?? ['name']);
    put({ ...place, holder: item, key }, draft.random.pick<unknown>([undefined, undefined, null, '', 5, 'other', [], {}, true, '5', new Verbatim('5.0')]));
  }),

  itemAdded: draft => inOne(draft, isList(0), place => valueAt(place).push(valueOf(draft.random, place.shape.items ?? {}, 2))),

  reordered: draft => inOne(draft, isList(2), place => {
    const list = valueAt(place);
    list.push(...list.splice(0, 1 + draft.random.below(list.length - 1)));
  }),

  reversed: draft => inOne(draft, isList(2), place => valueAt(place).reverse()),

  itemRemoved: draft => inOne(draft, isList(1), place => valueAt(place).splice(draft.random.below(valueAt(place).length), 1)),

  manyItems: draft => inOne(draft, isList(1), place => {
    const list = valueAt(place);
    const first = list[0];
    list.push(...Array.from({ length: draft.random.pick([10, 100, 260]) }, (_, i) => isObject(first) && 'name' in first ? { ...cloned(first), name: `item-${i}` } : cloned(first)));
  }),
};
