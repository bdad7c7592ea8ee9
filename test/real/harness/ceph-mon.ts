import { randomUUID } from 'crypto';
import * as fs from 'fs';
import * as path from 'path';
import { cached, requireInstalled } from './cache';
import { cephConf } from './ceph-conf';
import { CephSession } from './ceph-session';
import { Daemon } from './daemon';
import { mustRunInside } from './inside';
import { JUDGES } from './judges';
import { logFolder } from './logs';
import { freePorts } from './ports';

/** A monitor alone, on loopback: it keeps the maps of OSDs that need not run. */
export class CephMon {
  /** Starts a monitor with fresh maps. */
  public static async start(): Promise<CephMon> {
    const [v2, v1, rgwPort] = await freePorts(3);
    const folder = fs.mkdtempSync(path.join(cached('run'), 'mon-'));
    const mon = new CephMon(folder);
    try {
      await mon.startDaemon(`[v2:127.0.0.1:${v2},v1:127.0.0.1:${v1}]`, rgwPort);
      return mon;
    } catch (error) {
      await mon.stop();
      throw error;
    }
  }

  private readonly root = requireInstalled(JUDGES.ceph).root;
  private session?: CephSession;
  private process?: Daemon;

  private constructor(
    /** A folder that the programs of Ceph see under the same name. */
    public readonly folder: string,
  ) {}

  /** Runs `ceph` with these arguments. @throws if it fails */
  public async ceph(args: readonly string[], input?: string): Promise<string> {
    const { code, stdout, stderr } = await this.session!.run(args, input);
    if (code !== 0) {
      throw new Error(`ceph ${args.join(' ')}: exit code ${code}: ${stderr}`);
    }
    return stdout;
  }

  /** Runs another program of Ceph against this monitor. @throws if it fails */
  public async run(command: readonly string[]): Promise<string> {
    return mustRunInside(this.root, ['env', `CEPH_CONF=${this.conf}`, ...command]);
  }

  /** Stops the monitor and removes its data. */
  public async stop(): Promise<void> {
    this.session?.close();
    await this.process?.stop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  private get conf(): string {
    return path.join(this.folder, 'ceph.conf');
  }

  private async startDaemon(address: string, rgwPort: number): Promise<void> {
    const { folder, root, conf } = this;
    const fsid = randomUUID();
    fs.mkdirSync(path.join(folder, 'mon.a'));
    fs.writeFileSync(conf, cephConf({ folder, fsid, mons: { a: address }, rgwPort }));
    await mustRunInside(root, ['sh', '-ec', [
      `ceph-authtool --create-keyring ${folder}/keyring --gen-key -n mon. --cap mon 'allow *'`,
      `ceph-authtool ${folder}/keyring --gen-key -n client.admin --cap mon 'allow *'`,
      `monmaptool --create --fsid ${fsid} --addv a '${address}' ${folder}/monmap`,
      `ceph-mon -c ${conf} --mkfs -i a --monmap ${folder}/monmap --keyring ${folder}/keyring`,
    ].join('\n')]);
    const ready = async () => {
      this.session ??= new CephSession(root, conf);
      return (await this.session.run(['mon', 'dump'])).code === 0;
    };
    this.process = await Daemon.start({ name: 'mon.a', root, logs: logFolder(), command: ['ceph-mon', '-i', 'a', '-f', '-c', conf], ready });
  }
}
