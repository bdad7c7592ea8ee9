import { setField } from './decoded';

/**
 * A value without the fields and items that are null: whoever reads an object in Go
 * takes them as not given, such as a key with nothing but comments below it. The value
 * is left as it is; parts that need no change are shared with the result.
 *
 * @param value anything but null
 */
export function withoutNulls<T>(value: T): T {
  return typeof value !== 'object' ? value : (Array.isArray(value) ? items(value) : fields(value as Fields)) as T;
}

type Fields = { [name: string]: unknown };

function items(list: readonly unknown[]): readonly unknown[] {
  for (const item of list) {
    if (item === null || withoutNulls(item) !== item) {
      return list.filter(one => one !== null).map(withoutNulls);
    }
  }
  return list;
}

function fields(value: Fields): Fields {
  let result = value;
  for (const name in value) {
    const field = value[name];
    const kept = field === null ? undefined : withoutNulls(field);
    if (kept !== field) {
      result = result === value ? { ...value } : result;
      if (kept === undefined) {
        delete result[name];
      } else {
        setField(result, name, kept);
      }
    }
  }
  return result;
}
