import { execFile } from 'child_process';
import { cached } from './cache';

/** How a command ended. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Mounts are the command's own: they are gone with it, however it ends. */
const ENTER = `
set -e
root=$1 shared=$2; shift 2
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/run"
mkdir -p "$root$shared"
mount --bind "$shared" "$root$shared"
exec env -i HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot "$root" "$@"`;

/**
 * The command line that runs a command in the file system of a judge, with the
 * folder of runs at the same path as outside. The process is the command's own,
 * so that its id can be signalled, and it is killed when this process ends.
 *
 * @param root root folder of the judge
 * @param command the program and its arguments; `env A=B program …` sets variables
 */
export function inside(root: string, command: readonly string[]): string[] {
  return ['setpriv', '--pdeathsig', 'KILL', 'unshare', '--mount', 'sh', '-c', ENTER, 'enter', root, cached('run'), ...command];
}

/** Runs a command in the file system of a judge to its end. */
export async function runInside(root: string, command: readonly string[], stdin = ''): Promise<Outcome> {
  const [program, ...args] = inside(root, command);
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { maxBuffer: 256e6 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number') {
        resolve({ code, stdout, stderr });
      } else {
        reject(new Error(`${command.join(' ')}: ${error!.signal ?? error!.message}`));
      }
    });
    child.stdin!.end(stdin);
  });
}

/** Runs a command in the file system of a judge. @returns what it printed @throws if it fails, with its last words */
export async function mustRunInside(root: string, command: readonly string[], stdin = ''): Promise<string> {
  const { code, stdout, stderr } = await runInside(root, command, stdin);
  if (code !== 0) {
    throw new Error(`${command.join(' ')}: exit code ${code}: ${lastLines(stderr || stdout)}`);
  }
  return stdout;
}

/** The last lines of an output, to show with an error. */
export function lastLines(text: string, count = 5): string {
  return text.trim().split('\n').slice(-count).join('\n');
}
