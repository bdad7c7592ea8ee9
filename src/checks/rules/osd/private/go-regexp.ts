/** What Go's regular expressions do not have, though those of JavaScript do. */
const UNKNOWN_TO_GO: readonly [RegExp, string][] = [
  [/^\(\?<?[=!]/, 'Go has no look-ahead and no look-behind'],
  [/^\\[1-9](?![0-7])/, 'Go has no back-references'],
  [/^\\[ceghijklmoqruyCEFGHIJKLMNORTUVXYZ]/, 'Go does not know this escape'],
  [/^\{(\d+,)?0*(?!1000\b)[1-9]\d{3,}[,}]/, 'Go repeats something 1000 times at most'],
];

/** What Go has, and JavaScript does not, and something that is as good for JavaScript. */
const KNOWN_TO_GO: readonly [RegExp, string][] = [
  [/^\(\?P</, '(?<'],
  [/^\(\?[imsU]+(-[imsU]+)?\)/, ''],
  [/^\(\?[imsU]*(-[imsU]+)?:/, '(?:'],
  [/^\[\[:\^?[a-z]+:\]/, '[a'],
  [/^\\[AzapP]/, '\\b'],
  [/^\\Q\\E/, ''],
  [/^\\Q[^]+?(\\E|$)/, 'Q'],
];

/**
 * What is wrong with a regular expression in the eyes of Go; undefined if nothing is.
 *
 * @see https://pkg.go.dev/regexp/syntax
 */
export function goRegexpFault(pattern: string): string | undefined {
  let translated = '';
  for (let rest = pattern; rest !== '';) {
    const fault = UNKNOWN_TO_GO.find(([start]) => start.test(rest));
    if (fault) {
      return fault[1];
    }
    const own = KNOWN_TO_GO.find(([start]) => start.test(rest));
    const taken = own ? own[0].exec(rest)![0] : rest.slice(0, rest.startsWith('\\') ? 2 : 1);
    translated += own ? own[1] : taken;
    rest = rest.slice(taken.length);
  }
  try {
    return new RegExp(translated) && undefined;
  } catch (error) {
    return (error as Error).message.replace(/^.*: /, '').toLowerCase();
  }
}
