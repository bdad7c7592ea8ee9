import { closest, distance } from 'fastest-levenshtein';
import { Shape } from '../shape';

/** A shorter name resembles too many others, a longer one is no slip of the pen. */
const SHORTEST = 4;
const LONGEST = 64;

/**
 * Says that a field is unknown, and names the known one that is spelled most alike.
 *
 * @param served of fields that not all versions of Kubernetes have: the minor version each came with, and the one without it again
 */
export function unknownField(name: string, properties: { readonly [name: string]: Shape } | undefined, served?: Shape['x-served']): string {
  if (served && Object.hasOwn(served, name)) {
    const [from, until] = served[name];
    return `unknown field, known from Kubernetes 1.${from} on${until === undefined ? '' : ` and gone with 1.${until}`}`;
  }
  const known = Object.keys(properties ?? {});
  if (known.length === 0 || name.length < SHORTEST || name.length > LONGEST) {
    return 'unknown field';
  }
  const nearest = closest(name, known);
  const alike = distance(name.toLowerCase(), nearest.toLowerCase()) <= name.length / 3;
  return alike ? `unknown field, did you mean ${nearest}` : 'unknown field';
}
