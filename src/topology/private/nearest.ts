import { distance } from 'fastest-levenshtein';

/**
 * ` (did you mean "b"?)` when a known name is close to this one, else nothing.
 */
export function nearest(name: string, known: Iterable<string>): string {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const away = distance(name.toLowerCase(), candidate.toLowerCase());
    if (away < bestDistance) [best, bestDistance] = [candidate, away];
  }
  return best === undefined ? '' : ` (did you mean "${best}"?)`;
}
