import { randomUUID } from 'crypto';
import * as path from 'path';
import { PlacementGroup } from '../../../src/placement';
import { CrushOsd } from '../../../src/placement/crush-osd';
import { CrushLevel } from '../../../src/topology';
import { Pool } from '../../placement/clusters';
import { crushLines } from '../../placement/crush-dump';
import { CephMon } from '../harness/ceph-mon';

/** The maps of a cluster, changed as Rook and administrators change them. */
export class MapsOfCluster {
  /** Those of a new cluster. */
  static async start(): Promise<MapsOfCluster> {
    const mon = await CephMon.start();
    // Rules that put several chunks into a failure domain ask for it.
    await mon.ceph(['osd', 'set-require-min-compat-client', 'squid', '--yes-i-really-mean-it']);
    return new MapsOfCluster(mon);
  }

  private constructor(private readonly mon: CephMon) {}

  /** Runs `ceph`, the words of which a blank is between. */
  async ceph(command: string, input?: string): Promise<string> {
    return this.mon.ceph(command.split(' '), input);
  }

  /** What Rook does when it prepares the OSDs of a host, and what they do when they start. */
  async addOsds(osds: readonly CrushOsd[]): Promise<void> {
    const hosts = [...new Set(osds.map(({ location }) => location.host))];
    for (const host of hosts.map(name => osds.filter(({ location }) => location.host === name))) {
      for (const { id, deviceClass } of host) {
        await this.mon.ceph(['osd', 'new', randomUUID(), String(id)], deviceClass && JSON.stringify({ crush_device_class: deviceClass }));
      }
      for (const { id, sizeBytes, location } of host) {
        const place = Object.entries({ root: 'default', ...location }).map(([level, name]) => `${level}=${CrushLevel.bucketName(name)}`);
        await this.mon.ceph(['osd', 'crush', 'create-or-move', `osd.${id}`, (sizeBytes / 2 ** 40).toFixed(4), ...place]);
      }
    }
  }

  /** A replicated or erasure-coded pool. */
  async addPool({ name, pgNum, size, replicated, erasure }: Pool): Promise<void> {
    const { crushRoot = 'default', failureDomain = 'host', deviceClass } = (replicated ?? erasure)!;
    if (replicated) {
      await this.ceph(`osd crush rule create-replicated ${name} ${crushRoot} ${failureDomain}${deviceClass ? ` ${deviceClass}` : ''}`);
      await this.ceph(`osd pool create ${name} ${pgNum} ${pgNum} replicated ${name} --size ${size} --autoscale-mode off`);
      return;
    }
    const { dataChunks, failureDomains, osdsPerFailureDomain } = erasure!;
    await this.ceph(`osd erasure-code-profile set ${name} k=${dataChunks} m=${size - dataChunks} crush-root=${crushRoot} crush-failure-domain=${failureDomain}`
      + (deviceClass ? ` crush-device-class=${deviceClass}` : '')
      + (osdsPerFailureDomain ? ` crush-num-failure-domains=${failureDomains} crush-osds-per-failure-domain=${osdsPerFailureDomain}` : ''));
    await this.ceph(`osd pool create ${name} ${pgNum} ${pgNum} erasure ${name} --autoscale-mode off`);
  }

  /** What `ceph osd crush dump` shows of OSDs and buckets, a line each. */
  async crushLines(): Promise<string[]> {
    return crushLines(JSON.parse(await this.ceph('osd crush dump --format=json')));
  }

  /** The map of OSDs as a file, in which all OSDs are up, as none of them runs here. */
  async osdMap(name: string): Promise<string> {
    const file = path.join(this.mon.folder, name);
    await this.mon.run(['ceph', 'osd', 'getmap', '-o', file]);
    return file;
  }

  /** Another program of Ceph. */
  async run(command: readonly string[]): Promise<string> {
    return this.mon.run(command);
  }

  /** The folder that programs of Ceph see under the same name. */
  get folder(): string {
    return this.mon.folder;
  }

  /** Lines as `1.a [3,5,2147483647]`, as osdmaptool writes them, of all pools in the order of their numbers. */
  async mapped(file: string, ...options: string[]): Promise<string[]> {
    const text = await this.mon.run(['osdmaptool', file, '--test-map-pgs-dump', '--mark-up-in', ...options]);
    return [...text.matchAll(/^(\d+\.[0-9a-f]+)\t(\[.*\])\t(-?\d+)$/gm)].map(([, group, up]) => `${group} ${up}`);
  }

  /** Ends it. */
  async stop(): Promise<void> {
    await this.mon.stop();
  }
}

/** Lines as those of `mapped`. */
export function linesOf(pool: number, groups: readonly PlacementGroup[]): string[] {
  return groups.map(({ group, up }) => `${pool}.${group.toString(16)} [${up.join(',')}]`);
}
