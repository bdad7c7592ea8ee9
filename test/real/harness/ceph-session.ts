import { ChildProcessWithoutNullStreams, spawn } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import * as readline from 'readline';
import { inside, lastLines, Outcome } from './inside';

/** Runs ceph commands one after the other over one connection: a fraction of what starting `ceph` costs each time. */
export class CephSession {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly waiting: { resolve: (outcome: Outcome) => void; reject: (error: Error) => void }[] = [];
  private lastWords = '';

  /**
   * @param root root folder of the judge
   * @param conf path of the cluster's ceph.conf
   */
  public constructor(root: string, conf: string) {
    const source = fs.readFileSync(path.join(__dirname, 'ceph-session.py'), 'utf8');
    const [program, ...args] = inside(root, ['env', `CEPH_CONF=${conf}`, 'python3', '-c', source]);
    this.process = spawn(program, args);
    readline.createInterface(this.process.stdout).on('line', line => this.waiting.shift()?.resolve(JSON.parse(line) as Outcome));
    this.process.stderr.on('data', data => { this.lastWords = lastLines(this.lastWords + data); });
    this.process.stdin.on('error', () => undefined);
    this.process.once('exit', code => this.waiting.splice(0).forEach(({ reject }) =>
      reject(new Error(`the ceph session ended with exit code ${code}: ${this.lastWords}`))));
  }

  /** Runs one command, such as `['osd', 'pool', 'ls']`. */
  public async run(args: readonly string[], input = ''): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      if (this.process.exitCode !== null) {
        reject(new Error(`the ceph session ended: ${this.lastWords}`));
        return;
      }
      this.waiting.push({ resolve, reject });
      this.process.stdin.write(`${JSON.stringify({ args, input })}\n`);
    });
  }

  public close(): void {
    this.process.kill('SIGKILL');
  }
}
