import { Field } from './field';

/**
 * Checks that many kinds share. Each takes the field and reports what is wrong with it.
 */

/** One of the allowed texts; an absent one is required. */
export function checkOneOf(field: Field, allowed: readonly string[]): void {
  if (field.text === '') {
    field.required(`required, allowed: ${allowed.join(', ')}`);
  } else if (!allowed.includes(field.text)) {
    field.unsupported(allowed);
  }
}

/** One of the allowed texts, if it is given at all. The empty text counts as given. */
export function checkOneOfIfSet(field: Field, allowed: readonly string[]): void {
  if (field.isSet && !allowed.includes(field.text)) {
    field.unsupported(allowed);
  }
}

/** Not below 0. */
export function checkNotNegative(field: Field): void {
  if (field.number < 0) {
    field.invalid(`${field.value} is negative, must be 0 or more`);
  }
}

/** Between two numbers, both included. */
export function checkRange(field: Field, least: number, most: number): void {
  if (field.number < least || field.number > most) {
    field.invalid(`${field.number} is out of range, must be ${least} to ${most}`);
  }
}

/** A text that must be there and may be checked further. */
export function checkText(field: Field, problemOf?: (text: string) => string | undefined): void {
  if (field.text === '') {
    field.required();
  } else {
    field.invalid(problemOf?.(field.text));
  }
}

/** A text that is checked only where there is one. */
export function checkTextIfSet(field: Field, problemOf: (text: string) => string | undefined): void {
  if (field.text !== '') {
    field.invalid(problemOf(field.text));
  }
}

/** A path below a folder: relative, without `..`. */
export function checkDescendingPath(field: Field): void {
  if (field.text.startsWith('/')) {
    field.invalid(`${JSON.stringify(field.text)} must be a relative path`);
  }
  checkNoBacksteps(field);
}

/** A path below a folder that does not begin like the folders that Kubernetes keeps for itself. */
export function checkNonReservedPath(field: Field): void {
  checkDescendingPath(field);
  if (field.text.startsWith('..') && !field.text.startsWith('../')) {
    field.invalid(`${JSON.stringify(field.text)} must not start with '..'`);
  }
}

/** A path without a step upwards. */
export function checkNoBacksteps(field: Field): void {
  if (hasBackstep(field.text)) {
    field.invalid(`${JSON.stringify(field.text)} must not contain '..'`);
  }
}

/** Whether a path has a step upwards. */
export function hasBackstep(path: string): boolean {
  return path.split('/').includes('..');
}

/** Permissions of a file, 0 to 0777. */
export function checkFileMode(field: Field): void {
  if (field.number < 0 || field.number > 0o777) {
    field.invalid(`${field.number} is no file mode, must be 0 to 0777 (octal), which is 511`);
  }
}

/** The number of a user or group. */
export function checkId(field: Field): void {
  if (field.isSet) {
    checkRange(field, 0, 2 ** 31 - 1);
  }
}
