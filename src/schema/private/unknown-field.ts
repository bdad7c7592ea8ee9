import { closest, distance } from 'fastest-levenshtein';
import { Shape } from '../shape';

/** Says that a field is unknown, and names the known one that is spelled most alike. */
export function unknownField(name: string, properties: { readonly [name: string]: Shape } | undefined): string {
  const nearest = closest(name, Object.keys(properties ?? {}));
  const alike = nearest !== undefined && distance(name.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, name.length / 3);
  return alike ? `unknown field, did you mean ${nearest}` : 'unknown field';
}
