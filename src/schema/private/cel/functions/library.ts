import { ADDRESSES } from './addresses';
import { AUTHORIZATION } from './authorization';
import { CONVERSIONS } from './conversions';
import { NAMED_FORMATS } from './formats';
import { LISTS } from './lists';
import { OPERATORS } from './operators';
import { OPTIONALS } from './optionals';
import { QUANTITIES } from './quantity';
import { SEMVER } from './semver';
import { STRINGS } from './strings';
import { TIMES } from './times';
import { URLS } from './url';
import { Overload } from '../function';

const ALL = [
  OPERATORS, CONVERSIONS, STRINGS, TIMES, LISTS, OPTIONALS, ADDRESSES, URLS, QUANTITIES, SEMVER, NAMED_FORMATS, AUTHORIZATION,
].flat();

/** What a policy of mutations can use beside the functions of all rules. */
const OF_MUTATIONS: ReadonlySet<string> = new Set(['jsonpatch.escapeKey']);

/**
 * The functions that rules of an API server of Kubernetes 1.36 can use, by their
 * names. Of those, `format` is there since 1.31, loops with two variables since
 * 1.32, `semver` since 1.33, and `slice`, `flatten`, `sort`, `reverse`, `distinct`
 * and `lists.range` since 1.34.
 *
 * @see https://kubernetes.io/docs/reference/using-api/cel/#cel-options-language-features-and-libraries
 */
export const LIBRARY: ReadonlyMap<string, readonly Overload[]> = byName(ALL.filter(({ name }) => !OF_MUTATIONS.has(name)));

/** The functions that expressions of mutations can use. */
export const LIBRARY_OF_MUTATIONS: ReadonlyMap<string, readonly Overload[]> = byName(ALL);

function byName(functions: readonly Overload[]): Map<string, Overload[]> {
  const named = new Map<string, Overload[]>();
  for (const one of functions) {
    named.set(one.name, [...named.get(one.name) ?? [], one]);
  }
  return named;
}
