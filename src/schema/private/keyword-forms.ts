import { shown } from './shown';

interface Form {
  readonly words: string;
  readonly fits: (value: unknown) => boolean;
}

const TEXT: Form = { words: 'a string', fits: value => typeof value === 'string' };
const NUMBER: Form = { words: 'a number', fits: value => typeof value === 'number' || typeof value === 'bigint' };
const FLAG: Form = { words: 'true or false', fits: value => typeof value === 'boolean' };
const LIST: Form = { words: 'a list', fits: Array.isArray };
const TEXTS: Form = { words: 'a list of strings', fits: value => Array.isArray(value) && value.every(TEXT.fits) };

const FORMS: ReadonlyMap<string, Form> = new Map([
  ...['type', 'format', 'pattern', 'x-kubernetes-list-type', 'x-kubernetes-map-type'].map(name => [name, TEXT] as const),
  ...['rule', 'messageExpression', 'reason', 'fieldPath', 'specReplicasPath'].map(name => [name, TEXT] as const),
  ...['minProperties', 'maxProperties', 'minItems', 'maxItems', 'minLength', 'maxLength', 'minimum', 'maximum', 'multipleOf'].map(name => [name, NUMBER] as const),
  ...['nullable', 'exclusiveMinimum', 'exclusiveMaximum', 'optionalOldSelf'].map(name => [name, FLAG] as const),
  ...['preserve-unknown-fields', 'int-or-string', 'embedded-resource'].map(name => [`x-kubernetes-${name}`, FLAG] as const),
  ['enum', LIST],
  ...['required', 'x-kubernetes-list-map-keys'].map(name => [name, TEXTS] as const),
]);

/**
 * Why a keyword of a schema, or a field of a rule, can't have a value, if so. What
 * a keyword means is not looked at.
 */
export function keywordProblem(keyword: string, value: unknown): string | undefined {
  const form = FORMS.get(keyword);
  return form === undefined || form.fits(value) ? undefined : `${keyword} is ${shown(value)}, must be ${form.words}`;
}
