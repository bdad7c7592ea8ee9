import { randomUUID } from 'crypto';
import * as fs from 'fs';
import * as path from 'path';
import { setTimeout as sleep } from 'timers/promises';
import { cached, requireInstalled } from './cache';
import { cephConf } from './ceph-conf';
import { CephSession } from './ceph-session';
import { Daemon, DaemonProps } from './daemon';
import { mustRunInside, Outcome, runInside } from './inside';
import { JUDGES } from './judges';
import { logFolder } from './logs';
import { freePorts } from './ports';

/** What a cluster consists of, beside one mgr. */
export interface CephClusterProps {
  /** Mons, called `a`, `b` and so on. @default 1 */
  readonly mons?: number;
  /** OSDs, each 4 GiB of a sparse file, each on a host of its own in a zone of its own. @default 3 */
  readonly osds?: number;
  /** A metadata server. @default false */
  readonly mds?: boolean;
  /** An object gateway at `rgwUrl`. @default false */
  readonly rgw?: boolean;
  /** Modules of the mgr: `prometheus` at `metricsUrl`, `dashboard` at `dashboardUrl`. @default - none */
  readonly modules?: readonly ('prometheus' | 'dashboard')[];
}

const CAPS: { readonly [entity: string]: readonly string[] } = {
  'mon.': ['mon', 'allow *'],
  'client.admin': ['mon', 'allow *', 'osd', 'allow *', 'mds', 'allow *', 'mgr', 'allow *'],
  'mgr.x': ['mon', 'allow profile mgr', 'osd', 'allow *', 'mds', 'allow *'],
  'mds.a': ['mon', 'allow profile mds', 'osd', 'allow *', 'mds', 'allow', 'mgr', 'allow profile mds'],
  'client.rgw.a': ['mon', 'allow rw', 'osd', 'allow rwx', 'mgr', 'allow rw'],
};
const OSD_CAPS = ['mon', 'allow profile osd', 'mgr', 'allow profile osd', 'osd', 'allow *'];

