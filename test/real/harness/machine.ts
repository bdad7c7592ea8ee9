import { spawnSync } from 'child_process';
import * as fs from 'fs';

/** A machine on which the real tests cannot work: the message is the one line to show. */
export class MachineError extends Error {}

/** @throws MachineError unless this is Debian, and this process may mount file systems of its own. */
export function requireMachine(): void {
  if (osRelease().ID !== 'debian') {
    throw new MachineError(`the real tests need Debian, this is ${osRelease().PRETTY_NAME ?? process.platform}`);
  }
  if (process.getuid?.() !== 0) {
    throw new MachineError('the real tests need root, for file systems of their own and for apt-get; run them as root');
  }
  if (spawnSync('unshare', ['--mount', 'true']).status !== 0) {
    throw new MachineError('the real tests need the right to mount (CAP_SYS_ADMIN), which root does not have here');
  }
}

/** Facts of this release: `ID`, `VERSION_CODENAME`, `PRETTY_NAME`. */
export function osRelease(): { readonly [key: string]: string } {
  const file = '/etc/os-release';
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  return Object.fromEntries([...text.matchAll(/^(\w+)="?(.*?)"?$/gm)].map(([, key, value]) => [key, value]));
}
