import { Shape } from '../../../../src/schema/shape';
import { requiredByForms, valueOf } from '../fill';
import { Draft, inOne, Mutation } from '../mutation';
import { absentFields, Place, put, valueAt } from '../places';
import { cloned, isObject } from '../verbatim';

const hasRules = ({ shape }: Place) => shape['x-kubernetes-validations'] !== undefined;

export const rules: { readonly [name: string]: Mutation } = {
  fieldsOfRules: draft => atRules(draft, (place, names, values) => {
    const fields = fieldsBelow(place, names);
    for (let i = 0, count = 1 + draft.random.below(3); i < count && fields.length > 0; i++) {
      const field = draft.random.pick(fields);
      put(field, draft.random.pick([
        () => undefined,
        () => valueOf(draft.random, field.shape, 2),
        () => draft.random.pick([...values, '', null]),
        () => cloned(valueAt(draft.random.pick(fields))),
        () => isObject(valueAt(field)) ? {} : Array.isArray(valueAt(field)) ? [] : valueAt(field),
      ])());
    }
  }),

  valuesOfRules: draft => atRules(draft, (place, _names, values) => {
    if (!isObject(valueAt(place)) && !Array.isArray(valueAt(place))) {
      put(place, draft.random.pick([() => draft.random.pick([...values, '']), () => valueOf(draft.random, place.shape)])());
    } else {
      const inner = draft.places.filter(({ holder }) => holder === valueAt(place));
      inner.filter(() => draft.random.chance(0.4)).forEach(one => put(one, valueOf(draft.random, one.shape, 2)));
    }
  }),

  ruledRemoved: draft => inOne(draft, hasRules, place => put(place, undefined)),

  ruledAdded: draft => inOne(draft, place => isObject(valueAt(place)) && absentFields(place).some(hasRules), place => {
    const absent = draft.random.pick(absentFields(place).filter(hasRules));
    put(absent, valueOf(draft.random, absent.shape, 1));
  }),

  forms: draft => inOne(draft, place => isObject(valueAt(place)) && formsOf(place.shape).length > 0, place => {
    const { random } = draft;
    const named = formsOf(place.shape).flatMap(form => [...form.required ?? [], ...Object.keys(form.properties ?? {})]);
    for (const name of [...named, ...requiredByForms(random, place.shape)]) {
      const inner = place.shape.properties?.[name];
      if (inner && random.chance(0.5)) {
        const field = { holder: valueAt(place), key: name, shape: inner, around: place.shape };
        put(field, random.chance(0.5) ? undefined : valueOf(random, inner, 2));
      }
    }
  }),
};

function formsOf({ oneOf = [], anyOf = [], allOf = [] }: Shape): Shape[] {
  return [...oneOf, ...anyOf, ...allOf];
}

/** Runs a change where there are rules, with the names and the values that stand in one of them. */
function atRules(draft: Draft, change: (place: Place, names: ReadonlySet<string>, values: unknown[]) => void): boolean {
  const root = { holder: draft, key: 'document', shape: draft.schema, around: {} };
  const fit = [...draft.places, root].filter(hasRules);
  if (fit.length === 0) {
    return false;
  }
  const place = draft.random.pick(fit);
  const { rule } = draft.random.pick(place.shape['x-kubernetes-validations']!);
  const words = new Set(rule.match(/\w+/g) ?? []);
  const texts = [...rule.matchAll(/'([^']*)'|"([^"]*)"/g)].map(match => match[1] ?? match[2]);
  const numbers = (rule.match(/\b\d+\b/g) ?? []).flatMap(number => [Number(number), Number(number) + 1, Number(number) - 1]);
  change(place, words, [...texts, ...numbers]);
  return true;
}

/** Fields at and below a place that a rule may speak of, those that are not there too. */
function fieldsBelow(place: Place, names: ReadonlySet<string>, depth = 0): Place[] {
  const value = valueAt(place);
  if (Array.isArray(value)) {
    return value.flatMap((_, i) => fieldsBelow({ holder: value, key: i, shape: place.shape.items ?? {}, around: place.shape }, names, depth + 1));
  }
  if (!isObject(value) || depth > 4) {
    return [];
  }
  return Object.entries(place.shape.properties ?? {}).flatMap(([name, shape]: [string, Shape]) => {
    const field = { holder: value, key: name, shape, around: place.shape };
    const below = Object.hasOwn(value, name) ? fieldsBelow(field, names, depth + 1) : [];
    return names.has(name) ? [field, ...below] : below;
  });
}
