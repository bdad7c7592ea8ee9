/** An object without the members that are not given. */
export function defined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

/** An object without the members that are not given, or undefined where none is. */
export function ifAny<T extends object>(object: T): T | undefined {
  const given = defined(object);
  return Object.keys(given).length > 0 ? given : undefined;
}
