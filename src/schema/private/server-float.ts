import { isHeldAsInt64 } from './numbers';
import { isServerFloat } from '../../manifests/decoded';

/**
 * A whole number that the server holds as a float because its text says so, such
 * as `4.0`, though it would fit into an integer of 64 bits.
 */
export class ServerFloat {
  public constructor(public readonly value: number) {}
}

/**
 * The value with every whole number that the server holds as a float marked as
 * one. Parts without such a number are shared with the result.
 *
 * @param numbers how numbers are spelled where their value does not tell, by path
 */
export function withServerFloats(value: unknown, numbers: ReadonlyMap<string, string> | undefined): unknown {
  if (!numbers || ![...numbers.values()].some(isServerFloat)) {
    return value;
  }
  return marked(value, '', numbers);
}

function marked(value: unknown, path: string, numbers: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'number') {
    const spelling = numbers.get(path);
    return spelling !== undefined && isServerFloat(spelling) && isHeldAsInt64(value, undefined) ? new ServerFloat(value) : value;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item, i) => marked(item, `${path}[${i}]`, numbers));
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, marked(item, path === '' ? name : `${path}.${name}`, numbers)]));
}
