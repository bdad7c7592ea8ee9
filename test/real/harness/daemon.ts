import { ChildProcess, spawn } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { setTimeout as sleep } from 'timers/promises';
import { inside, lastLines } from './inside';

/** What to start. */
export interface DaemonProps {
  /** For messages and the name of the log. */
  readonly name: string;
  /** Root folder of the judge it runs in. */
  readonly root: string;
  readonly command: readonly string[];
  /** Folder of the log `<name>.log`. */
  readonly logs: string;
  /** Whether it answers. A rejection counts as no. */
  readonly ready: () => Promise<boolean>;
  /** How long it may take to answer, in seconds. @default 60 */
  readonly within?: number;
}

/** A process that is started, waited for, and stopped by its id. It does not outlive this process. */
export class Daemon {
  /** Starts a process and waits until it answers. @throws if it ends or does not answer in time, with its last words */
  public static async start(props: DaemonProps): Promise<Daemon> {
    const daemon = new Daemon(props);
    await daemon.answers();
    return daemon;
  }

  /** Starts processes side by side. If one fails to start, the others are stopped. */
  public static async startAll(all: readonly DaemonProps[]): Promise<Daemon[]> {
    const daemons = all.map(props => new Daemon(props));
    const outcomes = await Promise.allSettled(daemons.map(async daemon => daemon.answers()));
    const failed = outcomes.find(outcome => outcome.status === 'rejected');
    if (failed) {
      await Promise.all(daemons.map(async daemon => daemon.stop()));
      throw failed.reason;
    }
    return daemons;
  }

  private readonly process: ChildProcess;
  private readonly log: string;
  private ended?: string;

  private constructor(private readonly props: DaemonProps) {
    fs.mkdirSync(props.logs, { recursive: true });
    this.log = path.join(props.logs, `${props.name}.log`);
    const [program, ...args] = inside(props.root, props.command);
    const output = fs.openSync(this.log, 'w');
    this.process = spawn(program, args, { stdio: ['ignore', output, output] });
    fs.closeSync(output);
    this.process.once('error', error => { this.ended = error.message; });
    this.process.once('exit', (code, signal) => { this.ended = signal ?? `exit code ${code}`; });
  }

  /** Process id. */
  public get pid(): number {
    return this.process.pid!;
  }

  /** Whether the process runs. */
  public get running(): boolean {
    return this.ended === undefined;
  }

  /** Asks the process to end, and kills it if it does not within 10 seconds. */
  public async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    for (const step of [signal, 'SIGKILL'] as const) {
      if (this.running) {
        this.process.kill(step);
      }
      for (let i = 0; i < 200 && this.running; i++) {
        await sleep(50);
      }
    }
  }

  private async answers(): Promise<void> {
    const end = performance.now() + 1000 * (this.props.within ?? 60);
    while (this.running && performance.now() < end) {
      if (await this.props.ready().catch(() => false)) {
        return;
      }
      await sleep(100);
    }
    const why = this.ended ?? `no answer in ${this.props.within ?? 60} s`;
    await this.stop('SIGKILL');
    throw new Error(`${this.props.name} did not start: ${why}; the end of ${this.log}:\n${lastLines(fs.readFileSync(this.log, 'utf8'))}`);
  }
}
