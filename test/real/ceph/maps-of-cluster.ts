import { randomUUID } from 'crypto';
import * as fs from 'fs';
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

  /** What Rook does when it prepares the OSDs of one host after the other, and what they do when they start. */
  async addOsds(osds: readonly CrushOsd[]): Promise<void> {
    for (let first = 0, end; first < osds.length; first = end) {
      end = osds.findIndex(({ location }, i) => i > first && location.host !== osds[first].location.host);
      end = end < 0 ? osds.length : end;
      for (const { id, deviceClass } of osds.slice(first, end)) {
        await this.mon.ceph(['osd', 'new', randomUUID(), String(id)], deviceClass && JSON.stringify({ crush_device_class: deviceClass }));
      }
      for (const { id, sizeBytes, location } of osds.slice(first, end)) {
        const place = Object.entries({ root: 'default', ...location }).map(([level, name]) => `${level}=${CrushLevel.bucketName(name)}`);
        await this.mon.ceph(['osd', 'crush', 'create-or-move', `osd.${id}`, tebibytes(sizeBytes), ...place]);
      }
    }
  }

  /** A pool with its rule. */
  async addPool({ name, pgNum, size, replicated, twoStep, hybrid, erasure }: Pool): Promise<void> {
    const { crushRoot = 'default', failureDomain = 'host' } = replicated ?? twoStep ?? hybrid ?? erasure!;
    const create = `osd pool create ${name} ${pgNum} ${pgNum}`;
    if (erasure) {
      const { deviceClass, dataChunks, failureDomains, osdsPerFailureDomain } = erasure;
      await this.ceph(`osd erasure-code-profile set ${name} k=${dataChunks} m=${size - dataChunks} crush-root=${crushRoot} crush-failure-domain=${failureDomain}`
        + (deviceClass ? ` crush-device-class=${deviceClass}` : '')
        + (osdsPerFailureDomain ? ` crush-num-failure-domains=${failureDomains} crush-osds-per-failure-domain=${osdsPerFailureDomain}` : ''));
      await this.ceph(`${create} erasure ${name} --autoscale-mode off`);
      return;
    }
    if (replicated) {
      const { deviceClass } = replicated;
      await this.ceph(`osd crush rule create-replicated ${name} ${crushRoot} ${failureDomain}${deviceClass ? ` ${deviceClass}` : ''}`);
    } else {
      const step = (count: number, type: string, chosen = 'chooseleaf') => `step ${chosen} firstn ${count} type ${type}`;
      const take = (deviceClass?: string) => `step take ${crushRoot}${deviceClass ? ` class ${deviceClass}` : ''}`;
      await this.appendRule(name, hybrid
        ? [take(hybrid.primaryDeviceClass), step(1, failureDomain), 'step emit', take(hybrid.secondaryDeviceClass), step(0, failureDomain), 'step emit']
        : [take(twoStep!.deviceClass), step(0, failureDomain, 'choose'), step(2, twoStep!.subFailureDomain ?? 'host'), 'step emit']);
    }
    await this.ceph(`${create} replicated ${name} --size ${size} --autoscale-mode off`);
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

  /** As Rook adds a rule for which there is no command: to the text of the map. */
  private async appendRule(name: string, steps: readonly string[]): Promise<void> {
    const file = path.join(this.mon.folder, 'crush');
    await this.mon.run(['ceph', 'osd', 'getcrushmap', '-o', file]);
    await this.mon.run(['crushtool', '-d', file, '-o', `${file}.txt`]);
    const ids = [...fs.readFileSync(`${file}.txt`, 'utf8').matchAll(/^\tid (\d+)$/gm)].map(([, id]) => Number(id));
    const rule = [`rule ${name} {`, `id ${Math.max(...ids) + 1}`, 'type replicated', 'min_size 1', 'max_size 10', ...steps, '}'];
    fs.appendFileSync(`${file}.txt`, `\n${rule.join('\n')}\n`);
    await this.mon.run(['crushtool', '-c', `${file}.txt`, '-o', file]);
    await this.mon.run(['ceph', 'osd', 'setcrushmap', '-i', file]);
  }
}

/** As `printf %.4f` has it, which ceph-osd uses. */
function tebibytes(bytes: number): string {
  return bytes === 2 ** 35 ? '0.0312' : (bytes / 2 ** 40).toFixed(4);
}

/** Lines as those of `mapped`. */
export function linesOf(pool: number, groups: readonly PlacementGroup[]): string[] {
  return groups.map(({ group, up }) => `${pool}.${group.toString(16)} [${up.join(',')}]`);
}
