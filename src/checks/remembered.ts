/**
 * A function that finds something of an object, and remembers it as long as the object is
 * there. For objects of a set: a set has its own, and nobody changes them.
 */
export function remembered<T>(find: (object: any) => T): (object: any) => T {
  const found = new WeakMap<object, { readonly it: T }>();
  return object => {
    if (object === undefined) {
      return find(object);
    }
    let known = found.get(object);
    if (!known) {
      known = { it: find(object) };
      found.set(object, known);
    }
    return known.it;
  };
}
