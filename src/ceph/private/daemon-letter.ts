/**
 * The letters by which Rook tells daemons of one kind apart: a to z, then aa, ab …
 *
 * @param index from 0
 */
export function daemonLetter(index: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + index % 26);
  return index < 26 ? letter : daemonLetter(Math.floor(index / 26) - 1) + letter;
}

/** What is wrong with a name that is to be part of those of Services, `<prefix>-<name>-<letter>`; or undefined. */
export function problemOfDaemonName(prefix: string, name: string, daemons: number): string | undefined {
  const longest = 63 - prefix.length - daemonLetter(daemons - 1).length - 2;
  if (name.length <= longest) return undefined;
  return `"${name}" has ${name.length} characters, and may have ${longest}: Services are called ${prefix}-${name}-a, in 63 characters; give a shorter name`;
}
