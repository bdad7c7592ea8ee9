/** What an API server means by the type of an error. */
export interface ErrorType {
  readonly id: string;
  /** The mistake in a few words. */
  readonly title: string;
  /** What happens to the object. */
  readonly effect: string;
  /** How to mend it, in general. */
  readonly mend: string;
}

const REFUSED = 'the API server refuses the object';

const TYPES: readonly (readonly [id: string, title: string, mend: string])[] = [
  ['FieldValueInvalid', 'a value that is not allowed', 'give a value that the message allows'],
  ['FieldValueTypeInvalid', 'a value of the wrong type', 'give a value of the type that the message names'],
  ['FieldValueRequired', 'a required field is missing', 'add the field'],
  ['FieldValueNotSupported', 'a value that is none of those allowed', 'take one of the values that the message lists'],
  ['FieldValueForbidden', 'a field that must not be set or changed here', 'remove the field, or leave it as it was'],
  ['FieldValueDuplicate', 'a value that may occur only once', 'remove one of the two'],
  ['FieldValueNotFound', 'a reference to something that is not there', 'name something that is there'],
  ['FieldValueTooLong', 'a value that is too long', 'shorten it to what the message allows'],
  ['FieldValueTooMany', 'too many values', 'leave out some, to as many as the message allows'],
  ['UnknownField', 'a field that the API does not have', 'correct its name, or remove it'],
  ['DuplicateField', 'a field that is given twice', 'remove one of the two'],
  ['DuplicateKey', 'a key that is given twice', 'remove one of the two'],
  ['Decode', 'a value that can not be read into its field', 'give a value of the type that the message names'],
  ['YAML', 'text that is not YAML', 'correct the text at the line that the message names'],
  ['BadRequest', 'a document that is no object of a served API', 'correct apiVersion and kind, or what else the message names'],
  ['Conflict', 'a change to an object that is another one by now', 'read the object anew and change that'],
];

/** That an object could not be judged: it may be good or bad. */
export const NOT_EVALUATED: ErrorType = {
  id: 'NotEvaluated',
  title: 'an object that could not be judged',
  effect: 'nobody has said that the API server accepts it',
  mend: 'give the CustomResourceDefinition of its kind, or see what the message says',
};

/** All types of errors. */
export const ERROR_TYPES: readonly ErrorType[] = [...TYPES.map(([id, title, mend]) => ({ id, title, effect: REFUSED, mend })), NOT_EVALUATED];

const BY_ID = new Map(ERROR_TYPES.map(type => [type.id, type]));

/** The type of an error that has this name. */
export function errorTypeOf(id: string): ErrorType {
  return BY_ID.get(id) ?? { id, title: id, effect: REFUSED, mend: 'see what the message says' };
}
