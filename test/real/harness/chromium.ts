import { ChildProcess, spawn } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { cached, requireInstalled } from './cache';
import { inside, lastLines } from './inside';
import { JUDGES } from './judges';
import { logFolder } from './logs';

type Json = { readonly [key: string]: any };
interface Waiting { readonly resolve: (result: Json) => void; readonly reject: (error: Error) => void }

const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking',
  '--hide-scrollbars', '--remote-debugging-pipe'];

/** Headless Chromium, spoken to over a pipe in the DevTools protocol: it opens no port. */
export class Chromium {
  /** Starts the browser. */
  public static async start(): Promise<Chromium> {
    const browser = new Chromium(requireInstalled(JUDGES.chromium).root);
    try {
      await browser.send('Browser.getVersion');
      return browser;
    } catch (error) {
      await browser.stop();
      throw error;
    }
  }

  private readonly folder = fs.mkdtempSync(path.join(cached('run'), 'chromium-'));
  private readonly log: string;
  private readonly process: ChildProcess;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Map<string, (method: string, params: Json) => void>();
  private lastId = 0;
  private rest = '';

  private constructor(root: string) {
    fs.mkdirSync(logFolder(), { recursive: true });
    this.log = path.join(logFolder(), 'chromium.log');
    const output = fs.openSync(this.log, 'w');
    const [program, ...args] = inside(root, ['chromium', ...FLAGS, `--user-data-dir=${this.folder}/profile`]);
    this.process = spawn(program, args, { stdio: ['ignore', output, output, 'pipe', 'pipe'] });
    fs.closeSync(output);
    this.process.stdio[3]!.on('error', () => undefined);
    this.process.stdio[4]!.on('data', data => this.receive(String(data)));
    this.process.once('exit', code => this.fail(`exit code ${code}`));
    this.process.once('error', error => this.fail(error.message));
  }

  /**
   * Opens a page and waits until it is loaded.
   *
   * @param page a URL, or the text of an HTML page, which is opened from a file
   * @param width of the window, in pixels
   */
  public async open(page: string, width = 1200): Promise<Page> {
    let url = page;
    if (/^\s*</.test(page)) {
      const file = path.join(this.folder, `page${this.lastId}.html`);
      fs.writeFileSync(file, page);
      url = `file://${file}`;
    }
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    const opened = new Page(async (method, params) => this.send(method, params, sessionId));
    const loaded = new Promise<void>(resolve => this.listeners.set(sessionId, (method, params) => {
      opened._hear(method, params);
      if (method === 'Page.loadEventFired') {
        resolve();
      }
    }));
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) {
      await this.send(`${domain}.enable`, {}, sessionId);
    }
    await this.send('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false }, sessionId);
    const { errorText } = await this.send('Page.navigate', { url }, sessionId);
    if (errorText) {
      throw new Error(`${url}: ${errorText}`);
    }
    await loaded;
    return opened;
  }

  /** Stops the browser and removes its data. */
  public async stop(): Promise<void> {
    const ended = new Promise(resolve => this.process.once('exit', resolve));
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const kill = setTimeout(() => this.process.kill('SIGKILL'), 10000);
      // The answer may not come any more.
      this.send('Browser.close').catch(() => undefined);
      await ended;
      clearTimeout(kill);
    }
    fs.rmSync(this.folder, { recursive: true, force: true, maxRetries: 10 });
  }

  private async send(method: string, params: Json = {}, sessionId?: string): Promise<Json> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      (this.process.stdio[3] as NodeJS.WritableStream).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  private receive(data: string): void {
    const messages = (this.rest + data).split('\0');
    this.rest = messages.pop()!;
    for (const { id, method, params, result, error, sessionId } of messages.map(message => JSON.parse(message) as Json)) {
      if (id === undefined) {
        this.listeners.get(sessionId)?.(method, params);
      } else if (error) {
        this.waiting.get(id)?.reject(new Error(error.message));
      } else {
        this.waiting.get(id)?.resolve(result);
      }
      this.waiting.delete(id);
    }
  }

  private fail(why: string): void {
    const error = new Error(`chromium ended: ${why}; the end of ${this.log}:\n${lastLines(fs.readFileSync(this.log, 'utf8'))}`);
    this.waiting.forEach(({ reject }) => reject(error));
    this.waiting.clear();
  }
}

/** A page that is open in the browser. */
export class Page {
  /** What went wrong so far: exceptions, errors on the console, what could not be loaded. */
  public readonly errors: string[] = [];
  /** URLs that the page asked for so far, itself the first. */
  public readonly requests: string[] = [];

  public constructor(private readonly send: (method: string, params: Json) => Promise<Json>) {}

  /** The value of an expression in the page. @throws what the expression throws */
  public async evaluate(expression: string): Promise<any> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** A picture of the whole page, as PNG. */
  public async screenshot(): Promise<Buffer> {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true });
    return Buffer.from(data, 'base64');
  }

  /** @internal */
  public _hear(method: string, params: Json): void {
    switch (method) {
      case 'Network.requestWillBeSent': this.requests.push(params.request.url); break;
      case 'Runtime.exceptionThrown': this.errors.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text); break;
      case 'Runtime.consoleAPICalled':
        if (params.type === 'error') {
          this.errors.push(params.args.map((arg: Json) => arg.value ?? arg.description).join(' '));
        }
        break;
      case 'Log.entryAdded':
        if (params.entry.level === 'error') {
          this.errors.push(`${params.entry.text} ${params.entry.url ?? ''}`.trim());
        }
        break;
    }
  }
}