/** A Ceph cluster on loopback. */
export class CephCluster {
  /** Starts a cluster and waits until all of it serves. */
  public static async start(props: CephClusterProps = {}): Promise<CephCluster> {
    const { mons = 1, osds = 3 } = props;
    const [metrics, dashboard, rgw, ...monPorts] = await freePorts(3 + 2 * mons);
    const folder = fs.mkdtempSync(path.join(cached('run'), 'ceph-'));
    const cluster = new CephCluster(folder, logFolder(), { metrics, dashboard, rgw });
    try {
      await cluster.startMons(monPorts, osds);
      await cluster.startMgrAndOsds(osds);
      await cluster.enableModules(props.modules ?? []);
      await cluster.startGateways(props);
      return cluster;
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  }

  /** URL of the metrics that the mgr exports. */
  public readonly metricsUrl: string;
  /** URL of the dashboard. */
  public readonly dashboardUrl: string;
  /** URL of the object gateway. */
  public readonly rgwUrl: string;

  private readonly root = requireInstalled(JUDGES.ceph).root;
  private readonly conf: string;
  private readonly keyring: string;
  private readonly daemons = new Map<string, Daemon>();
  private session?: CephSession;

  private constructor(private readonly folder: string, private readonly logs: string, private readonly ports: { [name: string]: number }) {
    this.conf = path.join(folder, 'ceph.conf');
    this.keyring = path.join(folder, 'keyring');
    this.metricsUrl = `http://127.0.0.1:${ports.metrics}/metrics`;
    this.dashboardUrl = `http://127.0.0.1:${ports.dashboard}`;
    this.rgwUrl = `http://127.0.0.1:${ports.rgw}`;
  }

  /** Runs `ceph` with these arguments. */
  public async ceph(args: readonly string[], input?: string): Promise<Outcome> {
    return this.session!.run(args, input);
  }

  /** Runs `ceph` with these arguments. @throws if it fails */
  public async mustCeph(args: readonly string[], input?: string): Promise<string> {
    const { code, stdout, stderr } = await this.ceph(args, input);
    if (code !== 0) {
      throw new Error(`ceph ${args.join(' ')}: exit code ${code}: ${stderr}`);
    }
    return stdout;
  }

  /** Runs another program of Ceph against this cluster, such as `radosgw-admin` or `rbd`. */
  public async run(command: readonly string[], stdin?: string): Promise<Outcome> {
    return runInside(this.root, ['env', `CEPH_CONF=${this.conf}`, ...command], stdin);
  }

  /** Stops one daemon, such as `osd.1`, without a word to the others. */
  public async kill(name: string): Promise<void> {
    await this.daemons.get(name)!.stop('SIGKILL');
  }

  /** Stops all daemons, the mons last, and removes their data. */
  public async stop(): Promise<void> {
    this.session?.close();
    for (const areMons of [false, true]) {
      await Promise.all([...this.daemons].filter(([name]) => name.startsWith('mon.') === areMons).map(async ([, daemon]) => daemon.stop()));
    }
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  private async startMons(monPorts: readonly number[], osds: number): Promise<void> {
    const fsid = randomUUID();
    const names = [...'abcdefghi'].slice(0, monPorts.length / 2);
    const mons = Object.fromEntries(names.map((name, i) => [name, `[v2:127.0.0.1:${monPorts[2 * i]},v1:127.0.0.1:${monPorts[2 * i + 1]}]`]));
    for (const name of [...names.map(mon => `mon.${mon}`), 'mgr', 'mds', ...numbers(osds).map(i => `osd${i}`)]) {
      fs.mkdirSync(path.join(this.folder, name));
    }
    fs.writeFileSync(this.conf, cephConf({ folder: this.folder, fsid, mons, rgwPort: this.ports.rgw }));
    const entities = { ...CAPS, ...Object.fromEntries(numbers(osds).map(i => [`osd.${i}`, OSD_CAPS])) };
    fs.writeFileSync(this.keyring, '');
    const monmap = path.join(this.folder, 'monmap');
    const caps = (list: readonly string[]) => list.map((word, i) => i % 2 === 0 ? `--cap ${word}` : `'${word}'`).join(' ');
    await mustRunInside(this.root, ['sh', '-ec', [
      ...Object.entries(entities).map(([entity, list]) => `ceph-authtool ${this.keyring} --gen-key -n ${entity} ${caps(list)}`),
      `monmaptool --create --fsid ${fsid} ${Object.entries(mons).map(([name, address]) => `--addv ${name} '${address}'`).join(' ')} ${monmap}`,
      ...names.map(name => `ceph-mon -c ${this.conf} --mkfs -i ${name} --monmap ${monmap} --keyring ${this.keyring}`),
    ].join('\n')]);
    await this.startAll(names.map(name => this.daemon(`mon.${name}`, ['ceph-mon', '-i', name], async () => this.connects())));
  }

  private async connects(): Promise<boolean> {
    this.session ??= new CephSession(this.root, this.conf);
    return (await this.session.run(['mon', 'dump'])).code === 0;
  }

  /** They need each other: a mgr is available once it could make its pool. */
  private async startMgrAndOsds(osds: number): Promise<void> {
    await this.configureModules();
    await Promise.all(numbers(osds).map(async i => this.prepareOsd(i)));
    const isActive = async () => JSON.parse(await this.mustCeph(['mgr', 'dump', '--format=json'])).available;
    const isUp = (i: number) => async () => JSON.parse(await this.mustCeph(['osd', 'dump', '--format=json'])).osds[i].up === 1;
    await this.startAll([
      this.daemon('mgr.x', ['ceph-mgr', '-i', 'x'], isActive, 120),
      ...numbers(osds).map(i => this.daemon(`osd.${i}`, ['ceph-osd', '-i', String(i)], isUp(i), 120)),
    ]);
  }

  private async configureModules(): Promise<void> {
    const settings = [
      ['mgr/prometheus/server_addr', '127.0.0.1'], ['mgr/prometheus/server_port', String(this.ports.metrics)],
      ['mgr/prometheus/scrape_interval', '2'],
      ['mgr/dashboard/server_addr', '127.0.0.1'], ['mgr/dashboard/server_port', String(this.ports.dashboard)], ['mgr/dashboard/ssl', 'false'],
    ];
    for (const [key, value] of settings) {
      // Nobody knows the options of a module before a mgr has run.
      await this.mustCeph(['config', 'set', 'mgr', key, value, '--force']);
    }
  }

  private async enableModules(modules: readonly string[]): Promise<void> {
    for (const module of modules) {
      await this.mustCeph(['mgr', 'module', 'enable', module]);
    }
    await this.answers('prometheus', modules, this.metricsUrl);
    await this.answers('dashboard', modules, this.dashboardUrl);
  }

  private async answers(module: string, enabled: readonly string[], url: string): Promise<void> {
    for (let i = 0; enabled.includes(module); i++) {
      if (await fetch(url).then(response => response.ok, () => false)) {
        return;
      }
      if (i === 600) {
        throw new Error(`module ${module} of the mgr does not answer at ${url} within 120 s`);
      }
      await sleep(200);
    }
  }

  private async prepareOsd(id: number): Promise<void> {
    const uuid = randomUUID();
    await this.mustCeph(['osd', 'new', uuid, String(id)]);
    await this.mustCeph(['osd', 'crush', 'add', `osd.${id}`, '1', `host=host${id}`, `zone=zone${id}`, 'region=region0', 'root=default']);
    await mustRunInside(this.root, ['ceph-osd', '-c', this.conf, '--mkfs', '-i', String(id), '--osd-uuid', uuid, '--keyring', this.keyring]);
  }

  private async startGateways(props: CephClusterProps): Promise<void> {
    const gateways: DaemonProps[] = [];
    if (props.mds) {
      const isKnown = async () => JSON.parse(await this.mustCeph(['fs', 'dump', '--format=json'])).standbys.length > 0;
      gateways.push(this.daemon('mds.a', ['ceph-mds', '-i', 'a'], isKnown));
    }
    if (props.rgw) {
      gateways.push(this.daemon('rgw.a', ['radosgw', '-n', 'client.rgw.a'], async () => (await fetch(this.rgwUrl)).ok, 120));
    }
    await this.startAll(gateways);
  }

  private daemon(name: string, command: readonly string[], ready: () => Promise<boolean>, within?: number): DaemonProps {
    const memory = 'TCMALLOC_MAX_TOTAL_THREAD_CACHE_BYTES=33554432';
    return { name, root: this.root, logs: this.logs, command: ['env', memory, ...command, '-f', '-c', this.conf], ready, within };
  }

  private async startAll(all: readonly DaemonProps[]): Promise<void> {
    const daemons = await Daemon.startAll(all);
    all.forEach(({ name }, i) => this.daemons.set(name, daemons[i]));
  }
}

function numbers(count: number): number[] {
  return [...Array(count).keys()];
}
