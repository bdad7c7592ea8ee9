const LITERALS = /[rR](?:"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"]*"|'[^']*')|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;

/** Longest part of a rule that is shown. */
const LONGEST = 300;

/** Whether a rule compares with the value before an update. */
export function readsOldSelf(rule: string): boolean {
  return rule.includes('oldSelf') && /\boldSelf\b/.test(rule.replace(LITERALS, '""'));
}

/** A rule on one line, cut where it is long. */
export function shownRule(rule: string): string {
  const line = rule.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 3)}...` : line;
}

const MEANINGS: readonly (readonly [form: RegExp, meaning: (...parts: string[]) => string])[] = [
  [/^self == oldSelf$/, () => 'can\'t be changed'],
  [/^self >= oldSelf$/, () => 'can\'t be decreased'],
  [/^self <= oldSelf$/, () => 'can\'t be increased'],
  [/^!has\(oldSelf\.(\w+)\) \|\| has\(self\.\1\)$/, field => `${field} can't be removed once it is set`],
  [/^size\(self\) > 0$|^self\.size\(\) > 0$|^self != ''$/, () => 'may not be empty'],
  [/^self > 0$/, () => 'must be greater than 0'],
  [/^self\.(\w+) != (?:""|'')$/, field => `${field} may not be empty`],
  [/^has\(self\.(\w+)\) == has\(self\.(\w+)\)$/, (one, other) => `${one} and ${other} must be given together`],
];

/** What it means that a value breaks a rule: in words where the rule is one of the usual ones. */
export function brokenRule(rule: string): string {
  const line = shownRule(rule);
  for (const [form, meaning] of MEANINGS) {
    const match = form.exec(line);
    if (match) {
      return `${meaning(...match.slice(1))} (rule: ${line})`;
    }
  }
  return `breaks the rule ${line}`;
}
