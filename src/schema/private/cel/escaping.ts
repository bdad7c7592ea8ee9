/** Words that CEL keeps for itself. A rule writes `__namespace__` for a field `namespace`. */
export const RESERVED: ReadonlySet<string> = new Set([
  'true', 'false', 'null', 'in', 'as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if',
  'import', 'let', 'loop', 'package', 'namespace', 'return', 'var', 'void', 'while',
]);

const SYMBOLS: readonly (readonly [written: string, symbol: string])[] = [
  ['__underscores__', '__'], ['__dot__', '.'], ['__dash__', '-'], ['__slash__', '/'],
];

/**
 * The field that a rule means by an identifier; undefined where it can mean none.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules
 */
export function unescaped(identifier: string): string | undefined {
  if (RESERVED.has(identifier)) {
    return undefined;
  }
  if (!identifier.includes('__')) {
    return identifier;
  }
  const word = /^__(.+)__$/.exec(identifier)?.[1];
  if (word !== undefined && RESERVED.has(word)) {
    return word;
  }
  const parts = identifier.split(/(__(?:underscores|dot|dash|slash)__)/);
  if (parts.some((part, i) => i % 2 === 0 && part.includes('__'))) {
    return undefined;
  }
  return parts.map((part, i) => i % 2 === 0 ? part : SYMBOLS.find(([written]) => written === part)![1]).join('');
}

/** How a rule writes a field; the name itself where a rule can't write it. */
export function escaped(field: string): string {
  if (RESERVED.has(field)) {
    return `__${field}__`;
  }
  if (!/^[A-Za-z_][\w./-]*$/.test(field)) {
    return field;
  }
  return field.replace(/__|[./-]/g, symbol => SYMBOLS.find(entry => entry[1] === symbol)![0]);
}
