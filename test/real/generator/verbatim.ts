/** A value that stands in a document as it is spelled here. */
export class Verbatim {
  /** @param yamlOnly whether the spelling is none in JSON */
  public constructor(public readonly text: string, public readonly yamlOnly = false) {}
}

/** The fields of an object as they stand in its text: keys may repeat, and may be spelled in their own way. */
export class Entries {
  public constructor(public readonly entries: readonly (readonly [key: string | Verbatim, value: unknown])[]) {}
}

/** Whether a value is an object of plain data. */
export function isObject(value: unknown): value is { [name: string]: any } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Verbatim) && !(value instanceof Entries);
}

/** Whether something in a value can't be written as JSON. */
export function needsYaml(value: unknown): boolean {
  if (value instanceof Verbatim) {
    return value.yamlOnly;
  }
  if (value instanceof Entries) {
    return value.entries.some(entry => entry.some(needsYaml));
  }
  return typeof value === 'object' && value !== null && Object.values(value).some(needsYaml);
}

/** A copy of a value and of all that is in it. */
export function cloned(value: any): any {
  if (Array.isArray(value)) {
    return value.map(cloned);
  }
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cloned(inner)])) : value;
}
