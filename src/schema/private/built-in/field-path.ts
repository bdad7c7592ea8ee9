import { Field } from './field';

const STEP = /^(?:\.([A-Za-z_][\w-]*)|\['((?:[^'\\]|\\.)*)'\])/;
const PLAIN_STEP = /^\.([A-Za-z_][\w-]*)()/;

/**
 * The part of a schema that a path such as `.spec.labels['app']` leads to.
 *
 * @param takesBrackets whether a step may be written as `['app']`
 * @returns undefined where the schema has no such field
 */
export function fieldAt(schema: Field, path: string, takesBrackets = true): Field | undefined {
  let [field, rest] = [schema, path];
  while (rest !== '') {
    const step = (takesBrackets ? STEP : PLAIN_STEP).exec(rest);
    if (!step) {
      return undefined;
    }
    const property = field.get('properties').key(step[1] ?? step[2]);
    field = property.isSet ? property : field.get('additionalProperties');
    if (typeof field.value !== 'object') {
      return undefined;
    }
    rest = rest.slice(step[0].length);
  }
  return path === '' ? undefined : field;
}
