import * as fs from 'fs';
import * as path from 'path';
import { setTimeout as sleep } from 'timers/promises';
import * as YAML from 'yaml';
import { cached, requireInstalled } from './cache';
import { Daemon } from './daemon';
import { Outcome, runInside } from './inside';
import { JUDGES } from './judges';
import { logFolder } from './logs';
import { freePorts } from './ports';

type Json = { readonly [key: string]: any };

/** What Prometheus is to do. */
export interface PrometheusProps {
  /** Groups of rules, as in PrometheusRule.spec.groups. @default - none */
  readonly groups?: readonly Json[];
  /** URLs to scrape every second, by job. @default - Prometheus itself */
  readonly scrape?: { readonly [job: string]: string };
  /** Configuration of Alertmanager. @default - one receiver that tells nobody */
  readonly alertmanager?: Json;
}

const QUIET = { route: { receiver: 'nobody', group_wait: '1s', group_interval: '1s' }, receivers: [{ name: 'nobody' }] };

/** Prometheus and the Alertmanager that it tells, on loopback. */
export class Prometheus {
  /** Starts both. */
  public static async start(props: PrometheusProps = {}): Promise<Prometheus> {
    const { root } = requireInstalled(JUDGES.prometheus);
    const [port, alertPort] = await freePorts(2);
    const folder = fs.mkdtempSync(path.join(cached('run'), 'prometheus-'));
    const write = (name: string, content: Json) => {
      fs.writeFileSync(path.join(folder, name), YAML.stringify(content));
      return path.join(folder, name);
    };
    const scrape = props.scrape ?? { prometheus: `http://127.0.0.1:${port}/metrics` };
    const rules = write('rules.yml', { groups: props.groups ?? [] });
    const config = write('prometheus.yml', {
      global: { scrape_interval: '1s', scrape_timeout: '1s', evaluation_interval: '1s' },
      rule_files: [rules],
      alerting: { alertmanagers: [{ static_configs: [{ targets: [`127.0.0.1:${alertPort}`] }] }] },
      scrape_configs: Object.entries(scrape).map(([job, url]) => {
        const { host, pathname } = new URL(url);
        return { job_name: job, metrics_path: pathname, honor_labels: true, static_configs: [{ targets: [host] }] };
      }),
    });
    const alerts = write('alertmanager.yml', props.alertmanager ?? QUIET);
    const url = `http://127.0.0.1:${port}`;
    const alertUrl = `http://127.0.0.1:${alertPort}`;
    const logs = logFolder();
    const daemons = await Daemon.startAll([{
      name: 'prometheus',
      root,
      logs,
      command: ['prometheus', `--config.file=${config}`, `--storage.tsdb.path=${folder}/data`, `--web.listen-address=127.0.0.1:${port}`],
      ready: async () => (await fetch(`${url}/-/ready`)).ok,
    }, {
      name: 'alertmanager',
      root,
      logs,
      command: ['prometheus-alertmanager', `--config.file=${alerts}`, `--storage.path=${folder}/alerts`,
        `--web.listen-address=127.0.0.1:${alertPort}`, '--cluster.listen-address='],
      ready: async () => (await fetch(`${alertUrl}/-/ready`)).ok,
    }]);
    return new Prometheus(daemons, folder, url, alertUrl);
  }

  private constructor(
    private readonly daemons: readonly Daemon[], private readonly folder: string,
    /** URL of Prometheus. */
    public readonly url: string,
    /** URL of Alertmanager. */
    public readonly alertUrl: string) {}

  /** The samples that an expression gives now. @throws if Prometheus can't evaluate it */
  public async query(expression: string): Promise<Json[]> {
    const { status, error, data } = await json(`${this.url}/api/v1/query?query=${encodeURIComponent(expression)}`);
    if (status !== 'success') {
      throw new Error(`${expression}: ${error}`);
    }
    return data.result;
  }

  /** The rules, with their state (`firing`, `pending`, `inactive`), health and last error. */
  public async rules(): Promise<Json[]> {
    const { data } = await json(`${this.url}/api/v1/rules`);
    return data.groups.flatMap((group: Json) => group.rules);
  }

  /** The alerts that reached Alertmanager. */
  public async alerts(): Promise<Json[]> {
    return (await json(`${this.alertUrl}/api/v2/alerts`)) as Json[];
  }

  /** Waits until something holds, asking twice a second. @throws after so many seconds */
  public async until(what: string, holds: () => Promise<boolean>, seconds = 60): Promise<void> {
    for (let i = 0; i < 2 * seconds; i++) {
      if (await holds()) {
        return;
      }
      await sleep(500);
    }
    throw new Error(`${what}: not within ${seconds} s`);
  }

  /** Stops both and removes their data. */
  public async stop(): Promise<void> {
    await Promise.all(this.daemons.map(async daemon => daemon.stop()));
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/**
 * Runs `promtool` or `amtool`, with files to read.
 *
 * @param command the tool and its arguments; the name of a file stands for its path
 * @param files contents by name
 */
export async function prometheusTool(command: readonly string[], files: { readonly [name: string]: string }): Promise<Outcome> {
  const folder = fs.mkdtempSync(path.join(cached('run'), 'tool-'));
  for (const [name, content] of Object.entries(files)) {
    fs.writeFileSync(path.join(folder, name), content);
  }
  const words = command.map(word => word in files ? path.join(folder, word) : word);
  const outcome = await runInside(requireInstalled(JUDGES.prometheus).root, words);
  fs.rmSync(folder, { recursive: true });
  return outcome;
}

async function json(url: string): Promise<Json> {
  return (await fetch(url)).json() as Promise<Json>;
}
