/**
 * A value with another one laid over it: objects are merged member by member,
 * anything else, lists too, is replaced. Members that are undefined change nothing.
 */
export function merged<T>(base: T, over: unknown): T {
  if (over === undefined) return base;
  if (!isPlainObject(base) || !isPlainObject(over)) return over as T;
  const result: { [key: string]: unknown } = { ...base };
  for (const key of Object.keys(over)) {
    result[key] = merged(result[key], over[key]);
  }
  return result as T;
}

function isPlainObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
